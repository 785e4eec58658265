package io.idlemint.miner.jumphash.digest;

import java.util.Arrays;

/// Whirlpool, third version (ISO/IEC 10118-3). Not thread safe.
public final class Whirlpool implements Digest {
    private static final int BLOCK = 64;
    private static final int ROUNDS = 10;
    private static final int POLYNOMIAL = 0x11d;
    // The small box E, and R, from which the S-box is built (specification, appendix B).
    private static final int[] E = {1, 11, 9, 12, 13, 6, 15, 3, 14, 8, 7, 4, 10, 2, 5, 0};
    private static final int[] R = {7, 12, 11, 13, 14, 4, 9, 15, 6, 3, 8, 10, 2, 5, 1, 0};
    // SubBytes and MixRows in one: entry 256 * column + x is the row that byte x in that column contributes.
    private static final long[] TABLE = table();

    private final long[] h = new long[8];
    private final long[] m = new long[8];
    private final long[] key = new long[8];
    private final long[] text = new long[8];
    private final long[] mixed = new long[8];
    private final byte[] tail = new byte[2 * BLOCK];

    /// The S-box of `x` (0..255): the upper byte of the table's first entry is once the S-box.
    public static int sub(int x) {
        return (int) (TABLE[x] >>> 56);
    }

    @Override
    public int length() {
        return 64;
    }

    @Override
    public void hash(byte[] in, int offset, int length, byte[] out, int outOffset) {
        Arrays.fill(h, 0);
        int whole = length / BLOCK * BLOCK;
        for (int i = 0; i < whole; i += BLOCK) {
            compress(in, offset + i);
        }
        int rest = length - whole;
        int padded = rest + 33 <= BLOCK ? BLOCK : 2 * BLOCK;
        Arrays.fill(tail, (byte) 0);
        System.arraycopy(in, offset + whole, tail, 0, rest);
        tail[rest] = (byte) 0x80;
        Words.putBe64(tail, padded - 8, 8L * length);
        compress(tail, 0);
        if (padded > BLOCK) {
            compress(tail, BLOCK);
        }
        for (int i = 0; i < 8; i++) {
            Words.putBe64(out, outOffset + 8 * i, h[i]);
        }
    }

    private void compress(byte[] block, int offset) {
        for (int i = 0; i < 8; i++) {
            m[i] = Words.be64(block, offset + 8 * i);
            key[i] = h[i];
            text[i] = m[i] ^ h[i];
        }
        for (int round = 0; round < ROUNDS; round++) {
            mix(key);
            for (int column = 0; column < 8; column++) {
                key[0] ^= (long) sub(8 * round + column) << (56 - 8 * column);
            }
            mix(text);
            for (int i = 0; i < 8; i++) {
                text[i] ^= key[i];
            }
        }
        for (int i = 0; i < 8; i++) {
            h[i] ^= text[i] ^ m[i];
        }
    }

    /// SubBytes, ShiftColumns and MixRows.
    private void mix(long[] x) {
        for (int i = 0; i < 8; i++) {
            long row = TABLE[(int) (x[i] >>> 56)];
            for (int column = 1; column < 8; column++) {
                row ^= TABLE[256 * column + ((int) (x[(i - column) & 7] >>> (56 - 8 * column)) & 0xff)];
            }
            mixed[i] = row;
        }
        System.arraycopy(mixed, 0, x, 0, 8);
    }

    private static long[] table() {
        int[] factors = {1, 1, 4, 1, 8, 5, 2, 9};
        long[] table = new long[8 * 256];
        for (int x = 0; x < 256; x++) {
            int s = box(x);
            long row = 0;
            for (int factor : factors) {
                row = (row << 8) | times(s, factor);
            }
            for (int column = 0; column < 8; column++) {
                table[256 * column + x] = Long.rotateRight(row, 8 * column);
            }
        }
        return table;
    }

    private static int box(int x) {
        int upper = E[x >> 4];
        int lower = inverseE(x & 15);
        int between = R[upper ^ lower];
        return (E[upper ^ between] << 4) | inverseE(lower ^ between);
    }

    private static int inverseE(int value) {
        int x = 0;
        while (E[x] != value) {
            x++;
        }
        return x;
    }

    private static int times(int a, int b) {
        int product = 0;
        int shifted = a;
        for (int rest = b; rest != 0; rest >>= 1) {
            product ^= (rest & 1) * shifted;
            shifted = (shifted << 1) ^ ((shifted >> 7) * POLYNOMIAL);
        }
        return product;
    }
}
