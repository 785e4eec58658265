package io.idlemint.miner.engines.vector;

import static jdk.incubator.vector.VectorOperators.AND_NOT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.NOT;
import static jdk.incubator.vector.VectorOperators.REVERSE_BYTES;
import static jdk.incubator.vector.VectorOperators.ROL;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.idlemint.miner.jumphash.digest.candidate.Shabal512;
import java.util.Arrays;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/// Shabal-512 in lanes: the message's block, the block of padding and three more permutations.
final class ShabalKernel implements Kernel, IntHash {
    private static final VectorSpecies<Integer> S = Lanes.INTS;
    private static final Class<? extends IntVector> V = Lanes.INT_VECTOR;
    private static final int L = S.length();
    private static final int A = 12;
    private static final int WORDS = 16;
    private static final int[] START = Shabal512.initial();

    private final int[] message = new int[WORDS];
    private final int[] a = new int[A * L];
    private final int[] m = new int[WORDS * L];
    private int[] b = new int[WORDS * L];
    private int[] c = new int[WORDS * L];

    @Override
    public void prepare(int[] words) {
        System.arraycopy(words, 0, message, 0, WORDS);
    }

    @Override
    public void hash(int first, int[] words) {
        start(first);
        permute(1);
        subtractAndSwap();
        pad();
        permute(2);
        for (int i = 0; i < 3; i++) {
            swap();
            permute(2);
        }
        for (int i = 0; i < WORDS; i++) {
            IntVector.fromArray(S, b, i * L).lanewise(REVERSE_BYTES).intoArray(words, i * L);
        }
    }

    @Override
    public void hash(int[] words, int at, int count) {
        for (int i = 0; i < A; i++) {
            IntVector.broadcast(S, START[i]).intoArray(a, i * L);
        }
        for (int i = 0; i < WORDS; i++) {
            IntVector.broadcast(S, START[A + i]).intoArray(b, i * L);
            IntVector.broadcast(S, START[A + WORDS + i]).intoArray(c, i * L);
        }
        System.arraycopy(words, at, m, 0, WORDS * L);
        addMessage();
        permute(1);
        subtractAndSwap();
        Arrays.fill(m, 0);
        System.arraycopy(words, at + WORDS * L, m, 0, (count - WORDS) * L);
        Arrays.fill(m, (count - WORDS) * L, (count - WORDS + 1) * L, 0x80);
        addMessage();
        permute(2);
        for (int i = 0; i < 3; i++) {
            swap();
            permute(2);
        }
        System.arraycopy(b, 0, words, at, WORDS * L);
    }

    private void addMessage() {
        for (int i = 0; i < WORDS * L; i += L) {
            IntVector.fromArray(S, b, i).add(IntVector.fromArray(S, m, i)).intoArray(b, i);
        }
    }

    private void start(int first) {
        for (int i = 0; i < A; i++) {
            IntVector.broadcast(S, START[i]).intoArray(a, i * L);
        }
        for (int i = 0; i < WORDS; i++) {
            IntVector.broadcast(S, message[i]).intoArray(m, i * L);
            IntVector.broadcast(S, message[i] + START[A + i]).intoArray(b, i * L);
            IntVector.broadcast(S, START[A + WORDS + i]).intoArray(c, i * L);
        }
        IntVector nonce = Lanes.NUMBERS.add(first);
        nonce.intoArray(m, 15 * L);
        nonce.add(START[A + 15]).intoArray(b, 15 * L);
    }

    private void subtractAndSwap() {
        for (int i = 0; i < WORDS * L; i += L) {
            IntVector.fromArray(S, c, i).sub(IntVector.fromArray(S, m, i)).intoArray(c, i);
        }
        swap();
    }

    private void swap() {
        int[] t = b;
        b = c;
        c = t;
    }

    private void pad() {
        Arrays.fill(m, 0);
        Arrays.fill(m, 0, L, 0x80);
        IntVector.fromArray(S, b, 0).add(0x80).intoArray(b, 0);
    }

