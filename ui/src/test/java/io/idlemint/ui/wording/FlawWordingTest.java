package io.idlemint.ui.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.idlemint.i18n.Texts;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.prefs.FlawedFileException;
import io.idlemint.ui.prefs.FlawedFileException.Flaw;
import java.time.ZoneOffset;
import java.util.Locale;
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
        FlawedFileException failure = new FlawedFileException(flaw, "7001", "7002", "7003", "limits is wrong");
        String english = sentence(Locale.ENGLISH, failure);
        String chinese = sentence(Locale.SIMPLIFIED_CHINESE, failure);
        assertFalse((english + chinese).contains("{"), english + chinese);
        assertFalse((english + chinese).contains("limits is wrong"), english + chinese);
        for (String value : new String[] {"7001", "7002", "7003"}) {
            assertEquals(english.contains(value), chinese.contains(value), chinese);
        }
        String own = chinese.replace("JSON", "").replace("true", "").replace("false", "");
        assertFalse(LATIN_WORD.matcher(own).find(), chinese);
    }

    @Test
    void aValueThatDoesNotFitIsQuoted() {
        assertEquals(
                "有一个值不合适：“textPercent 7 is outside of 80 to 200”",
                sentence(
                        Locale.SIMPLIFIED_CHINESE,
                        new IllegalArgumentException("textPercent 7 is outside of 80 to 200")));
    }
}
