package io.idlemint.miner.jumphash.digest;

import static java.lang.Integer.rotateRight;

import java.util.Arrays;

/// HAVAL with 5 passes and 256 bits of output (Zheng, Pieprzyk, Seberry: "HAVAL - A One-Way Hashing Algorithm
/// with Variable Length of Output", 1992). Not thread safe.
public final class Haval256 implements Digest {
    private static final int BLOCK = 128;
    private static final int PASSES = 5;
    private static final int VERSION = 1;
    private static final int WORDS = 32;
    private static final int[] PI = Fractions.pi(8 + WORDS * (PASSES - 1));
    // In which order the passes 2 to 5 take the words of the block.
    private static final int[] ORDER = {
        5, 14, 26, 18, 11, 28, 7, 16, 0, 23, 20, 22, 1, 10, 4, 8, 30, 3, 21, 9, 17, 24, 29, 6, 19, 12, 15, 13, 2, 25,
                31, 27,
        19, 9, 4, 20, 28, 17, 8, 22, 29, 14, 25, 12, 24, 30, 16, 26, 31, 15, 7, 3, 1, 0, 18, 27, 13, 6, 21, 10, 23, 11,
                5, 2,
        24, 4, 0, 14, 2, 7, 28, 23, 26, 6, 30, 20, 18, 25, 19, 3, 22, 11, 31, 21, 8, 27, 12, 9, 1, 29, 5, 15, 17, 10,
                16, 13,
        27, 3, 21, 26, 17, 11, 20, 29, 19, 0, 12, 7, 13, 8, 31, 10, 5, 9, 14, 30, 18, 6, 28, 24, 2, 23, 16, 22, 4, 1,
                25, 15
    };

    private final int[] state = new int[8];
    // What each step of the five passes adds: a word of the block, plus a word of pi after the first pass.
    private final int[] w = new int[WORDS * PASSES];
    private final byte[] tail = new byte[2 * BLOCK];

    /// Which word of the block (0..31) a step (0..159) of the five passes takes.
    public static int word(int step) {
        return step < WORDS ? step : ORDER[step - WORDS];
    }

    @Override
    public int length() {
        return 32;
    }

    @Override
    public void hash(byte[] in, int offset, int length, byte[] out, int outOffset) {
        System.arraycopy(PI, 0, state, 0, 8);
        int whole = length / BLOCK * BLOCK;
        for (int i = 0; i < whole; i += BLOCK) {
            compress(in, offset + i);
        }
        int rest = length - whole;
        int padded = rest + 11 <= BLOCK ? BLOCK : 2 * BLOCK;
        Arrays.fill(tail, (byte) 0);
        System.arraycopy(in, offset + whole, tail, 0, rest);
        tail[rest] = 1;
        tail[padded - 10] = VERSION | (PASSES << 3);
        tail[padded - 9] = (byte) (256 >> 2);
        Words.putLe64(tail, padded - 8, 8L * length);
        compress(tail, 0);
        if (padded > BLOCK) {
            compress(tail, BLOCK);
        }
        for (int i = 0; i < 8; i++) {
            Words.putLe32(out, outOffset + 4 * i, state[i]);
        }
    }

    private void compress(byte[] block, int offset) {
        for (int i = 0; i < WORDS; i++) {
            w[i] = Words.le32(block, offset + 4 * i);
        }
        for (int i = 0; i < WORDS * (PASSES - 1); i++) {
            w[WORDS + i] = w[ORDER[i]] + PI[8 + i];
        }
        passes();
    }

