package io.idlemint.ui.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class CurrenciesTest {
    @Test
    void whatPeopleUseStandsFirst() {
        assertEquals("EUR", Currencies.all(Locale.ENGLISH).getFirst());
        assertEquals("CNY", Currencies.all(Locale.SIMPLIFIED_CHINESE).getFirst());
        assertEquals("INR", Currencies.all(Locale.of("en", "IN")).getFirst());
    }

    @Test
    void eachStandsOnceWithItsName() {
        List<String> all = Currencies.all(Locale.ENGLISH);
        assertEquals(all.size(), new HashSet<>(all).size());
        assertTrue(all.size() > 100, all.toString());
        assertTrue(all.containsAll(List.of("NGN", "PKR", "UAH", "ZAR")), all.toString());
        all.forEach(code -> assertTrue(Currencies.name(code, Locale.ENGLISH).matches("[A-Z]{3}  .+"), code));
        assertEquals("CHF  Swiss Franc", Currencies.name("CHF", Locale.ENGLISH));
        assertEquals("XQZ", Currencies.name("XQZ", Locale.ENGLISH), "what was imported is shown as it is");
    }
}
