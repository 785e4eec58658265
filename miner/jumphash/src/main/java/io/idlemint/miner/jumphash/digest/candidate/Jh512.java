package io.idlemint.miner.jumphash.digest.candidate;

import io.idlemint.miner.jumphash.digest.Digest;
import io.idlemint.miner.jumphash.digest.Words;
import java.util.Arrays;

/// JH-512 with the 42 rounds of the final round, in bit slices (JH specification, section 5 and the remarks on
/// its implementation): the 256 four-bit elements are eight rows of 128 bits, and the permutation of a round
/// only exchanges neighbouring bits of the odd rows, at distances 1, 2, 4, ... 64 in turn. Not thread safe.
public final class Jh512 implements Digest {
    private static final int BLOCK = 64;
    private static final int ROUNDS = 42;
    private static final long[] MASKS = {
        0x5555555555555555L,
        0x3333333333333333L,
        0x0f0f0f0f0f0f0f0fL,
        0x00ff00ff00ff00ffL,
        0x0000ffff0000ffffL,
        0x00000000ffffffffL
    };
    private static final long[] CONSTANTS = JhConstants.sliced(ROUNDS);
    private static final long[] START = start();

    private final long[] state = new long[16];
    private final byte[] tail = new byte[2 * BLOCK];

    @Override
    public int length() {
        return 64;
    }

    @Override
    public void hash(byte[] in, int offset, int length, byte[] out, int outOffset) {
        System.arraycopy(START, 0, state, 0, 16);
        int whole = length / BLOCK * BLOCK;
        for (int i = 0; i < whole; i += BLOCK) {
            absorb(state, in, offset + i);
        }
        int rest = length - whole;
        int padded = rest == 0 ? BLOCK : 2 * BLOCK;
        Arrays.fill(tail, (byte) 0);
        System.arraycopy(in, offset + whole, tail, 0, rest);
        tail[rest] = (byte) 0x80;
        Words.putBe64(tail, padded - 8, 8L * length);
        absorb(state, tail, 0);
        if (padded > BLOCK) {
            absorb(state, tail, BLOCK);
        }
        for (int i = 0; i < 8; i++) {
            Words.putBe64(out, outOffset + 8 * i, state[8 + i]);
        }
    }

    private static void absorb(long[] state, byte[] block, int offset) {
        for (int i = 0; i < 8; i++) {
            state[i] ^= Words.be64(block, offset + 8 * i);
        }
        rounds(state);
        for (int i = 0; i < 8; i++) {
            state[8 + i] ^= Words.be64(block, offset + 8 * i);
        }
    }

    /// The initial state is the digest's size, 512, in the first two bytes, after one empty block.
    public static long[] start() {
        long[] state = new long[16];
        state[0] = 512L << 48;
        absorb(state, new byte[BLOCK], 0);
        return state;
    }

    // One round: S-boxes chosen by the round constant, the linear transform on pairs of elements, the exchange.
    private static void rounds(long[] x) {
        long[] c = CONSTANTS;
        long h0 = x[0];
        long l0 = x[1];
        long h1 = x[2];
        long l1 = x[3];
        long h2 = x[4];
        long l2 = x[5];
        long h3 = x[6];
        long l3 = x[7];
        long h4 = x[8];
        long l4 = x[9];
        long h5 = x[10];
        long l5 = x[11];
        long h6 = x[12];
        long l6 = x[13];
        long h7 = x[14];
        long l7 = x[15];
        long t;
        for (int round = 0; round < ROUNDS; round++) {
            int k = 4 * round;
            h6 = ~h6;
            h0 ^= c[k] & ~h4;
            t = c[k] ^ (h0 & h2);
            h0 ^= h4 & h6;
            h6 ^= ~h2 & h4;
            h2 ^= h0 & h4;
            h4 ^= h0 & ~h6;
            h0 ^= h2 | h6;
            h6 ^= h2 & h4;
            h2 ^= t & h0;
            h4 ^= t;
            h7 = ~h7;
            h1 ^= c[k + 2] & ~h5;
            t = c[k + 2] ^ (h1 & h3);
            h1 ^= h5 & h7;
            h7 ^= ~h3 & h5;
            h3 ^= h1 & h5;
            h5 ^= h1 & ~h7;
            h1 ^= h3 | h7;
            h7 ^= h3 & h5;
            h3 ^= t & h1;
            h5 ^= t;
            h1 ^= h2;
            h3 ^= h4;
            h5 ^= h6 ^ h0;
            h7 ^= h0;
            h0 ^= h3;
            h2 ^= h5;
            h4 ^= h7 ^ h1;
            h6 ^= h1;
            l6 = ~l6;
            l0 ^= c[k + 1] & ~l4;
            t = c[k + 1] ^ (l0 & l2);
            l0 ^= l4 & l6;
            l6 ^= ~l2 & l4;
            l2 ^= l0 & l4;
            l4 ^= l0 & ~l6;
            l0 ^= l2 | l6;
            l6 ^= l2 & l4;
            l2 ^= t & l0;
            l4 ^= t;
            l7 = ~l7;
            l1 ^= c[k + 3] & ~l5;
            t = c[k + 3] ^ (l1 & l3);
            l1 ^= l5 & l7;
            l7 ^= ~l3 & l5;
            l3 ^= l1 & l5;
            l5 ^= l1 & ~l7;
            l1 ^= l3 | l7;
            l7 ^= l3 & l5;
            l3 ^= t & l1;
            l5 ^= t;
            l1 ^= l2;
            l3 ^= l4;
            l5 ^= l6 ^ l0;
            l7 ^= l0;
            l0 ^= l3;
            l2 ^= l5;
            l4 ^= l7 ^ l1;
            l6 ^= l1;
            int distance = round % 7;
            if (distance == 6) {
                t = h1;
                h1 = l1;
                l1 = t;
                t = h3;
                h3 = l3;
                l3 = t;
                t = h5;
                h5 = l5;
                l5 = t;
                t = h7;
                h7 = l7;
                l7 = t;
            } else {
                int shift = 1 << distance;
                long mask = MASKS[distance];
                h1 = ((h1 & mask) << shift) | ((h1 >>> shift) & mask);
                l1 = ((l1 & mask) << shift) | ((l1 >>> shift) & mask);
                h3 = ((h3 & mask) << shift) | ((h3 >>> shift) & mask);
                l3 = ((l3 & mask) << shift) | ((l3 >>> shift) & mask);
                h5 = ((h5 & mask) << shift) | ((h5 >>> shift) & mask);
                l5 = ((l5 & mask) << shift) | ((l5 >>> shift) & mask);
                h7 = ((h7 & mask) << shift) | ((h7 >>> shift) & mask);
                l7 = ((l7 & mask) << shift) | ((l7 >>> shift) & mask);
            }
        }
        x[0] = h0;
        x[1] = l0;
        x[2] = h1;
        x[3] = l1;
        x[4] = h2;
        x[5] = l2;
        x[6] = h3;
        x[7] = l3;
        x[8] = h4;
        x[9] = l4;
        x[10] = h5;
        x[11] = l5;
        x[12] = h6;
        x[13] = l6;
        x[14] = h7;
        x[15] = l7;
    }
}