    // The Boolean functions take x6 ... x0; the order of the arguments is the permutation phi of each pass.
    private void passes() {
        int s0 = state[0];
        int s1 = state[1];
        int s2 = state[2];
        int s3 = state[3];
        int s4 = state[4];
        int s5 = state[5];
        int s6 = state[6];
        int s7 = state[7];
        for (int i = 0; i < 32; i += 8) {
            s7 = rotateRight(f1(s3, s4, s1, s0, s5, s2, s6), 7) + rotateRight(s7, 11) + w[i];
            s6 = rotateRight(f1(s2, s3, s0, s7, s4, s1, s5), 7) + rotateRight(s6, 11) + w[i + 1];
            s5 = rotateRight(f1(s1, s2, s7, s6, s3, s0, s4), 7) + rotateRight(s5, 11) + w[i + 2];
            s4 = rotateRight(f1(s0, s1, s6, s5, s2, s7, s3), 7) + rotateRight(s4, 11) + w[i + 3];
            s3 = rotateRight(f1(s7, s0, s5, s4, s1, s6, s2), 7) + rotateRight(s3, 11) + w[i + 4];
            s2 = rotateRight(f1(s6, s7, s4, s3, s0, s5, s1), 7) + rotateRight(s2, 11) + w[i + 5];
            s1 = rotateRight(f1(s5, s6, s3, s2, s7, s4, s0), 7) + rotateRight(s1, 11) + w[i + 6];
            s0 = rotateRight(f1(s4, s5, s2, s1, s6, s3, s7), 7) + rotateRight(s0, 11) + w[i + 7];
        }
        for (int i = 32; i < 64; i += 8) {
            s7 = rotateRight(f2(s6, s2, s1, s0, s3, s4, s5), 7) + rotateRight(s7, 11) + w[i];
            s6 = rotateRight(f2(s5, s1, s0, s7, s2, s3, s4), 7) + rotateRight(s6, 11) + w[i + 1];
            s5 = rotateRight(f2(s4, s0, s7, s6, s1, s2, s3), 7) + rotateRight(s5, 11) + w[i + 2];
            s4 = rotateRight(f2(s3, s7, s6, s5, s0, s1, s2), 7) + rotateRight(s4, 11) + w[i + 3];
            s3 = rotateRight(f2(s2, s6, s5, s4, s7, s0, s1), 7) + rotateRight(s3, 11) + w[i + 4];
            s2 = rotateRight(f2(s1, s5, s4, s3, s6, s7, s0), 7) + rotateRight(s2, 11) + w[i + 5];
            s1 = rotateRight(f2(s0, s4, s3, s2, s5, s6, s7), 7) + rotateRight(s1, 11) + w[i + 6];
            s0 = rotateRight(f2(s7, s3, s2, s1, s4, s5, s6), 7) + rotateRight(s0, 11) + w[i + 7];
        }
        for (int i = 64; i < 96; i += 8) {
            s7 = rotateRight(f3(s2, s6, s0, s4, s3, s1, s5), 7) + rotateRight(s7, 11) + w[i];
            s6 = rotateRight(f3(s1, s5, s7, s3, s2, s0, s4), 7) + rotateRight(s6, 11) + w[i + 1];
            s5 = rotateRight(f3(s0, s4, s6, s2, s1, s7, s3), 7) + rotateRight(s5, 11) + w[i + 2];
            s4 = rotateRight(f3(s7, s3, s5, s1, s0, s6, s2), 7) + rotateRight(s4, 11) + w[i + 3];
            s3 = rotateRight(f3(s6, s2, s4, s0, s7, s5, s1), 7) + rotateRight(s3, 11) + w[i + 4];
            s2 = rotateRight(f3(s5, s1, s3, s7, s6, s4, s0), 7) + rotateRight(s2, 11) + w[i + 5];
            s1 = rotateRight(f3(s4, s0, s2, s6, s5, s3, s7), 7) + rotateRight(s1, 11) + w[i + 6];
            s0 = rotateRight(f3(s3, s7, s1, s5, s4, s2, s6), 7) + rotateRight(s0, 11) + w[i + 7];
        }
        for (int i = 96; i < 128; i += 8) {
            s7 = rotateRight(f4(s1, s5, s3, s2, s0, s4, s6), 7) + rotateRight(s7, 11) + w[i];
            s6 = rotateRight(f4(s0, s4, s2, s1, s7, s3, s5), 7) + rotateRight(s6, 11) + w[i + 1];
            s5 = rotateRight(f4(s7, s3, s1, s0, s6, s2, s4), 7) + rotateRight(s5, 11) + w[i + 2];
            s4 = rotateRight(f4(s6, s2, s0, s7, s5, s1, s3), 7) + rotateRight(s4, 11) + w[i + 3];
            s3 = rotateRight(f4(s5, s1, s7, s6, s4, s0, s2), 7) + rotateRight(s3, 11) + w[i + 4];
            s2 = rotateRight(f4(s4, s0, s6, s5, s3, s7, s1), 7) + rotateRight(s2, 11) + w[i + 5];
            s1 = rotateRight(f4(s3, s7, s5, s4, s2, s6, s0), 7) + rotateRight(s1, 11) + w[i + 6];
            s0 = rotateRight(f4(s2, s6, s4, s3, s1, s5, s7), 7) + rotateRight(s0, 11) + w[i + 7];
        }
        for (int i = 128; i < 160; i += 8) {
            s7 = rotateRight(f5(s2, s5, s0, s6, s4, s3, s1), 7) + rotateRight(s7, 11) + w[i];
            s6 = rotateRight(f5(s1, s4, s7, s5, s3, s2, s0), 7) + rotateRight(s6, 11) + w[i + 1];
            s5 = rotateRight(f5(s0, s3, s6, s4, s2, s1, s7), 7) + rotateRight(s5, 11) + w[i + 2];
            s4 = rotateRight(f5(s7, s2, s5, s3, s1, s0, s6), 7) + rotateRight(s4, 11) + w[i + 3];
            s3 = rotateRight(f5(s6, s1, s4, s2, s0, s7, s5), 7) + rotateRight(s3, 11) + w[i + 4];
            s2 = rotateRight(f5(s5, s0, s3, s1, s7, s6, s4), 7) + rotateRight(s2, 11) + w[i + 5];
            s1 = rotateRight(f5(s4, s7, s2, s0, s6, s5, s3), 7) + rotateRight(s1, 11) + w[i + 6];
            s0 = rotateRight(f5(s3, s6, s1, s7, s5, s4, s2), 7) + rotateRight(s0, 11) + w[i + 7];
        }
        state[0] += s0;
        state[1] += s1;
        state[2] += s2;
        state[3] += s3;
        state[4] += s4;
        state[5] += s5;
        state[6] += s6;
        state[7] += s7;
    }

