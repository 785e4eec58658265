package io.idlemint.miner.jumphash.digest.candidate;

import static java.lang.Long.rotateLeft;

import io.idlemint.miner.jumphash.digest.Digest;
import io.idlemint.miner.jumphash.digest.Words;
import java.util.Arrays;

/// Blue Midnight Wish 512, second-round version (two rounds of expansion type 1, fourteen of type 2). Not
/// thread safe.
public final class Bmw512 implements Digest {
    private static final int BLOCK = 128;
    private static final long STEP = 0x0555555555555555L;

    private final long[] h = new long[16];
    private final long[] m = new long[16];
    private final long[] x = new long[16];
    private final long[] q = new long[32];
    private final byte[] tail = new byte[2 * BLOCK];

    @Override
    public int length() {
        return 64;
    }

    @Override
    public void hash(byte[] in, int offset, int length, byte[] out, int outOffset) {
        for (int i = 0; i < 16; i++) {
            h[i] = 0x8081828384858687L + i * 0x0808080808080808L;
        }
        int whole = length / BLOCK * BLOCK;
        for (int i = 0; i < whole; i += BLOCK) {
            compress(in, offset + i);
        }
        int rest = length - whole;
        int padded = rest + 9 <= BLOCK ? BLOCK : 2 * BLOCK;
        Arrays.fill(tail, (byte) 0);
        System.arraycopy(in, offset + whole, tail, 0, rest);
        tail[rest] = (byte) 0x80;
        Words.putLe64(tail, padded - 8, 8L * length);
        compress(tail, 0);
        if (padded > BLOCK) {
            compress(tail, BLOCK);
        }
        compressChainingValue();
        for (int i = 0; i < 8; i++) {
            Words.putLe64(out, outOffset + 8 * i, h[8 + i]);
        }
    }

    private void compress(byte[] block, int offset) {
        for (int i = 0; i < 16; i++) {
            m[i] = Words.le64(block, offset + 8 * i);
        }
        compress();
    }

    /// The final transformation: the chaining value becomes the message, under a constant chaining value.
    private void compressChainingValue() {
        System.arraycopy(h, 0, m, 0, 16);
        for (int i = 0; i < 16; i++) {
            h[i] = 0xaaaaaaaaaaaaaaa0L + i;
        }
        compress();
    }

    private void compress() {
        for (int i = 0; i < 16; i++) {
            x[i] = m[i] ^ h[i];
        }
        mix();
        q[16] = expand1(0) + element(0);
        q[17] = expand1(1) + element(1);
        for (int j = 2; j < 16; j++) {
            q[16 + j] = expand2(j) + element(j);
        }
        fold();
    }

    private void mix() {
        q[0] = s0(x[5] - x[7] + x[10] + x[13] + x[14]) + h[1];
        q[1] = s1(x[6] - x[8] + x[11] + x[14] - x[15]) + h[2];
        q[2] = s2(x[0] + x[7] + x[9] - x[12] + x[15]) + h[3];
        q[3] = s3(x[0] - x[1] + x[8] - x[10] + x[13]) + h[4];
        q[4] = s4(x[1] + x[2] + x[9] - x[11] - x[14]) + h[5];
        q[5] = s0(x[3] - x[2] + x[10] - x[12] + x[15]) + h[6];
        q[6] = s1(x[4] - x[0] - x[3] - x[11] + x[13]) + h[7];
        q[7] = s2(x[1] - x[4] - x[5] - x[12] - x[14]) + h[8];
        q[8] = s3(x[2] - x[5] - x[6] + x[13] - x[15]) + h[9];
        q[9] = s4(x[0] - x[3] + x[6] - x[7] + x[14]) + h[10];
        q[10] = s0(x[8] - x[1] - x[4] - x[7] + x[15]) + h[11];
        q[11] = s1(x[8] - x[0] - x[2] - x[5] + x[9]) + h[12];
        q[12] = s2(x[1] + x[3] - x[6] - x[9] + x[10]) + h[13];
        q[13] = s3(x[2] + x[4] + x[7] + x[10] + x[11]) + h[14];
        q[14] = s4(x[3] - x[5] + x[8] - x[11] - x[12]) + h[15];
        q[15] = s0(x[12] - x[4] - x[6] - x[9] + x[13]) + h[0];
    }

    private long element(int j) {
        long sum = turned(j) + turned((j + 3) & 15) - turned((j + 10) & 15);
        return (sum + (j + 16) * STEP) ^ h[(j + 7) & 15];
    }

