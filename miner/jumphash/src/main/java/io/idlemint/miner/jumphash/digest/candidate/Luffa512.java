package io.idlemint.miner.jumphash.digest.candidate;

import static java.lang.Integer.rotateLeft;

import io.idlemint.miner.jumphash.digest.ResumableDigest;
import io.idlemint.miner.jumphash.digest.Words;
import java.util.Arrays;

/// Luffa-512 version 2: five permutations of 256 bits each and a linear message injection (specification of 15
/// September 2009). Not thread safe.
public final class Luffa512 implements ResumableDigest {
    private static final int BLOCK = 32;
    private static final int STATES = 5;
    // Specification, appendix A.
    private static final int[] START = {
        0x6d251e69, 0x44b051e0, 0x4eaa6fb4, 0xdbf78465, 0x6e292011, 0x90152df4, 0xee058139, 0xdef610bb,
        0xc3b44b95, 0xd9d2f256, 0x70eee9a0, 0xde099fa3, 0x5d9b0557, 0x8fc944b3, 0xcf1ccf0e, 0x746cd581,
        0xf7efc89d, 0x5dba5781, 0x04016ce5, 0xad659c05, 0x0306194f, 0x666d1836, 0x24aa230a, 0x8b264ae7,
        0x858075d5, 0x36d79cce, 0xe571f7d7, 0x204b1f67, 0x35870c6a, 0x57e9e923, 0x14bcb808, 0x7cde72ce,
        0x6c68e9be, 0x5ec41e22, 0xc825b7c7, 0xaffb4363, 0xf5df3999, 0x0fc688f1, 0xb07224cc, 0x03e86cea
    };
    // Specification, appendix B: for each permutation and step the constants of words 0 and 4.
    private static final int[] STEP_CONSTANTS = {
        0x303994a6, 0xe0337818, 0xc0e65299, 0x441ba90d, 0x6cc33a12, 0x7f34d442, 0xdc56983e, 0x9389217f,
        0x1e00108f, 0xe5a8bce6, 0x7800423d, 0x5274baf4, 0x8f5b7882, 0x26889ba7, 0x96e1db12, 0x9a226e9d,
        0xb6de10ed, 0x01685f3d, 0x70f47aae, 0x05a17cf4, 0x0707a3d4, 0xbd09caca, 0x1c1e8f51, 0xf4272b28,
        0x707a3d45, 0x144ae5cc, 0xaeb28562, 0xfaa7ae2b, 0xbaca1589, 0x2e48f1c1, 0x40a46f3e, 0xb923c704,
        0xfc20d9d2, 0xe25e72c1, 0x34552e25, 0xe623bb72, 0x7ad8818f, 0x5c58a4a4, 0x8438764a, 0x1e38e2e7,
        0xbb6de032, 0x78e38b9d, 0xedb780c8, 0x27586719, 0xd9847356, 0x36eda57f, 0xa2c78434, 0x703aace7,
        0xb213afa5, 0xe028c9bf, 0xc84ebe95, 0x44756f91, 0x4e608a22, 0x7e8fce32, 0x56d858fe, 0x956548be,
        0x343b138f, 0xfe191be2, 0xd0ec4e3d, 0x3cb226e5, 0x2ceb4882, 0x5944a28e, 0xb3ad2208, 0xa1c4c355,
        0xf0d2e9e3, 0x5090d577, 0xac11d7fa, 0x2d1925ab, 0x1bcb66f2, 0xb46496ac, 0x6f2d9bc9, 0xd1925ab0,
        0x78602649, 0x29131ab6, 0x8edae952, 0x0fc053c3, 0x3b6ba548, 0x3f014f0c, 0xedae9520, 0xfc053c31
    };

    private final int[] v = new int[8 * STATES];
    private final int[] kept = new int[8 * STATES];
    private final int[] before = new int[8 * STATES];
    private final int[] sum = new int[8];
    private final int[] message = new int[8];
    private final byte[] last = new byte[BLOCK];

    /// For each of the five permutations and its eight steps the constants of the words 0 and 4.
    public static int[] stepConstants() {
        return STEP_CONSTANTS.clone();
    }

    @Override
    public int length() {
        return 64;
    }

    @Override
    public void hash(byte[] in, int offset, int length, byte[] out, int outOffset) {
        System.arraycopy(START, 0, v, 0, v.length);
        finish(in, offset, length, out, outOffset);
    }

    @Override
    public int block() {
        return BLOCK;
    }

    @Override
    public void keep(byte[] in, int offset, int length) {
        System.arraycopy(START, 0, v, 0, v.length);
        for (int i = 0; i < length; i += BLOCK) {
            absorb(in, offset + i);
        }
        System.arraycopy(v, 0, kept, 0, v.length);
    }

    /// The state that [#keep] kept.
    public int[] kept() {
        return kept.clone();
    }

    @Override
    public void resume(byte[] in, int offset, int length, byte[] out, int outOffset) {
        System.arraycopy(kept, 0, v, 0, v.length);
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
        Arrays.fill(last, (byte) 0);
        absorb(last, 0);
        squeeze(out, outOffset);
        absorb(last, 0);
        squeeze(out, outOffset + BLOCK);
    }

