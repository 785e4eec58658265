package io.idlemint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.node.desk.GovernorDesk.Change;
import io.idlemint.node.desk.GovernorDesk.Governed;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Decision.Cause;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Reason;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GovernorWordsTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Bytes32 CPU = Bytes32.sha256("cpu");

    private static String change(Locale locale, Reason reason, Cause cause) {
        return new GovernorWords(locale, ZoneOffset.UTC)
                .change(new Change(NOON, CPU, Level.OFF, false, reason, cause, ""), "Ryzen");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonIsTold(Reason reason) {
        Cause cause = new Cause(OptionalLong.of(97), OptionalLong.of(95), "cs2");
        Decision decision = new Decision(
                CPU, Level.OFF, false, true, reason, NOON, Optional.of(NOON), cause, Optional.empty(), List.of());
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            String line =
                    new GovernorWords(locale, ZoneOffset.UTC).now(new Governed(CPU, DeviceKind.CPU, "Ryzen", decision));
            assertFalse(line.contains("{") || line.contains("null"), line);
            assertFalse(change(locale, reason, cause).isBlank());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TOO_HOT|97|95|It is too hot: 97 °C, your limit is 95 °C.",
                "BATTERY_LOW|12|20|The battery is low: 12 %, your limit is 20 %.",
                "GAME|||The program cs2 is on your list of games and is running.",
                "UNPROFITABLE|-1500|20000|An hour brings −€0.0015, your limit is €0.02.",
                "TOO_HOT|||It is too hot: unknown, your limit is unknown."
            })
    void numbersStandInTheSentence(Reason reason, String measured, String limit, String sentence) {
        Cause cause = new Cause(number(measured), number(limit), "cs2");
        String line = change(Locale.ENGLISH, reason, cause).replace('\u00a0', ' ');
        assertEquals("2026-06-01 12:00:00  Ryzen: mining is off; no new lease either. " + sentence, line);
    }

    private static OptionalLong number(@org.jspecify.annotations.Nullable String text) {
        return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }
}
