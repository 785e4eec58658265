package io.idlemint.ui.wording;

import io.idlemint.domain.mining.Trouble;
import io.idlemint.i18n.TroubleText;
import java.util.Optional;

/// What keeps a device from mining in a person's words. What a pool, a driver or a system says itself is quoted.
/// Immutable.
///
/// @param words the language
public record TroubleWording(Wording words) {
    public String sentence(Trouble trouble) {
        String sentence = words.text(TroubleText.valueOf(trouble.code().name()), trouble.about(), trouble.number());
        return speaker(trouble)
                .map(speaker -> words.text(speaker, sentence, trouble.words()))
                .orElse(sentence);
    }

    private static Optional<TroubleText> speaker(Trouble trouble) {
        if (trouble.words().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (trouble.code()) {
                    case UNREACHABLE, BROKEN -> TroubleText.SYSTEM_SAYS;
                    case REFUSED, WORKER_REFUSED -> TroubleText.POOL_SAYS;
                    case ENGINE_FAILED, RESTARTING, PARKED -> TroubleText.DRIVER_SAYS;
                    case CONNECTING,
                            CLOSED,
                            LONG_LINE,
                            SILENT,
                            DEAF,
                            NO_ANSWER,
                            BAD_MESSAGE,
                            CALLED_BACK,
                            BACK,
                            UNFIT -> TroubleText.DETAIL;
                });
    }
}
