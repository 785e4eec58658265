package io.idlemint.miner.engines.vector;

import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.idlemint.miner.jumphash.digest.candidate.Shavite512;
import java.util.Arrays;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorSpecies;

/// SHAvite-3-512 in planes: a Feistel cipher of 14 rounds with four AES rounds in each half. The 32 words of key
/// of a round replace those of the round before.
final class ShaviteKernel implements PlaneKernel, PlaneHash {
    private static final VectorSpecies<Byte> B = Planes.BYTES;
    private static final int N = B.length();
    private static final int ROUNDS = 14;
    private static final int QUARTER = 16 * N;
    private static final int WORD = 4 * N;
    private static final int KEYS = 8 * QUARTER;
    private static final int DIGEST_BITS = 512;
    private static final int[] START = Shavite512.start();

    private final byte[] message = new byte[KEYS];
    private final byte[] keys = new byte[KEYS];
    private final byte[] p = new byte[4 * QUARTER];
    private final byte[] result = new byte[4 * QUARTER];
    private final byte[] once = new byte[QUARTER];
    private final byte[] twice = new byte[QUARTER];

    private int bits;

    ShaviteKernel() {
        pad(64);
    }

    // What follows a message.
    private void pad(int bytes) {
        Arrays.fill(message, (byte) 0);
        bits = 8 * bytes;
        Planes.fill(message, bytes, 0x80);
        Planes.fill(message, 110, bits);
        Planes.fill(message, 111, bits >>> 8);
        Planes.fill(message, 127, DIGEST_BITS >>> 8);
    }

    @Override
    public void prepare(int[] words) {
        for (int i = 0; i < 64; i++) {
            Planes.fill(message, i, words[i / 4] >>> (8 * (i & 3)));
        }
    }

    @Override
    public byte[] hash(int first) {
        Planes.nonces(first, message, 60, 1);
        compress();
        return result;
    }

    @Override
    public byte[] hash(byte[] planes, int bytes) {
        if (bits != 8 * bytes) {
            pad(bytes);
        }
        System.arraycopy(planes, 0, message, 0, bytes * N);
        compress();
        return result;
    }

    private void compress() {
        System.arraycopy(message, 0, keys, 0, KEYS);
        for (int i = 0; i < 64; i++) {
            Planes.fill(p, i, START[i / 4] >>> (8 * (i & 3)));
        }
        for (int round = 0; round < ROUNDS; round++) {
            if (round > 0) {
                expand(round);
            }
            halfRound(-round & 3, (1 - round) & 3, 0);
            halfRound((2 - round) & 3, (3 - round) & 3, KEYS / 2);
        }
        // The four quarters have moved 14 places around; two are left to undo.
        for (int i = 0; i < 64; i++) {
            ByteVector.fromArray(B, p, ((i + 32) & 63) * N)
                    .lanewise(XOR, (byte) (START[i / 4] >>> (8 * (i & 3))))
                    .intoArray(result, i * N);
        }
    }

    // The quarter at `left` takes four AES rounds of the quarter at `right`.
    private void halfRound(int left, int right, int key) {
        keyed(p, right * QUARTER, key, once);
        keyed(once, 0, key + QUARTER, twice);
        keyed(twice, 0, key + 2 * QUARTER, once);
        keyed(once, 0, key + 3 * QUARTER, twice);
        for (int i = 0; i < QUARTER; i += N) {
            int at = left * QUARTER + i;
            ByteVector.fromArray(B, p, at)
                    .lanewise(XOR, ByteVector.fromArray(B, twice, i))
                    .intoArray(p, at);
        }
    }

