package io.idlemint.ui.wording;

import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.lease.Setback.Code;
import io.idlemint.i18n.SetbackText;
import java.time.Duration;

/// What went wrong in a lease in a person's words. What a provider or a system says itself is quoted. Immutable.
///
/// @param words the language
public record SetbackWording(Wording words) {
    public String sentence(Setback why) {
        if (why.code() == Code.UNKNOWN) {
            return why.words().isBlank()
                    ? words.text(SetbackText.SILENT)
                    : words.text(SetbackText.UNKNOWN, why.words());
        }
        String sentence = words.text(SetbackText.valueOf(why.code().name()), number(why));
        return why.words().isBlank() ? sentence : words.text(SetbackText.QUOTED, sentence, why.words());
    }

    private Object number(Setback why) {
        return switch (why.code().unit()) {
            case NOTHING -> "";
            case BYTES -> words.measures().data(why.number());
            case MILLIS -> words.measures().duration(Duration.ofMillis(why.number()));
            case THINGS -> why.number();
        };
    }
}
