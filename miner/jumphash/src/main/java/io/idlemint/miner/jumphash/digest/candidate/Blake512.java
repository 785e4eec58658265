package io.idlemint.miner.jumphash.digest.candidate;

import static java.lang.Long.rotateRight;

import io.idlemint.miner.jumphash.digest.Digest;
import io.idlemint.miner.jumphash.digest.Fractions;
import io.idlemint.miner.jumphash.digest.Words;
import java.util.Arrays;

/// BLAKE-512 with the 16 rounds of the final round's submission, salt 0. Not thread safe.
public final class Blake512 implements Digest {
    private static final int BLOCK = 128;
    private static final long[] C = constants();
    private static final long[] START = Fractions.squareRoots(8);

    private final long[] h = new long[8];
    private final long[] message = new long[16];
    private final byte[] tail = new byte[2 * BLOCK];

    @Override
    public int length() {
        return 64;
    }

    @Override
    public void hash(byte[] in, int offset, int length, byte[] out, int outOffset) {
        System.arraycopy(START, 0, h, 0, 8);
        int whole = length / BLOCK * BLOCK;
        for (int i = 0; i < whole; i += BLOCK) {
            compress(in, offset + i, 8L * (i + BLOCK));
        }
        finish(in, offset + whole, length - whole, 8L * length);
        for (int i = 0; i < 8; i++) {
            Words.putBe64(out, outOffset + 8 * i, h[i]);
        }
    }

    /// A block without any bit of the message is compressed with counter 0.
    private void finish(byte[] in, int offset, int rest, long bits) {
        int padded = rest + 17 <= BLOCK ? BLOCK : 2 * BLOCK;
        Arrays.fill(tail, (byte) 0);
        System.arraycopy(in, offset, tail, 0, rest);
        tail[rest] = (byte) 0x80;
        tail[padded - 17] |= 1;
        Words.putBe64(tail, padded - 8, bits);
        compress(tail, 0, rest == 0 ? 0 : bits);
        if (padded > BLOCK) {
            compress(tail, BLOCK, 0);
        }
    }

    private void compress(byte[] block, int offset, long bits) {
        for (int i = 0; i < 16; i++) {
            message[i] = Words.be64(block, offset + 8 * i);
        }
        rounds(bits);
    }

    /// The first 64-bit words of the fraction of pi, which the rounds add.
    public static long[] constants() {
        int[] pi = Fractions.pi(32);
        long[] words = new long[16];
        for (int i = 0; i < 16; i++) {
            words[i] = ((long) pi[2 * i] << 32) | Integer.toUnsignedLong(pi[2 * i + 1]);
        }
        return words;
    }

    private void rounds(long bits) {
        long[] m = message;
        long[] c = C;
        long v0 = h[0];
        long v1 = h[1];
        long v2 = h[2];
        long v3 = h[3];
        long v4 = h[4];
        long v5 = h[5];
        long v6 = h[6];
        long v7 = h[7];
        long v8 = c[0];
        long v9 = c[1];
        long v10 = c[2];
        long v11 = c[3];
        long v12 = c[4] ^ bits;
        long v13 = c[5] ^ bits;
        long v14 = c[6];
        long v15 = c[7];
        for (int round = 0; round < 16; round++) {
            byte[] s = BlakeSigma.order(round);
            v0 += v4 + (m[s[0]] ^ c[s[1]]);
            v12 = rotateRight(v12 ^ v0, 32);
            v8 += v12;
            v4 = rotateRight(v4 ^ v8, 25);
            v0 += v4 + (m[s[1]] ^ c[s[0]]);
            v12 = rotateRight(v12 ^ v0, 16);
            v8 += v12;
            v4 = rotateRight(v4 ^ v8, 11);
            v1 += v5 + (m[s[2]] ^ c[s[3]]);
            v13 = rotateRight(v13 ^ v1, 32);
            v9 += v13;
            v5 = rotateRight(v5 ^ v9, 25);
            v1 += v5 + (m[s[3]] ^ c[s[2]]);
            v13 = rotateRight(v13 ^ v1, 16);
            v9 += v13;
            v5 = rotateRight(v5 ^ v9, 11);
            v2 += v6 + (m[s[4]] ^ c[s[5]]);
            v14 = rotateRight(v14 ^ v2, 32);
            v10 += v14;
            v6 = rotateRight(v6 ^ v10, 25);
            v2 += v6 + (m[s[5]] ^ c[s[4]]);
            v14 = rotateRight(v14 ^ v2, 16);
            v10 += v14;
            v6 = rotateRight(v6 ^ v10, 11);
            v3 += v7 + (m[s[6]] ^ c[s[7]]);
            v15 = rotateRight(v15 ^ v3, 32);
            v11 += v15;
            v7 = rotateRight(v7 ^ v11, 25);
            v3 += v7 + (m[s[7]] ^ c[s[6]]);
            v15 = rotateRight(v15 ^ v3, 16);
            v11 += v15;
            v7 = rotateRight(v7 ^ v11, 11);
            v0 += v5 + (m[s[8]] ^ c[s[9]]);
            v15 = rotateRight(v15 ^ v0, 32);
            v10 += v15;
            v5 = rotateRight(v5 ^ v10, 25);
            v0 += v5 + (m[s[9]] ^ c[s[8]]);
            v15 = rotateRight(v15 ^ v0, 16);
            v10 += v15;
            v5 = rotateRight(v5 ^ v10, 11);
            v1 += v6 + (m[s[10]] ^ c[s[11]]);
            v12 = rotateRight(v12 ^ v1, 32);
            v11 += v12;
            v6 = rotateRight(v6 ^ v11, 25);
            v1 += v6 + (m[s[11]] ^ c[s[10]]);
            v12 = rotateRight(v12 ^ v1, 16);
            v11 += v12;
            v6 = rotateRight(v6 ^ v11, 11);
            v2 += v7 + (m[s[12]] ^ c[s[13]]);
            v13 = rotateRight(v13 ^ v2, 32);
            v8 += v13;
            v7 = rotateRight(v7 ^ v8, 25);
            v2 += v7 + (m[s[13]] ^ c[s[12]]);
            v13 = rotateRight(v13 ^ v2, 16);
            v8 += v13;
            v7 = rotateRight(v7 ^ v8, 11);
            v3 += v4 + (m[s[14]] ^ c[s[15]]);
            v14 = rotateRight(v14 ^ v3, 32);
            v9 += v14;
            v4 = rotateRight(v4 ^ v9, 25);
            v3 += v4 + (m[s[15]] ^ c[s[14]]);
            v14 = rotateRight(v14 ^ v3, 16);
            v9 += v14;
            v4 = rotateRight(v4 ^ v9, 11);
        }
        h[0] ^= v0 ^ v8;
        h[1] ^= v1 ^ v9;
        h[2] ^= v2 ^ v10;
        h[3] ^= v3 ^ v11;
        h[4] ^= v4 ^ v12;
        h[5] ^= v5 ^ v13;
        h[6] ^= v6 ^ v14;
        h[7] ^= v7 ^ v15;
    }
}