    private void keyed(byte[] from, int at, int key, byte[] to) {
        ByteVector t0 = ByteVector.fromArray(B, Planes.SBOX, 0);
        ByteVector t1 = ByteVector.fromArray(B, Planes.SBOX, 1 * N);
        ByteVector t2 = ByteVector.fromArray(B, Planes.SBOX, 2 * N);
        ByteVector t3 = ByteVector.fromArray(B, Planes.SBOX, 3 * N);
        ByteVector zero = ByteVector.zero(B);
        ByteVector poly = ByteVector.broadcast(B, (byte) 0x1b);
        for (int j = 0; j < 16; j += 4) {
            ByteVector x0 =
                    ByteVector.fromArray(B, from, at + j * N).lanewise(XOR, ByteVector.fromArray(B, keys, key + j * N));
            ByteVector x1 = ByteVector.fromArray(B, from, at + ((j + 5) & 15) * N)
                    .lanewise(XOR, ByteVector.fromArray(B, keys, key + ((j + 5) & 15) * N));
            ByteVector x2 = ByteVector.fromArray(B, from, at + ((j + 10) & 15) * N)
                    .lanewise(XOR, ByteVector.fromArray(B, keys, key + ((j + 10) & 15) * N));
            ByteVector x3 = ByteVector.fromArray(B, from, at + ((j + 15) & 15) * N)
                    .lanewise(XOR, ByteVector.fromArray(B, keys, key + ((j + 15) & 15) * N));
            ByteVector s0 = x0.selectFrom(t0, t1).blend(x0.selectFrom(t2, t3), x0.compare(LT, (byte) 0));
            ByteVector s1 = x1.selectFrom(t0, t1).blend(x1.selectFrom(t2, t3), x1.compare(LT, (byte) 0));
            ByteVector s2 = x2.selectFrom(t0, t1).blend(x2.selectFrom(t2, t3), x2.compare(LT, (byte) 0));
            ByteVector s3 = x3.selectFrom(t0, t1).blend(x3.selectFrom(t2, t3), x3.compare(LT, (byte) 0));
            ByteVector all = s0.lanewise(XOR, s1).lanewise(XOR, s2).lanewise(XOR, s3);
            ByteVector e0 = s0.lanewise(XOR, s1);
            ByteVector f0 = e0.add(e0).lanewise(XOR, zero.blend(poly, e0.compare(LT, (byte) 0)));
            s0.lanewise(XOR, all).lanewise(XOR, f0).intoArray(to, j * N);
            ByteVector e1 = s1.lanewise(XOR, s2);
            ByteVector f1 = e1.add(e1).lanewise(XOR, zero.blend(poly, e1.compare(LT, (byte) 0)));
            s1.lanewise(XOR, all).lanewise(XOR, f1).intoArray(to, (j + 1) * N);
            ByteVector e2 = s2.lanewise(XOR, s3);
            ByteVector f2 = e2.add(e2).lanewise(XOR, zero.blend(poly, e2.compare(LT, (byte) 0)));
            s2.lanewise(XOR, all).lanewise(XOR, f2).intoArray(to, (j + 2) * N);
            ByteVector e3 = s3.lanewise(XOR, s0);
            ByteVector f3 = e3.add(e3).lanewise(XOR, zero.blend(poly, e3.compare(LT, (byte) 0)));
            s3.lanewise(XOR, all).lanewise(XOR, f3).intoArray(to, (j + 3) * N);
        }
    }

    // Alternates words through AES with words of a linear recurrence; the counter enters at four places.
    private void expand(int round) {
        if (round % 2 == 0) {
            for (int i = 0; i < KEYS; i += N) {
                ByteVector.fromArray(B, keys, i)
                        .lanewise(XOR, ByteVector.fromArray(B, keys, (i - 7 * WORD) & (KEYS - 1)))
                        .intoArray(keys, i);
            }
            return;
        }
        for (int k = 0; k < KEYS; k += QUARTER) {
            nonlinear(k, (k - QUARTER) & (KEYS - 1));
            System.arraycopy(once, 0, keys, k, QUARTER);
            switch (32 * round + k / WORD) {
                case 32 -> count(k, 0);
                case 164 -> toggle(k, 3, ~bits);
                case 316 -> {
                    toggle(k, 2, bits);
                    toggle(k, 3, -1);
                }
                case 440 -> count(k, 1);
                default -> {}
            }
        }
    }

