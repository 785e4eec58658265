package io.idlemint.miner.engines.vector;

import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.AND_NOT;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.REVERSE_BYTES;
import static jdk.incubator.vector.VectorOperators.ROR;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.idlemint.miner.jumphash.digest.Fractions;
import io.idlemint.miner.jumphash.digest.Haval256;
import java.util.Arrays;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/// HAVAL-256/5 in lanes, of the message and of the message with its words in reverse order, JumpHash's haval.
final class HavalKernel implements Kernel {
    private static final VectorSpecies<Integer> S = Lanes.INTS;
    private static final Class<? extends IntVector> V = Lanes.INT_VECTOR;
    private static final int L = S.length();
    private static final int PASSES = 5;
    private static final int STEPS = 32;
    private static final int NONCE = 15;
    private static final int[] PI = Fractions.pi(8 + STEPS * (PASSES - 1));

    private final Half inOrder = new Half(NONCE);
    private final Half reversed = new Half(0);
    private final int[] state = new int[8 * L];
    private int[] w = inOrder.words;

    @Override
    public void prepare(int[] words) {
        int[] block = new int[STEPS];
        block[16] = 1;
        block[29] = 0x40290000;
        block[30] = 512;
        System.arraycopy(words, 0, block, 0, 16);
        inOrder.fill(block);
        for (int i = 0; i < 16; i++) {
            block[i] = words[15 - i];
        }
        reversed.fill(block);
    }

    @Override
    public void hash(int first, int[] words) {
        half(inOrder, first, words, 0);
        half(reversed, first, words, 8 * L);
    }

    private void half(Half half, int first, int[] words, int at) {
        w = half.words;
        IntVector nonce = Lanes.NUMBERS.add(first);
        for (int pass = 0; pass < PASSES; pass++) {
            nonce.add(half.addend[pass]).intoArray(w, half.place[pass] * L);
        }
        for (int i = 0; i < 8; i++) {
            IntVector.broadcast(S, PI[i]).intoArray(state, i * L);
        }
        pass1();
        pass2();
        pass3();
        pass4();
        pass5();
        for (int i = 0; i < 8; i++) {
            IntVector.fromArray(S, state, i * L)
                    .add(PI[i])
                    .lanewise(REVERSE_BYTES)
                    .intoArray(words, at + i * L);
        }
    }

