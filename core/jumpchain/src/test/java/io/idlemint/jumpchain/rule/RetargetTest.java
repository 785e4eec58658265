package io.idlemint.jumpchain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.identity.Account;
import io.idlemint.miner.jumphash.CompactTarget;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RetargetTest {
    private static final Retarget LAB = ChainParameters.lab(Account.ZERO, 1).retarget();

    /// Expected values: floor(target * 2^((s - 60)/3600)) computed with 60 decimal digits, then made compact.
    @ParameterizedTest
    @CsvSource({
        "1e0431bd, 60, 1e0431bd",
        "1e0431bd, 1, 1e04259c",
        "1e0431bd, 0, 1e04259c",
        "1e0431bd, -7200, 1e04259c",
        "1e0431bd, 59, 1e043188",
        "1e0431bd, 61, 1e0431f1",
        "1e0431bd, 600, 1e04a763",
        "1e0431bd, 601, 1e04a763",
        "1e0431bd, 28800, 1e04a763",
        "1d00ffff, 1, 1d00fd1a",
        "1d00ffff, 600, 1d011c0b",
        "1f00ffff, 600, 1f010000",
        "1f010000, 600, 1f010000",
        "03000001, 1, 01010000",
    })
    void table(String bits, long solve, String expected) {
        int next = LAB.nextBits(Integer.parseUnsignedInt(bits, 16), solve);

        assertEquals(expected, String.format("%08x", next));
    }

    @Test
    void theSeriesIsTwoToThePower() {
        MathContext digits = new MathContext(50);
        BigDecimal allowed = BigDecimal.ONE.divide(BigDecimal.TWO.pow(58));
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            long fraction = i == 0 ? 0 : i == 1 ? 0xffff_ffffL : random.nextLong(1L << 32);
            BigDecimal got = new BigDecimal(Retarget.exp2(fraction))
                    .divide(new BigDecimal(BigInteger.ONE.shiftLeft(64)), digits);
            // 2^(f/2^32) by repeated square roots: an independent way.
            BigDecimal expected = BigDecimal.ONE;
            BigDecimal root = BigDecimal.TWO;
            for (int bit = 31; bit >= 0; bit--) {
                root = root.sqrt(digits);
                if ((fraction >>> bit & 1) == 1) {
                    expected = expected.multiply(root, digits);
                }
            }
            BigDecimal error = got.subtract(expected).abs();
            assertTrue(error.compareTo(allowed) < 0, "fraction " + fraction + " error " + error);
        }
    }

    @Test
    void longerSolveTimesNeverMakeItHarder() {
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            int bits = CompactTarget.compact(CompactTarget.target(LAB.limitBits())
                    .shiftRight(random.nextInt(200))
                    .subtract(BigInteger.ONE));
            BigInteger before = BigInteger.ZERO;
            for (long solve = -5; solve <= 620; solve++) {
                BigInteger target = CompactTarget.target(LAB.nextBits(bits, solve));
                assertTrue(target.compareTo(before) >= 0, "bits " + Integer.toHexString(bits) + " solve " + solve);
                assertTrue(target.compareTo(CompactTarget.target(LAB.limitBits())) <= 0);
                before = target;
            }
        }
    }

    @Test
    void wrongRulesAreRefused() {
        int bits = LAB.initialBits();
        assertRefused("spacing", () -> new Retarget(0, 3600, 1, 600, bits, bits));
        assertRefused("halfLife", () -> new Retarget(60, 0, 1, 600, bits, bits));
        assertRefused("shortestSolve", () -> new Retarget(60, 3600, 61, 600, bits, bits));
        assertRefused("longestSolve", () -> new Retarget(60, 3600, 1, 59, bits, bits));
        assertRefused("initialBits", () -> new Retarget(60, 3600, 1, 600, 0, bits));
        assertRefused("limitBits", () -> new Retarget(60, 3600, 1, 600, bits, 0x22ffffff));
        assertRefused("easier", () -> new Retarget(60, 3600, 1, 600, 0x1f010000, bits));
    }

    private static void assertRefused(String part, Runnable rule) {
        var refused = assertThrows(IllegalArgumentException.class, rule::run);
        assertTrue(String.valueOf(refused.getMessage()).contains(part), refused::getMessage);
    }
}
