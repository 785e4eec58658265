package io.idlemint.miner.jumphash.digest.candidate;

import static java.lang.Integer.rotateLeft;

import io.idlemint.miner.jumphash.digest.Digest;
import io.idlemint.miner.jumphash.digest.Words;
import java.util.Arrays;

/// SIMD-512 version 1.1: message expansion by a number-theoretic transform modulo 257, then 36 steps of eight
/// parallel Feistel ladders. Not thread safe.
public final class Simd512 implements Digest {
    private static final int BLOCK = 128;
    // Specification, section 1.1.4: the state after a block with the function's name.
    private static final int[] START = {
        0x0ba16b95, 0x72f999ad, 0x9fecc2ae, 0xba3264fc, 0x5e894929, 0x8e9f30e5, 0x2f1daa37, 0xf0f2c558,
        0xac506643, 0xa90635a5, 0xe25b878b, 0xaab7878f, 0x88817f7a, 0x0a02892b, 0x559a7550, 0x598f657e,
        0x7eef60a1, 0x6b70e3e8, 0x9c1714d1, 0xb958e2a8, 0xab02675e, 0xed1c014f, 0xcd8d65bb, 0xfdb7a257,
        0x09254899, 0xd699c7bc, 0x9019b6dc, 0x2b9022e4, 0x8fa14956, 0x21bf9bd3, 0xb94d0943, 0x6ffddc22
    };
    // In which order the 32 steps take the groups of eight expanded words (specification, table 1.2).
    private static final int[] GROUPS = {
        4, 6, 0, 2, 7, 5, 3, 1, 15, 11, 12, 8, 9, 13, 10, 14, 17, 18, 23, 20, 22, 21, 16, 19, 30, 24, 25, 31, 27, 29,
        28, 26
    };
    private static final int[][] ROTATIONS = {{3, 23, 17, 27}, {28, 19, 22, 7}, {29, 9, 15, 5}, {4, 13, 10, 25}};
    // The permutations of the eight ladders exchange ladder j with ladder j ^ x.
    private static final int[] EXCHANGES = {1, 6, 2, 3, 5, 7, 4};

    private final int[] a = new int[8];
    private final int[] b = new int[8];
    private final int[] c = new int[8];
    private final int[] d = new int[8];
    private final int[] start = new int[32];
    private final int[] w = new int[8];
    private final int[] sum = new int[8];
    private final SimdTransform transform = new SimdTransform();
    private final SimdTransform lengthTransform = new SimdTransform();
    private int expandedLength = -1;
    private final byte[] last = new byte[BLOCK];

    /// The 32 words of the state before the first block.
    public static int[] start() {
        return START.clone();
    }

    /// Which group of eight expanded words a step (0..31) takes.
    public static int group(int step) {
        return GROUPS[step];
    }

    @Override
    public int length() {
        return 64;
    }

    @Override
    public void hash(byte[] in, int offset, int length, byte[] out, int outOffset) {
        System.arraycopy(START, 0, start, 0, 32);
        int whole = length / BLOCK * BLOCK;
        for (int i = 0; i < whole; i += BLOCK) {
            transform.expand(in, offset + i, false);
            compress(transform, in, offset + i);
        }
        Arrays.fill(last, (byte) 0);
        if (whole < length) {
            System.arraycopy(in, offset + whole, last, 0, length - whole);
            transform.expand(last, 0, false);
            compress(transform, last, 0);
        }
        closeWith(length);
        for (int i = 0; i < 16; i++) {
            Words.putLe32(out, outOffset + 4 * i, start[i]);
        }
    }

    /// The last block holds nothing but the length, so messages of one length share its expansion.
    private void closeWith(int length) {
        Arrays.fill(last, (byte) 0);
        Words.putLe64(last, 0, 8L * length);
        if (length != expandedLength) {
            lengthTransform.expand(last, 0, true);
            expandedLength = length;
        }
        compress(lengthTransform, last, 0);
    }

    private void compress(SimdTransform transform, byte[] block, int offset) {
        load(a, block, offset, 0);
        load(b, block, offset, 8);
        load(c, block, offset, 16);
        load(d, block, offset, 24);
        for (int step = 0; step < 32; step += 4) {
            fourSteps(transform, step, false);
        }
        fourSteps(transform, 32, true);
        System.arraycopy(a, 0, start, 0, 8);
        System.arraycopy(b, 0, start, 8, 8);
        System.arraycopy(c, 0, start, 16, 8);
        System.arraycopy(d, 0, start, 24, 8);
    }

    private void load(int[] row, byte[] block, int offset, int at) {
        for (int i = 0; i < 8; i++) {
            row[i] = start[at + i] ^ Words.le32(block, offset + 4 * (at + i));
        }
    }

    // After four steps each row is where it began. The last four steps take the block's starting state for
    // words.
    private void fourSteps(SimdTransform transform, int step, boolean feedForward) {
        int[] r = ROTATIONS[feedForward ? 3 : step / 8];
        boolean majority = !feedForward && (step & 4) != 0;
        for (int k = 0; k < 4; k++) {
            if (feedForward) {
                System.arraycopy(start, 8 * k, w, 0, 8);
            } else {
                transform.words(GROUPS[step + k], step + k, w);
            }
            int exchange = EXCHANGES[(step + k) % 7];
            int first = r[k];
            int second = r[(k + 1) & 3];
            switch (k) {
                case 0 -> step(a, b, c, d, majority, first, second, exchange);
                case 1 -> step(d, a, b, c, majority, first, second, exchange);
                case 2 -> step(c, d, a, b, majority, first, second, exchange);
                default -> step(b, c, d, a, majority, first, second, exchange);
            }
        }
    }

    private void step(int[] p, int[] q, int[] r, int[] s, boolean majority, int first, int second, int exchange) {
        if (majority) {
            for (int i = 0; i < 8; i++) {
                sum[i] = s[i] + w[i] + ((p[i] & q[i]) | ((p[i] | q[i]) & r[i]));
            }
        } else {
            for (int i = 0; i < 8; i++) {
                sum[i] = s[i] + w[i] + (((q[i] ^ r[i]) & p[i]) ^ r[i]);
            }
        }
        for (int i = 0; i < 8; i++) {
            p[i] = rotateLeft(p[i], first);
        }
        for (int i = 0; i < 8; i++) {
            s[i] = rotateLeft(sum[i], second) + p[i ^ exchange];
        }
    }
}
