package io.idlemint.miner.jumphash.digest.candidate;

import io.idlemint.miner.jumphash.digest.AesTables;
import io.idlemint.miner.jumphash.digest.Digest;
import io.idlemint.miner.jumphash.digest.Words;
import java.util.Arrays;

/// Groestl-512 of the final round: two permutations P and Q of 14 rounds over 8 x 16 bytes, kept as 16 columns.
/// Not thread safe.
public final class Groestl512 implements Digest {
    private static final int BLOCK = 128;
    private static final int COLUMNS = 16;
    private static final int ROUNDS = 14;
    // SubBytes and MixBytes in one: entry 256 * row + x is the column that byte x in that row contributes.
    private static final long[] TABLE = table();

    private final long[] h = new long[COLUMNS];
    private final long[] p = new long[COLUMNS];
    private final long[] q = new long[COLUMNS];
    private final byte[] tail = new byte[2 * BLOCK];

    @Override
    public int length() {
        return 64;
    }

    @Override
    public void hash(byte[] in, int offset, int length, byte[] out, int outOffset) {
        Arrays.fill(h, 0);
        h[COLUMNS - 1] = 512;
        int whole = length / BLOCK * BLOCK;
        for (int i = 0; i < whole; i += BLOCK) {
            compress(in, offset + i);
        }
        int rest = length - whole;
        int padded = rest + 9 <= BLOCK ? BLOCK : 2 * BLOCK;
        Arrays.fill(tail, (byte) 0);
        System.arraycopy(in, offset + whole, tail, 0, rest);
        tail[rest] = (byte) 0x80;
        Words.putBe64(tail, padded - 8, (whole + padded) / BLOCK);
        compress(tail, 0);
        if (padded > BLOCK) {
            compress(tail, BLOCK);
        }
        System.arraycopy(h, 0, p, 0, COLUMNS);
        permuteP(p);
        for (int i = 0; i < 8; i++) {
            Words.putBe64(out, outOffset + 8 * i, h[8 + i] ^ p[8 + i]);
        }
    }

    private void compress(byte[] block, int offset) {
        for (int i = 0; i < COLUMNS; i++) {
            q[i] = Words.be64(block, offset + 8 * i);
            p[i] = q[i] ^ h[i];
        }
        permuteP(p);
        permuteQ(q);
        for (int i = 0; i < COLUMNS; i++) {
            h[i] ^= p[i] ^ q[i];
        }
    }

    // Both permutations are flat over local variables, because the compiler keeps those out of memory.
    private static void permuteP(long[] x) {
        long c0 = x[0];
        long c1 = x[1];
        long c2 = x[2];
        long c3 = x[3];
        long c4 = x[4];
        long c5 = x[5];
        long c6 = x[6];
        long c7 = x[7];
        long c8 = x[8];
        long c9 = x[9];
        long c10 = x[10];
        long c11 = x[11];
        long c12 = x[12];
        long c13 = x[13];
        long c14 = x[14];
        long c15 = x[15];
        for (long round = 0; round < ROUNDS; round++) {
            c0 ^= round << 56;
            c1 ^= (round ^ 0x10) << 56;
            c2 ^= (round ^ 0x20) << 56;
            c3 ^= (round ^ 0x30) << 56;
            c4 ^= (round ^ 0x40) << 56;
            c5 ^= (round ^ 0x50) << 56;
            c6 ^= (round ^ 0x60) << 56;
            c7 ^= (round ^ 0x70) << 56;
            c8 ^= (round ^ 0x80) << 56;
            c9 ^= (round ^ 0x90) << 56;
            c10 ^= (round ^ 0xa0) << 56;
            c11 ^= (round ^ 0xb0) << 56;
            c12 ^= (round ^ 0xc0) << 56;
            c13 ^= (round ^ 0xd0) << 56;
            c14 ^= (round ^ 0xe0) << 56;
            c15 ^= (round ^ 0xf0) << 56;
            long d0 = upper(c0, c1, c2, c3) ^ lower(c4, c5, c6, c11);
            long d1 = upper(c1, c2, c3, c4) ^ lower(c5, c6, c7, c12);
            long d2 = upper(c2, c3, c4, c5) ^ lower(c6, c7, c8, c13);
            long d3 = upper(c3, c4, c5, c6) ^ lower(c7, c8, c9, c14);
            long d4 = upper(c4, c5, c6, c7) ^ lower(c8, c9, c10, c15);
            long d5 = upper(c5, c6, c7, c8) ^ lower(c9, c10, c11, c0);
            long d6 = upper(c6, c7, c8, c9) ^ lower(c10, c11, c12, c1);
            long d7 = upper(c7, c8, c9, c10) ^ lower(c11, c12, c13, c2);
            long d8 = upper(c8, c9, c10, c11) ^ lower(c12, c13, c14, c3);
            long d9 = upper(c9, c10, c11, c12) ^ lower(c13, c14, c15, c4);
            long d10 = upper(c10, c11, c12, c13) ^ lower(c14, c15, c0, c5);
            long d11 = upper(c11, c12, c13, c14) ^ lower(c15, c0, c1, c6);
            long d12 = upper(c12, c13, c14, c15) ^ lower(c0, c1, c2, c7);
            long d13 = upper(c13, c14, c15, c0) ^ lower(c1, c2, c3, c8);
            long d14 = upper(c14, c15, c0, c1) ^ lower(c2, c3, c4, c9);
            long d15 = upper(c15, c0, c1, c2) ^ lower(c3, c4, c5, c10);
            c0 = d0;
            c1 = d1;
            c2 = d2;
            c3 = d3;
            c4 = d4;
            c5 = d5;
            c6 = d6;
            c7 = d7;
            c8 = d8;
            c9 = d9;
            c10 = d10;
            c11 = d11;
            c12 = d12;
            c13 = d13;
            c14 = d14;
            c15 = d15;
        }
        x[0] = c0;
        x[1] = c1;
        x[2] = c2;
        x[3] = c3;
        x[4] = c4;
        x[5] = c5;
        x[6] = c6;
        x[7] = c7;
        x[8] = c8;
        x[9] = c9;
        x[10] = c10;
        x[11] = c11;
        x[12] = c12;
        x[13] = c13;
        x[14] = c14;
        x[15] = c15;
    }

