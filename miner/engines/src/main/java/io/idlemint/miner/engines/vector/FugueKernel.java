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
    private static final int[] PARTS = {1, 9, 18, 27};
    private static final int[] START = Fugue512.initial();

    // The state turns by moving where it begins.
    private final byte[] s = new byte[SIZE * WORD];
    private int begin;
    private final byte[] kept = new byte[SIZE * WORD];
    private int keptBegin;
    private final byte[] word = new byte[WORD];
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
    // columns' bytes is added 1, 1, 7 and 4 times; rows are turned by their number.
    private void superMix(int i0, int i1, int i2, int i3) {
        ByteVector t0 = ByteVector.fromArray(B, Planes.SBOX, 0);
        ByteVector t1 = ByteVector.fromArray(B, Planes.SBOX, N);
        ByteVector t2 = ByteVector.fromArray(B, Planes.SBOX, 2 * N);
        ByteVector t3 = ByteVector.fromArray(B, Planes.SBOX, 3 * N);
        ByteVector zero = ByteVector.zero(B);
        ByteVector poly = ByteVector.broadcast(B, (byte) 0x1b);
        ByteVector x00 = ByteVector.fromArray(B, s, i0);
        ByteVector x01 = ByteVector.fromArray(B, s, i0 + 1 * N);
        ByteVector x02 = ByteVector.fromArray(B, s, i0 + 2 * N);
        ByteVector x03 = ByteVector.fromArray(B, s, i0 + 3 * N);
        ByteVector x10 = ByteVector.fromArray(B, s, i1);
        ByteVector x11 = ByteVector.fromArray(B, s, i1 + 1 * N);
        ByteVector x12 = ByteVector.fromArray(B, s, i1 + 2 * N);
        ByteVector x13 = ByteVector.fromArray(B, s, i1 + 3 * N);
        ByteVector x20 = ByteVector.fromArray(B, s, i2);
        ByteVector x21 = ByteVector.fromArray(B, s, i2 + 1 * N);
        ByteVector x22 = ByteVector.fromArray(B, s, i2 + 2 * N);
        ByteVector x23 = ByteVector.fromArray(B, s, i2 + 3 * N);
        ByteVector x30 = ByteVector.fromArray(B, s, i3);
        ByteVector x31 = ByteVector.fromArray(B, s, i3 + 1 * N);
        ByteVector x32 = ByteVector.fromArray(B, s, i3 + 2 * N);
        ByteVector x33 = ByteVector.fromArray(B, s, i3 + 3 * N);
        ByteVector a00 = x00.selectFrom(t0, t1).blend(x00.selectFrom(t2, t3), x00.compare(LT, (byte) 0));
        ByteVector a01 = x01.selectFrom(t0, t1).blend(x01.selectFrom(t2, t3), x01.compare(LT, (byte) 0));
        ByteVector a02 = x02.selectFrom(t0, t1).blend(x02.selectFrom(t2, t3), x02.compare(LT, (byte) 0));
        ByteVector a03 = x03.selectFrom(t0, t1).blend(x03.selectFrom(t2, t3), x03.compare(LT, (byte) 0));
        ByteVector a10 = x10.selectFrom(t0, t1).blend(x10.selectFrom(t2, t3), x10.compare(LT, (byte) 0));
        ByteVector a11 = x11.selectFrom(t0, t1).blend(x11.selectFrom(t2, t3), x11.compare(LT, (byte) 0));
        ByteVector a12 = x12.selectFrom(t0, t1).blend(x12.selectFrom(t2, t3), x12.compare(LT, (byte) 0));
        ByteVector a13 = x13.selectFrom(t0, t1).blend(x13.selectFrom(t2, t3), x13.compare(LT, (byte) 0));
        ByteVector a20 = x20.selectFrom(t0, t1).blend(x20.selectFrom(t2, t3), x20.compare(LT, (byte) 0));
        ByteVector a21 = x21.selectFrom(t0, t1).blend(x21.selectFrom(t2, t3), x21.compare(LT, (byte) 0));
        ByteVector a22 = x22.selectFrom(t0, t1).blend(x22.selectFrom(t2, t3), x22.compare(LT, (byte) 0));
        ByteVector a23 = x23.selectFrom(t0, t1).blend(x23.selectFrom(t2, t3), x23.compare(LT, (byte) 0));
        ByteVector a30 = x30.selectFrom(t0, t1).blend(x30.selectFrom(t2, t3), x30.compare(LT, (byte) 0));
        ByteVector a31 = x31.selectFrom(t0, t1).blend(x31.selectFrom(t2, t3), x31.compare(LT, (byte) 0));
        ByteVector a32 = x32.selectFrom(t0, t1).blend(x32.selectFrom(t2, t3), x32.compare(LT, (byte) 0));
        ByteVector a33 = x33.selectFrom(t0, t1).blend(x33.selectFrom(t2, t3), x33.compare(LT, (byte) 0));
        ByteVector r0 = a10.lanewise(XOR, a20).lanewise(XOR, a30);
        ByteVector d0 = r0.add(r0).lanewise(XOR, zero.blend(poly, r0.compare(LT, (byte) 0)));
        ByteVector q0 = d0.add(d0).lanewise(XOR, zero.blend(poly, d0.compare(LT, (byte) 0)));
        ByteVector h0 = q0.lanewise(XOR, d0).lanewise(XOR, r0);
        ByteVector r1 = a01.lanewise(XOR, a21).lanewise(XOR, a31);
        ByteVector d1 = r1.add(r1).lanewise(XOR, zero.blend(poly, r1.compare(LT, (byte) 0)));
        ByteVector q1 = d1.add(d1).lanewise(XOR, zero.blend(poly, d1.compare(LT, (byte) 0)));
        ByteVector h1 = q1.lanewise(XOR, d1).lanewise(XOR, r1);
        ByteVector r2 = a02.lanewise(XOR, a12).lanewise(XOR, a32);
        ByteVector d2 = r2.add(r2).lanewise(XOR, zero.blend(poly, r2.compare(LT, (byte) 0)));
        ByteVector q2 = d2.add(d2).lanewise(XOR, zero.blend(poly, d2.compare(LT, (byte) 0)));
        ByteVector h2 = q2.lanewise(XOR, d2).lanewise(XOR, r2);
        ByteVector r3 = a03.lanewise(XOR, a13).lanewise(XOR, a23);
        ByteVector d3 = r3.add(r3).lanewise(XOR, zero.blend(poly, r3.compare(LT, (byte) 0)));
        ByteVector q3 = d3.add(d3).lanewise(XOR, zero.blend(poly, d3.compare(LT, (byte) 0)));
        ByteVector h3 = q3.lanewise(XOR, d3).lanewise(XOR, r3);
        ByteVector all0 = a00.lanewise(XOR, a01).lanewise(XOR, a02).lanewise(XOR, a03);
        ByteVector u00 = a02.lanewise(XOR, a01);
        ByteVector v00 = u00.add(u00).lanewise(XOR, zero.blend(poly, u00.compare(LT, (byte) 0)));
        ByteVector w00 = v00.lanewise(XOR, a02);
        ByteVector y00 = w00.add(w00).lanewise(XOR, zero.blend(poly, w00.compare(LT, (byte) 0)));
        y00.lanewise(XOR, all0).lanewise(XOR, a01).lanewise(XOR, r0).intoArray(s, i0);
        ByteVector u01 = a03.lanewise(XOR, a02);
        ByteVector v01 = u01.add(u01).lanewise(XOR, zero.blend(poly, u01.compare(LT, (byte) 0)));
        ByteVector w01 = v01.lanewise(XOR, a03);
        ByteVector y01 = w01.add(w01).lanewise(XOR, zero.blend(poly, w01.compare(LT, (byte) 0)));
        y01.lanewise(XOR, all0).lanewise(XOR, a02).lanewise(XOR, q1).intoArray(s, i3 + 1 * N);
        ByteVector u02 = a00.lanewise(XOR, a03);
        ByteVector v02 = u02.add(u02).lanewise(XOR, zero.blend(poly, u02.compare(LT, (byte) 0)));
        ByteVector w02 = v02.lanewise(XOR, a00);
        ByteVector y02 = w02.add(w02).lanewise(XOR, zero.blend(poly, w02.compare(LT, (byte) 0)));
        y02.lanewise(XOR, all0).lanewise(XOR, a03).lanewise(XOR, h2).intoArray(s, i2 + 2 * N);
        ByteVector u03 = a01.lanewise(XOR, a00);
        ByteVector v03 = u03.add(u03).lanewise(XOR, zero.blend(poly, u03.compare(LT, (byte) 0)));
        ByteVector w03 = v03.lanewise(XOR, a01);
        ByteVector y03 = w03.add(w03).lanewise(XOR, zero.blend(poly, w03.compare(LT, (byte) 0)));
        y03.lanewise(XOR, all0).lanewise(XOR, a00).lanewise(XOR, r3).intoArray(s, i1 + 3 * N);
        ByteVector all1 = a10.lanewise(XOR, a11).lanewise(XOR, a12).lanewise(XOR, a13);
        ByteVector u10 = a12.lanewise(XOR, a11);
        ByteVector v10 = u10.add(u10).lanewise(XOR, zero.blend(poly, u10.compare(LT, (byte) 0)));
        ByteVector w10 = v10.lanewise(XOR, a12);
        ByteVector y10 = w10.add(w10).lanewise(XOR, zero.blend(poly, w10.compare(LT, (byte) 0)));
        y10.lanewise(XOR, all1).lanewise(XOR, a11).lanewise(XOR, r0).intoArray(s, i1);
        ByteVector u11 = a13.lanewise(XOR, a12);
        ByteVector v11 = u11.add(u11).lanewise(XOR, zero.blend(poly, u11.compare(LT, (byte) 0)));
        ByteVector w11 = v11.lanewise(XOR, a13);
        ByteVector y11 = w11.add(w11).lanewise(XOR, zero.blend(poly, w11.compare(LT, (byte) 0)));
        y11.lanewise(XOR, all1).lanewise(XOR, a12).lanewise(XOR, r1).intoArray(s, i0 + 1 * N);
        ByteVector u12 = a10.lanewise(XOR, a13);
        ByteVector v12 = u12.add(u12).lanewise(XOR, zero.blend(poly, u12.compare(LT, (byte) 0)));
        ByteVector w12 = v12.lanewise(XOR, a10);
        ByteVector y12 = w12.add(w12).lanewise(XOR, zero.blend(poly, w12.compare(LT, (byte) 0)));
        y12.lanewise(XOR, all1).lanewise(XOR, a13).lanewise(XOR, q2).intoArray(s, i3 + 2 * N);
        ByteVector u13 = a11.lanewise(XOR, a10);
        ByteVector v13 = u13.add(u13).lanewise(XOR, zero.blend(poly, u13.compare(LT, (byte) 0)));
        ByteVector w13 = v13.lanewise(XOR, a11);
        ByteVector y13 = w13.add(w13).lanewise(XOR, zero.blend(poly, w13.compare(LT, (byte) 0)));
        y13.lanewise(XOR, all1).lanewise(XOR, a10).lanewise(XOR, h3).intoArray(s, i2 + 3 * N);
        ByteVector all2 = a20.lanewise(XOR, a21).lanewise(XOR, a22).lanewise(XOR, a23);
        ByteVector u20 = a22.lanewise(XOR, a21);
        ByteVector v20 = u20.add(u20).lanewise(XOR, zero.blend(poly, u20.compare(LT, (byte) 0)));
        ByteVector w20 = v20.lanewise(XOR, a22);
        ByteVector y20 = w20.add(w20).lanewise(XOR, zero.blend(poly, w20.compare(LT, (byte) 0)));
        y20.lanewise(XOR, all2).lanewise(XOR, a21).lanewise(XOR, h0).intoArray(s, i2);
        ByteVector u21 = a23.lanewise(XOR, a22);
        ByteVector v21 = u21.add(u21).lanewise(XOR, zero.blend(poly, u21.compare(LT, (byte) 0)));
        ByteVector w21 = v21.lanewise(XOR, a23);
        ByteVector y21 = w21.add(w21).lanewise(XOR, zero.blend(poly, w21.compare(LT, (byte) 0)));
        y21.lanewise(XOR, all2).lanewise(XOR, a22).lanewise(XOR, r1).intoArray(s, i1 + 1 * N);
        ByteVector u22 = a20.lanewise(XOR, a23);
        ByteVector v22 = u22.add(u22).lanewise(XOR, zero.blend(poly, u22.compare(LT, (byte) 0)));
        ByteVector w22 = v22.lanewise(XOR, a20);
        ByteVector y22 = w22.add(w22).lanewise(XOR, zero.blend(poly, w22.compare(LT, (byte) 0)));
        y22.lanewise(XOR, all2).lanewise(XOR, a23).lanewise(XOR, r2).intoArray(s, i0 + 2 * N);
        ByteVector u23 = a21.lanewise(XOR, a20);
        ByteVector v23 = u23.add(u23).lanewise(XOR, zero.blend(poly, u23.compare(LT, (byte) 0)));
        ByteVector w23 = v23.lanewise(XOR, a21);
        ByteVector y23 = w23.add(w23).lanewise(XOR, zero.blend(poly, w23.compare(LT, (byte) 0)));
        y23.lanewise(XOR, all2).lanewise(XOR, a20).lanewise(XOR, q3).intoArray(s, i3 + 3 * N);
        ByteVector all3 = a30.lanewise(XOR, a31).lanewise(XOR, a32).lanewise(XOR, a33);
        ByteVector u30 = a32.lanewise(XOR, a31);
        ByteVector v30 = u30.add(u30).lanewise(XOR, zero.blend(poly, u30.compare(LT, (byte) 0)));
        ByteVector w30 = v30.lanewise(XOR, a32);
        ByteVector y30 = w30.add(w30).lanewise(XOR, zero.blend(poly, w30.compare(LT, (byte) 0)));
        y30.lanewise(XOR, all3).lanewise(XOR, a31).lanewise(XOR, q0).intoArray(s, i3);
        ByteVector u31 = a33.lanewise(XOR, a32);
        ByteVector v31 = u31.add(u31).lanewise(XOR, zero.blend(poly, u31.compare(LT, (byte) 0)));
        ByteVector w31 = v31.lanewise(XOR, a33);
        ByteVector y31 = w31.add(w31).lanewise(XOR, zero.blend(poly, w31.compare(LT, (byte) 0)));
        y31.lanewise(XOR, all3).lanewise(XOR, a32).lanewise(XOR, h1).intoArray(s, i2 + 1 * N);
        ByteVector u32 = a30.lanewise(XOR, a33);
        ByteVector v32 = u32.add(u32).lanewise(XOR, zero.blend(poly, u32.compare(LT, (byte) 0)));
        ByteVector w32 = v32.lanewise(XOR, a30);
        ByteVector y32 = w32.add(w32).lanewise(XOR, zero.blend(poly, w32.compare(LT, (byte) 0)));
        y32.lanewise(XOR, all3).lanewise(XOR, a33).lanewise(XOR, r2).intoArray(s, i1 + 2 * N);
        ByteVector u33 = a31.lanewise(XOR, a30);
        ByteVector v33 = u33.add(u33).lanewise(XOR, zero.blend(poly, u33.compare(LT, (byte) 0)));
        ByteVector w33 = v33.lanewise(XOR, a31);
        ByteVector y33 = w33.add(w33).lanewise(XOR, zero.blend(poly, w33.compare(LT, (byte) 0)));
        y33.lanewise(XOR, all3).lanewise(XOR, a30).lanewise(XOR, r3).intoArray(s, i0 + 3 * N);
    }
}
