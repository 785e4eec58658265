package io.idlemint.miner.jumphash.digest.candidate;

import io.idlemint.miner.jumphash.digest.AesTables;
import io.idlemint.miner.jumphash.digest.Digest;
import io.idlemint.miner.jumphash.digest.Words;
import java.util.Arrays;

/// ECHO-512, salt 0: an AES over 16 words of 128 bits, ten rounds. Not thread safe.
public final class Echo512 implements Digest {
    private static final int BLOCK = 128;
    private static final int ROUNDS = 10;
    private static final int HALF = 32;

    private final int[] chaining = new int[HALF];
    private final int[] message = new int[HALF];
    // The 4 x 4 words row by row, so that one loop mixes all columns.
    private final int[] w = new int[2 * HALF];
    private final int[] shifted = new int[2 * HALF];
    private final byte[] tail = new byte[2 * BLOCK];

    @Override
    public int length() {
        return 64;
    }

    @Override
    public void hash(byte[] in, int offset, int length, byte[] out, int outOffset) {
        Arrays.fill(chaining, 0);
        for (int i = 0; i < HALF; i += 4) {
            chaining[i] = 512;
        }
        int whole = length / BLOCK * BLOCK;
        for (int i = 0; i < whole; i += BLOCK) {
            compress(in, offset + i, 8L * (i + BLOCK));
        }
        finish(in, offset + whole, length - whole, 8L * length);
        for (int i = 0; i < 16; i++) {
            Words.putLe32(out, outOffset + 4 * i, chaining[i]);
        }
    }

    /// A block without any bit of the message is compressed with counter 0.
    private void finish(byte[] in, int offset, int rest, long bits) {
        int padded = rest + 19 <= BLOCK ? BLOCK : 2 * BLOCK;
        Arrays.fill(tail, (byte) 0);
        System.arraycopy(in, offset, tail, 0, rest);
        tail[rest] = (byte) 0x80;
        tail[padded - 17] = 2;
        Words.putLe64(tail, padded - 16, bits);
        compress(tail, 0, rest == 0 ? 0 : bits);
        if (padded > BLOCK) {
            compress(tail, BLOCK, 0);
        }
    }

    private void compress(byte[] block, int offset, long bits) {
        for (int i = 0; i < HALF; i++) {
            message[i] = Words.le32(block, offset + 4 * i);
        }
        for (int word = 0; word < 8; word++) {
            System.arraycopy(chaining, 4 * word, w, at(word), 4);
            System.arraycopy(message, 4 * word, w, at(word + 8), 4);
        }
        for (int round = 0; round < ROUNDS; round++) {
            bigSubWordsAndShiftRows(bits + 16L * round);
            bigMixColumns();
        }
        for (int i = 0; i < HALF; i++) {
            int word = i / 4;
            chaining[i] ^= message[i] ^ w[at(word) + i % 4] ^ w[at(word + 8) + i % 4];
        }
    }

    /// Where a word, counted column by column, stands in the state.
    private static int at(int word) {
        return 16 * (word & 3) + (word & 12);
    }

    /// Two AES rounds on each word, keyed by a counter and by the salt; the word in row r then moves r columns
    /// to the left.
    private void bigSubWordsAndShiftRows(long counter) {
        for (int word = 0; word < 16; word++) {
            int from = at(word);
            int to = at((word - 4 * (word & 3)) & 15);
            long key = counter + word;
            int x0 = w[from];
            int x1 = w[from + 1];
            int x2 = w[from + 2];
            int x3 = w[from + 3];
            int y0 = AesTables.column(x0, x1, x2, x3) ^ (int) key;
            int y1 = AesTables.column(x1, x2, x3, x0) ^ (int) (key >>> 32);
            int y2 = AesTables.column(x2, x3, x0, x1);
            int y3 = AesTables.column(x3, x0, x1, x2);
            shifted[to] = AesTables.column(y0, y1, y2, y3);
            shifted[to + 1] = AesTables.column(y1, y2, y3, y0);
            shifted[to + 2] = AesTables.column(y2, y3, y0, y1);
            shifted[to + 3] = AesTables.column(y3, y0, y1, y2);
        }
    }

    /// MixColumns of AES over the bytes of the four words of each column, four bytes at a time.
    private void bigMixColumns() {
        for (int i = 0; i < 16; i++) {
            int a = shifted[i];
            int b = shifted[16 + i];
            int c = shifted[32 + i];
            int d = shifted[48 + i];
            int all = a ^ b ^ c ^ d;
            w[i] = a ^ all ^ twice(a ^ b);
            w[16 + i] = b ^ all ^ twice(b ^ c);
            w[32 + i] = c ^ all ^ twice(c ^ d);
            w[48 + i] = d ^ all ^ twice(d ^ a);
        }
    }

    private static int twice(int x) {
        return ((x & 0x7f7f7f7f) << 1) ^ (((x >>> 7) & 0x01010101) * 0x1b);
    }
}
