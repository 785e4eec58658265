package io.idlemint.ui.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.mining.Trouble;
import io.idlemint.domain.mining.Trouble.Code;
import io.idlemint.i18n.Texts;
import io.idlemint.ui.fake.Lab;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Walks through all that keeps a device from mining, in both languages.
final class TroubleWordingTest {
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");

    private static String sentence(Locale locale, Trouble trouble) {
        return new TroubleWording(new Wording(Texts.of(locale), new Lab().clock, ZoneOffset.UTC)).sentence(trouble);
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void eachIsWordedInBothLanguages(Code code) {
        Trouble trouble = Trouble.of(code, "1.2.3.4:3333", 7);
        String english = sentence(Locale.ENGLISH, trouble);
        String chinese = sentence(Locale.SIMPLIFIED_CHINESE, trouble);
        assertFalse(english.isBlank());
        assertFalse((english + chinese).contains("{"), english + chinese);
        assertEquals(english.contains("1.2.3.4:3333"), chinese.contains("1.2.3.4:3333"), chinese);
        assertFalse(LATIN_WORD.matcher(chinese.replace("JumpHash", "")).find(), chinese);
        assertTrue(chinese.codePoints().anyMatch(Character::isIdeographic), chinese);
        assertFalse(trouble.sentence().isBlank());
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void whatAPoolOrADriverSaysIsAQuotation(Code code) {
        Trouble trouble = Trouble.said(code, "1.2.3.4:3333", "out of luck");
        String chinese = sentence(Locale.SIMPLIFIED_CHINESE, trouble);
        assertTrue(chinese.contains("“out of luck”"), chinese);
        String rest = chinese.replace("“out of luck”", "").replace("JumpHash", "");
        assertFalse(LATIN_WORD.matcher(rest).find(), rest);
        assertTrue(sentence(Locale.ENGLISH, trouble).contains("says: “out of luck”")
                || sentence(Locale.ENGLISH, trouble).contains("In detail: “out of luck”"));
    }
}
