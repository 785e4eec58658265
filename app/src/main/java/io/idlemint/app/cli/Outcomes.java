package io.idlemint.app.cli;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.Setback;
import io.idlemint.i18n.RefusalText;
import io.idlemint.i18n.Texts;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.desk.WalletDesk.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Small steps that commands share.
final class Outcomes {
    private Outcomes() {}

    /// The value, or the refusal as the command's end.
    static <T> T require(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> done -> done.value();
            case Outcome.Refused<T> refused ->
                throw new CommandFailure(CommandFailure.REFUSED, sentence(refused.why()));
        };
    }

    /// A refusal in English, as everything on the command line.
    static String sentence(Refusal refusal) {
        if (refusal.facts().stream().findFirst().orElse("") instanceof Setback why) {
            return why.sentence();
        }
        return Texts.of(Locale.ENGLISH)
                .text(RefusalText.valueOf(refusal.why().name()), refusal.facts().toArray());
    }

    /// The one thing whose hash begins with what was typed (at least 6 hexadecimal digits).
    static <T> T byPrefix(String typed, List<T> all, Function<T, Bytes32> hash, String what) {
        String prefix = typed.startsWith("0x") ? typed.substring(2) : typed;
        if (!prefix.matches("[0-9a-fA-F]{6,64}")) {
            throw new CommandFailure(
                    CommandFailure.USAGE, what + " \"" + typed + "\": 6 to 64 hexadecimal digits are needed.");
        }
        List<T> found = all.stream()
                .filter(one -> hash.apply(one).hex().startsWith(prefix.toLowerCase(Locale.ROOT)))
                .toList();
        if (found.size() > 1) {
            throw new CommandFailure(CommandFailure.USAGE, what + " \"" + typed + "\" is not the only one; type more.");
        }
        return Optional.ofNullable(found.isEmpty() ? null : found.getFirst())
                .orElseThrow(() ->
                        new CommandFailure(CommandFailure.REFUSED, "There is no " + what + " \"" + typed + "\" now."));
    }
}
