package io.idlemint.miner.jumphash.digest.candidate;

import static java.lang.Integer.rotateLeft;

import io.idlemint.miner.jumphash.digest.ResumableDigest;
import io.idlemint.miner.jumphash.digest.Words;
import java.util.Arrays;

/// CubeHash16/32-512: 16 rounds for each block of 32 bytes, 160 before and after. Not thread safe.
public final class CubeHash512 implements ResumableDigest {
    private static final int BLOCK = 32;
    private static final int ROUNDS = 16;
    private static final int[] START = start();

    private final int[] state = new int[32];
    private final int[] kept = new int[32];
    private final byte[] last = new byte[BLOCK];

    @Override
    public int length() {
        return 64;
    }

    @Override
    public void hash(byte[] in, int offset, int length, byte[] out, int outOffset) {
        System.arraycopy(START, 0, state, 0, 32);
        finish(in, offset, length, out, outOffset);
    }

    @Override
    public int block() {
        return BLOCK;
    }

    @Override
    public void keep(byte[] in, int offset, int length) {
        System.arraycopy(START, 0, state, 0, 32);
        for (int i = 0; i < length; i += BLOCK) {
            absorb(in, offset + i);
        }
        System.arraycopy(state, 0, kept, 0, 32);
    }

    /// The state that [#keep] kept.
    public int[] kept() {
        return kept.clone();
    }

    @Override
    public void resume(byte[] in, int offset, int length, byte[] out, int outOffset) {
        System.arraycopy(kept, 0, state, 0, 32);
        finish(in, offset, length, out, outOffset);
    }

    private void finish(byte[] in, int offset, int length, byte[] out, int outOffset) {
        int whole = length / BLOCK * BLOCK;
        for (int i = 0; i < whole; i += BLOCK) {
            absorb(in, offset + i);
        }
        Arrays.fill(last, (byte) 0);
        System.arraycopy(in, offset + whole, last, 0, length - whole);
        last[length - whole] = (byte) 0x80;
        absorb(last, 0);
        state[31] ^= 1;
        rounds(state, 10 * ROUNDS);
        for (int i = 0; i < 16; i++) {
            Words.putLe32(out, outOffset + 4 * i, state[i]);
        }
    }

    private void absorb(byte[] block, int offset) {
        for (int i = 0; i < BLOCK / 4; i++) {
            state[i] ^= Words.le32(block, offset + 4 * i);
        }
        rounds(state, ROUNDS);
    }

    /// The initial state is the parameters (digest bytes, block bytes, rounds a block) after 160 rounds.
    private static int[] start() {
        int[] x = new int[32];
        x[0] = 64;
        x[1] = BLOCK;
        x[2] = ROUNDS;
        rounds(x, 10 * ROUNDS);
        return x;
    }

