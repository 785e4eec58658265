package io.idlemint.miner.stratum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DifficultyTest {
    private static final BigInteger TWO_256 = BigInteger.ONE.shiftLeft(256);

    // target = mantissa * 2^shift
    @ParameterizedTest
    @CsvSource({
        "1, ffff, 208",
        "2, ffff, 207",
        "0.5, ffff, 209",
        "65536, ffff, 192",
        "65535, 1, 208",
        "0.0000152587890625, ffff, 224",
        "0.00000000046566128730773925781250, ffff, 239",
    })
    void targetsOfWholeAndFractionalDifficulties(String difficulty, String mantissa, int shift) {
        BigInteger expected = new BigInteger(mantissa, 16).shiftLeft(shift);
        assertEquals(expected, Difficulty.of(difficulty).target());
        assertEquals(
                0,
                Difficulty.ofTarget(expected)
                        .value()
                        .compareTo(Difficulty.of(difficulty).value()));
    }

    @Test
    void aQuotientIsExactAndNeverBelowTheLowest() {
        assertEquals(Difficulty.of("0.00390625"), Difficulty.ONE.dividedBy(256));
        assertEquals(Difficulty.of("12.5"), Difficulty.of("3200").dividedBy(256));
        assertEquals(Difficulty.of("1e-12"), Difficulty.of("1e-12").dividedBy(2));
        assertThrows(IllegalArgumentException.class, () -> Difficulty.ONE.dividedBy(3));
        assertThrows(IllegalArgumentException.class, () -> Difficulty.ONE.dividedBy(0));
    }

    @Test
    void fractionsThatDoNotDivideAreRoundedDown() {
        BigInteger target = Difficulty.of("3").target();
        assertEquals(Difficulty.TARGET_OF_ONE.divide(BigInteger.valueOf(3)), target);
    }

    @Test
    void everyTargetComesBackExactly() {
        long seed = 20260117;
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            BigInteger target = new BigInteger(1 + random.nextInt(256), random).add(BigInteger.ONE);
            BigInteger expected = target.min(TWO_256.subtract(BigInteger.ONE));
            assertEquals(expected, Difficulty.ofTarget(expected).target(), () -> "seed " + seed);
        }
    }

    @Test
    void theEasiestDifficultyTakesEveryHash() {
        byte[] ones = new byte[32];
        java.util.Arrays.fill(ones, (byte) 0xff);
        assertTrue(Difficulty.of("1e-12").isMetBy(Bytes.of(ones)));
        assertEquals(BigInteger.ONE, Difficulty.of("1e-12").expectedHashes());
    }

    @ParameterizedTest
    @CsvSource({"1, 4295032833", "0.0001, 429503", "1000, 4295032833000"})
    void expectedHashes(String difficulty, BigInteger hashes) {
        BigInteger off =
                Difficulty.of(difficulty).expectedHashes().subtract(hashes).abs();
        assertTrue(off.compareTo(BigInteger.ONE) <= 0, () -> "off by " + off);
    }

    @Test
    void aHashIsComparedAsALittleEndianNumber() {
        byte[] target = Difficulty.of("7").targetLittleEndian();
        assertTrue(Difficulty.of("7").isMetBy(Bytes.of(target)));
        byte[] more = target.clone();
        more[0]++;
        assertFalse(Difficulty.of("7").isMetBy(Bytes.of(more)));
        byte[] muchMore = new byte[32];
        muchMore[31] = (byte) 0x80;
        assertFalse(Difficulty.of("7").isMetBy(Bytes.of(muchMore)));
        byte[] less = new byte[32];
        less[0] = -1;
        assertTrue(Difficulty.of("7").isMetBy(Bytes.of(less)));
    }

    @ParameterizedTest
    @CsvSource({"1d00ffff, 1", "1b0404cb, 16307.420938523983", "207fffff, 4.6565423739069247e-10"})
    void compactTargets(String nBits, double difficulty) {
        Difficulty read = Difficulty.ofCompact(Integer.parseUnsignedInt(nBits, 16));
        assertEquals(difficulty, read.value().doubleValue(), difficulty * 1e-15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000", "1d80ffff", "1d000000", "ff7fffff", "01000fff", "21010000"})
    void impossibleCompactTargetsAreRefused(String nBits) {
        int compact = Integer.parseUnsignedInt(nBits, 16);
        assertThrows(IllegalArgumentException.class, () -> Difficulty.ofCompact(compact));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1e-13", "1e68", "1e-999999999", "1e999999999"})
    void impossibleDifficultiesAreRefused(String value) {
        assertThrows(IllegalArgumentException.class, () -> Difficulty.of(value));
    }

    @Test
    void scalingNeverMakesItHarderThanAsked() {
        assertEquals(Difficulty.of("0.0004"), Difficulty.of("0.0001").scaledByPowerOfTwo(2));
        assertEquals(Difficulty.of("0.000025"), Difficulty.of("0.0001").scaledByPowerOfTwo(-2));
        assertEquals(Difficulty.of("0.333333"), Difficulty.of("0.33333399").scaledByPowerOfTwo(0));
        assertEquals(Difficulty.of("1e-12"), Difficulty.of("1e-12").scaledByPowerOfTwo(-5));
    }
}