    private void count(int k, int word) {
        toggle(k, word, bits);
        toggle(k, 3, -1);
    }

    private void toggle(int k, int word, int value) {
        for (int i = 0; i < 4; i++) {
            int at = k + word * WORD + i * N;
            ByteVector.fromArray(B, keys, at)
                    .lanewise(XOR, (byte) (value >>> (8 * i)))
                    .intoArray(keys, at);
        }
    }

    private void nonlinear(int key, int last) {
        ByteVector t0 = ByteVector.fromArray(B, Planes.SBOX, 0);
        ByteVector t1 = ByteVector.fromArray(B, Planes.SBOX, 1 * N);
        ByteVector t2 = ByteVector.fromArray(B, Planes.SBOX, 2 * N);
        ByteVector t3 = ByteVector.fromArray(B, Planes.SBOX, 3 * N);
        ByteVector zero = ByteVector.zero(B);
        ByteVector poly = ByteVector.broadcast(B, (byte) 0x1b);
        for (int j = 0; j < 16; j += 4) {
            ByteVector x0 = ByteVector.fromArray(B, keys, key + ((j + 4) & 15) * N);
            ByteVector x1 = ByteVector.fromArray(B, keys, key + ((j + 9) & 15) * N);
            ByteVector x2 = ByteVector.fromArray(B, keys, key + ((j + 14) & 15) * N);
            ByteVector x3 = ByteVector.fromArray(B, keys, key + ((j + 19) & 15) * N);
            ByteVector s0 = x0.selectFrom(t0, t1).blend(x0.selectFrom(t2, t3), x0.compare(LT, (byte) 0));
            ByteVector s1 = x1.selectFrom(t0, t1).blend(x1.selectFrom(t2, t3), x1.compare(LT, (byte) 0));
            ByteVector s2 = x2.selectFrom(t0, t1).blend(x2.selectFrom(t2, t3), x2.compare(LT, (byte) 0));
            ByteVector s3 = x3.selectFrom(t0, t1).blend(x3.selectFrom(t2, t3), x3.compare(LT, (byte) 0));
            ByteVector all = s0.lanewise(XOR, s1).lanewise(XOR, s2).lanewise(XOR, s3);
            ByteVector e0 = s0.lanewise(XOR, s1);
            ByteVector f0 = e0.add(e0).lanewise(XOR, zero.blend(poly, e0.compare(LT, (byte) 0)));
            s0.lanewise(XOR, all)
                    .lanewise(XOR, f0)
                    .lanewise(XOR, ByteVector.fromArray(B, keys, last + j * N))
                    .intoArray(once, j * N);
            ByteVector e1 = s1.lanewise(XOR, s2);
            ByteVector f1 = e1.add(e1).lanewise(XOR, zero.blend(poly, e1.compare(LT, (byte) 0)));
            s1.lanewise(XOR, all)
                    .lanewise(XOR, f1)
                    .lanewise(XOR, ByteVector.fromArray(B, keys, last + (j + 1) * N))
                    .intoArray(once, (j + 1) * N);
            ByteVector e2 = s2.lanewise(XOR, s3);
            ByteVector f2 = e2.add(e2).lanewise(XOR, zero.blend(poly, e2.compare(LT, (byte) 0)));
            s2.lanewise(XOR, all)
                    .lanewise(XOR, f2)
                    .lanewise(XOR, ByteVector.fromArray(B, keys, last + (j + 2) * N))
                    .intoArray(once, (j + 2) * N);
            ByteVector e3 = s3.lanewise(XOR, s0);
            ByteVector f3 = e3.add(e3).lanewise(XOR, zero.blend(poly, e3.compare(LT, (byte) 0)));
            s3.lanewise(XOR, all)
                    .lanewise(XOR, f3)
                    .lanewise(XOR, ByteVector.fromArray(B, keys, last + (j + 3) * N))
                    .intoArray(once, (j + 3) * N);
        }
    }
}
