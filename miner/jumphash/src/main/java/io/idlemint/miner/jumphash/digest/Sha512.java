package io.idlemint.miner.jumphash.digest;

import java.util.Arrays;

/// SHA-512 (FIPS 180-4). Not thread safe.
public final class Sha512 implements Digest {
    private static final int BLOCK = 128;
    private static final long[] K = Fractions.cubeRoots(80);
    private static final long[] START = Fractions.squareRoots(8);

    private final long[] state = new long[8];
    private final long[] w = new long[80];
    private final byte[] tail = new byte[2 * BLOCK];

    @Override
    public int length() {
        return 64;
    }

    @Override
    public void hash(byte[] in, int offset, int length, byte[] out, int outOffset) {
        System.arraycopy(START, 0, state, 0, 8);
        int whole = length / BLOCK * BLOCK;
        for (int i = 0; i < whole; i += BLOCK) {
            compress(in, offset + i);
        }
        int rest = length - whole;
        int padded = rest + 17 <= BLOCK ? BLOCK : 2 * BLOCK;
        System.arraycopy(in, offset + whole, tail, 0, rest);
        tail[rest] = (byte) 0x80;
        Arrays.fill(tail, rest + 1, padded - 8, (byte) 0);
        Words.putBe64(tail, padded - 8, 8L * length);
        compress(tail, 0);
        if (padded > BLOCK) {
            compress(tail, BLOCK);
        }
        for (int i = 0; i < 8; i++) {
            Words.putBe64(out, outOffset + 8 * i, state[i]);
        }
    }

    private void compress(byte[] block, int offset) {
        schedule(block, offset);
        long a = state[0];
        long b = state[1];
        long c = state[2];
        long d = state[3];
        long e = state[4];
        long f = state[5];
        long g = state[6];
        long h = state[7];
        for (int i = 0; i < 80; i++) {
            long t1 = h + sum1(e) + (g ^ (e & (f ^ g))) + K[i] + w[i];
            long t2 = sum0(a) + ((a & b) ^ (c & (a ^ b)));
            h = g;
            g = f;
            f = e;
            e = d + t1;
            d = c;
            c = b;
            b = a;
            a = t1 + t2;
        }
        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }

    private void schedule(byte[] block, int offset) {
        for (int i = 0; i < 16; i++) {
            w[i] = Words.be64(block, offset + 8 * i);
        }
        for (int i = 16; i < 80; i++) {
            long x = w[i - 15];
            long y = w[i - 2];
            long s0 = Long.rotateRight(x, 1) ^ Long.rotateRight(x, 8) ^ (x >>> 7);
            long s1 = Long.rotateRight(y, 19) ^ Long.rotateRight(y, 61) ^ (y >>> 6);
            w[i] = w[i - 16] + s0 + w[i - 7] + s1;
        }
    }

    private static long sum0(long x) {
        return Long.rotateRight(x, 28) ^ Long.rotateRight(x, 34) ^ Long.rotateRight(x, 39);
    }

    private static long sum1(long x) {
        return Long.rotateRight(x, 14) ^ Long.rotateRight(x, 18) ^ Long.rotateRight(x, 41);
    }
}
