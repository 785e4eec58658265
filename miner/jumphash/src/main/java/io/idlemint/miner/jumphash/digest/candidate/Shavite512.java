package io.idlemint.miner.jumphash.digest.candidate;

import io.idlemint.miner.jumphash.digest.AesTables;
import io.idlemint.miner.jumphash.digest.Digest;
import io.idlemint.miner.jumphash.digest.Words;
import java.util.Arrays;

/// SHAvite-3-512 as specified for the second round, salt 0: a Feistel cipher of 14 rounds with four AES rounds
/// in each half round. Not thread safe.
public final class Shavite512 implements Digest {
    private static final int BLOCK = 128;
    private static final int ROUNDS = 14;
    private static final int KEYS = 32 * ROUNDS;
    // Specification, appendix B.
    private static final int[] START = {
        0x72fccdd8, 0x79ca4727, 0x128a077b, 0x40d55aec, 0xd1901a06, 0x430ae307, 0xb29f5cd1, 0xdf07fbfc,
        0x8e45d73d, 0x681ab538, 0xbde86578, 0xdd577e47, 0xe275eade, 0x502d9fcd, 0xb9357178, 0x022a4b9a
    };

    private final int[] h = new int[16];
    private final int[] p = new int[16];
    private final int[] keys = new int[KEYS];
    private final byte[] tail = new byte[2 * BLOCK];

    /// The 16 words of the chaining value before the first block.
    public static int[] start() {
        return START.clone();
    }

    @Override
    public int length() {
        return 64;
    }

    @Override
    public void hash(byte[] in, int offset, int length, byte[] out, int outOffset) {
        System.arraycopy(START, 0, h, 0, 16);
        int whole = length / BLOCK * BLOCK;
        for (int i = 0; i < whole; i += BLOCK) {
            compress(in, offset + i, 8L * (i + BLOCK));
        }
        finish(in, offset + whole, length - whole, 8L * length);
        for (int i = 0; i < 16; i++) {
            Words.putLe32(out, outOffset + 4 * i, h[i]);
        }
    }

    /// A block without any bit of the message is compressed with counter 0.
    private void finish(byte[] in, int offset, int rest, long bits) {
        int padded = rest + 19 <= BLOCK ? BLOCK : 2 * BLOCK;
        Arrays.fill(tail, (byte) 0);
        System.arraycopy(in, offset, tail, 0, rest);
        tail[rest] = (byte) 0x80;
        Words.putLe64(tail, padded - 18, bits);
        tail[padded - 1] = 2;
        compress(tail, 0, rest == 0 ? 0 : bits);
        if (padded > BLOCK) {
            compress(tail, BLOCK, 0);
        }
    }

    private void compress(byte[] block, int offset, long bits) {
        for (int i = 0; i < 32; i++) {
            keys[i] = Words.le32(block, offset + 4 * i);
        }
        expand((int) bits, (int) (bits >>> 32));
        System.arraycopy(h, 0, p, 0, 16);
        for (int round = 0; round < ROUNDS; round++) {
            halfRound(4 * (-round & 3), 4 * ((1 - round) & 3), 32 * round);
            halfRound(4 * ((2 - round) & 3), 4 * ((3 - round) & 3), 32 * round + 16);
        }
        // The four quarters have moved 14 places around; two are left to undo.
        for (int i = 0; i < 16; i++) {
            h[i] ^= p[(i + 8) & 15];
        }
    }

    /// The quarter at `left` takes four AES rounds of the quarter at `right`, with 16 words of key.
    private void halfRound(int left, int right, int key) {
        int x0 = p[right];
        int x1 = p[right + 1];
        int x2 = p[right + 2];
        int x3 = p[right + 3];
        for (int k = key; k < key + 16; k += 4) {
            int y0 = x0 ^ keys[k];
            int y1 = x1 ^ keys[k + 1];
            int y2 = x2 ^ keys[k + 2];
            int y3 = x3 ^ keys[k + 3];
            x0 = AesTables.column(y0, y1, y2, y3);
            x1 = AesTables.column(y1, y2, y3, y0);
            x2 = AesTables.column(y2, y3, y0, y1);
            x3 = AesTables.column(y3, y0, y1, y2);
        }
        p[left] ^= x0;
        p[left + 1] ^= x1;
        p[left + 2] ^= x2;
        p[left + 3] ^= x3;
    }

    /// Alternates 32 words through AES with 32 words of a linear recurrence; the counter enters at four places.
    private void expand(int low, int high) {
        for (int u = 32; u < KEYS; u += 32) {
            if ((u & 32) != 0) {
                for (int k = u; k < u + 32; k += 4) {
                    nonlinear(k);
                    addCounter(k, low, high);
                }
            } else {
                for (int k = u; k < u + 32; k++) {
                    keys[k] = keys[k - 32] ^ keys[k - 7];
                }
            }
        }
    }

    private void nonlinear(int k) {
        int x0 = keys[k - 31];
        int x1 = keys[k - 30];
        int x2 = keys[k - 29];
        int x3 = keys[k - 32];
        keys[k] = AesTables.column(x0, x1, x2, x3) ^ keys[k - 4];
        keys[k + 1] = AesTables.column(x1, x2, x3, x0) ^ keys[k - 3];
        keys[k + 2] = AesTables.column(x2, x3, x0, x1) ^ keys[k - 2];
        keys[k + 3] = AesTables.column(x3, x0, x1, x2) ^ keys[k - 1];
    }

    /// The counter has 128 bits, of which messages here use the lower 64.
    private void addCounter(int k, int low, int high) {
        switch (k) {
            case 32 -> add(k, low, high, 0, -1);
            case 164 -> add(k, 0, 0, high, ~low);
            case 316 -> add(k, 0, 0, low, ~high);
            case 440 -> add(k, high, low, 0, -1);
            default -> {}
        }
    }

    private void add(int k, int a, int b, int c, int d) {
        keys[k] ^= a;
        keys[k + 1] ^= b;
        keys[k + 2] ^= c;
        keys[k + 3] ^= d;
    }
}
