package io.idlemint.miner.engines.vector;

import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.idlemint.miner.jumphash.digest.candidate.Fugue512;
import java.util.Arrays;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorSpecies;

/// Fugue-512 in planes: 36 words of four bytes, the most significant first, that take a word of the message at a
/// time. Of JumpHash's message fifteen words do not depend on the nonce.
final class FugueKernel implements PlaneKernel, PlaneHash {
    private static final VectorSpecies<Byte> B = Planes.BYTES;
    private static final int N = B.length();
    private static final int SIZE = 36;
    private static final int WORD = 4 * N;
    private static final int CONSTANT = 15;
    private static final int RESULT = 64;
    // Where a row's sum is kept, by how many times it is taken.
    private static final int ONCE = 0;
    private static final int FOURFOLD = WORD;
    private static final int SEVENFOLD = 2 * WORD;
    private static final int[] PARTS = {1, 9, 18, 27};
    private static final int[] START = Fugue512.initial();

    // The state turns by moving where it begins.
    private final byte[] s = new byte[SIZE * WORD];
    private int begin;
    private final byte[] kept = new byte[SIZE * WORD];
    private int keptBegin;
    private final byte[] word = new byte[WORD];
    private final byte[] boxed = new byte[4 * WORD];
    private final byte[] sums = new byte[3 * WORD];
    private final byte[] result = new byte[RESULT * N];

    @Override
    public void prepare(int[] message) {
        start();
        for (int i = 0; i < CONSTANT; i++) {
            absorb(message[i]);
        }
        System.arraycopy(s, 0, kept, 0, s.length);
        keptBegin = begin;
    }

    // JumpHash exchanges the bytes of a word.
    @Override
    public byte[] hash(int first) {
        System.arraycopy(kept, 0, s, 0, s.length);
        begin = keptBegin;
        Planes.nonces(first, word, 3, -1);
        absorb(word, 0);
        return finish(8 * RESULT);
    }

    @Override
    public byte[] hash(byte[] message, int bytes) {
        start();
        for (int i = 0; i < bytes / 4; i++) {
            absorb(message, i * WORD);
        }
        return finish(8 * bytes);
    }

    private void start() {
        begin = 0;
        Arrays.fill(s, (byte) 0);
        for (int i = 0; i < 4 * START.length; i++) {
            Planes.fill(s, 4 * (SIZE - START.length) + i, START[i / 4] >>> (24 - 8 * (i & 3)));
        }
    }

    private byte[] finish(int bits) {
        absorb(0);
        absorb(bits);
        mixOut();
        for (int i = 0; i < 16; i++) {
            System.arraycopy(s, at(PARTS[i / 4] + i % 4), result, i * WORD, WORD);
        }
        return result;
    }

    private int at(int index) {
        int i = begin + index;
        return (i < SIZE ? i : i - SIZE) * WORD;
    }

    private void turn(int places) {
        begin = (begin + SIZE - places) % SIZE;
    }

    private void add(int to, int from) {
        int target = at(to);
        int source = at(from);
        for (int i = 0; i < WORD; i += N) {
            ByteVector.fromArray(B, s, target + i)
                    .lanewise(XOR, ByteVector.fromArray(B, s, source + i))
                    .intoArray(s, target + i);
        }
    }

    private void absorb(int value) {
        for (int i = 0; i < 4; i++) {
            Planes.fill(word, i, value >>> (24 - 8 * i));
        }
        absorb(word, 0);
    }

    private void absorb(byte[] message, int from) {
        add(22, 0);
        System.arraycopy(message, from, s, at(0), WORD);
        add(8, 0);
        add(1, 24);
        add(4, 27);
        add(7, 30);
        for (int i = 0; i < 4; i++) {
            mixRound();
        }
    }

    private void mixRound() {
        turn(3);
        for (int i = 0; i < 3; i++) {
            add(i, 4 + i);
            add(18 + i, 4 + i);
        }
        superMix(at(0), at(1), at(2), at(3));
    }

    private void mixOut() {
        for (int i = 0; i < 32; i++) {
            mixRound();
        }
        for (int i = 0; i < 13; i++) {
            spread(9, 18, 27, 9);
            spread(10, 18, 27, 9);
            spread(10, 19, 27, 9);
            spread(10, 19, 28, 8);
        }
        add(4, 0);
        add(9, 0);
        add(18, 0);
        add(27, 0);
    }

    private void spread(int i, int j, int k, int places) {
        add(4, 0);
        add(i, 0);
        add(j, 0);
        add(k, 0);
        turn(places);
        superMix(at(0), at(1), at(2), at(3));
    }