    private long turned(int i) {
        return rotateLeft(m[i], i + 1);
    }

    private long expand1(int j) {
        long sum = 0;
        for (int i = j; i < j + 16; i += 4) {
            sum += s1(q[i]) + s2(q[i + 1]) + s3(q[i + 2]) + s0(q[i + 3]);
        }
        return sum;
    }

    private long expand2(int j) {
        long plain = q[j] + q[j + 2] + q[j + 4] + q[j + 6] + q[j + 8] + q[j + 10] + q[j + 12];
        long early = rotateLeft(q[j + 1], 5) + rotateLeft(q[j + 3], 11) + rotateLeft(q[j + 5], 27);
        long late = rotateLeft(q[j + 7], 32) + rotateLeft(q[j + 9], 37) + rotateLeft(q[j + 11], 43);
        return plain + early + late + rotateLeft(q[j + 13], 53) + s4(q[j + 14]) + s5(q[j + 15]);
    }

    private void fold() {
        long low = q[16] ^ q[17] ^ q[18] ^ q[19] ^ q[20] ^ q[21] ^ q[22] ^ q[23];
        long high = low ^ q[24] ^ q[25] ^ q[26] ^ q[27] ^ q[28] ^ q[29] ^ q[30] ^ q[31];
        h[0] = ((high << 5) ^ (q[16] >>> 5) ^ m[0]) + (low ^ q[24] ^ q[0]);
        h[1] = ((high >>> 7) ^ (q[17] << 8) ^ m[1]) + (low ^ q[25] ^ q[1]);
        h[2] = ((high >>> 5) ^ (q[18] << 5) ^ m[2]) + (low ^ q[26] ^ q[2]);
        h[3] = ((high >>> 1) ^ (q[19] << 5) ^ m[3]) + (low ^ q[27] ^ q[3]);
        h[4] = ((high >>> 3) ^ q[20] ^ m[4]) + (low ^ q[28] ^ q[4]);
        h[5] = ((high << 6) ^ (q[21] >>> 6) ^ m[5]) + (low ^ q[29] ^ q[5]);
        h[6] = ((high >>> 4) ^ (q[22] << 6) ^ m[6]) + (low ^ q[30] ^ q[6]);
        h[7] = ((high >>> 11) ^ (q[23] << 2) ^ m[7]) + (low ^ q[31] ^ q[7]);
        h[8] = rotateLeft(h[4], 9) + (high ^ q[24] ^ m[8]) + ((low << 8) ^ q[23] ^ q[8]);
        h[9] = rotateLeft(h[5], 10) + (high ^ q[25] ^ m[9]) + ((low >>> 6) ^ q[16] ^ q[9]);
        h[10] = rotateLeft(h[6], 11) + (high ^ q[26] ^ m[10]) + ((low << 6) ^ q[17] ^ q[10]);
        h[11] = rotateLeft(h[7], 12) + (high ^ q[27] ^ m[11]) + ((low << 4) ^ q[18] ^ q[11]);
        h[12] = rotateLeft(h[0], 13) + (high ^ q[28] ^ m[12]) + ((low >>> 3) ^ q[19] ^ q[12]);
        h[13] = rotateLeft(h[1], 14) + (high ^ q[29] ^ m[13]) + ((low >>> 4) ^ q[20] ^ q[13]);
        h[14] = rotateLeft(h[2], 15) + (high ^ q[30] ^ m[14]) + ((low >>> 7) ^ q[21] ^ q[14]);
        h[15] = rotateLeft(h[3], 16) + (high ^ q[31] ^ m[15]) + ((low >>> 2) ^ q[22] ^ q[15]);
    }

    private static long s0(long v) {
        return (v >>> 1) ^ (v << 3) ^ rotateLeft(v, 4) ^ rotateLeft(v, 37);
    }

    private static long s1(long v) {
        return (v >>> 1) ^ (v << 2) ^ rotateLeft(v, 13) ^ rotateLeft(v, 43);
    }

    private static long s2(long v) {
        return (v >>> 2) ^ (v << 1) ^ rotateLeft(v, 19) ^ rotateLeft(v, 53);
    }

    private static long s3(long v) {
        return (v >>> 2) ^ (v << 2) ^ rotateLeft(v, 28) ^ rotateLeft(v, 59);
    }

    private static long s4(long v) {
        return (v >>> 1) ^ v;
    }

    private static long s5(long v) {
        return (v >>> 2) ^ v;
    }
}
