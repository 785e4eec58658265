package io.idlemint.miner.jumphash.digest.candidate;

import io.idlemint.miner.jumphash.digest.AesTables;
import io.idlemint.miner.jumphash.digest.Digest;
import io.idlemint.miner.jumphash.digest.Words;
import java.util.Arrays;

/// Groestl-512 of the final round: two permutations P and Q of 14 rounds over 8 x 16 bytes, kept as 16 columns. Not
/// thread safe.
public final class Groestl512 implements Digest {
    private static final int BLOCK = 128;
    private static final int COLUMNS = 16;
    private static final int ROUNDS = 14;
    // SubBytes and MixBytes in one: entry 256 * row + x is the column that byte x in that row contributes.
    private static final long[] TABLE = table();

    private final long[] h = new long[COLUMNS];
    private final long[] p = new long[COLUMNS];
    private final long[] q = new long[COLUMNS];
    private final long[] mixed = new long[COLUMNS];
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
        permuteP();
        for (int i = 0; i < 8; i++) {
            Words.putBe64(out, outOffset + 8 * i, h[8 + i] ^ p[8 + i]);
        }
    }

    private void compress(byte[] block, int offset) {
        for (int i = 0; i < COLUMNS; i++) {
            q[i] = Words.be64(block, offset + 8 * i);
            p[i] = q[i] ^ h[i];
        }
        permuteP();
        permuteQ();
        for (int i = 0; i < COLUMNS; i++) {
            h[i] ^= p[i] ^ q[i];
        }
    }

    private void permuteP() {
        for (long round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < COLUMNS; i++) {
                p[i] ^= (round ^ (i << 4)) << 56;
            }
            for (int i = 0; i < COLUMNS; i++) {
                mixed[i] = column(p, i, i + 1, i + 2, i + 3) ^ column4(p, i + 4, i + 5, i + 6, i + 11);
            }
            System.arraycopy(mixed, 0, p, 0, COLUMNS);
        }
    }

    private void permuteQ() {
        for (long round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < COLUMNS; i++) {
                q[i] ^= ~(round ^ (i << 4));
            }
            for (int i = 0; i < COLUMNS; i++) {
                mixed[i] = column(q, i + 1, i + 3, i + 5, i + 11) ^ column4(q, i, i + 2, i + 4, i + 6);
            }
            System.arraycopy(mixed, 0, q, 0, COLUMNS);
        }
    }

    /// Rows 0 to 3 of a new column: ShiftBytes says from which old column each row comes.
    private static long column(long[] x, int c0, int c1, int c2, int c3) {
        return TABLE[(int) (x[c0 & 15] >>> 56)]
                ^ TABLE[256 + ((int) (x[c1 & 15] >>> 48) & 0xff)]
                ^ TABLE[512 + ((int) (x[c2 & 15] >>> 40) & 0xff)]
                ^ TABLE[768 + ((int) (x[c3 & 15] >>> 32) & 0xff)];
    }

    /// Rows 4 to 7.
    private static long column4(long[] x, int c4, int c5, int c6, int c7) {
        return TABLE[1024 + ((int) (x[c4 & 15] >>> 24) & 0xff)]
                ^ TABLE[1280 + ((int) (x[c5 & 15] >>> 16) & 0xff)]
                ^ TABLE[1536 + ((int) (x[c6 & 15] >>> 8) & 0xff)]
                ^ TABLE[1792 + ((int) x[c7 & 15] & 0xff)];
    }

    /// MixBytes is the circulant matrix (02, 02, 03, 04, 05, 03, 05, 07); its first column, from the top, is listed
    /// here.
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
