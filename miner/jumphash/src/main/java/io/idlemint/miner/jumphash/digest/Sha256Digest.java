package io.idlemint.miner.jumphash.digest;

import java.util.Arrays;

/// SHA-256 (FIPS 180-4) with access to its chaining value, so that what many messages begin with is hashed only
/// once. Not thread safe.
public final class Sha256Digest implements Digest {
    /// Bytes that one compression takes.
    public static final int BLOCK = 64;

    private static final int[] K = Fractions.upper(Fractions.cubeRoots(64));
    private static final int[] START = Fractions.upper(Fractions.squareRoots(8));

    private final Digest whole = new PlatformDigest("SHA-256");
    private final int[] state = new int[8];
    private final int[] w = new int[64];
    private final byte[] tail = new byte[2 * BLOCK];

    @Override
    public int length() {
        return 32;
    }

    @Override
    public void hash(byte[] in, int offset, int length, byte[] out, int outOffset) {
        whole.hash(in, offset, length, out, outOffset);
    }

    /// The chaining value (eight words) after the first `blocks` whole blocks of `in`.
    public int[] midstate(byte[] in, int blocks) {
        System.arraycopy(START, 0, state, 0, 8);
        for (int i = 0; i < blocks; i++) {
            compress(in, i * BLOCK);
        }
        return state.clone();
    }

    /// Hashes a message whose first `done` bytes (a multiple of [#BLOCK]) led to `midstate` and whose rest is
    /// given.
    public void resume(int[] midstate, long done, byte[] rest, int offset, int length, byte[] out, int outOffset) {
        System.arraycopy(midstate, 0, state, 0, 8);
        finish(done, rest, offset, length, out, outOffset);
    }

    private void finish(long done, byte[] in, int offset, int length, byte[] out, int outOffset) {
        int end = length / BLOCK * BLOCK;
        for (int i = 0; i < end; i += BLOCK) {
            compress(in, offset + i);
        }
        int rest = length - end;
        int padded = rest + 9 <= BLOCK ? BLOCK : 2 * BLOCK;
        System.arraycopy(in, offset + end, tail, 0, rest);
        tail[rest] = (byte) 0x80;
        Arrays.fill(tail, rest + 1, padded - 8, (byte) 0);
        Words.putBe64(tail, padded - 8, (done + length) * 8);
        compress(tail, 0);
        if (padded > BLOCK) {
            compress(tail, BLOCK);
        }
        for (int i = 0; i < 8; i++) {
            Words.putBe32(out, outOffset + 4 * i, state[i]);
        }
    }

    private void compress(byte[] block, int offset) {
        schedule(block, offset);
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        int e = state[4];
        int f = state[5];
        int g = state[6];
        int h = state[7];
        for (int i = 0; i < 64; i++) {
            int t1 = h + sum1(e) + (g ^ (e & (f ^ g))) + K[i] + w[i];
            int t2 = sum0(a) + ((a & b) ^ (c & (a ^ b)));
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
            w[i] = Words.be32(block, offset + 4 * i);
        }
        for (int i = 16; i < 64; i++) {
            int x = w[i - 15];
            int y = w[i - 2];
            int s0 = Integer.rotateRight(x, 7) ^ Integer.rotateRight(x, 18) ^ (x >>> 3);
            int s1 = Integer.rotateRight(y, 17) ^ Integer.rotateRight(y, 19) ^ (y >>> 10);
            w[i] = w[i - 16] + s0 + w[i - 7] + s1;
        }
    }

    private static int sum0(int x) {
        return Integer.rotateRight(x, 2) ^ Integer.rotateRight(x, 13) ^ Integer.rotateRight(x, 22);
    }

    private static int sum1(int x) {
        return Integer.rotateRight(x, 6) ^ Integer.rotateRight(x, 11) ^ Integer.rotateRight(x, 25);
    }
}
