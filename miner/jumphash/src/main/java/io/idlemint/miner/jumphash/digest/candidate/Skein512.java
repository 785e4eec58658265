package io.idlemint.miner.jumphash.digest.candidate;

import static java.lang.Long.rotateLeft;

import io.idlemint.miner.jumphash.digest.Digest;
import io.idlemint.miner.jumphash.digest.Words;
import java.util.Arrays;

/// Skein-512 version 1.3 with 512 or 256 bits of output (Skein specification; Threefish-512, UBI, no tree, no
/// key). Not thread safe.
public final class Skein512 implements Digest {
    private static final int BLOCK = 64;
    private static final long PARITY = 0x1bd11bdaa9fc1a22L;
    private static final long SCHEMA = 0x0000000133414853L;
    private static final long FIRST = 1L << 62;
    private static final long FINAL = 1L << 63;
    private static final long TYPE_CONFIG = 4L << 56;
    private static final long TYPE_MESSAGE = 48L << 56;
    private static final long TYPE_OUTPUT = 63L << 56;

    private final int bits;
    private final long[] start;
    private final long[] state = new long[8];
    // The key and tweak schedules repeat with periods 9 and 3; written out so that no index needs a division.
    private final long[] key = new long[27];
    private final long[] tweak = new long[21];
    private final long[] m = new long[8];
    private final byte[] last = new byte[BLOCK];

    private Skein512(int bits) {
        this.bits = bits;
        Words.putLe64(last, 0, SCHEMA);
        Words.putLe64(last, 8, bits);
        block(last, 0, 32, TYPE_CONFIG | FIRST | FINAL);
        start = state.clone();
    }

    /// Skein-512-512.
    public static Skein512 with512Bits() {
        return new Skein512(512);
    }

    /// Skein-512-256.
    public static Skein512 with256Bits() {
        return new Skein512(256);
    }

    /// The eight words that are the chaining value before the first block.
    public long[] start() {
        return start.clone();
    }

    @Override
    public int length() {
        return bits / 8;
    }

    @Override
    public void hash(byte[] in, int offset, int length, byte[] out, int outOffset) {
        System.arraycopy(start, 0, state, 0, 8);
        int whole = length == 0 ? 0 : (length - 1) / BLOCK * BLOCK;
        long first = FIRST;
        for (int i = 0; i < whole; i += BLOCK) {
            block(in, offset + i, i + BLOCK, TYPE_MESSAGE | first);
            first = 0;
        }
        Arrays.fill(last, (byte) 0);
        System.arraycopy(in, offset + whole, last, 0, length - whole);
        block(last, 0, length, TYPE_MESSAGE | first | FINAL);
        Arrays.fill(last, (byte) 0);
        block(last, 0, 8, TYPE_OUTPUT | FIRST | FINAL);
        for (int i = 0; i < length() / 8; i++) {
            Words.putLe64(out, outOffset + 8 * i, state[i]);
        }
    }

    /// One UBI step: the block is enciphered under the chaining value and the tweak, and added to itself.
    private void block(byte[] block, int offset, long position, long flags) {
        long parity = PARITY;
        for (int i = 0; i < 8; i++) {
            parity ^= state[i];
            key[i] = state[i];
            m[i] = Words.le64(block, offset + 8 * i);
        }
        key[8] = parity;
        System.arraycopy(key, 0, key, 9, 9);
        System.arraycopy(key, 0, key, 18, 9);
        for (int i = 0; i < tweak.length; i += 3) {
            tweak[i] = position;
            tweak[i + 1] = flags;
            tweak[i + 2] = position ^ flags;
        }
        threefish();
    }