    private void permute(int counter) {
        IntVector.fromArray(S, a, 0).lanewise(XOR, counter).intoArray(a, 0);
        for (int i = 0; i < WORDS * L; i += L) {
            IntVector.fromArray(S, b, i).lanewise(ROL, 17).intoArray(b, i);
        }
        permute();
        for (int i = 0; i < A; i++) {
            IntVector.fromArray(S, a, i * L)
                    .add(IntVector.fromArray(S, c, ((i + 3) & 15) * L))
                    .add(IntVector.fromArray(S, c, ((i + 15) & 15) * L))
                    .add(IntVector.fromArray(S, c, ((i + 27) & 15) * L))
                    .intoArray(a, i * L);
        }
    }

    // 16 of 48 steps at a time; then the oldest word of A has moved by four names.
    private void permute() {
        IntVector a0 = IntVector.fromArray(S, a, 0);
        IntVector a1 = IntVector.fromArray(S, a, 1 * L);
        IntVector a2 = IntVector.fromArray(S, a, 2 * L);
        IntVector a3 = IntVector.fromArray(S, a, 3 * L);
        IntVector a4 = IntVector.fromArray(S, a, 4 * L);
        IntVector a5 = IntVector.fromArray(S, a, 5 * L);
        IntVector a6 = IntVector.fromArray(S, a, 6 * L);
        IntVector a7 = IntVector.fromArray(S, a, 7 * L);
        IntVector a8 = IntVector.fromArray(S, a, 8 * L);
        IntVector a9 = IntVector.fromArray(S, a, 9 * L);
        IntVector a10 = IntVector.fromArray(S, a, 10 * L);
        IntVector a11 = IntVector.fromArray(S, a, 11 * L);
        IntVector b0 = IntVector.fromArray(S, b, 0);
        IntVector b1 = IntVector.fromArray(S, b, 1 * L);
        IntVector b2 = IntVector.fromArray(S, b, 2 * L);
        IntVector b3 = IntVector.fromArray(S, b, 3 * L);
        IntVector b4 = IntVector.fromArray(S, b, 4 * L);
        IntVector b5 = IntVector.fromArray(S, b, 5 * L);
        IntVector b6 = IntVector.fromArray(S, b, 6 * L);
        IntVector b7 = IntVector.fromArray(S, b, 7 * L);
        IntVector b8 = IntVector.fromArray(S, b, 8 * L);
        IntVector b9 = IntVector.fromArray(S, b, 9 * L);
        IntVector b10 = IntVector.fromArray(S, b, 10 * L);
        IntVector b11 = IntVector.fromArray(S, b, 11 * L);
        IntVector b12 = IntVector.fromArray(S, b, 12 * L);
        IntVector b13 = IntVector.fromArray(S, b, 13 * L);
        IntVector b14 = IntVector.fromArray(S, b, 14 * L);
        IntVector b15 = IntVector.fromArray(S, b, 15 * L);
        for (int r = 0; r < 3; r++) {
            a0 = V.cast(a0);
            a1 = V.cast(a1);
            a2 = V.cast(a2);
            a3 = V.cast(a3);
            a4 = V.cast(a4);
            a5 = V.cast(a5);
            a6 = V.cast(a6);
            a7 = V.cast(a7);
            a8 = V.cast(a8);
            a9 = V.cast(a9);
            a10 = V.cast(a10);
            a11 = V.cast(a11);
            b0 = V.cast(b0);
            b1 = V.cast(b1);
            b2 = V.cast(b2);
            b3 = V.cast(b3);
            b4 = V.cast(b4);
            b5 = V.cast(b5);
            b6 = V.cast(b6);
            b7 = V.cast(b7);
            b8 = V.cast(b8);
            b9 = V.cast(b9);
            b10 = V.cast(b10);
            b11 = V.cast(b11);
            b12 = V.cast(b12);
            b13 = V.cast(b13);
            b14 = V.cast(b14);
            b15 = V.cast(b15);
            IntVector t = a11.lanewise(ROL, 15);
            t = t.lanewise(LSHL, 2).add(t);
            t = a0.lanewise(XOR, t).lanewise(XOR, IntVector.fromArray(S, c, 8 * L));
            t = t.lanewise(LSHL, 1).add(t);
            a0 = t.lanewise(XOR, b13)
                    .lanewise(XOR, b9.lanewise(AND_NOT, b6))
                    .lanewise(XOR, IntVector.fromArray(S, m, 0));
            b0 = b0.lanewise(ROL, 1).lanewise(XOR, a0).lanewise(NOT);
            t = a0.lanewise(ROL, 15);
            t = t.lanewise(LSHL, 2).add(t);
            t = a1.lanewise(XOR, t).lanewise(XOR, IntVector.fromArray(S, c, 7 * L));
            t = t.lanewise(LSHL, 1).add(t);
            a1 = t.lanewise(XOR, b14)
                    .lanewise(XOR, b10.lanewise(AND_NOT, b7))
                    .lanewise(XOR, IntVector.fromArray(S, m, 1 * L));
            b1 = b1.lanewise(ROL, 1).lanewise(XOR, a1).lanewise(NOT);
            t = a1.lanewise(ROL, 15);
            t = t.lanewise(LSHL, 2).add(t);
            t = a2.lanewise(XOR, t).lanewise(XOR, IntVector.fromArray(S, c, 6 * L));
            t = t.lanewise(LSHL, 1).add(t);
            a2 = t.lanewise(XOR, b15)
                    .lanewise(XOR, b11.lanewise(AND_NOT, b8))
                    .lanewise(XOR, IntVector.fromArray(S, m, 2 * L));
            b2 = b2.lanewise(ROL, 1).lanewise(XOR, a2).lanewise(NOT);
            t = a2.lanewise(ROL, 15);
            t = t.lanewise(LSHL, 2).add(t);
            t = a3.lanewise(XOR, t).lanewise(XOR, IntVector.fromArray(S, c, 5 * L));
            t = t.lanewise(LSHL, 1).add(t);
            a3 = t.lanewise(XOR, b0)
                    .lanewise(XOR, b12.lanewise(AND_NOT, b9))
                    .lanewise(XOR, IntVector.fromArray(S, m, 3 * L));
            b3 = b3.lanewise(ROL, 1).lanewise(XOR, a3).lanewise(NOT);
            t = a3.lanewise(ROL, 15);
            t = t.lanewise(LSHL, 2).add(t);
            t = a4.lanewise(XOR, t).lanewise(XOR, IntVector.fromArray(S, c, 4 * L));
            t = t.lanewise(LSHL, 1).add(t);
            a4 = t.lanewise(XOR, b1)
                    .lanewise(XOR, b13.lanewise(AND_NOT, b10))
                    .lanewise(XOR, IntVector.fromArray(S, m, 4 * L));
            b4 = b4.lanewise(ROL, 1).lanewise(XOR, a4).lanewise(NOT);
            t = a4.lanewise(ROL, 15);
            t = t.lanewise(LSHL, 2).add(t);
            t = a5.lanewise(XOR, t).lanewise(XOR, IntVector.fromArray(S, c, 3 * L));
            t = t.lanewise(LSHL, 1).add(t);
            a5 = t.lanewise(XOR, b2)
                    .lanewise(XOR, b14.lanewise(AND_NOT, b11))
                    .lanewise(XOR, IntVector.fromArray(S, m, 5 * L));
            b5 = b5.lanewise(ROL, 1).lanewise(XOR, a5).lanewise(NOT);
            t = a5.lanewise(ROL, 15);
            t = t.lanewise(LSHL, 2).add(t);
            t = a6.lanewise(XOR, t).lanewise(XOR, IntVector.fromArray(S, c, 2 * L));
            t = t.lanewise(LSHL, 1).add(t);
            a6 = t.lanewise(XOR, b3)
                    .lanewise(XOR, b15.lanewise(AND_NOT, b12))
                    .lanewise(XOR, IntVector.fromArray(S, m, 6 * L));
            b6 = b6.lanewise(ROL, 1).lanewise(XOR, a6).lanewise(NOT);
            t = a6.lanewise(ROL, 15);
            t = t.lanewise(LSHL, 2).add(t);
            t = a7.lanewise(XOR, t).lanewise(XOR, IntVector.fromArray(S, c, 1 * L));
            t = t.lanewise(LSHL, 1).add(t);
            a7 = t.lanewise(XOR, b4)
                    .lanewise(XOR, b0.lanewise(AND_NOT, b13))
                    .lanewise(XOR, IntVector.fromArray(S, m, 7 * L));
            b7 = b7.lanewise(ROL, 1).lanewise(XOR, a7).lanewise(NOT);
            t = a7.lanewise(ROL, 15);
            t = t.lanewise(LSHL, 2).add(t);
            t = a8.lanewise(XOR, t).lanewise(XOR, IntVector.fromArray(S, c, 0));
            t = t.lanewise(LSHL, 1).add(t);
            a8 = t.lanewise(XOR, b5)
                    .lanewise(XOR, b1.lanewise(AND_NOT, b14))
                    .lanewise(XOR, IntVector.fromArray(S, m, 8 * L));
            b8 = b8.lanewise(ROL, 1).lanewise(XOR, a8).lanewise(NOT);
            t = a8.lanewise(ROL, 15);
            t = t.lanewise(LSHL, 2).add(t);
            t = a9.lanewise(XOR, t).lanewise(XOR, IntVector.fromArray(S, c, 15 * L));
            t = t.lanewise(LSHL, 1).add(t);
            a9 = t.lanewise(XOR, b6)
                    .lanewise(XOR, b2.lanewise(AND_NOT, b15))
                    .lanewise(XOR, IntVector.fromArray(S, m, 9 * L));
            b9 = b9.lanewise(ROL, 1).lanewise(XOR, a9).lanewise(NOT);
            t = a9.lanewise(ROL, 15);
            t = t.lanewise(LSHL, 2).add(t);
            t = a10.lanewise(XOR, t).lanewise(XOR, IntVector.fromArray(S, c, 14 * L));
            t = t.lanewise(LSHL, 1).add(t);
            a10 = t.lanewise(XOR, b7)
                    .lanewise(XOR, b3.lanewise(AND_NOT, b0))
                    .lanewise(XOR, IntVector.fromArray(S, m, 10 * L));
            b10 = b10.lanewise(ROL, 1).lanewise(XOR, a10).lanewise(NOT);
            t = a10.lanewise(ROL, 15);
            t = t.lanewise(LSHL, 2).add(t);
            t = a11.lanewise(XOR, t).lanewise(XOR, IntVector.fromArray(S, c, 13 * L));
            t = t.lanewise(LSHL, 1).add(t);
            a11 = t.lanewise(XOR, b8)
                    .lanewise(XOR, b4.lanewise(AND_NOT, b1))
                    .lanewise(XOR, IntVector.fromArray(S, m, 11 * L));
            b11 = b11.lanewise(ROL, 1).lanewise(XOR, a11).lanewise(NOT);
            t = a11.lanewise(ROL, 15);
            t = t.lanewise(LSHL, 2).add(t);
            t = a0.lanewise(XOR, t).lanewise(XOR, IntVector.fromArray(S, c, 12 * L));
            t = t.lanewise(LSHL, 1).add(t);
            a0 = t.lanewise(XOR, b9)
                    .lanewise(XOR, b5.lanewise(AND_NOT, b2))
                    .lanewise(XOR, IntVector.fromArray(S, m, 12 * L));
            b12 = b12.lanewise(ROL, 1).lanewise(XOR, a0).lanewise(NOT);
            t = a0.lanewise(ROL, 15);
            t = t.lanewise(LSHL, 2).add(t);
            t = a1.lanewise(XOR, t).lanewise(XOR, IntVector.fromArray(S, c, 11 * L));
            t = t.lanewise(LSHL, 1).add(t);
            a1 = t.lanewise(XOR, b10)
                    .lanewise(XOR, b6.lanewise(AND_NOT, b3))
                    .lanewise(XOR, IntVector.fromArray(S, m, 13 * L));
            b13 = b13.lanewise(ROL, 1).lanewise(XOR, a1).lanewise(NOT);
            t = a1.lanewise(ROL, 15);
            t = t.lanewise(LSHL, 2).add(t);
            t = a2.lanewise(XOR, t).lanewise(XOR, IntVector.fromArray(S, c, 10 * L));
            t = t.lanewise(LSHL, 1).add(t);
            a2 = t.lanewise(XOR, b11)
                    .lanewise(XOR, b7.lanewise(AND_NOT, b4))
                    .lanewise(XOR, IntVector.fromArray(S, m, 14 * L));
            b14 = b14.lanewise(ROL, 1).lanewise(XOR, a2).lanewise(NOT);
            t = a2.lanewise(ROL, 15);
            t = t.lanewise(LSHL, 2).add(t);
            t = a3.lanewise(XOR, t).lanewise(XOR, IntVector.fromArray(S, c, 9 * L));
            t = t.lanewise(LSHL, 1).add(t);
            a3 = t.lanewise(XOR, b12)
                    .lanewise(XOR, b8.lanewise(AND_NOT, b5))
                    .lanewise(XOR, IntVector.fromArray(S, m, 15 * L));
            b15 = b15.lanewise(ROL, 1).lanewise(XOR, a3).lanewise(NOT);
            IntVector n0 = a4;
            IntVector n1 = a5;
            IntVector n2 = a6;
            IntVector n3 = a7;
            IntVector n4 = a8;
            IntVector n5 = a9;
            IntVector n6 = a10;
            IntVector n7 = a11;
            IntVector n8 = a0;
            IntVector n9 = a1;
            IntVector n10 = a2;
            IntVector n11 = a3;
            a0 = n0;
            a1 = n1;
            a2 = n2;
            a3 = n3;
            a4 = n4;
            a5 = n5;
            a6 = n6;
            a7 = n7;
            a8 = n8;
            a9 = n9;
            a10 = n10;
            a11 = n11;
        }
        a0.intoArray(a, 0);
        a1.intoArray(a, 1 * L);
        a2.intoArray(a, 2 * L);
        a3.intoArray(a, 3 * L);
        a4.intoArray(a, 4 * L);
        a5.intoArray(a, 5 * L);
        a6.intoArray(a, 6 * L);
        a7.intoArray(a, 7 * L);
        a8.intoArray(a, 8 * L);
        a9.intoArray(a, 9 * L);
        a10.intoArray(a, 10 * L);
        a11.intoArray(a, 11 * L);
        b0.intoArray(b, 0);
        b1.intoArray(b, 1 * L);
        b2.intoArray(b, 2 * L);
        b3.intoArray(b, 3 * L);
        b4.intoArray(b, 4 * L);
        b5.intoArray(b, 5 * L);
        b6.intoArray(b, 6 * L);
        b7.intoArray(b, 7 * L);
        b8.intoArray(b, 8 * L);
        b9.intoArray(b, 9 * L);
        b10.intoArray(b, 10 * L);
        b11.intoArray(b, 11 * L);
        b12.intoArray(b, 12 * L);
        b13.intoArray(b, 13 * L);
        b14.intoArray(b, 14 * L);
        b15.intoArray(b, 15 * L);
    }
}