    // Two rounds at a time: the four exchanges of words in each are only other names, and after two rounds all
    // names are back in place.
    private static void rounds(int[] x, int rounds) {
        int x0 = x[0];
        int x1 = x[1];
        int x2 = x[2];
        int x3 = x[3];
        int x4 = x[4];
        int x5 = x[5];
        int x6 = x[6];
        int x7 = x[7];
        int x8 = x[8];
        int x9 = x[9];
        int x10 = x[10];
        int x11 = x[11];
        int x12 = x[12];
        int x13 = x[13];
        int x14 = x[14];
        int x15 = x[15];
        int x16 = x[16];
        int x17 = x[17];
        int x18 = x[18];
        int x19 = x[19];
        int x20 = x[20];
        int x21 = x[21];
        int x22 = x[22];
        int x23 = x[23];
        int x24 = x[24];
        int x25 = x[25];
        int x26 = x[26];
        int x27 = x[27];
        int x28 = x[28];
        int x29 = x[29];
        int x30 = x[30];
        int x31 = x[31];
        for (int done = 0; done < rounds; done += 2) {
            x16 += x0;
            x17 += x1;
            x18 += x2;
            x19 += x3;
            x20 += x4;
            x21 += x5;
            x22 += x6;
            x23 += x7;
            x24 += x8;
            x25 += x9;
            x26 += x10;
            x27 += x11;
            x28 += x12;
            x29 += x13;
            x30 += x14;
            x31 += x15;
            x0 = rotateLeft(x0, 7);
            x1 = rotateLeft(x1, 7);
            x2 = rotateLeft(x2, 7);
            x3 = rotateLeft(x3, 7);
            x4 = rotateLeft(x4, 7);
            x5 = rotateLeft(x5, 7);
            x6 = rotateLeft(x6, 7);
            x7 = rotateLeft(x7, 7);
            x8 = rotateLeft(x8, 7);
            x9 = rotateLeft(x9, 7);
            x10 = rotateLeft(x10, 7);
            x11 = rotateLeft(x11, 7);
            x12 = rotateLeft(x12, 7);
            x13 = rotateLeft(x13, 7);
            x14 = rotateLeft(x14, 7);
            x15 = rotateLeft(x15, 7);
            x8 ^= x16;
            x9 ^= x17;
            x10 ^= x18;
            x11 ^= x19;
            x12 ^= x20;
            x13 ^= x21;
            x14 ^= x22;
            x15 ^= x23;
            x0 ^= x24;
            x1 ^= x25;
            x2 ^= x26;
            x3 ^= x27;
            x4 ^= x28;
            x5 ^= x29;
            x6 ^= x30;
            x7 ^= x31;
            x18 += x8;
            x19 += x9;
            x16 += x10;
            x17 += x11;
            x22 += x12;
            x23 += x13;
            x20 += x14;
            x21 += x15;
            x26 += x0;
            x27 += x1;
            x24 += x2;
            x25 += x3;
            x30 += x4;
            x31 += x5;
            x28 += x6;
            x29 += x7;
            x8 = rotateLeft(x8, 11);
            x9 = rotateLeft(x9, 11);
            x10 = rotateLeft(x10, 11);
            x11 = rotateLeft(x11, 11);
            x12 = rotateLeft(x12, 11);
            x13 = rotateLeft(x13, 11);
            x14 = rotateLeft(x14, 11);
            x15 = rotateLeft(x15, 11);
            x0 = rotateLeft(x0, 11);
            x1 = rotateLeft(x1, 11);
            x2 = rotateLeft(x2, 11);
            x3 = rotateLeft(x3, 11);
            x4 = rotateLeft(x4, 11);
            x5 = rotateLeft(x5, 11);
            x6 = rotateLeft(x6, 11);
            x7 = rotateLeft(x7, 11);
            x12 ^= x18;
            x13 ^= x19;
            x14 ^= x16;
            x15 ^= x17;
            x8 ^= x22;
            x9 ^= x23;
            x10 ^= x20;
            x11 ^= x21;
            x4 ^= x26;
            x5 ^= x27;
            x6 ^= x24;
            x7 ^= x25;
            x0 ^= x30;
            x1 ^= x31;
            x2 ^= x28;
            x3 ^= x29;
            x19 += x12;
            x18 += x13;
            x17 += x14;
            x16 += x15;
            x23 += x8;
            x22 += x9;
            x21 += x10;
            x20 += x11;
            x27 += x4;
            x26 += x5;
            x25 += x6;
            x24 += x7;
            x31 += x0;
            x30 += x1;
            x29 += x2;
            x28 += x3;
            x12 = rotateLeft(x12, 7);
            x13 = rotateLeft(x13, 7);
            x14 = rotateLeft(x14, 7);
            x15 = rotateLeft(x15, 7);
            x8 = rotateLeft(x8, 7);
            x9 = rotateLeft(x9, 7);
            x10 = rotateLeft(x10, 7);
            x11 = rotateLeft(x11, 7);
            x4 = rotateLeft(x4, 7);
            x5 = rotateLeft(x5, 7);
            x6 = rotateLeft(x6, 7);
            x7 = rotateLeft(x7, 7);
            x0 = rotateLeft(x0, 7);
            x1 = rotateLeft(x1, 7);
            x2 = rotateLeft(x2, 7);
            x3 = rotateLeft(x3, 7);
            x4 ^= x19;
            x5 ^= x18;
            x6 ^= x17;
            x7 ^= x16;
            x0 ^= x23;
            x1 ^= x22;
            x2 ^= x21;
            x3 ^= x20;
            x12 ^= x27;
            x13 ^= x26;
            x14 ^= x25;
            x15 ^= x24;
            x8 ^= x31;
            x9 ^= x30;
            x10 ^= x29;
            x11 ^= x28;
            x17 += x4;
            x16 += x5;
            x19 += x6;
            x18 += x7;
            x21 += x0;
            x20 += x1;
            x23 += x2;
            x22 += x3;
            x25 += x12;
            x24 += x13;
            x27 += x14;
            x26 += x15;
            x29 += x8;
            x28 += x9;
            x31 += x10;
            x30 += x11;
            x4 = rotateLeft(x4, 11);
            x5 = rotateLeft(x5, 11);
            x6 = rotateLeft(x6, 11);
            x7 = rotateLeft(x7, 11);
            x0 = rotateLeft(x0, 11);
            x1 = rotateLeft(x1, 11);
            x2 = rotateLeft(x2, 11);
            x3 = rotateLeft(x3, 11);
            x12 = rotateLeft(x12, 11);
            x13 = rotateLeft(x13, 11);
            x14 = rotateLeft(x14, 11);
            x15 = rotateLeft(x15, 11);
            x8 = rotateLeft(x8, 11);
            x9 = rotateLeft(x9, 11);
            x10 = rotateLeft(x10, 11);
            x11 = rotateLeft(x11, 11);
            x0 ^= x17;
            x1 ^= x16;
            x2 ^= x19;
            x3 ^= x18;
            x4 ^= x21;
            x5 ^= x20;
            x6 ^= x23;
            x7 ^= x22;
            x8 ^= x25;
            x9 ^= x24;
            x10 ^= x27;
            x11 ^= x26;
            x12 ^= x29;
            x13 ^= x28;
            x14 ^= x31;
            x15 ^= x30;
        }
        x[0] = x0;
        x[1] = x1;
        x[2] = x2;
        x[3] = x3;
        x[4] = x4;
        x[5] = x5;
        x[6] = x6;
        x[7] = x7;
        x[8] = x8;
        x[9] = x9;
        x[10] = x10;
        x[11] = x11;
        x[12] = x12;
        x[13] = x13;
        x[14] = x14;
        x[15] = x15;
        x[16] = x16;
        x[17] = x17;
        x[18] = x18;
        x[19] = x19;
        x[20] = x20;
        x[21] = x21;
        x[22] = x22;
        x[23] = x23;
        x[24] = x24;
        x[25] = x25;
        x[26] = x26;
        x[27] = x27;
        x[28] = x28;
        x[29] = x29;
        x[30] = x30;
        x[31] = x31;
    }
}