    private void threefish() {
        long x0 = m[0];
        long x1 = m[1];
        long x2 = m[2];
        long x3 = m[3];
        long x4 = m[4];
        long x5 = m[5];
        long x6 = m[6];
        long x7 = m[7];
        for (int s = 0; s < 18; s += 2) {
            x0 += key[s];
            x1 += key[s + 1];
            x2 += key[s + 2];
            x3 += key[s + 3];
            x4 += key[s + 4];
            x5 += key[s + 5] + tweak[s];
            x6 += key[s + 6] + tweak[s + 1];
            x7 += key[s + 7] + s;
            x0 += x1;
            x1 = rotateLeft(x1, 46) ^ x0;
            x2 += x3;
            x3 = rotateLeft(x3, 36) ^ x2;
            x4 += x5;
            x5 = rotateLeft(x5, 19) ^ x4;
            x6 += x7;
            x7 = rotateLeft(x7, 37) ^ x6;
            x2 += x1;
            x1 = rotateLeft(x1, 33) ^ x2;
            x4 += x7;
            x7 = rotateLeft(x7, 27) ^ x4;
            x6 += x5;
            x5 = rotateLeft(x5, 14) ^ x6;
            x0 += x3;
            x3 = rotateLeft(x3, 42) ^ x0;
            x4 += x1;
            x1 = rotateLeft(x1, 17) ^ x4;
            x6 += x3;
            x3 = rotateLeft(x3, 49) ^ x6;
            x0 += x5;
            x5 = rotateLeft(x5, 36) ^ x0;
            x2 += x7;
            x7 = rotateLeft(x7, 39) ^ x2;
            x6 += x1;
            x1 = rotateLeft(x1, 44) ^ x6;
            x0 += x7;
            x7 = rotateLeft(x7, 9) ^ x0;
            x2 += x5;
            x5 = rotateLeft(x5, 54) ^ x2;
            x4 += x3;
            x3 = rotateLeft(x3, 56) ^ x4;
            x0 += key[s + 1];
            x1 += key[s + 2];
            x2 += key[s + 3];
            x3 += key[s + 4];
            x4 += key[s + 5];
            x5 += key[s + 6] + tweak[s + 1];
            x6 += key[s + 7] + tweak[s + 2];
            x7 += key[s + 8] + s + 1;
            x0 += x1;
            x1 = rotateLeft(x1, 39) ^ x0;
            x2 += x3;
            x3 = rotateLeft(x3, 30) ^ x2;
            x4 += x5;
            x5 = rotateLeft(x5, 34) ^ x4;
            x6 += x7;
            x7 = rotateLeft(x7, 24) ^ x6;
            x2 += x1;
            x1 = rotateLeft(x1, 13) ^ x2;
            x4 += x7;
            x7 = rotateLeft(x7, 50) ^ x4;
            x6 += x5;
            x5 = rotateLeft(x5, 10) ^ x6;
            x0 += x3;
            x3 = rotateLeft(x3, 17) ^ x0;
            x4 += x1;
            x1 = rotateLeft(x1, 25) ^ x4;
            x6 += x3;
            x3 = rotateLeft(x3, 29) ^ x6;
            x0 += x5;
            x5 = rotateLeft(x5, 39) ^ x0;
            x2 += x7;
            x7 = rotateLeft(x7, 43) ^ x2;
            x6 += x1;
            x1 = rotateLeft(x1, 8) ^ x6;
            x0 += x7;
            x7 = rotateLeft(x7, 35) ^ x0;
            x2 += x5;
            x5 = rotateLeft(x5, 56) ^ x2;
            x4 += x3;
            x3 = rotateLeft(x3, 22) ^ x4;
        }
        x0 += key[18];
        x1 += key[19];
        x2 += key[20];
        x3 += key[21];
        x4 += key[22];
        x5 += key[23] + tweak[18];
        x6 += key[24] + tweak[19];
        x7 += key[25] + 18;
        state[0] = x0 ^ m[0];
        state[1] = x1 ^ m[1];
        state[2] = x2 ^ m[2];
        state[3] = x3 ^ m[3];
        state[4] = x4 ^ m[4];
        state[5] = x5 ^ m[5];
        state[6] = x6 ^ m[6];
        state[7] = x7 ^ m[7];
    }
}