    private void squeeze(byte[] out, int offset) {
        for (int i = 0; i < 8; i++) {
            Words.putBe32(out, offset + 4 * i, v[i] ^ v[8 + i] ^ v[16 + i] ^ v[24 + i] ^ v[32 + i]);
        }
    }

    private void absorb(byte[] block, int offset) {
        for (int i = 0; i < 8; i++) {
            message[i] = Words.be32(block, offset + 4 * i);
        }
        inject();
        for (int j = 0; j < STATES; j++) {
            permute(v, 8 * j, j);
        }
    }

    /// The message injection for five states (section 3.2.3).
    private void inject() {
        for (int i = 0; i < 8; i++) {
            sum[i] = v[i] ^ v[8 + i] ^ v[16 + i] ^ v[24 + i] ^ v[32 + i];
        }
        twice(sum, 0);
        for (int i = 0; i < 8; i++) {
            for (int j = 0; j < STATES; j++) {
                v[8 * j + i] ^= sum[i];
            }
        }
        addNeighbours(1);
        addNeighbours(STATES - 1);
        for (int j = 0; j < STATES; j++) {
            for (int i = 0; i < 8; i++) {
                v[8 * j + i] ^= message[i];
            }
            twice(message, 0);
        }
    }

    /// Each state becomes twice itself plus its neighbour at `distance`.
    private void addNeighbours(int distance) {
        System.arraycopy(v, 0, before, 0, v.length);
        for (int j = 0; j < STATES; j++) {
            twice(v, 8 * j);
            int neighbour = 8 * ((j + distance) % STATES);
            for (int i = 0; i < 8; i++) {
                v[8 * j + i] ^= before[neighbour + i];
            }
        }
    }

    /// Multiplication by x in the ring of polynomials over x^8 + x^4 + x^3 + x + 1, each word one coefficient.
    private static void twice(int[] a, int at) {
        int top = a[at + 7];
        a[at + 7] = a[at + 6];
        a[at + 6] = a[at + 5];
        a[at + 5] = a[at + 4];
        a[at + 4] = a[at + 3] ^ top;
        a[at + 3] = a[at + 2] ^ top;
        a[at + 2] = a[at + 1];
        a[at + 1] = a[at] ^ top;
        a[at] = top;
    }

    // Eight steps of SubCrumb on words 0-3 and 5, 6, 7, 4, MixWord on the pairs, and the constants.
    private static void permute(int[] v, int at, int tweak) {
        int a0 = v[at];
        int a1 = v[at + 1];
        int a2 = v[at + 2];
        int a3 = v[at + 3];
        int a4 = rotateLeft(v[at + 4], tweak);
        int a5 = rotateLeft(v[at + 5], tweak);
        int a6 = rotateLeft(v[at + 6], tweak);
        int a7 = rotateLeft(v[at + 7], tweak);
        int t;
        for (int step = 0; step < 8; step++) {
            t = a0;
            a0 |= a1;
            a2 ^= a3;
            a1 = ~a1;
            a0 ^= a3;
            a3 &= t;
            a1 ^= a3;
            a3 ^= a2;
            a2 &= a0;
            a0 = ~a0;
            a2 ^= a1;
            a1 |= a3;
            t ^= a1;
            a3 ^= a2;
            a2 &= a1;
            a1 ^= a0;
            a0 = t;
            t = a5;
            a5 |= a6;
            a7 ^= a4;
            a6 = ~a6;
            a5 ^= a4;
            a4 &= t;
            a6 ^= a4;
            a4 ^= a7;
            a7 &= a5;
            a5 = ~a5;
            a7 ^= a6;
            a6 |= a4;
            t ^= a6;
            a4 ^= a7;
            a7 &= a6;
            a6 ^= a5;
            a5 = t;
            a4 ^= a0;
            a0 = rotateLeft(a0, 2) ^ a4;
            a4 = rotateLeft(a4, 14) ^ a0;
            a0 = rotateLeft(a0, 10) ^ a4;
            a4 = rotateLeft(a4, 1);
            a5 ^= a1;
            a1 = rotateLeft(a1, 2) ^ a5;
            a5 = rotateLeft(a5, 14) ^ a1;
            a1 = rotateLeft(a1, 10) ^ a5;
            a5 = rotateLeft(a5, 1);
            a6 ^= a2;
            a2 = rotateLeft(a2, 2) ^ a6;
            a6 = rotateLeft(a6, 14) ^ a2;
            a2 = rotateLeft(a2, 10) ^ a6;
            a6 = rotateLeft(a6, 1);
            a7 ^= a3;
            a3 = rotateLeft(a3, 2) ^ a7;
            a7 = rotateLeft(a7, 14) ^ a3;
            a3 = rotateLeft(a3, 10) ^ a7;
            a7 = rotateLeft(a7, 1);
            a0 ^= STEP_CONSTANTS[2 * at + 2 * step];
            a4 ^= STEP_CONSTANTS[2 * at + 2 * step + 1];
        }
        v[at] = a0;
        v[at + 1] = a1;
        v[at + 2] = a2;
        v[at + 3] = a3;
        v[at + 4] = a4;
        v[at + 5] = a5;
        v[at + 6] = a6;
        v[at + 7] = a7;
    }
}