    private static void permuteQ(long[] x) {
        long c0 = x[0];
        long c1 = x[1];
        long c2 = x[2];
        long c3 = x[3];
        long c4 = x[4];
        long c5 = x[5];
        long c6 = x[6];
        long c7 = x[7];
        long c8 = x[8];
        long c9 = x[9];
        long c10 = x[10];
        long c11 = x[11];
        long c12 = x[12];
        long c13 = x[13];
        long c14 = x[14];
        long c15 = x[15];
        for (long round = 0; round < ROUNDS; round++) {
            c0 ^= ~round;
            c1 ^= ~(round ^ 0x10);
            c2 ^= ~(round ^ 0x20);
            c3 ^= ~(round ^ 0x30);
            c4 ^= ~(round ^ 0x40);
            c5 ^= ~(round ^ 0x50);
            c6 ^= ~(round ^ 0x60);
            c7 ^= ~(round ^ 0x70);
            c8 ^= ~(round ^ 0x80);
            c9 ^= ~(round ^ 0x90);
            c10 ^= ~(round ^ 0xa0);
            c11 ^= ~(round ^ 0xb0);
            c12 ^= ~(round ^ 0xc0);
            c13 ^= ~(round ^ 0xd0);
            c14 ^= ~(round ^ 0xe0);
            c15 ^= ~(round ^ 0xf0);
            long d0 = upper(c1, c3, c5, c11) ^ lower(c0, c2, c4, c6);
            long d1 = upper(c2, c4, c6, c12) ^ lower(c1, c3, c5, c7);
            long d2 = upper(c3, c5, c7, c13) ^ lower(c2, c4, c6, c8);
            long d3 = upper(c4, c6, c8, c14) ^ lower(c3, c5, c7, c9);
            long d4 = upper(c5, c7, c9, c15) ^ lower(c4, c6, c8, c10);
            long d5 = upper(c6, c8, c10, c0) ^ lower(c5, c7, c9, c11);
            long d6 = upper(c7, c9, c11, c1) ^ lower(c6, c8, c10, c12);
            long d7 = upper(c8, c10, c12, c2) ^ lower(c7, c9, c11, c13);
            long d8 = upper(c9, c11, c13, c3) ^ lower(c8, c10, c12, c14);
            long d9 = upper(c10, c12, c14, c4) ^ lower(c9, c11, c13, c15);
            long d10 = upper(c11, c13, c15, c5) ^ lower(c10, c12, c14, c0);
            long d11 = upper(c12, c14, c0, c6) ^ lower(c11, c13, c15, c1);
            long d12 = upper(c13, c15, c1, c7) ^ lower(c12, c14, c0, c2);
            long d13 = upper(c14, c0, c2, c8) ^ lower(c13, c15, c1, c3);
            long d14 = upper(c15, c1, c3, c9) ^ lower(c14, c0, c2, c4);
            long d15 = upper(c0, c2, c4, c10) ^ lower(c15, c1, c3, c5);
            c0 = d0;
            c1 = d1;
            c2 = d2;
            c3 = d3;
            c4 = d4;
            c5 = d5;
            c6 = d6;
            c7 = d7;
            c8 = d8;
            c9 = d9;
            c10 = d10;
            c11 = d11;
            c12 = d12;
            c13 = d13;
            c14 = d14;
            c15 = d15;
        }
        x[0] = c0;
        x[1] = c1;
        x[2] = c2;
        x[3] = c3;
        x[4] = c4;
        x[5] = c5;
        x[6] = c6;
        x[7] = c7;
        x[8] = c8;
        x[9] = c9;
        x[10] = c10;
        x[11] = c11;
        x[12] = c12;
        x[13] = c13;
        x[14] = c14;
        x[15] = c15;
    }

    /// Rows 0 to 3 of a new column, from the old columns that ShiftBytes names.
    private static long upper(long c0, long c1, long c2, long c3) {
        return TABLE[(int) (c0 >>> 56)]
                ^ TABLE[256 + ((int) (c1 >>> 48) & 0xff)]
                ^ TABLE[512 + ((int) (c2 >>> 40) & 0xff)]
                ^ TABLE[768 + ((int) (c3 >>> 32) & 0xff)];
    }

    /// Rows 4 to 7.
    private static long lower(long c4, long c5, long c6, long c7) {
        return TABLE[1024 + ((int) (c4 >>> 24) & 0xff)]
                ^ TABLE[1280 + ((int) (c5 >>> 16) & 0xff)]
                ^ TABLE[1536 + ((int) (c6 >>> 8) & 0xff)]
                ^ TABLE[1792 + ((int) c7 & 0xff)];
    }

    /// MixBytes is the circulant matrix (02, 02, 03, 04, 05, 03, 05, 07); its first column, from the top, is
    /// listed here.
    private static long[] table() {
        int[] factors = {2, 7, 5, 3, 5, 4, 3, 2};
        long[] table = new long[8 * 256];
        for (int x = 0; x < 256; x++) {
            long column = 0;
            for (int factor : factors) {
                column = (column << 8) | AesTables.times(AesTables.sub(x), factor);
            }
            for (int row = 0; row < 8; row++) {
                table[256 * row + x] = Long.rotateRight(column, 8 * row);
            }
        }
        return table;
    }
}