    // The S-box on four words, a matrix of 4 x 4 bytes. Each column's mix, to which each row's sum of the other
    // columns' bytes is added 1, 1, 7 and 4 times; rows are turned by their number. In six methods that are each too
    // long to be put into this one: put together, the compiler leaves some vectors as objects.
    private void superMix(int i0, int i1, int i2, int i3) {
        substitute(i0, i1, i2, i3);
        sum();
        mix(0, i0, ONCE, i3, FOURFOLD, i2, SEVENFOLD, i1, ONCE);
        mix(WORD, i1, ONCE, i0, ONCE, i3, FOURFOLD, i2, SEVENFOLD);
        mix(2 * WORD, i2, SEVENFOLD, i1, ONCE, i0, ONCE, i3, FOURFOLD);
        mix(3 * WORD, i3, FOURFOLD, i2, SEVENFOLD, i1, ONCE, i0, ONCE);
    }

    private void substitute(int i0, int i1, int i2, int i3) {
        ByteVector t0 = ByteVector.fromArray(B, Planes.SBOX, 0);
        ByteVector t1 = ByteVector.fromArray(B, Planes.SBOX, N);
        ByteVector t2 = ByteVector.fromArray(B, Planes.SBOX, 2 * N);
        ByteVector t3 = ByteVector.fromArray(B, Planes.SBOX, 3 * N);
        for (int i = 0; i < WORD; i += N) {
            ByteVector x = ByteVector.fromArray(B, s, i0 + i);
            x.selectFrom(t0, t1)
                    .blend(x.selectFrom(t2, t3), x.compare(LT, (byte) 0))
                    .intoArray(boxed, i);
        }
        for (int i = 0; i < WORD; i += N) {
            ByteVector x = ByteVector.fromArray(B, s, i1 + i);
            x.selectFrom(t0, t1)
                    .blend(x.selectFrom(t2, t3), x.compare(LT, (byte) 0))
                    .intoArray(boxed, WORD + i);
        }
        for (int i = 0; i < WORD; i += N) {
            ByteVector x = ByteVector.fromArray(B, s, i2 + i);
            x.selectFrom(t0, t1)
                    .blend(x.selectFrom(t2, t3), x.compare(LT, (byte) 0))
                    .intoArray(boxed, 2 * WORD + i);
        }
        for (int i = 0; i < WORD; i += N) {
            ByteVector x = ByteVector.fromArray(B, s, i3 + i);
            x.selectFrom(t0, t1)
                    .blend(x.selectFrom(t2, t3), x.compare(LT, (byte) 0))
                    .intoArray(boxed, 3 * WORD + i);
        }
    }

    // Of the bytes of each row without those of its own column: their sum once, four and seven times.
    private void sum() {
        ByteVector zero = ByteVector.zero(B);
        ByteVector poly = ByteVector.broadcast(B, (byte) 0x1b);
        ByteVector r0 = ByteVector.fromArray(B, boxed, WORD)
                .lanewise(XOR, ByteVector.fromArray(B, boxed, 2 * WORD))
                .lanewise(XOR, ByteVector.fromArray(B, boxed, 3 * WORD));
        ByteVector d0 = r0.add(r0).lanewise(XOR, zero.blend(poly, r0.compare(LT, (byte) 0)));
        ByteVector q0 = d0.add(d0).lanewise(XOR, zero.blend(poly, d0.compare(LT, (byte) 0)));
        r0.intoArray(sums, ONCE + 0 * N);
        q0.intoArray(sums, FOURFOLD + 0 * N);
        q0.lanewise(XOR, d0).lanewise(XOR, r0).intoArray(sums, SEVENFOLD + 0 * N);
        ByteVector r1 = ByteVector.fromArray(B, boxed, N)
                .lanewise(XOR, ByteVector.fromArray(B, boxed, 2 * WORD + N))
                .lanewise(XOR, ByteVector.fromArray(B, boxed, 3 * WORD + N));
        ByteVector d1 = r1.add(r1).lanewise(XOR, zero.blend(poly, r1.compare(LT, (byte) 0)));
        ByteVector q1 = d1.add(d1).lanewise(XOR, zero.blend(poly, d1.compare(LT, (byte) 0)));
        r1.intoArray(sums, ONCE + 1 * N);
        q1.intoArray(sums, FOURFOLD + 1 * N);
        q1.lanewise(XOR, d1).lanewise(XOR, r1).intoArray(sums, SEVENFOLD + 1 * N);
        ByteVector r2 = ByteVector.fromArray(B, boxed, 2 * N)
                .lanewise(XOR, ByteVector.fromArray(B, boxed, WORD + 2 * N))
                .lanewise(XOR, ByteVector.fromArray(B, boxed, 3 * WORD + 2 * N));
        ByteVector d2 = r2.add(r2).lanewise(XOR, zero.blend(poly, r2.compare(LT, (byte) 0)));
        ByteVector q2 = d2.add(d2).lanewise(XOR, zero.blend(poly, d2.compare(LT, (byte) 0)));
        r2.intoArray(sums, ONCE + 2 * N);
        q2.intoArray(sums, FOURFOLD + 2 * N);
        q2.lanewise(XOR, d2).lanewise(XOR, r2).intoArray(sums, SEVENFOLD + 2 * N);
        ByteVector r3 = ByteVector.fromArray(B, boxed, 3 * N)
                .lanewise(XOR, ByteVector.fromArray(B, boxed, WORD + 3 * N))
                .lanewise(XOR, ByteVector.fromArray(B, boxed, 2 * WORD + 3 * N));
        ByteVector d3 = r3.add(r3).lanewise(XOR, zero.blend(poly, r3.compare(LT, (byte) 0)));
        ByteVector q3 = d3.add(d3).lanewise(XOR, zero.blend(poly, d3.compare(LT, (byte) 0)));
        r3.intoArray(sums, ONCE + 3 * N);
        q3.intoArray(sums, FOURFOLD + 3 * N);
        q3.lanewise(XOR, d3).lanewise(XOR, r3).intoArray(sums, SEVENFOLD + 3 * N);
    }

