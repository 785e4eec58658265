package io.idlemint.jumpchain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.money.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EmissionTest {
    @ParameterizedTest
    @CsvSource({
        "1, 50000000000",
        "1000000, 50000000000",
        "1000001, 25000000000",
        "2000000, 25000000000",
        "2000001, 12500000000",
        "10000001, 48828125",
        "11000001, 24414062",
        "35000001, 1",
        "36000000, 1",
        "36000001, 0",
        "9000000000, 0",
    })
    void subsidies(long height, long nanos) {
        assertEquals(Amount.ofNanos(nanos), Emission.STANDARD.subsidy(height));
    }

    @Test
    void allOfItIsJustUnderTheCap() {
        Amount all = Emission.STANDARD.mintedUpTo(100_000_000);

        assertTrue(Amount.ofNanos(Amount.CAP_NANOS).covers(all));
        assertTrue(all.covers(Amount.parse("99999999.9")), all.toString());
        assertEquals(Amount.ofMint(75_000_000), Emission.STANDARD.mintedUpTo(2_000_000));
        assertEquals(Amount.ZERO, Emission.STANDARD.mintedUpTo(0));
    }

    @Test
    void theLastBlockUnderALowCapGetsWhatIsLeft() {
        Emission emission = new Emission(Amount.ofNanos(10), 4, Amount.ofNanos(47));
        long[] expected = {10, 10, 10, 10, 5, 2, 0, 0, 0, 0};
        long sum = 0;
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], emission.subsidy(i + 1).nanos(), "height " + (i + 1));
            sum += expected[i];
            assertEquals(sum, emission.mintedUpTo(i + 1).nanos());
        }
    }

    @Test
    void heightsBeginAtOne() {
        assertThrows(IllegalArgumentException.class, () -> Emission.STANDARD.subsidy(0));
        assertThrows(IllegalArgumentException.class, () -> new Emission(Amount.ZERO, 0, Amount.ZERO));
    }
}
