package io.idlemint.miner.jumphash.digest;

import java.math.BigInteger;

/// The "nothing up my sleeve" numbers that several hash functions share, computed instead of listed: binary
/// fractions of pi and of roots of primes (FIPS 180-4, sections 4.2 and 5.3; BLAKE, section 2.1.1; HAVAL,
/// section 3).
public final class Fractions {
    private static final BigInteger MASK = BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);

    private Fractions() {}

    /// First 64 bits of the fractional parts of the square roots of the first `count` primes.
    public static long[] squareRoots(int count) {
        return roots(count, 2);
    }

    /// First 64 bits of the fractional parts of the cube roots of the first `count` primes.
    public static long[] cubeRoots(int count) {
        return roots(count, 3);
    }

    /// The upper halves of `words`: the same fractions with 32 bits.
    public static int[] upper(long[] words) {
        int[] result = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            result[i] = (int) (words[i] >>> 32);
        }
        return result;
    }

    /// The first `count` 32-bit words of the fractional part of pi.
    public static int[] pi(int count) {
        int bits = Integer.SIZE * count;
        int guard = 64;
        BigInteger pi = arctangent(5, bits + guard)
                .shiftLeft(4)
                .subtract(arctangent(239, bits + guard).shiftLeft(2))
                .shiftRight(guard);
        int[] words = new int[count];
        for (int i = 0; i < count; i++) {
            words[i] = pi.shiftRight(bits - Integer.SIZE * (i + 1)).intValue();
        }
        return words;
    }

    /// arctan(1 / x) as a fixed-point number (Gregory's series, for Machin's formula).
    private static BigInteger arctangent(int x, int bits) {
        BigInteger square = BigInteger.valueOf((long) x * x);
        BigInteger term = BigInteger.ONE.shiftLeft(bits).divide(BigInteger.valueOf(x));
        BigInteger sum = term;
        for (int n = 3; term.signum() != 0; n += 2) {
            term = term.divide(square).negate();
            sum = sum.add(term.divide(BigInteger.valueOf(n)));
        }
        return sum;
    }

    private static long[] roots(int count, int degree) {
        long[] result = new long[count];
        int prime = 2;
        for (int found = 0; found < count; prime++) {
            if (isPrime(prime)) {
                BigInteger scaled = BigInteger.valueOf(prime).shiftLeft(degree * Long.SIZE);
                result[found++] = root(scaled, degree).and(MASK).longValue();
            }
        }
        return result;
    }

    private static boolean isPrime(int candidate) {
        for (int d = 2; d * d <= candidate; d++) {
            if (candidate % d == 0) {
                return false;
            }
        }
        return true;
    }

    private static BigInteger root(BigInteger value, int degree) {
        BigInteger root = BigInteger.ZERO;
        for (int bit = value.bitLength() / degree; bit >= 0; bit--) {
            BigInteger tried = root.setBit(bit);
            if (tried.pow(degree).compareTo(value) <= 0) {
                root = tried;
            }
        }
        return root;
    }
}
