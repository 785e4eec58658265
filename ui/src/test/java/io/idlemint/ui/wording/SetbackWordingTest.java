package io.idlemint.ui.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.lease.Setback.Code;
import io.idlemint.domain.lease.Setback.Unit;
import io.idlemint.i18n.Texts;
import io.idlemint.ui.fake.Lab;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Walks through all codes in both languages.
final class SetbackWordingTest {
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{3,}");

    private static SetbackWording in(Locale locale) {
        return new SetbackWording(new Wording(Texts.of(locale), new Lab().clock, ZoneOffset.UTC));
    }

    private static void sound(String sentence) {
        assertFalse(sentence.isBlank());
        assertFalse(sentence.contains("{"), sentence);
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void eachIsWordedInBothLanguages(Code code) {
        Setback why = Setback.of(code, 3_600_000);
        String english = in(Locale.ENGLISH).sentence(why);
        String chinese = in(Locale.SIMPLIFIED_CHINESE).sentence(why);
        sound(english);
        sound(chinese);
        assertTrue(chinese.codePoints().anyMatch(Character::isIdeographic), chinese);
        assertFalse(LATIN_WORD.matcher(chinese).find(), chinese);
        if (code.unit() != Unit.NOTHING) {
            assertNotEquals(english, in(Locale.ENGLISH).sentence(Setback.of(code, 1_000)), "the number is told");
            assertNotEquals(chinese, in(Locale.SIMPLIFIED_CHINESE).sentence(Setback.of(code, 1_000)));
        }
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void whatASystemSaysIsAQuotation(Code code) {
        Setback why = new Setback(code, 0, "No space left on device");
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            String sentence = in(locale).sentence(why);
            assertTrue(sentence.contains("“No space left on device”"), sentence);
        }
        String rest = in(Locale.SIMPLIFIED_CHINESE).sentence(why).replace("“No space left on device”", "");
        assertFalse(LATIN_WORD.matcher(rest).find(), rest);
    }

    @Test
    void anOlderProvidersSentenceIsIntroduced() {
        assertEquals("提供者的说明：“It is full.”", in(Locale.SIMPLIFIED_CHINESE).sentence(Setback.unknown("It is full.")));
        assertEquals("提供者没有说明原因。", in(Locale.SIMPLIFIED_CHINESE).sentence(Setback.unknown(" ")));
    }
}
