package io.idlemint.miner.jumphash;

import java.math.BigInteger;

/// The compact form of a target in a header's nBits: an 8-bit length in bytes, a sign bit that must be 0, and
/// the 23 leading bits of the target, as in Bitcoin.
public final class CompactTarget {
    private static final int BYTES = 32;
    private static final int SIGN = 0x00800000;
    private static final int MANTISSA = 0x007fffff;
    private static final BigInteger ALL = BigInteger.ONE.shiftLeft(8 * BYTES);

    private CompactTarget() {}

    /// The target of `nBits` as 32 little-endian bytes.
    ///
    /// @throws IllegalArgumentException if the target is negative, zero or beyond 256 bits
    public static byte[] toTarget(int nBits) {
        return littleEndian(target(nBits));
    }

    /// The compact form of 32 little-endian bytes; bits below the 23 (or, where the sign bit would be set, 15)
    /// leading ones are cut off.
    ///
    /// @throws IllegalArgumentException if the target does not have 32 bytes or is zero
    public static int fromTarget(byte[] le32) {
        if (le32.length != BYTES) {
            throw new IllegalArgumentException("a target has 32 bytes, not " + le32.length);
        }
        byte[] bigEndian = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            bigEndian[i] = le32[BYTES - 1 - i];
        }
        return compact(new BigInteger(1, bigEndian));
    }

    /// The target of `nBits`.
    ///
    /// @throws IllegalArgumentException if the target is negative, zero or beyond 256 bits
    public static BigInteger target(int nBits) {
        int mantissa = nBits & MANTISSA;
        int shift = 8 * ((nBits >>> 24) - 3);
        if (mantissa != 0 && (nBits & SIGN) != 0) {
            throw refused(nBits, "is negative");
        }
        BigInteger value = BigInteger.valueOf(mantissa);
        BigInteger target = shift >= 0 ? value.shiftLeft(shift) : value.shiftRight(-shift);
        if (target.signum() == 0) {
            throw refused(nBits, "is zero");
        }
        if (target.compareTo(ALL) >= 0) {
            throw refused(nBits, "is beyond 256 bits");
        }
        return target;
    }

    /// The compact form of `target`; lower bits are cut off.
    ///
    /// @throws IllegalArgumentException if the target is negative, zero or beyond 256 bits
    public static int compact(BigInteger target) {
        if (target.signum() <= 0 || target.compareTo(ALL) >= 0) {
            throw new IllegalArgumentException("a target lies between 1 and 2^256 - 1, not " + target);
        }
        int size = (target.bitLength() + 7) / 8;
        int shift = 8 * (size - 3);
        int mantissa = (shift >= 0 ? target.shiftRight(shift) : target.shiftLeft(-shift)).intValue();
        if ((mantissa & SIGN) != 0) {
            mantissa >>>= 8;
            size++;
        }
        return (size << 24) | mantissa;
    }

    /// The expected number of hashes to meet the target of `nBits`: 2^256 / (target + 1), rounded down.
    ///
    /// @throws IllegalArgumentException if the target is negative, zero or beyond 256 bits
    public static BigInteger work(int nBits) {
        return ALL.divide(target(nBits).add(BigInteger.ONE));
    }

    private static byte[] littleEndian(BigInteger value) {
        byte[] bigEndian = value.toByteArray();
        byte[] result = new byte[BYTES];
        for (int i = 0; i < Math.min(BYTES, bigEndian.length); i++) {
            result[i] = bigEndian[bigEndian.length - 1 - i];
        }
        return result;
    }

    private static IllegalArgumentException refused(int nBits, String why) {
        return new IllegalArgumentException(String.format("nBits 0x%08x: the target %s", nBits, why));
    }
}
