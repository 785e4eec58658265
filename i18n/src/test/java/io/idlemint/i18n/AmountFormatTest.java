package io.idlemint.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AmountFormatTest {
    private final AmountFormat english = new AmountFormat(Texts.of(Locale.ENGLISH));
    private final AmountFormat german = new AmountFormat(Texts.of(Locale.GERMANY));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0           | 0.00     | 0.00     | 0.0000",
                "1           | <\u00a00.01 | 0.000000001 | <\u00a00.0001",
                "99999       | <\u00a00.01 | 0.0001   | <\u00a00.0001",
                "100000      | <\u00a00.01 | 0.0001   | 0.0001",
                "24000000    | 0.02     | 0.024    | 0.0240",
                "95149000    | 0.09     | 0.0951   | 0.0951",
                "99960000    | 0.09     | 0.10     | 0.0999",
                "210000000   | 0.21     | 0.21     | 0.2100",
                "434000000   | 0.43     | 0.43     | 0.4340",
                "48709999999 | 48.70    | 48.71    | 48.7099",
                "1234500000000 | 1,234.50 | 1,234.50 | 1,234.5000",
            })
    void balancePriceAndEntry(long nanos, String balance, String price, String entry) {
        assertEquals(balance, english.balance(nanos));
        assertEquals(price, english.price(nanos));
        assertEquals(entry, english.entry(nanos));
    }

    @Test
    void theSignCarriesTheMeaning() {
        assertEquals("+0.6125", english.signed(612_500_000L, true));
        assertEquals("\u22123.7200", english.signed(3_720_000_000L, false));
    }

    @Test
    void exactKeepsEveryDecimal() {
        assertEquals("0.000000001", english.exact(1));
        assertEquals("2.10", english.exact(2_100_000_000L));
        assertEquals("1.234.567,891", german.exact(1_234_567_891_000_000L));
    }

    @ParameterizedTest
    @CsvSource({
        "980000000,1280000000,40000000, 0.98,1.28,0.04, 2.30",
        "986000000,1286000000,46000000, 0.98,1.29,0.04, 2.31",
        "9999999,9999999,9999999, 0.00,0.01,0.01, 0.02",
        "0,0,0, 0.00,0.00,0.00, 0.00"
    })
    void partsAddUp(long a, long b, long c, String first, String second, String third, String sum) {
        assertEquals(List.of(first, second, third), english.parts(a, b, c));
        assertEquals(sum, english.balance(a + b + c));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"1.5,1.5", ".5,0.5", " 2 ,2", "'1,5',-", "1e5,-", "'',-", "-1,-", "0.1234567890,-"})
    void typedNumbers(String typed, String plain) {
        assertEquals(Optional.ofNullable(plain), english.plain(typed));
    }

    @Test
    void theLocaleDecidesTheSeparator() {
        assertEquals(
                Optional.of("12.5"), english.plain("\uff11\uff12\uff0e\uff15"), "wide, as Chinese keyboards write");
        assertEquals(Optional.of("0.5"), english.plain("0\u30025"));
        assertEquals(Optional.of("12.5"), english.plain("\u00a012.5\u3000"));
        assertEquals(Optional.empty(), english.plain("1,5"), "a thousand and five, or one and a half");
        assertEquals(Optional.of("1.5"), german.plain("1,5"));
        assertEquals(Optional.of("1.5"), german.plain("1.5"));
        assertEquals(Optional.empty(), german.plain("1.000,5"));
        assertEquals("0,21", german.price(210_000_000L));
    }

    @Test
    void worthIsTheOwnersOwnPrice() {
        assertEquals("about €38.96", english().fiat(48_700_000_000L, 800_000, "€"));
        assertEquals("about CHF0.00", english().fiat(1, 800_000, "CHF"));
    }

    private static AmountFormat english() {
        return new AmountFormat(Texts.of(Locale.ENGLISH));
    }
}
