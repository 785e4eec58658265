package io.idlemint.miner.stratum;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/// How hard a share is: difficulty 1 is the target `0x00000000ffff` followed by zeros (256 bits), and the target
/// shrinks in proportion. Fractions are allowed. A hash meets the difficulty if its 32 bytes, read as a
/// little-endian number, are at most the target.
public record Difficulty(BigDecimal value) implements Comparable<Difficulty> {
    /// The target of difficulty 1.
    public static final BigInteger TARGET_OF_ONE = BigInteger.valueOf(0xffff).shiftLeft(208);

    private static final BigInteger SPACE = BigInteger.ONE.shiftLeft(256);
    private static final BigInteger LARGEST_TARGET = SPACE.subtract(BigInteger.ONE);
    private static final BigDecimal HIGHEST = new BigDecimal(TARGET_OF_ONE);
    private static final BigDecimal LOWEST = new BigDecimal("1e-12");
    private static final int MOST_DIGITS = 100;
    // More digits than any target has, and rounded down: dividing again gives the same target back.
    private static final MathContext EXACT = new MathContext(90, RoundingMode.DOWN);

    public static final Difficulty ONE = new Difficulty(BigDecimal.ONE);

    /// @throws IllegalArgumentException unless `1e-12 <= value <= 2.7e67` (target 1) in at most 100 digits
    public Difficulty {
        // The digits and the exponent are bounded before any arithmetic: 1e-999999999 would take for ever.
        if (value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > 2 * MOST_DIGITS) {
            throw new IllegalArgumentException("difficulty has more than " + MOST_DIGITS + " digits");
        }
        if (value.compareTo(LOWEST) < 0 || value.compareTo(HIGHEST) > 0) {
            throw new IllegalArgumentException("difficulty " + value + " is not between 1e-12 and 2.7e67");
        }
        value = value.stripTrailingZeros();
    }

    public static Difficulty of(String value) {
        return new Difficulty(new BigDecimal(value));
    }

    /// The difficulty whose [#target] is exactly `target`.
    ///
    /// @throws IllegalArgumentException unless `1 <= target < 2^256`
    public static Difficulty ofTarget(BigInteger target) {
        if (target.signum() <= 0 || target.compareTo(LARGEST_TARGET) > 0) {
            throw new IllegalArgumentException("target is not between 1 and 2^256 - 1");
        }
        return new Difficulty(new BigDecimal(TARGET_OF_ONE).divide(new BigDecimal(target), EXACT));
    }

    /// The difficulty of a block header's compact target `nBits`.
    ///
    /// @throws IllegalArgumentException if `nBits` is negative, zero or above 256 bits
    public static Difficulty ofCompact(int nBits) {
        int exponent = nBits >>> 24;
        BigInteger mantissa = BigInteger.valueOf(nBits & 0x7fffff);
        BigInteger target = mantissa.shiftLeft(8 * (exponent - 3));
        boolean negative = (nBits & 0x800000) != 0;
        if (negative || target.signum() == 0 || target.bitLength() > 256) {
            throw new IllegalArgumentException(String.format("nBits %08x is not a positive 256-bit target", nBits));
        }
        return ofTarget(target);
    }

    /// The largest number that a hash may have: from 1 to 2^256 - 1.
    public BigInteger target() {
        return new BigDecimal(TARGET_OF_ONE)
                .divideToIntegralValue(value)
                .toBigInteger()
                .min(LARGEST_TARGET);
    }

    /// The target as 32 bytes, least significant first, as a hash is compared with it.
    public byte[] targetLittleEndian() {
        byte[] bigEndian = target().toByteArray();
        byte[] littleEndian = new byte[32];
        for (int i = 0; i < Math.min(32, bigEndian.length); i++) {
            littleEndian[i] = bigEndian[bigEndian.length - 1 - i];
        }
        return littleEndian;
    }

    /// Whether the 32 bytes of `hash` (least significant first) are at most the target.
    public boolean isMetBy(Bytes hash) {
        byte[] target = targetLittleEndian();
        for (int i = 31; i >= 0; i--) {
            int order = Integer.compare(hash.at(i) & 0xff, target[i] & 0xff);
            if (order != 0) {
                return order < 0;
            }
        }
        return true;
    }

    /// How many hashes a share of this difficulty takes on average, rounded down, at least 1: the work it proves.
    public BigInteger expectedHashes() {
        return SPACE.divide(target().add(BigInteger.ONE)).max(BigInteger.ONE);
    }

    /// This difficulty divided by a power of two, at least the lowest: exact, or rounded up in the hundredth digit.
    ///
    /// @throws IllegalArgumentException if the divisor is no power of two from 1 to 2^16
    public Difficulty dividedBy(int powerOfTwo) {
        if (Integer.bitCount(powerOfTwo) != 1 || powerOfTwo > 1 << 16) {
            throw new IllegalArgumentException("the divisor must be a power of two up to 65536, is " + powerOfTwo);
        }
        MathContext digits = new MathContext(MOST_DIGITS, RoundingMode.UP);
        return new Difficulty(
                value.divide(BigDecimal.valueOf(powerOfTwo), digits).max(LOWEST));
    }

    /// This difficulty times 2 to the power of `exponent`, in at most six digits, rounded down.
    public Difficulty scaledByPowerOfTwo(int exponent) {
        BigDecimal factor = BigDecimal.TWO.pow(Math.abs(exponent));
        MathContext six = new MathContext(6, RoundingMode.DOWN);
        BigDecimal scaled = exponent >= 0 ? value.multiply(factor, six) : value.divide(factor, six);
        return new Difficulty(scaled.max(LOWEST).min(HIGHEST));
    }

    /// At most `digits` significant digits, rounded down: never harder than this.
    public Difficulty rounded(int digits) {
        return new Difficulty(value.round(new MathContext(digits, RoundingMode.DOWN)));
    }

    public Difficulty min(Difficulty other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Difficulty max(Difficulty other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Difficulty other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
