package io.idlemint.ui.network;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.i18n.Texts;
import io.idlemint.node.lab.Audit;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.wording.Wording;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Walks through all rules that a block can break, in both languages.
final class EveryRuleTest {
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");

    private static String sentence(Locale locale, Audit.Rule rule, String found, String asked) {
        Wording words = new Wording(Texts.of(locale), new Lab().clock, ZoneOffset.UTC);
        return new NodeWording(words)
                .check(new Audit.Broken(1_204, rule, found, asked))
                .sentence();
    }

    @ParameterizedTest
    @EnumSource(Audit.Rule.class)
    void eachHasItsSentenceWithWhatWasFoundAndAsked(Audit.Rule rule) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            String sentence = sentence(locale, rule, "7001", "7002");
            assertFalse(sentence.contains("{"), sentence);
            assertTrue(sentence.contains("1,204"), sentence);
            assertTrue(rule == Audit.Rule.JOURNAL || sentence.contains("7001"), sentence);
            assertTrue(
                    rule == Audit.Rule.JOURNAL || rule == Audit.Rule.ENCODING || sentence.contains("7002"), sentence);
        }
        String chinese = sentence(Locale.SIMPLIFIED_CHINESE, rule, "7001", "7002");
        assertFalse(LATIN_WORD.matcher(chinese).find(), chinese);
    }

    @ParameterizedTest
    @EnumSource(
            value = Audit.Rule.class,
            names = {"SEAL", "PAYOUTS"})
    void whatABlockHasNotIsSaidToo(Audit.Rule rule) {
        String chinese = sentence(Locale.SIMPLIFIED_CHINESE, rule, "", "7002");
        assertFalse(LATIN_WORD.matcher(chinese).find(), chinese);
        assertFalse(chinese.contains("  "), chinese);
        assertTrue(chinese.contains("7002"), chinese);
    }
}