    private static int f1(int x6, int x5, int x4, int x3, int x2, int x1, int x0) {
        return (x1 & (x0 ^ x4)) ^ (x2 & x5) ^ (x3 & x6) ^ x0;
    }

    private static int f2(int x6, int x5, int x4, int x3, int x2, int x1, int x0) {
        return (x2 & ((x1 & ~x3) ^ (x4 & x5) ^ x6 ^ x0)) ^ (x4 & (x1 ^ x5)) ^ (x3 & x5) ^ x0;
    }

    private static int f3(int x6, int x5, int x4, int x3, int x2, int x1, int x0) {
        return (x3 & ((x1 & x2) ^ x6 ^ x0)) ^ (x1 & x4) ^ (x2 & x5) ^ x0;
    }

    private static int f4(int x6, int x5, int x4, int x3, int x2, int x1, int x0) {
        return (x3 & ((x1 & x2) ^ (x4 | x6) ^ x5)) ^ (x4 & ((~x2 & x5) ^ x1 ^ x6 ^ x0)) ^ (x2 & x6) ^ x0;
    }

    private static int f5(int x6, int x5, int x4, int x3, int x2, int x1, int x0) {
        return (x0 & ~((x1 & x2 & x3) ^ x5)) ^ (x1 & x4) ^ (x2 & x5) ^ (x3 & x6);
    }
}
