package io.idlemint.ui.wording;

import io.idlemint.domain.money.Amount;
import io.idlemint.i18n.Typed;
import java.util.Optional;

/// A price in the owner's own currency as a person reads and types it, in millionths of that currency.
///
/// @param words the language's way to write numbers
public record TypedPrice(Wording words) {
    private static final long NANOS_PER_MICRO = 1_000;

    /// In the language's way, that [#micros] reads back.
    public String text(long micros) {
        String plain = words.amounts().editable(Math.multiplyExact(Math.abs(micros), NANOS_PER_MICRO));
        return micros < 0 ? "-" + plain : plain;
    }

    /// Millionths of what was typed; empty if it is no such number or out of its limits.
    public Optional<Long> micros(String typed, long least, long most) {
        String text = Typed.plain(typed).replace('\u2212', '-');
        boolean below = text.startsWith("-");
        return words.amount(below ? text.substring(1) : text)
                .map(Amount::nanos)
                .filter(nanos -> nanos % NANOS_PER_MICRO == 0)
                .map(nanos -> below ? -nanos / NANOS_PER_MICRO : nanos / NANOS_PER_MICRO)
                .filter(micros -> micros >= least && micros <= most);
    }
}
