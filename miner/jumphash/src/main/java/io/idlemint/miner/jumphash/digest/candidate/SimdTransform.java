package io.idlemint.miner.jumphash.digest.candidate;

/// The message expansion of SIMD-512: a Fourier transform of 256 points modulo 257 with the root 41, of a block
/// of 128 bytes padded with zeros, and the codes that make 32-bit words of its points. Not thread safe.
public final class SimdTransform {
    private static final int POINTS = 256;
    private static final int PRIME = 257;
    private static final int ROOT = 41;
    private static final int[] POWERS = powers(ROOT);
    private static final int[] TWIDDLES = twiddles();
    // What is added to the points of an ordinary and of a last block: powers of the inverse root, and those
    // plus their cubes.
    private static final int[] OFFSETS = offsets(false);
    private static final int[] LAST_OFFSETS = offsets(true);

    private final int[] y = new int[POINTS];

    /// Transforms 128 bytes of `block` from `at` on; a message's last block has other offsets than the rest.
    public void expand(byte[] block, int at, boolean isLast) {
        for (int group = 0; group < 16; group++) {
            sixteen(16 * group, block, at + (Integer.reverse(group) >>> 28));
        }
        // Not a loop: with a constant distance the compiler sees that it may use vectors.
        layer(16);
        layer(32);
        layer(64);
        layer(128);
        int[] offsets = isLast ? LAST_OFFSETS : OFFSETS;
        for (int i = 0; i < POINTS; i++) {
            y[i] = centred(y[i] + offsets[i]);
        }
    }

    /// Point `i` (0..255) of the last transform, between -128 and 128.
    public int point(int i) {
        return y[i];
    }

    /// The eight words of a group for a step: two points each, multiplied by 185 or 233 (specification, section
    /// 1.1.3).
    public void words(int group, int step, int[] words) {
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

    /// A transform of 16 points, of which the upper half is zero, from every sixteenth byte. Its root is 2, so
    /// all factors are shifts.
    private void sixteen(int to, byte[] block, int at) {
        eight(to, block, at);
        eight(to + 8, block, at + 16);
        for (int i = 0; i < 8; i++) {
            int even = y[to + i];
            int odd = y[to + 8 + i] << i;
            y[to + i] = reduced(even + odd);
            y[to + 8 + i] = reduced(even - odd);
        }
    }

    private void eight(int to, byte[] block, int at) {
        int a = block[at] & 0xff;
        int b = block[at + 64] & 0xff;
        int c = block[at + 32] & 0xff;
        int d = block[at + 96] & 0xff;
        y[to] = a + b + c + d;
        y[to + 1] = a + (b << 4) + ((c + (d << 4)) << 2);
        y[to + 2] = a - b + ((c - d) << 4);
        y[to + 3] = a - (b << 4) + ((c - (d << 4)) << 6);
        y[to + 4] = a + b - c - d;
        y[to + 5] = a + (b << 4) - ((c + (d << 4)) << 2);
        y[to + 6] = a - b - ((c - d) << 4);
        y[to + 7] = a - (b << 4) - ((c - (d << 4)) << 6);
    }

    private void layer(int half) {
        for (int base = 0; base < POINTS; base += 2 * half) {
            butterflies(y, base, half);
        }
    }

    private static void butterflies(int[] y, int base, int half) {
        for (int i = 0; i < half; i++) {
            int even = y[base + i];
            int odd = reduced(y[base + half + i] * TWIDDLES[half + i]);
            y[base + i] = even + odd;
            y[base + half + i] = even - odd;
        }
    }

    /// Congruent modulo 257, because 2^16 is 1 there; at most 98302 away from zero, so eight layers stay far
    /// from overflow.
    private static int reduced(int x) {
        return (x & 0xffff) + (x >> 16);
    }

    /// The representative between -128 and 128: 2^8 is -1 modulo 257, so the second and third line leave at
    /// most 257.
    private static int centred(int x) {
        int r = reduced(x);
        r = (r & 0xff) - (r >> 8);
        r = (r & 0xff) - (r >> 8);
        return r > PRIME / 2 ? r - PRIME : r;
    }

    /// The factors of all layers: those of the layer with `half` butterflies in a group begin at `half`.
    private static int[] twiddles() {
        int[] twiddles = new int[POINTS];
        for (int half = 1; half < POINTS; half *= 2) {
            for (int i = 0; i < half; i++) {
                twiddles[half + i] = POWERS[i * (POINTS / 2 / half)];
            }
        }
        return twiddles;
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
