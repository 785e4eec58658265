package io.idlemint.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

final class PseudoTextTest {
    @Test
    void itIsInBracketsAccentedAndTwoFifthsLonger() {
        assertEquals("[Příçé ó]", PseudoText.of("Price"));
        assertEquals("[0123456789 óňé]", PseudoText.of("0123456789"));
    }

    @Test
    void aTextInsideAnotherGrowsOnce() {
        String inner = PseudoText.of("0123456789");
        assertEquals("[šéňď " + inner + " ó]", PseudoText.of("send " + inner));
    }

    @Test
    void onlyThePseudoLocaleHasIt() {
        assertEquals("Close", Texts.of(Locale.ENGLISH).text(CommonText.CLOSE));
        assertEquals("[Çľóšé ó]", Texts.of(Locale.forLanguageTag("en-XA")).text(CommonText.CLOSE));
    }
}
