package io.idlemint.miner.jumphash.digest.candidate;

import static java.lang.Long.rotateLeft;

import io.idlemint.miner.jumphash.digest.Digest;
import io.idlemint.miner.jumphash.digest.Words;
import java.util.Arrays;

/// Keccak-512 as submitted to the SHA-3 competition: rate 72 bytes, padding 0x01 (FIPS 202 later chose 0x06).
/// Not thread safe.
public final class Keccak512 implements Digest {
    private static final int RATE = 72;
    private static final int ROUNDS = 24;
    private static final long[] ROUND_CONSTANTS = roundConstants();

    private final long[] lanes = new long[25];
    private final byte[] last = new byte[RATE];

    @Override
    public int length() {
        return 64;
    }

    @Override
    public void hash(byte[] in, int offset, int length, byte[] out, int outOffset) {
        Arrays.fill(lanes, 0);
        int whole = length / RATE * RATE;
        for (int i = 0; i < whole; i += RATE) {
            absorb(in, offset + i);
        }
        Arrays.fill(last, (byte) 0);
        System.arraycopy(in, offset + whole, last, 0, length - whole);
        last[length - whole] = 1;
        last[RATE - 1] |= (byte) 0x80;
        absorb(last, 0);
        for (int i = 0; i < 8; i++) {
            Words.putLe64(out, outOffset + 8 * i, lanes[i]);
        }
    }

    private void absorb(byte[] block, int offset) {
        for (int i = 0; i < RATE / 8; i++) {
            lanes[i] ^= Words.le64(block, offset + 8 * i);
        }
        permute();
    }

    /// The constants come from a linear feedback shift register over x^8 + x^6 + x^5 + x^4 + 1 (Keccak
    /// reference, section 1.2).
    public static long[] roundConstants() {
        long[] constants = new long[ROUNDS];
        int register = 1;
        for (int round = 0; round < ROUNDS; round++) {
            for (int j = 0; j < 7; j++) {
                constants[round] |= (register & 1L) << ((1 << j) - 1);
                register = (register << 1) ^ ((register >> 7) * 0x171);
            }
        }
        return constants;
    }

    // Flat over local variables, because the compiler keeps those in registers: theta, rho and pi, chi, iota.
    private void permute() {
        long[] a = lanes;
        long a0 = a[0];
        long a1 = a[1];
        long a2 = a[2];
        long a3 = a[3];
        long a4 = a[4];
        long a5 = a[5];
        long a6 = a[6];
        long a7 = a[7];
        long a8 = a[8];
        long a9 = a[9];
        long a10 = a[10];
        long a11 = a[11];
        long a12 = a[12];
        long a13 = a[13];
        long a14 = a[14];
        long a15 = a[15];
        long a16 = a[16];
        long a17 = a[17];
        long a18 = a[18];
        long a19 = a[19];
        long a20 = a[20];
        long a21 = a[21];
        long a22 = a[22];
        long a23 = a[23];
        long a24 = a[24];
        for (int round = 0; round < ROUNDS; round++) {
            long c0 = a0 ^ a5 ^ a10 ^ a15 ^ a20;
            long c1 = a1 ^ a6 ^ a11 ^ a16 ^ a21;
            long c2 = a2 ^ a7 ^ a12 ^ a17 ^ a22;
            long c3 = a3 ^ a8 ^ a13 ^ a18 ^ a23;
            long c4 = a4 ^ a9 ^ a14 ^ a19 ^ a24;
            long d0 = c4 ^ rotateLeft(c1, 1);
            long d1 = c0 ^ rotateLeft(c2, 1);
            long d2 = c1 ^ rotateLeft(c3, 1);
            long d3 = c2 ^ rotateLeft(c4, 1);
            long d4 = c3 ^ rotateLeft(c0, 1);
            long b0 = a0 ^ d0;
            long b16 = rotateLeft(a5 ^ d0, 36);
            long b7 = rotateLeft(a10 ^ d0, 3);
            long b23 = rotateLeft(a15 ^ d0, 41);
            long b14 = rotateLeft(a20 ^ d0, 18);
            long b10 = rotateLeft(a1 ^ d1, 1);
            long b1 = rotateLeft(a6 ^ d1, 44);
            long b17 = rotateLeft(a11 ^ d1, 10);
            long b8 = rotateLeft(a16 ^ d1, 45);
            long b24 = rotateLeft(a21 ^ d1, 2);
            long b20 = rotateLeft(a2 ^ d2, 62);
            long b11 = rotateLeft(a7 ^ d2, 6);
            long b2 = rotateLeft(a12 ^ d2, 43);
            long b18 = rotateLeft(a17 ^ d2, 15);
            long b9 = rotateLeft(a22 ^ d2, 61);
            long b5 = rotateLeft(a3 ^ d3, 28);
            long b21 = rotateLeft(a8 ^ d3, 55);
            long b12 = rotateLeft(a13 ^ d3, 25);
            long b3 = rotateLeft(a18 ^ d3, 21);
            long b19 = rotateLeft(a23 ^ d3, 56);
            long b15 = rotateLeft(a4 ^ d4, 27);
            long b6 = rotateLeft(a9 ^ d4, 20);
            long b22 = rotateLeft(a14 ^ d4, 39);
            long b13 = rotateLeft(a19 ^ d4, 8);
            long b4 = rotateLeft(a24 ^ d4, 14);
            a0 = b0 ^ (~b1 & b2) ^ ROUND_CONSTANTS[round];
            a1 = b1 ^ (~b2 & b3);
            a2 = b2 ^ (~b3 & b4);
            a3 = b3 ^ (~b4 & b0);
            a4 = b4 ^ (~b0 & b1);
            a5 = b5 ^ (~b6 & b7);
            a6 = b6 ^ (~b7 & b8);
            a7 = b7 ^ (~b8 & b9);
            a8 = b8 ^ (~b9 & b5);
            a9 = b9 ^ (~b5 & b6);
            a10 = b10 ^ (~b11 & b12);
            a11 = b11 ^ (~b12 & b13);
            a12 = b12 ^ (~b13 & b14);
            a13 = b13 ^ (~b14 & b10);
            a14 = b14 ^ (~b10 & b11);
            a15 = b15 ^ (~b16 & b17);
            a16 = b16 ^ (~b17 & b18);
            a17 = b17 ^ (~b18 & b19);
            a18 = b18 ^ (~b19 & b15);
            a19 = b19 ^ (~b15 & b16);
            a20 = b20 ^ (~b21 & b22);
            a21 = b21 ^ (~b22 & b23);
            a22 = b22 ^ (~b23 & b24);
            a23 = b23 ^ (~b24 & b20);
            a24 = b24 ^ (~b20 & b21);
        }
        a[0] = a0;
        a[1] = a1;
        a[2] = a2;
        a[3] = a3;
        a[4] = a4;
        a[5] = a5;
        a[6] = a6;
        a[7] = a7;
        a[8] = a8;
        a[9] = a9;
        a[10] = a10;
        a[11] = a11;
        a[12] = a12;
        a[13] = a13;
        a[14] = a14;
        a[15] = a15;
        a[16] = a16;
        a[17] = a17;
        a[18] = a18;
        a[19] = a19;
        a[20] = a20;
        a[21] = a21;
        a[22] = a22;
        a[23] = a23;
        a[24] = a24;
    }
}
