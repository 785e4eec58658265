package io.idlemint.miner.jumphash.digest.candidate;

/// The message expansion of SIMD-512: a Fourier transform of 256 points modulo 257 with the root 41, of a block of
/// 128 bytes padded with zeros, and the codes that make 32-bit words of its points. Not thread safe.
final class SimdTransform {
    private static final int POINTS = 256;
    private static final int PRIME = 257;
    private static final int ROOT = 41;
    private static final int[] POWERS = powers(ROOT);
    // What is added to the points of an ordinary and of a last block: powers of the inverse root, and those plus
    // their cubes.
    private static final int[] OFFSETS = offsets(false);
    private static final int[] LAST_OFFSETS = offsets(true);

    private final int[] y = new int[POINTS];

    void expand(byte[] block, int at, boolean isLast) {
        // Bit-reversed order; the first layer only copies, because the upper half of the input is zero.
        for (int i = 0; i < POINTS / 2; i++) {
            int x = block[at + (Integer.reverse(i) >>> 25)] & 0xff;
            y[2 * i] = x;
            y[2 * i + 1] = x;
        }
        for (int half = 2; half < POINTS; half *= 2) {
            layer(half);
        }
        int[] offsets = isLast ? LAST_OFFSETS : OFFSETS;
        for (int i = 0; i < POINTS; i++) {
            y[i] = centred(y[i] + offsets[i]);
        }
    }

    /// The eight words of a group for a step: two points each, multiplied by 185 or 233 (specification, section
    /// 1.1.3).
    void words(int group, int step, int[] words) {
        boolean near = step < 16;
        int factor = near ? 185 : 233;
        int at = 16 * group - (near ? 0 : step < 24 ? 256 : 383);
        int distance = near ? 1 : 128;
        for (int i = 0; i < 8; i++) {
            int low = y[at + 2 * i] * factor;
            int high = y[at + 2 * i + distance] * factor;
            words[i] = (low & 0xffff) + (high << 16);
        }
    }

    private void layer(int half) {
        int stride = POINTS / (2 * half);
        for (int base = 0; base < POINTS; base += 2 * half) {
            for (int i = 0; i < half; i++) {
                int even = y[base + i];
                int odd = reduced(y[base + half + i] * POWERS[i * stride]);
                y[base + i] = even + odd;
                y[base + half + i] = even - odd;
            }
        }
    }

    /// Congruent modulo 257, because 2^16 is 1 there; at most 98302 away from zero, so eight layers stay far from
    /// overflow.
    private static int reduced(int x) {
        return (x & 0xffff) + (x >> 16);
    }

    /// The representative between -128 and 128.
    private static int centred(int x) {
        int r = Math.floorMod(x, PRIME);
        return r > PRIME / 2 ? r - PRIME : r;
    }

    private static int[] powers(int base) {
        int[] powers = new int[POINTS];
        int power = 1;
        for (int i = 0; i < POINTS; i++) {
            powers[i] = power;
            power = power * base % PRIME;
        }
        return powers;
    }

    private static int[] offsets(boolean isLast) {
        int[] inverse = powers(POWERS[POINTS - 1]);
        int[] offsets = inverse.clone();
        if (isLast) {
            for (int i = 0; i < POINTS; i++) {
                offsets[i] += inverse[3 * i % POINTS];
            }
        }
        return offsets;
    }
}