    private void pass1() {
        IntVector s0 = IntVector.fromArray(S, state, 0);
        IntVector s1 = IntVector.fromArray(S, state, 1 * L);
        IntVector s2 = IntVector.fromArray(S, state, 2 * L);
        IntVector s3 = IntVector.fromArray(S, state, 3 * L);
        IntVector s4 = IntVector.fromArray(S, state, 4 * L);
        IntVector s5 = IntVector.fromArray(S, state, 5 * L);
        IntVector s6 = IntVector.fromArray(S, state, 6 * L);
        IntVector s7 = IntVector.fromArray(S, state, 7 * L);
        for (int i = 0; i < 32; i += 8) {
            s0 = V.cast(s0);
            s1 = V.cast(s1);
            s2 = V.cast(s2);
            s3 = V.cast(s3);
            s4 = V.cast(s4);
            s5 = V.cast(s5);
            s6 = V.cast(s6);
            s7 = V.cast(s7);
            s7 = s2.lanewise(AND, s6.lanewise(XOR, s1))
                    .lanewise(XOR, s5.lanewise(AND, s4))
                    .lanewise(XOR, s0.lanewise(AND, s3))
                    .lanewise(XOR, s6)
                    .lanewise(ROR, 7)
                    .add(s7.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, i * L));
            s6 = s1.lanewise(AND, s5.lanewise(XOR, s0))
                    .lanewise(XOR, s4.lanewise(AND, s3))
                    .lanewise(XOR, s7.lanewise(AND, s2))
                    .lanewise(XOR, s5)
                    .lanewise(ROR, 7)
                    .add(s6.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 1) * L));
            s5 = s0.lanewise(AND, s4.lanewise(XOR, s7))
                    .lanewise(XOR, s3.lanewise(AND, s2))
                    .lanewise(XOR, s6.lanewise(AND, s1))
                    .lanewise(XOR, s4)
                    .lanewise(ROR, 7)
                    .add(s5.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 2) * L));
            s4 = s7.lanewise(AND, s3.lanewise(XOR, s6))
                    .lanewise(XOR, s2.lanewise(AND, s1))
                    .lanewise(XOR, s5.lanewise(AND, s0))
                    .lanewise(XOR, s3)
                    .lanewise(ROR, 7)
                    .add(s4.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 3) * L));
            s3 = s6.lanewise(AND, s2.lanewise(XOR, s5))
                    .lanewise(XOR, s1.lanewise(AND, s0))
                    .lanewise(XOR, s4.lanewise(AND, s7))
                    .lanewise(XOR, s2)
                    .lanewise(ROR, 7)
                    .add(s3.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 4) * L));
            s2 = s5.lanewise(AND, s1.lanewise(XOR, s4))
                    .lanewise(XOR, s0.lanewise(AND, s7))
                    .lanewise(XOR, s3.lanewise(AND, s6))
                    .lanewise(XOR, s1)
                    .lanewise(ROR, 7)
                    .add(s2.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 5) * L));
            s1 = s4.lanewise(AND, s0.lanewise(XOR, s3))
                    .lanewise(XOR, s7.lanewise(AND, s6))
                    .lanewise(XOR, s2.lanewise(AND, s5))
                    .lanewise(XOR, s0)
                    .lanewise(ROR, 7)
                    .add(s1.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 6) * L));
            s0 = s3.lanewise(AND, s7.lanewise(XOR, s2))
                    .lanewise(XOR, s6.lanewise(AND, s5))
                    .lanewise(XOR, s1.lanewise(AND, s4))
                    .lanewise(XOR, s7)
                    .lanewise(ROR, 7)
                    .add(s0.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 7) * L));
        }
        s0.intoArray(state, 0);
        s1.intoArray(state, 1 * L);
        s2.intoArray(state, 2 * L);
        s3.intoArray(state, 3 * L);
        s4.intoArray(state, 4 * L);
        s5.intoArray(state, 5 * L);
        s6.intoArray(state, 6 * L);
        s7.intoArray(state, 7 * L);
    }

    private void pass2() {
        IntVector s0 = IntVector.fromArray(S, state, 0);
        IntVector s1 = IntVector.fromArray(S, state, 1 * L);
        IntVector s2 = IntVector.fromArray(S, state, 2 * L);
        IntVector s3 = IntVector.fromArray(S, state, 3 * L);
        IntVector s4 = IntVector.fromArray(S, state, 4 * L);
        IntVector s5 = IntVector.fromArray(S, state, 5 * L);
        IntVector s6 = IntVector.fromArray(S, state, 6 * L);
        IntVector s7 = IntVector.fromArray(S, state, 7 * L);
        for (int i = 32; i < 64; i += 8) {
            s0 = V.cast(s0);
            s1 = V.cast(s1);
            s2 = V.cast(s2);
            s3 = V.cast(s3);
            s4 = V.cast(s4);
            s5 = V.cast(s5);
            s6 = V.cast(s6);
            s7 = V.cast(s7);
            s7 = s3.lanewise(
                            AND,
                            s4.lanewise(AND_NOT, s0)
                                    .lanewise(XOR, s1.lanewise(AND, s2))
                                    .lanewise(XOR, s6)
                                    .lanewise(XOR, s5))
                    .lanewise(XOR, s1.lanewise(AND, s4.lanewise(XOR, s2)))
                    .lanewise(XOR, s0.lanewise(AND, s2))
                    .lanewise(XOR, s5)
                    .lanewise(ROR, 7)
                    .add(s7.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, i * L));
            s6 = s2.lanewise(
                            AND,
                            s3.lanewise(AND_NOT, s7)
                                    .lanewise(XOR, s0.lanewise(AND, s1))
                                    .lanewise(XOR, s5)
                                    .lanewise(XOR, s4))
                    .lanewise(XOR, s0.lanewise(AND, s3.lanewise(XOR, s1)))
                    .lanewise(XOR, s7.lanewise(AND, s1))
                    .lanewise(XOR, s4)
                    .lanewise(ROR, 7)
                    .add(s6.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 1) * L));
            s5 = s1.lanewise(
                            AND,
                            s2.lanewise(AND_NOT, s6)
                                    .lanewise(XOR, s7.lanewise(AND, s0))
                                    .lanewise(XOR, s4)
                                    .lanewise(XOR, s3))
                    .lanewise(XOR, s7.lanewise(AND, s2.lanewise(XOR, s0)))
                    .lanewise(XOR, s6.lanewise(AND, s0))
                    .lanewise(XOR, s3)
                    .lanewise(ROR, 7)
                    .add(s5.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 2) * L));
            s4 = s0.lanewise(
                            AND,
                            s1.lanewise(AND_NOT, s5)
                                    .lanewise(XOR, s6.lanewise(AND, s7))
                                    .lanewise(XOR, s3)
                                    .lanewise(XOR, s2))
                    .lanewise(XOR, s6.lanewise(AND, s1.lanewise(XOR, s7)))
                    .lanewise(XOR, s5.lanewise(AND, s7))
                    .lanewise(XOR, s2)
                    .lanewise(ROR, 7)
                    .add(s4.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 3) * L));
            s3 = s7.lanewise(
                            AND,
                            s0.lanewise(AND_NOT, s4)
                                    .lanewise(XOR, s5.lanewise(AND, s6))
                                    .lanewise(XOR, s2)
                                    .lanewise(XOR, s1))
                    .lanewise(XOR, s5.lanewise(AND, s0.lanewise(XOR, s6)))
                    .lanewise(XOR, s4.lanewise(AND, s6))
                    .lanewise(XOR, s1)
                    .lanewise(ROR, 7)
                    .add(s3.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 4) * L));
            s2 = s6.lanewise(
                            AND,
                            s7.lanewise(AND_NOT, s3)
                                    .lanewise(XOR, s4.lanewise(AND, s5))
                                    .lanewise(XOR, s1)
                                    .lanewise(XOR, s0))
                    .lanewise(XOR, s4.lanewise(AND, s7.lanewise(XOR, s5)))
                    .lanewise(XOR, s3.lanewise(AND, s5))
                    .lanewise(XOR, s0)
                    .lanewise(ROR, 7)
                    .add(s2.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 5) * L));
            s1 = s5.lanewise(
                            AND,
                            s6.lanewise(AND_NOT, s2)
                                    .lanewise(XOR, s3.lanewise(AND, s4))
                                    .lanewise(XOR, s0)
                                    .lanewise(XOR, s7))
                    .lanewise(XOR, s3.lanewise(AND, s6.lanewise(XOR, s4)))
                    .lanewise(XOR, s2.lanewise(AND, s4))
                    .lanewise(XOR, s7)
                    .lanewise(ROR, 7)
                    .add(s1.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 6) * L));
            s0 = s4.lanewise(
                            AND,
                            s5.lanewise(AND_NOT, s1)
                                    .lanewise(XOR, s2.lanewise(AND, s3))
                                    .lanewise(XOR, s7)
                                    .lanewise(XOR, s6))
                    .lanewise(XOR, s2.lanewise(AND, s5.lanewise(XOR, s3)))
                    .lanewise(XOR, s1.lanewise(AND, s3))
                    .lanewise(XOR, s6)
                    .lanewise(ROR, 7)
                    .add(s0.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 7) * L));
        }
        s0.intoArray(state, 0);
        s1.intoArray(state, 1 * L);
        s2.intoArray(state, 2 * L);
        s3.intoArray(state, 3 * L);
        s4.intoArray(state, 4 * L);
        s5.intoArray(state, 5 * L);
        s6.intoArray(state, 6 * L);
        s7.intoArray(state, 7 * L);
    }

    private void pass3() {
        IntVector s0 = IntVector.fromArray(S, state, 0);
        IntVector s1 = IntVector.fromArray(S, state, 1 * L);
        IntVector s2 = IntVector.fromArray(S, state, 2 * L);
        IntVector s3 = IntVector.fromArray(S, state, 3 * L);
        IntVector s4 = IntVector.fromArray(S, state, 4 * L);
        IntVector s5 = IntVector.fromArray(S, state, 5 * L);
        IntVector s6 = IntVector.fromArray(S, state, 6 * L);
        IntVector s7 = IntVector.fromArray(S, state, 7 * L);
        for (int i = 64; i < 96; i += 8) {
            s0 = V.cast(s0);
            s1 = V.cast(s1);
            s2 = V.cast(s2);
            s3 = V.cast(s3);
            s4 = V.cast(s4);
            s5 = V.cast(s5);
            s6 = V.cast(s6);
            s7 = V.cast(s7);
            s7 = s4.lanewise(AND, s1.lanewise(AND, s3).lanewise(XOR, s2).lanewise(XOR, s5))
                    .lanewise(XOR, s1.lanewise(AND, s0))
                    .lanewise(XOR, s3.lanewise(AND, s6))
                    .lanewise(XOR, s5)
                    .lanewise(ROR, 7)
                    .add(s7.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, i * L));
            s6 = s3.lanewise(AND, s0.lanewise(AND, s2).lanewise(XOR, s1).lanewise(XOR, s4))
                    .lanewise(XOR, s0.lanewise(AND, s7))
                    .lanewise(XOR, s2.lanewise(AND, s5))
                    .lanewise(XOR, s4)
                    .lanewise(ROR, 7)
                    .add(s6.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 1) * L));
            s5 = s2.lanewise(AND, s7.lanewise(AND, s1).lanewise(XOR, s0).lanewise(XOR, s3))
                    .lanewise(XOR, s7.lanewise(AND, s6))
                    .lanewise(XOR, s1.lanewise(AND, s4))
                    .lanewise(XOR, s3)
                    .lanewise(ROR, 7)
                    .add(s5.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 2) * L));
            s4 = s1.lanewise(AND, s6.lanewise(AND, s0).lanewise(XOR, s7).lanewise(XOR, s2))
                    .lanewise(XOR, s6.lanewise(AND, s5))
                    .lanewise(XOR, s0.lanewise(AND, s3))
                    .lanewise(XOR, s2)
                    .lanewise(ROR, 7)
                    .add(s4.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 3) * L));
            s3 = s0.lanewise(AND, s5.lanewise(AND, s7).lanewise(XOR, s6).lanewise(XOR, s1))
                    .lanewise(XOR, s5.lanewise(AND, s4))
                    .lanewise(XOR, s7.lanewise(AND, s2))
                    .lanewise(XOR, s1)
                    .lanewise(ROR, 7)
                    .add(s3.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 4) * L));
            s2 = s7.lanewise(AND, s4.lanewise(AND, s6).lanewise(XOR, s5).lanewise(XOR, s0))
                    .lanewise(XOR, s4.lanewise(AND, s3))
                    .lanewise(XOR, s6.lanewise(AND, s1))
                    .lanewise(XOR, s0)
                    .lanewise(ROR, 7)
                    .add(s2.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 5) * L));
            s1 = s6.lanewise(AND, s3.lanewise(AND, s5).lanewise(XOR, s4).lanewise(XOR, s7))
                    .lanewise(XOR, s3.lanewise(AND, s2))
                    .lanewise(XOR, s5.lanewise(AND, s0))
                    .lanewise(XOR, s7)
                    .lanewise(ROR, 7)
                    .add(s1.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 6) * L));
            s0 = s5.lanewise(AND, s2.lanewise(AND, s4).lanewise(XOR, s3).lanewise(XOR, s6))
                    .lanewise(XOR, s2.lanewise(AND, s1))
                    .lanewise(XOR, s4.lanewise(AND, s7))
                    .lanewise(XOR, s6)
                    .lanewise(ROR, 7)
                    .add(s0.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 7) * L));
        }
        s0.intoArray(state, 0);
        s1.intoArray(state, 1 * L);
        s2.intoArray(state, 2 * L);
        s3.intoArray(state, 3 * L);
        s4.intoArray(state, 4 * L);
        s5.intoArray(state, 5 * L);
        s6.intoArray(state, 6 * L);
        s7.intoArray(state, 7 * L);
    }

    private void pass4() {
        IntVector s0 = IntVector.fromArray(S, state, 0);
        IntVector s1 = IntVector.fromArray(S, state, 1 * L);
        IntVector s2 = IntVector.fromArray(S, state, 2 * L);
        IntVector s3 = IntVector.fromArray(S, state, 3 * L);
        IntVector s4 = IntVector.fromArray(S, state, 4 * L);
        IntVector s5 = IntVector.fromArray(S, state, 5 * L);
        IntVector s6 = IntVector.fromArray(S, state, 6 * L);
        IntVector s7 = IntVector.fromArray(S, state, 7 * L);
        for (int i = 96; i < 128; i += 8) {
            s0 = V.cast(s0);
            s1 = V.cast(s1);
            s2 = V.cast(s2);
            s3 = V.cast(s3);
            s4 = V.cast(s4);
            s5 = V.cast(s5);
            s6 = V.cast(s6);
            s7 = V.cast(s7);
            s7 = s2.lanewise(
                            AND,
                            s4.lanewise(AND, s0)
                                    .lanewise(XOR, s3.lanewise(OR, s1))
                                    .lanewise(XOR, s5))
                    .lanewise(
                            XOR,
                            s3.lanewise(
                                    AND,
                                    s5.lanewise(AND_NOT, s0)
                                            .lanewise(XOR, s4)
                                            .lanewise(XOR, s1)
                                            .lanewise(XOR, s6)))
                    .lanewise(XOR, s0.lanewise(AND, s1))
                    .lanewise(XOR, s6)
                    .lanewise(ROR, 7)
                    .add(s7.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, i * L));
            s6 = s1.lanewise(
                            AND,
                            s3.lanewise(AND, s7)
                                    .lanewise(XOR, s2.lanewise(OR, s0))
                                    .lanewise(XOR, s4))
                    .lanewise(
                            XOR,
                            s2.lanewise(
                                    AND,
                                    s4.lanewise(AND_NOT, s7)
                                            .lanewise(XOR, s3)
                                            .lanewise(XOR, s0)
                                            .lanewise(XOR, s5)))
                    .lanewise(XOR, s7.lanewise(AND, s0))
                    .lanewise(XOR, s5)
                    .lanewise(ROR, 7)
                    .add(s6.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 1) * L));
            s5 = s0.lanewise(
                            AND,
                            s2.lanewise(AND, s6)
                                    .lanewise(XOR, s1.lanewise(OR, s7))
                                    .lanewise(XOR, s3))
                    .lanewise(
                            XOR,
                            s1.lanewise(
                                    AND,
                                    s3.lanewise(AND_NOT, s6)
                                            .lanewise(XOR, s2)
                                            .lanewise(XOR, s7)
                                            .lanewise(XOR, s4)))
                    .lanewise(XOR, s6.lanewise(AND, s7))
                    .lanewise(XOR, s4)
                    .lanewise(ROR, 7)
                    .add(s5.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 2) * L));
            s4 = s7.lanewise(
                            AND,
                            s1.lanewise(AND, s5)
                                    .lanewise(XOR, s0.lanewise(OR, s6))
                                    .lanewise(XOR, s2))
                    .lanewise(
                            XOR,
                            s0.lanewise(
                                    AND,
                                    s2.lanewise(AND_NOT, s5)
                                            .lanewise(XOR, s1)
                                            .lanewise(XOR, s6)
                                            .lanewise(XOR, s3)))
                    .lanewise(XOR, s5.lanewise(AND, s6))
                    .lanewise(XOR, s3)
                    .lanewise(ROR, 7)
                    .add(s4.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 3) * L));
            s3 = s6.lanewise(
                            AND,
                            s0.lanewise(AND, s4)
                                    .lanewise(XOR, s7.lanewise(OR, s5))
                                    .lanewise(XOR, s1))
                    .lanewise(
                            XOR,
                            s7.lanewise(
                                    AND,
                                    s1.lanewise(AND_NOT, s4)
                                            .lanewise(XOR, s0)
                                            .lanewise(XOR, s5)
                                            .lanewise(XOR, s2)))
                    .lanewise(XOR, s4.lanewise(AND, s5))
                    .lanewise(XOR, s2)
                    .lanewise(ROR, 7)
                    .add(s3.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 4) * L));
            s2 = s5.lanewise(
                            AND,
                            s7.lanewise(AND, s3)
                                    .lanewise(XOR, s6.lanewise(OR, s4))
                                    .lanewise(XOR, s0))
                    .lanewise(
                            XOR,
                            s6.lanewise(
                                    AND,
                                    s0.lanewise(AND_NOT, s3)
                                            .lanewise(XOR, s7)
                                            .lanewise(XOR, s4)
                                            .lanewise(XOR, s1)))
                    .lanewise(XOR, s3.lanewise(AND, s4))
                    .lanewise(XOR, s1)
                    .lanewise(ROR, 7)
                    .add(s2.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 5) * L));
            s1 = s4.lanewise(
                            AND,
                            s6.lanewise(AND, s2)
                                    .lanewise(XOR, s5.lanewise(OR, s3))
                                    .lanewise(XOR, s7))
                    .lanewise(
                            XOR,
                            s5.lanewise(
                                    AND,
                                    s7.lanewise(AND_NOT, s2)
                                            .lanewise(XOR, s6)
                                            .lanewise(XOR, s3)
                                            .lanewise(XOR, s0)))
                    .lanewise(XOR, s2.lanewise(AND, s3))
                    .lanewise(XOR, s0)
                    .lanewise(ROR, 7)
                    .add(s1.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 6) * L));
            s0 = s3.lanewise(
                            AND,
                            s5.lanewise(AND, s1)
                                    .lanewise(XOR, s4.lanewise(OR, s2))
                                    .lanewise(XOR, s6))
                    .lanewise(
                            XOR,
                            s4.lanewise(
                                    AND,
                                    s6.lanewise(AND_NOT, s1)
                                            .lanewise(XOR, s5)
                                            .lanewise(XOR, s2)
                                            .lanewise(XOR, s7)))
                    .lanewise(XOR, s1.lanewise(AND, s2))
                    .lanewise(XOR, s7)
                    .lanewise(ROR, 7)
                    .add(s0.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 7) * L));
        }
        s0.intoArray(state, 0);
        s1.intoArray(state, 1 * L);
        s2.intoArray(state, 2 * L);
        s3.intoArray(state, 3 * L);
        s4.intoArray(state, 4 * L);
        s5.intoArray(state, 5 * L);
        s6.intoArray(state, 6 * L);
        s7.intoArray(state, 7 * L);
    }

    private void pass5() {
        IntVector s0 = IntVector.fromArray(S, state, 0);
        IntVector s1 = IntVector.fromArray(S, state, 1 * L);
        IntVector s2 = IntVector.fromArray(S, state, 2 * L);
        IntVector s3 = IntVector.fromArray(S, state, 3 * L);
        IntVector s4 = IntVector.fromArray(S, state, 4 * L);
        IntVector s5 = IntVector.fromArray(S, state, 5 * L);
        IntVector s6 = IntVector.fromArray(S, state, 6 * L);
        IntVector s7 = IntVector.fromArray(S, state, 7 * L);
        for (int i = 128; i < 160; i += 8) {
            s0 = V.cast(s0);
            s1 = V.cast(s1);
            s2 = V.cast(s2);
            s3 = V.cast(s3);
            s4 = V.cast(s4);
            s5 = V.cast(s5);
            s6 = V.cast(s6);
            s7 = V.cast(s7);
            s7 = s1.lanewise(AND_NOT, s3.lanewise(AND, s4).lanewise(AND, s6).lanewise(XOR, s5))
                    .lanewise(XOR, s3.lanewise(AND, s0))
                    .lanewise(XOR, s4.lanewise(AND, s5))
                    .lanewise(XOR, s6.lanewise(AND, s2))
                    .lanewise(ROR, 7)
                    .add(s7.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, i * L));
            s6 = s0.lanewise(AND_NOT, s2.lanewise(AND, s3).lanewise(AND, s5).lanewise(XOR, s4))
                    .lanewise(XOR, s2.lanewise(AND, s7))
                    .lanewise(XOR, s3.lanewise(AND, s4))
                    .lanewise(XOR, s5.lanewise(AND, s1))
                    .lanewise(ROR, 7)
                    .add(s6.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 1) * L));
            s5 = s7.lanewise(AND_NOT, s1.lanewise(AND, s2).lanewise(AND, s4).lanewise(XOR, s3))
                    .lanewise(XOR, s1.lanewise(AND, s6))
                    .lanewise(XOR, s2.lanewise(AND, s3))
                    .lanewise(XOR, s4.lanewise(AND, s0))
                    .lanewise(ROR, 7)
                    .add(s5.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 2) * L));
            s4 = s6.lanewise(AND_NOT, s0.lanewise(AND, s1).lanewise(AND, s3).lanewise(XOR, s2))
                    .lanewise(XOR, s0.lanewise(AND, s5))
                    .lanewise(XOR, s1.lanewise(AND, s2))
                    .lanewise(XOR, s3.lanewise(AND, s7))
                    .lanewise(ROR, 7)
                    .add(s4.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 3) * L));
            s3 = s5.lanewise(AND_NOT, s7.lanewise(AND, s0).lanewise(AND, s2).lanewise(XOR, s1))
                    .lanewise(XOR, s7.lanewise(AND, s4))
                    .lanewise(XOR, s0.lanewise(AND, s1))
                    .lanewise(XOR, s2.lanewise(AND, s6))
                    .lanewise(ROR, 7)
                    .add(s3.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 4) * L));
            s2 = s4.lanewise(AND_NOT, s6.lanewise(AND, s7).lanewise(AND, s1).lanewise(XOR, s0))
                    .lanewise(XOR, s6.lanewise(AND, s3))
                    .lanewise(XOR, s7.lanewise(AND, s0))
                    .lanewise(XOR, s1.lanewise(AND, s5))
                    .lanewise(ROR, 7)
                    .add(s2.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 5) * L));
            s1 = s3.lanewise(AND_NOT, s5.lanewise(AND, s6).lanewise(AND, s0).lanewise(XOR, s7))
                    .lanewise(XOR, s5.lanewise(AND, s2))
                    .lanewise(XOR, s6.lanewise(AND, s7))
                    .lanewise(XOR, s0.lanewise(AND, s4))
                    .lanewise(ROR, 7)
                    .add(s1.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 6) * L));
            s0 = s2.lanewise(AND_NOT, s4.lanewise(AND, s5).lanewise(AND, s7).lanewise(XOR, s6))
                    .lanewise(XOR, s4.lanewise(AND, s1))
                    .lanewise(XOR, s5.lanewise(AND, s6))
                    .lanewise(XOR, s7.lanewise(AND, s3))
                    .lanewise(ROR, 7)
                    .add(s0.lanewise(ROR, 11))
                    .add(IntVector.fromArray(S, w, (i + 7) * L));
        }
        s0.intoArray(state, 0);
        s1.intoArray(state, 1 * L);
        s2.intoArray(state, 2 * L);
        s3.intoArray(state, 3 * L);
        s4.intoArray(state, 4 * L);
        s5.intoArray(state, 5 * L);
        s6.intoArray(state, 6 * L);
        s7.intoArray(state, 7 * L);
    }

    // What each step adds: a word of the block, plus a word of pi after the first pass. Only one in each pass depends
    // on the nonce.
    private static final class Half {
        private final int nonce;
        private final int[] words = new int[STEPS * PASSES * L];
        private final int[] place = new int[PASSES];
        private final int[] addend = new int[PASSES];

        Half(int nonce) {
            this.nonce = nonce;
        }

        void fill(int[] block) {
            for (int i = 0; i < STEPS * PASSES; i++) {
                int word = Haval256.word(i);
                int constant = i < STEPS ? 0 : PI[8 + i - STEPS];
                Arrays.fill(words, i * L, (i + 1) * L, block[word] + constant);
                if (word == nonce) {
                    place[i / STEPS] = i;
                    addend[i / STEPS] = constant;
                }
            }
        }
    }
}
