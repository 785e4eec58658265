package io.idlemint.jumpchain.rule;

import io.idlemint.miner.jumphash.CompactTarget;
import java.math.BigInteger;

/// The difficulty rule, a relative ASERT (after Jonathan Toomim's and Mark Lundeberg's aserti3 of Bitcoin Cash, but
/// from block to block): a block's target is that of the block before, times 2^((s - spacing) / halfLife), where s is
/// the solve time of the block before, clamped. So a night without miners changes one target by one clamped step.
///
/// The arithmetic is exact, in integers, and rounds down everywhere:
/// `x = floor((s - spacing) * 2^32 / halfLife)`, `n = floor(x / 2^32)`, `f = x - n * 2^32`,
/// `y = floor(f * L / 2^32)` with `L = floor(ln 2 * 2^64)`; `e = 2^64 * exp(y / 2^64)` by the first eighteen
/// terms of its series in Horner's form, `e = 2^64 + floor(floor(y * e / 2^64) / k)` for k = 18 down to 1, begun with
/// `e = 2^64`; the new target is `floor(target * e / 2^(64 - n))`, at least 1, at most that of `limitBits`, and then
/// shortened to its compact form.
///
/// @param spacing seconds between blocks that the chain aims at
/// @param halfLife seconds of solve time above the spacing after which the target has doubled
/// @param shortestSolve seconds; solve times below count as this
/// @param longestSolve seconds; solve times above count as this
/// @param initialBits the compact target of the first block
/// @param limitBits the compact target that no block is easier than
public record Retarget(
        long spacing, long halfLife, long shortestSolve, long longestSolve, int initialBits, int limitBits) {
    private static final int FRACTION_BITS = 32;
    private static final int FIXED_BITS = 64;
    private static final int TERMS = 18;
    private static final long LONGEST_SECONDS = 31_536_000;
    private static final BigInteger ONE = BigInteger.ONE.shiftLeft(FIXED_BITS);
    private static final BigInteger LN_2 = new BigInteger("b17217f7d1cf79ab", 16);

    /// @throws IllegalArgumentException naming the field that is out of its limits
    public Retarget {
        within("spacing", spacing, 1, LONGEST_SECONDS);
        within("halfLife", halfLife, 1, LONGEST_SECONDS);
        within("shortestSolve", shortestSolve, 1, spacing);
        within("longestSolve", longestSolve, spacing, LONGEST_SECONDS);
        within("longestSolve", longestSolve - spacing, 0, halfLife * 16);
        requireTarget("initialBits", initialBits);
        requireTarget("limitBits", limitBits);
        if (CompactTarget.target(initialBits).compareTo(CompactTarget.target(limitBits)) > 0) {
            throw new IllegalArgumentException("initialBits must not be easier than limitBits");
        }
    }

    /// The compact target of the block after one with this compact target and this solve time.
    ///
    /// @param solveSeconds the block's time minus its predecessor's; may be negative
    public int nextBits(int bits, long solveSeconds) {
        long solve = Math.clamp(solveSeconds, shortestSolve, longestSolve);
        long exponent = Math.floorDiv((solve - spacing) << FRACTION_BITS, halfLife);
        int shift = (int) (exponent >> FRACTION_BITS);
        BigInteger factor = exp2(exponent & ((1L << FRACTION_BITS) - 1));
        BigInteger scaled = CompactTarget.target(bits).multiply(factor).shiftRight(FIXED_BITS - shift);
        BigInteger limit = CompactTarget.target(limitBits);
        return CompactTarget.compact(scaled.max(BigInteger.ONE).min(limit));
    }

    /// 2^(fraction / 2^32) in fixed point with 64 bits after the point; error below 2^-58.
    static BigInteger exp2(long fraction) {
        BigInteger y = BigInteger.valueOf(fraction).multiply(LN_2).shiftRight(FRACTION_BITS);
        BigInteger sum = ONE;
        for (int k = TERMS; k >= 1; k--) {
            sum = ONE.add(y.multiply(sum).shiftRight(FIXED_BITS).divide(BigInteger.valueOf(k)));
        }
        return sum;
    }

    private static void within(String field, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(field + " " + value + " is outside of " + least + " to " + most);
        }
    }

    private static void requireTarget(String field, int bits) {
        boolean canonical;
        try {
            canonical = CompactTarget.compact(CompactTarget.target(bits)) == bits;
        } catch (IllegalArgumentException noTarget) {
            throw new IllegalArgumentException(field + ": " + noTarget.getMessage(), noTarget);
        }
        if (!canonical) {
            throw new IllegalArgumentException(String.format("%s %08x is not in its shortest form", field, bits));
        }
    }
}
