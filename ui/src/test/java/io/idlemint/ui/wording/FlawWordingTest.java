package io.idlemint.ui.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.idlemint.i18n.Texts;
import io.idlemint.node.flaw.FlawedSettingsException;
import io.idlemint.node.flaw.FlawedSettingsException.Flaw;
import io.idlemint.node.governor.Preferences.Limits;
import io.idlemint.ui.fake.Lab;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FlawWordingTest {
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");

    private static String sentence(Locale locale, IllegalArgumentException failure) {
        return new FlawWording(new Wording(Texts.of(locale), new Lab().clock, ZoneOffset.UTC)).sentence(failure);
    }

    @ParameterizedTest
    @EnumSource(Flaw.class)
    void eachIsWordedInBothLanguages(Flaw flaw) {
        FlawedSettingsException failure = new FlawedSettingsException(flaw, "7001", "7002", "7003", "limits is wrong");
        String english = sentence(Locale.ENGLISH, failure);
        String chinese = sentence(Locale.SIMPLIFIED_CHINESE, failure);
        assertFalse((english + chinese).contains("{"), english + chinese);
        assertFalse((english + chinese).contains("limits is wrong"), english + chinese);
        for (String value : new String[] {"7001", "7002", "7003"}) {
            assertEquals(english.contains(value), chinese.contains(value), chinese);
        }
        String own = chinese.replace("JSON", "")
                .replace("true", "")
                .replace("false", "")
                .replace("EUR", "");
        assertFalse(LATIN_WORD.matcher(own).find(), chinese);
    }

    @Test
    void aNumberOutOfItsLimitsNamesBoth() {
        FlawedSettingsException failure =
                assertThrows(FlawedSettingsException.class, () -> new Limits(300, 85, OptionalInt.empty()));
        assertEquals("limits.cpuCelsius must be from 40 to 110, was 300.", sentence(Locale.ENGLISH, failure));
        assertEquals("limits.cpuCelsius 必须在 40 到 110 之间，现为 300。", sentence(Locale.SIMPLIFIED_CHINESE, failure));
    }

    @Test
    void whatHasNoCodeIsQuoted() {
        assertEquals(
                "有一个值不合适：“textPercent 7 is outside of 80 to 200”",
                sentence(
                        Locale.SIMPLIFIED_CHINESE,
                        new IllegalArgumentException("textPercent 7 is outside of 80 to 200")));
    }
}