    // One column, whose bytes go to words `i`, each with its row's sum from `k`.
    private void mix(int from, int i0, int k0, int i1, int k1, int i2, int k2, int i3, int k3) {
        ByteVector zero = ByteVector.zero(B);
        ByteVector poly = ByteVector.broadcast(B, (byte) 0x1b);
        ByteVector a0 = ByteVector.fromArray(B, boxed, from);
        ByteVector a1 = ByteVector.fromArray(B, boxed, from + N);
        ByteVector a2 = ByteVector.fromArray(B, boxed, from + 2 * N);
        ByteVector a3 = ByteVector.fromArray(B, boxed, from + 3 * N);
        ByteVector all = a0.lanewise(XOR, a1).lanewise(XOR, a2).lanewise(XOR, a3);
        ByteVector u0 = a2.lanewise(XOR, a1);
        ByteVector v0 = u0.add(u0).lanewise(XOR, zero.blend(poly, u0.compare(LT, (byte) 0)));
        ByteVector w0 = v0.lanewise(XOR, a2);
        ByteVector y0 = w0.add(w0).lanewise(XOR, zero.blend(poly, w0.compare(LT, (byte) 0)));
        y0.lanewise(XOR, all)
                .lanewise(XOR, a1)
                .lanewise(XOR, ByteVector.fromArray(B, sums, k0 + 0 * N))
                .intoArray(s, i0 + 0 * N);
        ByteVector u1 = a3.lanewise(XOR, a2);
        ByteVector v1 = u1.add(u1).lanewise(XOR, zero.blend(poly, u1.compare(LT, (byte) 0)));
        ByteVector w1 = v1.lanewise(XOR, a3);
        ByteVector y1 = w1.add(w1).lanewise(XOR, zero.blend(poly, w1.compare(LT, (byte) 0)));
        y1.lanewise(XOR, all)
                .lanewise(XOR, a2)
                .lanewise(XOR, ByteVector.fromArray(B, sums, k1 + 1 * N))
                .intoArray(s, i1 + 1 * N);
        ByteVector u2 = a0.lanewise(XOR, a3);
        ByteVector v2 = u2.add(u2).lanewise(XOR, zero.blend(poly, u2.compare(LT, (byte) 0)));
        ByteVector w2 = v2.lanewise(XOR, a0);
        ByteVector y2 = w2.add(w2).lanewise(XOR, zero.blend(poly, w2.compare(LT, (byte) 0)));
        y2.lanewise(XOR, all)
                .lanewise(XOR, a3)
                .lanewise(XOR, ByteVector.fromArray(B, sums, k2 + 2 * N))
                .intoArray(s, i2 + 2 * N);
        ByteVector u3 = a1.lanewise(XOR, a0);
        ByteVector v3 = u3.add(u3).lanewise(XOR, zero.blend(poly, u3.compare(LT, (byte) 0)));
        ByteVector w3 = v3.lanewise(XOR, a1);
        ByteVector y3 = w3.add(w3).lanewise(XOR, zero.blend(poly, w3.compare(LT, (byte) 0)));
        y3.lanewise(XOR, all)
                .lanewise(XOR, a0)
                .lanewise(XOR, ByteVector.fromArray(B, sums, k3 + 3 * N))
                .intoArray(s, i3 + 3 * N);
    }
}
