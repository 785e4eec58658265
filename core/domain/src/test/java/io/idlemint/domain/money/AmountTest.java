package io.idlemint.domain.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1000000000",
        "0.000000001, 1",
        "0.5, 500000000",
        "48.7, 48700000000",
        "100000000, 100000000000000000",
        "100000000.000000000, 100000000000000000"
    })
    void readsMint(String text, long nanos) {
        assertEquals(nanos, Amount.parse(text).nanos());
        assertEquals(Amount.parse(text), Amount.parse(Amount.parse(text).plain()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "+1",
                "1,5",
                "1e3",
                ".5",
                "1.",
                "0.0000000001",
                "100000000.000000001",
                "1 ",
                "0x1",
                "NaN"
            })
    void refusesWhatIsNoAmount(String text) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Amount.parse(text));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("amount"), refused::toString);
    }

    @Test
    void neverLeavesItsRange() {
        Amount cap = Amount.ofMint(100_000_000);
        assertThrows(ArithmeticException.class, () -> cap.plus(Amount.ofNanos(1)));
        assertThrows(ArithmeticException.class, () -> Amount.ZERO.minus(Amount.ofNanos(1)));
        assertThrows(ArithmeticException.class, () -> cap.times(Long.MAX_VALUE));
        assertThrows(ArithmeticException.class, () -> Amount.ofMint(Long.MAX_VALUE));
    }

    @Test
    void splitsWithoutLosingANano() {
        long seed = 20_261_121L;
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            Amount paid = Amount.ofNanos(random.nextLong(Amount.CAP_NANOS + 1));
            Split split = new Split(random.nextInt(10_001));
            Split.Parts parts = split.of(paid);
            assertEquals(paid, parts.provider().plus(parts.holders()), "seed " + seed + ", step " + i);
        }
        Split.Parts small = Split.NINETY_TEN.of(Amount.ofNanos(9));
        assertEquals(8, small.provider().nanos());
        assertEquals(1, small.holders().nanos());
    }

    @ParameterizedTest
    @CsvSource({"3600, 1, 3600", "0.21, 58333, 209998800", "1000, 277777778, 1000000000800"})
    void turnsAPriceByTheHourIntoARate(String perHour, long nanosPerSecond, long nanosPerHour) {
        assertEquals(Rate.FREE, Rate.perHour(Amount.ZERO));
        assertEquals(1, Rate.perHour(Amount.ofNanos(1)).nanosPerSecond(), "next to nothing is not free");
        Rate rate = perHour.equals("3600") ? Rate.perHour(Amount.ofNanos(3600)) : Rate.perHour(Amount.parse(perHour));
        assertEquals(nanosPerSecond, rate.nanosPerSecond());
        assertEquals(nanosPerHour, rate.perHour().nanos());
    }

    @Test
    void saysHowLongABudgetLasts() {
        Rate rate = Rate.ofNanosPerSecond(7);
        assertEquals(14, rate.secondsFor(Amount.ofNanos(100)));
        assertEquals(Long.MAX_VALUE, Rate.FREE.secondsFor(Amount.ofNanos(100)));
        assertThrows(ArithmeticException.class, () -> rate.forSeconds(-1));
        assertThrows(ArithmeticException.class, () -> Rate.ofNanosPerSecond(-1));
    }
}
