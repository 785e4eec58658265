package io.idlemint.miner.engines.vector;

import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.AND_NOT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.NOT;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.REVERSE_BYTES;
import static jdk.incubator.vector.VectorOperators.ROL;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.idlemint.miner.jumphash.digest.candidate.Jh512;
import io.idlemint.miner.jumphash.digest.candidate.JhConstants;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/// JH-512 in lanes, in bit slices: the message's block and the block of padding, 42 rounds each. Seven rounds,
/// one for each distance of the exchange, are written out.
final class JhKernel implements LongKernel, LongHash {
    private static final VectorSpecies<Long> S = Lanes.LONGS;
    private static final int L = S.length();
    private static final int ROUNDS = 42;
    private static final int WORDS = 16;
    private static final long MASK_1 = 0x5555555555555555L;
    private static final long MASK_2 = 0x3333333333333333L;
    private static final long MASK_4 = 0x0f0f0f0f0f0f0f0fL;
    private static final long MASK_8 = 0x00ff00ff00ff00ffL;
    private static final long MASK_16 = 0x0000ffff0000ffffL;
    private static final long PADDING = 1L << 63;
    private static final long BITS = 512;
    private static final long[] CONSTANTS = JhConstants.sliced(ROUNDS);
    private static final long[] START = Jh512.start();

    private final long[] message = new long[8];
    private final long[] x = new long[WORDS * L];
    private long low;

    @Override
    public void prepare(long[] words) {
        System.arraycopy(words, 0, message, 0, 8);
        low = words[7] & 0xffffffffL;
    }

    @Override
    public void hash(int first, long[] words, int at) {
        LongVector nonce = Lanes.EVEN_NUMBERS.add(first).lanewise(LSHL, 32).lanewise(OR, low);
        for (int i = 0; i < WORDS; i++) {
            LongVector.broadcast(S, i < 7 ? START[i] ^ message[i] : START[i]).intoArray(x, i * L);
        }
        nonce.lanewise(XOR, START[7]).intoArray(x, 7 * L);
        rounds();
        for (int i = 0; i < 7; i++) {
            toggle(8 + i, message[i]);
        }
        nonce.lanewise(XOR, LongVector.fromArray(S, x, 15 * L)).intoArray(x, 15 * L);
        toggle(0, PADDING);
        toggle(7, BITS);
        rounds();
        toggle(8, PADDING);
        toggle(15, BITS);
        for (int i = 0; i < 8; i++) {
            LongVector word = LongVector.fromArray(S, x, (8 + i) * L);
            word.lanewise(REVERSE_BYTES).intoArray(words, at + i * L);
        }
    }

    // After the message come a bit and, in a block of their own, zeros and the length.
    @Override
    public void hash(long[] m, int words, long[] out, int at) {
        for (int i = 0; i < WORDS; i++) {
            LongVector.broadcast(S, START[i]).intoArray(x, i * L);
        }
        toggle(0, m, 0, 8);
        rounds();
        toggle(8, m, 0, 8);
        int rest = words - 8;
        if (rest > 0) {
            toggle(0, m, 8, rest);
            toggle(rest, PADDING);
            rounds();
            toggle(8, m, 8, rest);
            toggle(8 + rest, PADDING);
        } else {
            toggle(0, PADDING);
        }
        toggle(7, 64L * words);
        rounds();
        if (rest == 0) {
            toggle(8, PADDING);
        }
        toggle(15, 64L * words);
        for (int i = 0; i < 8; i++) {
            LongVector word = LongVector.fromArray(S, x, (8 + i) * L);
            word.lanewise(REVERSE_BYTES).intoArray(out, at + i * L);
        }
    }

    private void toggle(int word, long[] m, int from, int count) {
        for (int i = 0; i < count; i++) {
            LongVector bits = LongVector.fromArray(S, m, (from + i) * L).lanewise(REVERSE_BYTES);
            LongVector.fromArray(S, x, (word + i) * L).lanewise(XOR, bits).intoArray(x, (word + i) * L);
        }
    }

    private void toggle(int word, long bits) {
        LongVector.fromArray(S, x, word * L).lanewise(XOR, bits).intoArray(x, word * L);
    }

    private void rounds() {
        for (int c = 0; c < 4 * ROUNDS; c += 28) {
            zeroAndOne(c);
            twoAndThree(c);
            fourAndFive(c);
            six(c);
        }
    }

    private void zeroAndOne(int c) {
        LongVector h0 = LongVector.fromArray(S, x, 0);
        LongVector l0 = LongVector.fromArray(S, x, 1 * L);
        LongVector h1 = LongVector.fromArray(S, x, 2 * L);
        LongVector l1 = LongVector.fromArray(S, x, 3 * L);
        LongVector h2 = LongVector.fromArray(S, x, 4 * L);
        LongVector l2 = LongVector.fromArray(S, x, 5 * L);
        LongVector h3 = LongVector.fromArray(S, x, 6 * L);
        LongVector l3 = LongVector.fromArray(S, x, 7 * L);
        LongVector h4 = LongVector.fromArray(S, x, 8 * L);
        LongVector l4 = LongVector.fromArray(S, x, 9 * L);
        LongVector h5 = LongVector.fromArray(S, x, 10 * L);
        LongVector l5 = LongVector.fromArray(S, x, 11 * L);
        LongVector h6 = LongVector.fromArray(S, x, 12 * L);
        LongVector l6 = LongVector.fromArray(S, x, 13 * L);
        LongVector h7 = LongVector.fromArray(S, x, 14 * L);
        LongVector l7 = LongVector.fromArray(S, x, 15 * L);
        LongVector k = LongVector.broadcast(S, CONSTANTS[c]);
        h6 = h6.lanewise(NOT);
        h0 = h0.lanewise(XOR, k.lanewise(AND_NOT, h4));
        LongVector t = h0.lanewise(AND, h2).lanewise(XOR, k);
        h0 = h0.lanewise(XOR, h4.lanewise(AND, h6));
        h6 = h6.lanewise(XOR, h4.lanewise(AND_NOT, h2));
        h2 = h2.lanewise(XOR, h0.lanewise(AND, h4));
        h4 = h4.lanewise(XOR, h0.lanewise(AND_NOT, h6));
        h0 = h0.lanewise(XOR, h2.lanewise(OR, h6));
        h6 = h6.lanewise(XOR, h2.lanewise(AND, h4));
        h2 = h2.lanewise(XOR, t.lanewise(AND, h0));
        h4 = h4.lanewise(XOR, t);
        k = LongVector.broadcast(S, CONSTANTS[c + 2]);
        h7 = h7.lanewise(NOT);
        h1 = h1.lanewise(XOR, k.lanewise(AND_NOT, h5));
        t = h1.lanewise(AND, h3).lanewise(XOR, k);
        h1 = h1.lanewise(XOR, h5.lanewise(AND, h7));
        h7 = h7.lanewise(XOR, h5.lanewise(AND_NOT, h3));
        h3 = h3.lanewise(XOR, h1.lanewise(AND, h5));
        h5 = h5.lanewise(XOR, h1.lanewise(AND_NOT, h7));
        h1 = h1.lanewise(XOR, h3.lanewise(OR, h7));
        h7 = h7.lanewise(XOR, h3.lanewise(AND, h5));
        h3 = h3.lanewise(XOR, t.lanewise(AND, h1));
        h5 = h5.lanewise(XOR, t);
        h1 = h1.lanewise(XOR, h2);
        h3 = h3.lanewise(XOR, h4);
        h5 = h5.lanewise(XOR, h6).lanewise(XOR, h0);
        h7 = h7.lanewise(XOR, h0);
        h0 = h0.lanewise(XOR, h3);
        h2 = h2.lanewise(XOR, h5);
        h4 = h4.lanewise(XOR, h7).lanewise(XOR, h1);
        h6 = h6.lanewise(XOR, h1);
        k = LongVector.broadcast(S, CONSTANTS[c + 1]);
        l6 = l6.lanewise(NOT);
        l0 = l0.lanewise(XOR, k.lanewise(AND_NOT, l4));
        t = l0.lanewise(AND, l2).lanewise(XOR, k);
        l0 = l0.lanewise(XOR, l4.lanewise(AND, l6));
        l6 = l6.lanewise(XOR, l4.lanewise(AND_NOT, l2));
        l2 = l2.lanewise(XOR, l0.lanewise(AND, l4));
        l4 = l4.lanewise(XOR, l0.lanewise(AND_NOT, l6));
        l0 = l0.lanewise(XOR, l2.lanewise(OR, l6));
        l6 = l6.lanewise(XOR, l2.lanewise(AND, l4));
        l2 = l2.lanewise(XOR, t.lanewise(AND, l0));
        l4 = l4.lanewise(XOR, t);
        k = LongVector.broadcast(S, CONSTANTS[c + 3]);
        l7 = l7.lanewise(NOT);
        l1 = l1.lanewise(XOR, k.lanewise(AND_NOT, l5));
        t = l1.lanewise(AND, l3).lanewise(XOR, k);
        l1 = l1.lanewise(XOR, l5.lanewise(AND, l7));
        l7 = l7.lanewise(XOR, l5.lanewise(AND_NOT, l3));
        l3 = l3.lanewise(XOR, l1.lanewise(AND, l5));
        l5 = l5.lanewise(XOR, l1.lanewise(AND_NOT, l7));
        l1 = l1.lanewise(XOR, l3.lanewise(OR, l7));
        l7 = l7.lanewise(XOR, l3.lanewise(AND, l5));
        l3 = l3.lanewise(XOR, t.lanewise(AND, l1));
        l5 = l5.lanewise(XOR, t);
        l1 = l1.lanewise(XOR, l2);
        l3 = l3.lanewise(XOR, l4);
        l5 = l5.lanewise(XOR, l6).lanewise(XOR, l0);
        l7 = l7.lanewise(XOR, l0);
        l0 = l0.lanewise(XOR, l3);
        l2 = l2.lanewise(XOR, l5);
        l4 = l4.lanewise(XOR, l7).lanewise(XOR, l1);
        l6 = l6.lanewise(XOR, l1);
        h1 = h1.lanewise(AND, MASK_1)
                .lanewise(LSHL, 1)
                .lanewise(OR, h1.lanewise(LSHR, 1).lanewise(AND, MASK_1));
        l1 = l1.lanewise(AND, MASK_1)
                .lanewise(LSHL, 1)
                .lanewise(OR, l1.lanewise(LSHR, 1).lanewise(AND, MASK_1));
        h3 = h3.lanewise(AND, MASK_1)
                .lanewise(LSHL, 1)
                .lanewise(OR, h3.lanewise(LSHR, 1).lanewise(AND, MASK_1));
        l3 = l3.lanewise(AND, MASK_1)
                .lanewise(LSHL, 1)
                .lanewise(OR, l3.lanewise(LSHR, 1).lanewise(AND, MASK_1));
        h5 = h5.lanewise(AND, MASK_1)
                .lanewise(LSHL, 1)
                .lanewise(OR, h5.lanewise(LSHR, 1).lanewise(AND, MASK_1));
        l5 = l5.lanewise(AND, MASK_1)
                .lanewise(LSHL, 1)
                .lanewise(OR, l5.lanewise(LSHR, 1).lanewise(AND, MASK_1));
        h7 = h7.lanewise(AND, MASK_1)
                .lanewise(LSHL, 1)
                .lanewise(OR, h7.lanewise(LSHR, 1).lanewise(AND, MASK_1));
        l7 = l7.lanewise(AND, MASK_1)
                .lanewise(LSHL, 1)
                .lanewise(OR, l7.lanewise(LSHR, 1).lanewise(AND, MASK_1));
        k = LongVector.broadcast(S, CONSTANTS[c + 4]);
        h6 = h6.lanewise(NOT);
        h0 = h0.lanewise(XOR, k.lanewise(AND_NOT, h4));
        t = h0.lanewise(AND, h2).lanewise(XOR, k);
        h0 = h0.lanewise(XOR, h4.lanewise(AND, h6));
        h6 = h6.lanewise(XOR, h4.lanewise(AND_NOT, h2));
        h2 = h2.lanewise(XOR, h0.lanewise(AND, h4));
        h4 = h4.lanewise(XOR, h0.lanewise(AND_NOT, h6));
        h0 = h0.lanewise(XOR, h2.lanewise(OR, h6));
        h6 = h6.lanewise(XOR, h2.lanewise(AND, h4));
        h2 = h2.lanewise(XOR, t.lanewise(AND, h0));
        h4 = h4.lanewise(XOR, t);
        k = LongVector.broadcast(S, CONSTANTS[c + 6]);
        h7 = h7.lanewise(NOT);
        h1 = h1.lanewise(XOR, k.lanewise(AND_NOT, h5));
        t = h1.lanewise(AND, h3).lanewise(XOR, k);
        h1 = h1.lanewise(XOR, h5.lanewise(AND, h7));
        h7 = h7.lanewise(XOR, h5.lanewise(AND_NOT, h3));
        h3 = h3.lanewise(XOR, h1.lanewise(AND, h5));
        h5 = h5.lanewise(XOR, h1.lanewise(AND_NOT, h7));
        h1 = h1.lanewise(XOR, h3.lanewise(OR, h7));
        h7 = h7.lanewise(XOR, h3.lanewise(AND, h5));
        h3 = h3.lanewise(XOR, t.lanewise(AND, h1));
        h5 = h5.lanewise(XOR, t);
        h1 = h1.lanewise(XOR, h2);
        h3 = h3.lanewise(XOR, h4);
        h5 = h5.lanewise(XOR, h6).lanewise(XOR, h0);
        h7 = h7.lanewise(XOR, h0);
        h0 = h0.lanewise(XOR, h3);
        h2 = h2.lanewise(XOR, h5);
        h4 = h4.lanewise(XOR, h7).lanewise(XOR, h1);
        h6 = h6.lanewise(XOR, h1);
        k = LongVector.broadcast(S, CONSTANTS[c + 5]);
        l6 = l6.lanewise(NOT);
        l0 = l0.lanewise(XOR, k.lanewise(AND_NOT, l4));
        t = l0.lanewise(AND, l2).lanewise(XOR, k);
        l0 = l0.lanewise(XOR, l4.lanewise(AND, l6));
        l6 = l6.lanewise(XOR, l4.lanewise(AND_NOT, l2));
        l2 = l2.lanewise(XOR, l0.lanewise(AND, l4));
        l4 = l4.lanewise(XOR, l0.lanewise(AND_NOT, l6));
        l0 = l0.lanewise(XOR, l2.lanewise(OR, l6));
        l6 = l6.lanewise(XOR, l2.lanewise(AND, l4));
        l2 = l2.lanewise(XOR, t.lanewise(AND, l0));
        l4 = l4.lanewise(XOR, t);
        k = LongVector.broadcast(S, CONSTANTS[c + 7]);
        l7 = l7.lanewise(NOT);
        l1 = l1.lanewise(XOR, k.lanewise(AND_NOT, l5));
        t = l1.lanewise(AND, l3).lanewise(XOR, k);
        l1 = l1.lanewise(XOR, l5.lanewise(AND, l7));
        l7 = l7.lanewise(XOR, l5.lanewise(AND_NOT, l3));
        l3 = l3.lanewise(XOR, l1.lanewise(AND, l5));
        l5 = l5.lanewise(XOR, l1.lanewise(AND_NOT, l7));
        l1 = l1.lanewise(XOR, l3.lanewise(OR, l7));
        l7 = l7.lanewise(XOR, l3.lanewise(AND, l5));
        l3 = l3.lanewise(XOR, t.lanewise(AND, l1));
        l5 = l5.lanewise(XOR, t);
        l1 = l1.lanewise(XOR, l2);
        l3 = l3.lanewise(XOR, l4);
        l5 = l5.lanewise(XOR, l6).lanewise(XOR, l0);
        l7 = l7.lanewise(XOR, l0);
        l0 = l0.lanewise(XOR, l3);
        l2 = l2.lanewise(XOR, l5);
        l4 = l4.lanewise(XOR, l7).lanewise(XOR, l1);
        l6 = l6.lanewise(XOR, l1);
        h1 = h1.lanewise(AND, MASK_2)
                .lanewise(LSHL, 2)
                .lanewise(OR, h1.lanewise(LSHR, 2).lanewise(AND, MASK_2));
        l1 = l1.lanewise(AND, MASK_2)
                .lanewise(LSHL, 2)
                .lanewise(OR, l1.lanewise(LSHR, 2).lanewise(AND, MASK_2));
        h3 = h3.lanewise(AND, MASK_2)
                .lanewise(LSHL, 2)
                .lanewise(OR, h3.lanewise(LSHR, 2).lanewise(AND, MASK_2));
        l3 = l3.lanewise(AND, MASK_2)
                .lanewise(LSHL, 2)
                .lanewise(OR, l3.lanewise(LSHR, 2).lanewise(AND, MASK_2));
        h5 = h5.lanewise(AND, MASK_2)
                .lanewise(LSHL, 2)
                .lanewise(OR, h5.lanewise(LSHR, 2).lanewise(AND, MASK_2));
        l5 = l5.lanewise(AND, MASK_2)
                .lanewise(LSHL, 2)
                .lanewise(OR, l5.lanewise(LSHR, 2).lanewise(AND, MASK_2));
        h7 = h7.lanewise(AND, MASK_2)
                .lanewise(LSHL, 2)
                .lanewise(OR, h7.lanewise(LSHR, 2).lanewise(AND, MASK_2));
        l7 = l7.lanewise(AND, MASK_2)
                .lanewise(LSHL, 2)
                .lanewise(OR, l7.lanewise(LSHR, 2).lanewise(AND, MASK_2));
        h0.intoArray(x, 0);
        l0.intoArray(x, 1 * L);
        h1.intoArray(x, 2 * L);
        l1.intoArray(x, 3 * L);
        h2.intoArray(x, 4 * L);
        l2.intoArray(x, 5 * L);
        h3.intoArray(x, 6 * L);
        l3.intoArray(x, 7 * L);
        h4.intoArray(x, 8 * L);
        l4.intoArray(x, 9 * L);
        h5.intoArray(x, 10 * L);
        l5.intoArray(x, 11 * L);
        h6.intoArray(x, 12 * L);
        l6.intoArray(x, 13 * L);
        h7.intoArray(x, 14 * L);
        l7.intoArray(x, 15 * L);
    }

    private void twoAndThree(int c) {
        LongVector h0 = LongVector.fromArray(S, x, 0);
        LongVector l0 = LongVector.fromArray(S, x, 1 * L);
        LongVector h1 = LongVector.fromArray(S, x, 2 * L);
        LongVector l1 = LongVector.fromArray(S, x, 3 * L);
        LongVector h2 = LongVector.fromArray(S, x, 4 * L);
        LongVector l2 = LongVector.fromArray(S, x, 5 * L);
        LongVector h3 = LongVector.fromArray(S, x, 6 * L);
        LongVector l3 = LongVector.fromArray(S, x, 7 * L);
        LongVector h4 = LongVector.fromArray(S, x, 8 * L);
        LongVector l4 = LongVector.fromArray(S, x, 9 * L);
        LongVector h5 = LongVector.fromArray(S, x, 10 * L);
        LongVector l5 = LongVector.fromArray(S, x, 11 * L);
        LongVector h6 = LongVector.fromArray(S, x, 12 * L);
        LongVector l6 = LongVector.fromArray(S, x, 13 * L);
        LongVector h7 = LongVector.fromArray(S, x, 14 * L);
        LongVector l7 = LongVector.fromArray(S, x, 15 * L);
        LongVector k = LongVector.broadcast(S, CONSTANTS[c + 8]);
        h6 = h6.lanewise(NOT);
        h0 = h0.lanewise(XOR, k.lanewise(AND_NOT, h4));
        LongVector t = h0.lanewise(AND, h2).lanewise(XOR, k);
        h0 = h0.lanewise(XOR, h4.lanewise(AND, h6));
        h6 = h6.lanewise(XOR, h4.lanewise(AND_NOT, h2));
        h2 = h2.lanewise(XOR, h0.lanewise(AND, h4));
        h4 = h4.lanewise(XOR, h0.lanewise(AND_NOT, h6));
        h0 = h0.lanewise(XOR, h2.lanewise(OR, h6));
        h6 = h6.lanewise(XOR, h2.lanewise(AND, h4));
        h2 = h2.lanewise(XOR, t.lanewise(AND, h0));
        h4 = h4.lanewise(XOR, t);
        k = LongVector.broadcast(S, CONSTANTS[c + 10]);
        h7 = h7.lanewise(NOT);
        h1 = h1.lanewise(XOR, k.lanewise(AND_NOT, h5));
        t = h1.lanewise(AND, h3).lanewise(XOR, k);
        h1 = h1.lanewise(XOR, h5.lanewise(AND, h7));
        h7 = h7.lanewise(XOR, h5.lanewise(AND_NOT, h3));
        h3 = h3.lanewise(XOR, h1.lanewise(AND, h5));
        h5 = h5.lanewise(XOR, h1.lanewise(AND_NOT, h7));
        h1 = h1.lanewise(XOR, h3.lanewise(OR, h7));
        h7 = h7.lanewise(XOR, h3.lanewise(AND, h5));
        h3 = h3.lanewise(XOR, t.lanewise(AND, h1));
        h5 = h5.lanewise(XOR, t);
        h1 = h1.lanewise(XOR, h2);
        h3 = h3.lanewise(XOR, h4);
        h5 = h5.lanewise(XOR, h6).lanewise(XOR, h0);
        h7 = h7.lanewise(XOR, h0);
        h0 = h0.lanewise(XOR, h3);
        h2 = h2.lanewise(XOR, h5);
        h4 = h4.lanewise(XOR, h7).lanewise(XOR, h1);
        h6 = h6.lanewise(XOR, h1);
        k = LongVector.broadcast(S, CONSTANTS[c + 9]);
        l6 = l6.lanewise(NOT);
        l0 = l0.lanewise(XOR, k.lanewise(AND_NOT, l4));
        t = l0.lanewise(AND, l2).lanewise(XOR, k);
        l0 = l0.lanewise(XOR, l4.lanewise(AND, l6));
        l6 = l6.lanewise(XOR, l4.lanewise(AND_NOT, l2));
        l2 = l2.lanewise(XOR, l0.lanewise(AND, l4));
        l4 = l4.lanewise(XOR, l0.lanewise(AND_NOT, l6));
        l0 = l0.lanewise(XOR, l2.lanewise(OR, l6));
        l6 = l6.lanewise(XOR, l2.lanewise(AND, l4));
        l2 = l2.lanewise(XOR, t.lanewise(AND, l0));
        l4 = l4.lanewise(XOR, t);
        k = LongVector.broadcast(S, CONSTANTS[c + 11]);
        l7 = l7.lanewise(NOT);
        l1 = l1.lanewise(XOR, k.lanewise(AND_NOT, l5));
        t = l1.lanewise(AND, l3).lanewise(XOR, k);
        l1 = l1.lanewise(XOR, l5.lanewise(AND, l7));
        l7 = l7.lanewise(XOR, l5.lanewise(AND_NOT, l3));
        l3 = l3.lanewise(XOR, l1.lanewise(AND, l5));
        l5 = l5.lanewise(XOR, l1.lanewise(AND_NOT, l7));
        l1 = l1.lanewise(XOR, l3.lanewise(OR, l7));
        l7 = l7.lanewise(XOR, l3.lanewise(AND, l5));
        l3 = l3.lanewise(XOR, t.lanewise(AND, l1));
        l5 = l5.lanewise(XOR, t);
        l1 = l1.lanewise(XOR, l2);
        l3 = l3.lanewise(XOR, l4);
        l5 = l5.lanewise(XOR, l6).lanewise(XOR, l0);
        l7 = l7.lanewise(XOR, l0);
        l0 = l0.lanewise(XOR, l3);
        l2 = l2.lanewise(XOR, l5);
        l4 = l4.lanewise(XOR, l7).lanewise(XOR, l1);
        l6 = l6.lanewise(XOR, l1);
        h1 = h1.lanewise(AND, MASK_4)
                .lanewise(LSHL, 4)
                .lanewise(OR, h1.lanewise(LSHR, 4).lanewise(AND, MASK_4));
        l1 = l1.lanewise(AND, MASK_4)
                .lanewise(LSHL, 4)
                .lanewise(OR, l1.lanewise(LSHR, 4).lanewise(AND, MASK_4));
        h3 = h3.lanewise(AND, MASK_4)
                .lanewise(LSHL, 4)
                .lanewise(OR, h3.lanewise(LSHR, 4).lanewise(AND, MASK_4));
        l3 = l3.lanewise(AND, MASK_4)
                .lanewise(LSHL, 4)
                .lanewise(OR, l3.lanewise(LSHR, 4).lanewise(AND, MASK_4));
        h5 = h5.lanewise(AND, MASK_4)
                .lanewise(LSHL, 4)
                .lanewise(OR, h5.lanewise(LSHR, 4).lanewise(AND, MASK_4));
        l5 = l5.lanewise(AND, MASK_4)
                .lanewise(LSHL, 4)
                .lanewise(OR, l5.lanewise(LSHR, 4).lanewise(AND, MASK_4));
        h7 = h7.lanewise(AND, MASK_4)
                .lanewise(LSHL, 4)
                .lanewise(OR, h7.lanewise(LSHR, 4).lanewise(AND, MASK_4));
        l7 = l7.lanewise(AND, MASK_4)
                .lanewise(LSHL, 4)
                .lanewise(OR, l7.lanewise(LSHR, 4).lanewise(AND, MASK_4));
        k = LongVector.broadcast(S, CONSTANTS[c + 12]);
        h6 = h6.lanewise(NOT);
        h0 = h0.lanewise(XOR, k.lanewise(AND_NOT, h4));
        t = h0.lanewise(AND, h2).lanewise(XOR, k);
        h0 = h0.lanewise(XOR, h4.lanewise(AND, h6));
        h6 = h6.lanewise(XOR, h4.lanewise(AND_NOT, h2));
        h2 = h2.lanewise(XOR, h0.lanewise(AND, h4));
        h4 = h4.lanewise(XOR, h0.lanewise(AND_NOT, h6));
        h0 = h0.lanewise(XOR, h2.lanewise(OR, h6));
        h6 = h6.lanewise(XOR, h2.lanewise(AND, h4));
        h2 = h2.lanewise(XOR, t.lanewise(AND, h0));
        h4 = h4.lanewise(XOR, t);
        k = LongVector.broadcast(S, CONSTANTS[c + 14]);
        h7 = h7.lanewise(NOT);
        h1 = h1.lanewise(XOR, k.lanewise(AND_NOT, h5));
        t = h1.lanewise(AND, h3).lanewise(XOR, k);
        h1 = h1.lanewise(XOR, h5.lanewise(AND, h7));
        h7 = h7.lanewise(XOR, h5.lanewise(AND_NOT, h3));
        h3 = h3.lanewise(XOR, h1.lanewise(AND, h5));
        h5 = h5.lanewise(XOR, h1.lanewise(AND_NOT, h7));
        h1 = h1.lanewise(XOR, h3.lanewise(OR, h7));
        h7 = h7.lanewise(XOR, h3.lanewise(AND, h5));
        h3 = h3.lanewise(XOR, t.lanewise(AND, h1));
        h5 = h5.lanewise(XOR, t);
        h1 = h1.lanewise(XOR, h2);
        h3 = h3.lanewise(XOR, h4);
        h5 = h5.lanewise(XOR, h6).lanewise(XOR, h0);
        h7 = h7.lanewise(XOR, h0);
        h0 = h0.lanewise(XOR, h3);
        h2 = h2.lanewise(XOR, h5);
        h4 = h4.lanewise(XOR, h7).lanewise(XOR, h1);
        h6 = h6.lanewise(XOR, h1);
        k = LongVector.broadcast(S, CONSTANTS[c + 13]);
        l6 = l6.lanewise(NOT);
        l0 = l0.lanewise(XOR, k.lanewise(AND_NOT, l4));
        t = l0.lanewise(AND, l2).lanewise(XOR, k);
        l0 = l0.lanewise(XOR, l4.lanewise(AND, l6));
        l6 = l6.lanewise(XOR, l4.lanewise(AND_NOT, l2));
        l2 = l2.lanewise(XOR, l0.lanewise(AND, l4));
        l4 = l4.lanewise(XOR, l0.lanewise(AND_NOT, l6));
        l0 = l0.lanewise(XOR, l2.lanewise(OR, l6));
        l6 = l6.lanewise(XOR, l2.lanewise(AND, l4));
        l2 = l2.lanewise(XOR, t.lanewise(AND, l0));
        l4 = l4.lanewise(XOR, t);
        k = LongVector.broadcast(S, CONSTANTS[c + 15]);
        l7 = l7.lanewise(NOT);
        l1 = l1.lanewise(XOR, k.lanewise(AND_NOT, l5));
        t = l1.lanewise(AND, l3).lanewise(XOR, k);
        l1 = l1.lanewise(XOR, l5.lanewise(AND, l7));
        l7 = l7.lanewise(XOR, l5.lanewise(AND_NOT, l3));
        l3 = l3.lanewise(XOR, l1.lanewise(AND, l5));
        l5 = l5.lanewise(XOR, l1.lanewise(AND_NOT, l7));
        l1 = l1.lanewise(XOR, l3.lanewise(OR, l7));
        l7 = l7.lanewise(XOR, l3.lanewise(AND, l5));
        l3 = l3.lanewise(XOR, t.lanewise(AND, l1));
        l5 = l5.lanewise(XOR, t);
        l1 = l1.lanewise(XOR, l2);
        l3 = l3.lanewise(XOR, l4);
        l5 = l5.lanewise(XOR, l6).lanewise(XOR, l0);
        l7 = l7.lanewise(XOR, l0);
        l0 = l0.lanewise(XOR, l3);
        l2 = l2.lanewise(XOR, l5);
        l4 = l4.lanewise(XOR, l7).lanewise(XOR, l1);
        l6 = l6.lanewise(XOR, l1);
        h1 = h1.lanewise(AND, MASK_8)
                .lanewise(LSHL, 8)
                .lanewise(OR, h1.lanewise(LSHR, 8).lanewise(AND, MASK_8));
        l1 = l1.lanewise(AND, MASK_8)
                .lanewise(LSHL, 8)
                .lanewise(OR, l1.lanewise(LSHR, 8).lanewise(AND, MASK_8));
        h3 = h3.lanewise(AND, MASK_8)
                .lanewise(LSHL, 8)
                .lanewise(OR, h3.lanewise(LSHR, 8).lanewise(AND, MASK_8));
        l3 = l3.lanewise(AND, MASK_8)
                .lanewise(LSHL, 8)
                .lanewise(OR, l3.lanewise(LSHR, 8).lanewise(AND, MASK_8));
        h5 = h5.lanewise(AND, MASK_8)
                .lanewise(LSHL, 8)
                .lanewise(OR, h5.lanewise(LSHR, 8).lanewise(AND, MASK_8));
        l5 = l5.lanewise(AND, MASK_8)
                .lanewise(LSHL, 8)
                .lanewise(OR, l5.lanewise(LSHR, 8).lanewise(AND, MASK_8));
        h7 = h7.lanewise(AND, MASK_8)
                .lanewise(LSHL, 8)
                .lanewise(OR, h7.lanewise(LSHR, 8).lanewise(AND, MASK_8));
        l7 = l7.lanewise(AND, MASK_8)
                .lanewise(LSHL, 8)
                .lanewise(OR, l7.lanewise(LSHR, 8).lanewise(AND, MASK_8));
        h0.intoArray(x, 0);
        l0.intoArray(x, 1 * L);
        h1.intoArray(x, 2 * L);
        l1.intoArray(x, 3 * L);
        h2.intoArray(x, 4 * L);
        l2.intoArray(x, 5 * L);
        h3.intoArray(x, 6 * L);
        l3.intoArray(x, 7 * L);
        h4.intoArray(x, 8 * L);
        l4.intoArray(x, 9 * L);
        h5.intoArray(x, 10 * L);
        l5.intoArray(x, 11 * L);
        h6.intoArray(x, 12 * L);
        l6.intoArray(x, 13 * L);
        h7.intoArray(x, 14 * L);
        l7.intoArray(x, 15 * L);
    }

    private void fourAndFive(int c) {
        LongVector h0 = LongVector.fromArray(S, x, 0);
        LongVector l0 = LongVector.fromArray(S, x, 1 * L);
        LongVector h1 = LongVector.fromArray(S, x, 2 * L);
        LongVector l1 = LongVector.fromArray(S, x, 3 * L);
        LongVector h2 = LongVector.fromArray(S, x, 4 * L);
        LongVector l2 = LongVector.fromArray(S, x, 5 * L);
        LongVector h3 = LongVector.fromArray(S, x, 6 * L);
        LongVector l3 = LongVector.fromArray(S, x, 7 * L);
        LongVector h4 = LongVector.fromArray(S, x, 8 * L);
        LongVector l4 = LongVector.fromArray(S, x, 9 * L);
        LongVector h5 = LongVector.fromArray(S, x, 10 * L);
        LongVector l5 = LongVector.fromArray(S, x, 11 * L);
        LongVector h6 = LongVector.fromArray(S, x, 12 * L);
        LongVector l6 = LongVector.fromArray(S, x, 13 * L);
        LongVector h7 = LongVector.fromArray(S, x, 14 * L);
        LongVector l7 = LongVector.fromArray(S, x, 15 * L);
        LongVector k = LongVector.broadcast(S, CONSTANTS[c + 16]);
        h6 = h6.lanewise(NOT);
        h0 = h0.lanewise(XOR, k.lanewise(AND_NOT, h4));
        LongVector t = h0.lanewise(AND, h2).lanewise(XOR, k);
        h0 = h0.lanewise(XOR, h4.lanewise(AND, h6));
        h6 = h6.lanewise(XOR, h4.lanewise(AND_NOT, h2));
        h2 = h2.lanewise(XOR, h0.lanewise(AND, h4));
        h4 = h4.lanewise(XOR, h0.lanewise(AND_NOT, h6));
        h0 = h0.lanewise(XOR, h2.lanewise(OR, h6));
        h6 = h6.lanewise(XOR, h2.lanewise(AND, h4));
        h2 = h2.lanewise(XOR, t.lanewise(AND, h0));
        h4 = h4.lanewise(XOR, t);
        k = LongVector.broadcast(S, CONSTANTS[c + 18]);
        h7 = h7.lanewise(NOT);
        h1 = h1.lanewise(XOR, k.lanewise(AND_NOT, h5));
        t = h1.lanewise(AND, h3).lanewise(XOR, k);
        h1 = h1.lanewise(XOR, h5.lanewise(AND, h7));
        h7 = h7.lanewise(XOR, h5.lanewise(AND_NOT, h3));
        h3 = h3.lanewise(XOR, h1.lanewise(AND, h5));
        h5 = h5.lanewise(XOR, h1.lanewise(AND_NOT, h7));
        h1 = h1.lanewise(XOR, h3.lanewise(OR, h7));
        h7 = h7.lanewise(XOR, h3.lanewise(AND, h5));
        h3 = h3.lanewise(XOR, t.lanewise(AND, h1));
        h5 = h5.lanewise(XOR, t);
        h1 = h1.lanewise(XOR, h2);
        h3 = h3.lanewise(XOR, h4);
        h5 = h5.lanewise(XOR, h6).lanewise(XOR, h0);
        h7 = h7.lanewise(XOR, h0);
        h0 = h0.lanewise(XOR, h3);
        h2 = h2.lanewise(XOR, h5);
        h4 = h4.lanewise(XOR, h7).lanewise(XOR, h1);
        h6 = h6.lanewise(XOR, h1);
        k = LongVector.broadcast(S, CONSTANTS[c + 17]);
        l6 = l6.lanewise(NOT);
        l0 = l0.lanewise(XOR, k.lanewise(AND_NOT, l4));
        t = l0.lanewise(AND, l2).lanewise(XOR, k);
        l0 = l0.lanewise(XOR, l4.lanewise(AND, l6));
        l6 = l6.lanewise(XOR, l4.lanewise(AND_NOT, l2));
        l2 = l2.lanewise(XOR, l0.lanewise(AND, l4));
        l4 = l4.lanewise(XOR, l0.lanewise(AND_NOT, l6));
        l0 = l0.lanewise(XOR, l2.lanewise(OR, l6));
        l6 = l6.lanewise(XOR, l2.lanewise(AND, l4));
        l2 = l2.lanewise(XOR, t.lanewise(AND, l0));
        l4 = l4.lanewise(XOR, t);
        k = LongVector.broadcast(S, CONSTANTS[c + 19]);
        l7 = l7.lanewise(NOT);
        l1 = l1.lanewise(XOR, k.lanewise(AND_NOT, l5));
        t = l1.lanewise(AND, l3).lanewise(XOR, k);
        l1 = l1.lanewise(XOR, l5.lanewise(AND, l7));
        l7 = l7.lanewise(XOR, l5.lanewise(AND_NOT, l3));
        l3 = l3.lanewise(XOR, l1.lanewise(AND, l5));
        l5 = l5.lanewise(XOR, l1.lanewise(AND_NOT, l7));
        l1 = l1.lanewise(XOR, l3.lanewise(OR, l7));
        l7 = l7.lanewise(XOR, l3.lanewise(AND, l5));
        l3 = l3.lanewise(XOR, t.lanewise(AND, l1));
        l5 = l5.lanewise(XOR, t);
        l1 = l1.lanewise(XOR, l2);
        l3 = l3.lanewise(XOR, l4);
        l5 = l5.lanewise(XOR, l6).lanewise(XOR, l0);
        l7 = l7.lanewise(XOR, l0);
        l0 = l0.lanewise(XOR, l3);
        l2 = l2.lanewise(XOR, l5);
        l4 = l4.lanewise(XOR, l7).lanewise(XOR, l1);
        l6 = l6.lanewise(XOR, l1);
        h1 = h1.lanewise(AND, MASK_16)
                .lanewise(LSHL, 16)
                .lanewise(OR, h1.lanewise(LSHR, 16).lanewise(AND, MASK_16));
        l1 = l1.lanewise(AND, MASK_16)
                .lanewise(LSHL, 16)
                .lanewise(OR, l1.lanewise(LSHR, 16).lanewise(AND, MASK_16));
        h3 = h3.lanewise(AND, MASK_16)
                .lanewise(LSHL, 16)
                .lanewise(OR, h3.lanewise(LSHR, 16).lanewise(AND, MASK_16));
        l3 = l3.lanewise(AND, MASK_16)
                .lanewise(LSHL, 16)
                .lanewise(OR, l3.lanewise(LSHR, 16).lanewise(AND, MASK_16));
        h5 = h5.lanewise(AND, MASK_16)
                .lanewise(LSHL, 16)
                .lanewise(OR, h5.lanewise(LSHR, 16).lanewise(AND, MASK_16));
        l5 = l5.lanewise(AND, MASK_16)
                .lanewise(LSHL, 16)
                .lanewise(OR, l5.lanewise(LSHR, 16).lanewise(AND, MASK_16));
        h7 = h7.lanewise(AND, MASK_16)
                .lanewise(LSHL, 16)
                .lanewise(OR, h7.lanewise(LSHR, 16).lanewise(AND, MASK_16));
        l7 = l7.lanewise(AND, MASK_16)
                .lanewise(LSHL, 16)
                .lanewise(OR, l7.lanewise(LSHR, 16).lanewise(AND, MASK_16));
        k = LongVector.broadcast(S, CONSTANTS[c + 20]);
        h6 = h6.lanewise(NOT);
        h0 = h0.lanewise(XOR, k.lanewise(AND_NOT, h4));
        t = h0.lanewise(AND, h2).lanewise(XOR, k);
        h0 = h0.lanewise(XOR, h4.lanewise(AND, h6));
        h6 = h6.lanewise(XOR, h4.lanewise(AND_NOT, h2));
        h2 = h2.lanewise(XOR, h0.lanewise(AND, h4));
        h4 = h4.lanewise(XOR, h0.lanewise(AND_NOT, h6));
        h0 = h0.lanewise(XOR, h2.lanewise(OR, h6));
        h6 = h6.lanewise(XOR, h2.lanewise(AND, h4));
        h2 = h2.lanewise(XOR, t.lanewise(AND, h0));
        h4 = h4.lanewise(XOR, t);
        k = LongVector.broadcast(S, CONSTANTS[c + 22]);
        h7 = h7.lanewise(NOT);
        h1 = h1.lanewise(XOR, k.lanewise(AND_NOT, h5));
        t = h1.lanewise(AND, h3).lanewise(XOR, k);
        h1 = h1.lanewise(XOR, h5.lanewise(AND, h7));
        h7 = h7.lanewise(XOR, h5.lanewise(AND_NOT, h3));
        h3 = h3.lanewise(XOR, h1.lanewise(AND, h5));
        h5 = h5.lanewise(XOR, h1.lanewise(AND_NOT, h7));
        h1 = h1.lanewise(XOR, h3.lanewise(OR, h7));
        h7 = h7.lanewise(XOR, h3.lanewise(AND, h5));
        h3 = h3.lanewise(XOR, t.lanewise(AND, h1));
        h5 = h5.lanewise(XOR, t);
        h1 = h1.lanewise(XOR, h2);
        h3 = h3.lanewise(XOR, h4);
        h5 = h5.lanewise(XOR, h6).lanewise(XOR, h0);
        h7 = h7.lanewise(XOR, h0);
        h0 = h0.lanewise(XOR, h3);
        h2 = h2.lanewise(XOR, h5);
        h4 = h4.lanewise(XOR, h7).lanewise(XOR, h1);
        h6 = h6.lanewise(XOR, h1);
        k = LongVector.broadcast(S, CONSTANTS[c + 21]);
        l6 = l6.lanewise(NOT);
        l0 = l0.lanewise(XOR, k.lanewise(AND_NOT, l4));
        t = l0.lanewise(AND, l2).lanewise(XOR, k);
        l0 = l0.lanewise(XOR, l4.lanewise(AND, l6));
        l6 = l6.lanewise(XOR, l4.lanewise(AND_NOT, l2));
        l2 = l2.lanewise(XOR, l0.lanewise(AND, l4));
        l4 = l4.lanewise(XOR, l0.lanewise(AND_NOT, l6));
        l0 = l0.lanewise(XOR, l2.lanewise(OR, l6));
        l6 = l6.lanewise(XOR, l2.lanewise(AND, l4));
        l2 = l2.lanewise(XOR, t.lanewise(AND, l0));
        l4 = l4.lanewise(XOR, t);
        k = LongVector.broadcast(S, CONSTANTS[c + 23]);
        l7 = l7.lanewise(NOT);
        l1 = l1.lanewise(XOR, k.lanewise(AND_NOT, l5));
        t = l1.lanewise(AND, l3).lanewise(XOR, k);
        l1 = l1.lanewise(XOR, l5.lanewise(AND, l7));
        l7 = l7.lanewise(XOR, l5.lanewise(AND_NOT, l3));
        l3 = l3.lanewise(XOR, l1.lanewise(AND, l5));
        l5 = l5.lanewise(XOR, l1.lanewise(AND_NOT, l7));
        l1 = l1.lanewise(XOR, l3.lanewise(OR, l7));
        l7 = l7.lanewise(XOR, l3.lanewise(AND, l5));
        l3 = l3.lanewise(XOR, t.lanewise(AND, l1));
        l5 = l5.lanewise(XOR, t);
        l1 = l1.lanewise(XOR, l2);
        l3 = l3.lanewise(XOR, l4);
        l5 = l5.lanewise(XOR, l6).lanewise(XOR, l0);
        l7 = l7.lanewise(XOR, l0);
        l0 = l0.lanewise(XOR, l3);
        l2 = l2.lanewise(XOR, l5);
        l4 = l4.lanewise(XOR, l7).lanewise(XOR, l1);
        l6 = l6.lanewise(XOR, l1);
        h1 = h1.lanewise(ROL, 32);
        l1 = l1.lanewise(ROL, 32);
        h3 = h3.lanewise(ROL, 32);
        l3 = l3.lanewise(ROL, 32);
        h5 = h5.lanewise(ROL, 32);
        l5 = l5.lanewise(ROL, 32);
        h7 = h7.lanewise(ROL, 32);
        l7 = l7.lanewise(ROL, 32);
        h0.intoArray(x, 0);
        l0.intoArray(x, 1 * L);
        h1.intoArray(x, 2 * L);
        l1.intoArray(x, 3 * L);
        h2.intoArray(x, 4 * L);
        l2.intoArray(x, 5 * L);
        h3.intoArray(x, 6 * L);
        l3.intoArray(x, 7 * L);
        h4.intoArray(x, 8 * L);
        l4.intoArray(x, 9 * L);
        h5.intoArray(x, 10 * L);
        l5.intoArray(x, 11 * L);
        h6.intoArray(x, 12 * L);
        l6.intoArray(x, 13 * L);
        h7.intoArray(x, 14 * L);
        l7.intoArray(x, 15 * L);
    }

    private void six(int c) {
        LongVector h0 = LongVector.fromArray(S, x, 0);
        LongVector l0 = LongVector.fromArray(S, x, 1 * L);
        LongVector h1 = LongVector.fromArray(S, x, 2 * L);
        LongVector l1 = LongVector.fromArray(S, x, 3 * L);
        LongVector h2 = LongVector.fromArray(S, x, 4 * L);
        LongVector l2 = LongVector.fromArray(S, x, 5 * L);
        LongVector h3 = LongVector.fromArray(S, x, 6 * L);
        LongVector l3 = LongVector.fromArray(S, x, 7 * L);
        LongVector h4 = LongVector.fromArray(S, x, 8 * L);
        LongVector l4 = LongVector.fromArray(S, x, 9 * L);
        LongVector h5 = LongVector.fromArray(S, x, 10 * L);
        LongVector l5 = LongVector.fromArray(S, x, 11 * L);
        LongVector h6 = LongVector.fromArray(S, x, 12 * L);
        LongVector l6 = LongVector.fromArray(S, x, 13 * L);
        LongVector h7 = LongVector.fromArray(S, x, 14 * L);
        LongVector l7 = LongVector.fromArray(S, x, 15 * L);
        LongVector k = LongVector.broadcast(S, CONSTANTS[c + 24]);
        h6 = h6.lanewise(NOT);
        h0 = h0.lanewise(XOR, k.lanewise(AND_NOT, h4));
        LongVector t = h0.lanewise(AND, h2).lanewise(XOR, k);
        h0 = h0.lanewise(XOR, h4.lanewise(AND, h6));
        h6 = h6.lanewise(XOR, h4.lanewise(AND_NOT, h2));
        h2 = h2.lanewise(XOR, h0.lanewise(AND, h4));
        h4 = h4.lanewise(XOR, h0.lanewise(AND_NOT, h6));
        h0 = h0.lanewise(XOR, h2.lanewise(OR, h6));
        h6 = h6.lanewise(XOR, h2.lanewise(AND, h4));
        h2 = h2.lanewise(XOR, t.lanewise(AND, h0));
        h4 = h4.lanewise(XOR, t);
        k = LongVector.broadcast(S, CONSTANTS[c + 26]);
        h7 = h7.lanewise(NOT);
        h1 = h1.lanewise(XOR, k.lanewise(AND_NOT, h5));
        t = h1.lanewise(AND, h3).lanewise(XOR, k);
        h1 = h1.lanewise(XOR, h5.lanewise(AND, h7));
        h7 = h7.lanewise(XOR, h5.lanewise(AND_NOT, h3));
        h3 = h3.lanewise(XOR, h1.lanewise(AND, h5));
        h5 = h5.lanewise(XOR, h1.lanewise(AND_NOT, h7));
        h1 = h1.lanewise(XOR, h3.lanewise(OR, h7));
        h7 = h7.lanewise(XOR, h3.lanewise(AND, h5));
        h3 = h3.lanewise(XOR, t.lanewise(AND, h1));
        h5 = h5.lanewise(XOR, t);
        h1 = h1.lanewise(XOR, h2);
        h3 = h3.lanewise(XOR, h4);
        h5 = h5.lanewise(XOR, h6).lanewise(XOR, h0);
        h7 = h7.lanewise(XOR, h0);
        h0 = h0.lanewise(XOR, h3);
        h2 = h2.lanewise(XOR, h5);
        h4 = h4.lanewise(XOR, h7).lanewise(XOR, h1);
        h6 = h6.lanewise(XOR, h1);
        k = LongVector.broadcast(S, CONSTANTS[c + 25]);
        l6 = l6.lanewise(NOT);
        l0 = l0.lanewise(XOR, k.lanewise(AND_NOT, l4));
        t = l0.lanewise(AND, l2).lanewise(XOR, k);
        l0 = l0.lanewise(XOR, l4.lanewise(AND, l6));
        l6 = l6.lanewise(XOR, l4.lanewise(AND_NOT, l2));
        l2 = l2.lanewise(XOR, l0.lanewise(AND, l4));
        l4 = l4.lanewise(XOR, l0.lanewise(AND_NOT, l6));
        l0 = l0.lanewise(XOR, l2.lanewise(OR, l6));
        l6 = l6.lanewise(XOR, l2.lanewise(AND, l4));
        l2 = l2.lanewise(XOR, t.lanewise(AND, l0));
        l4 = l4.lanewise(XOR, t);
        k = LongVector.broadcast(S, CONSTANTS[c + 27]);
        l7 = l7.lanewise(NOT);
        l1 = l1.lanewise(XOR, k.lanewise(AND_NOT, l5));
        t = l1.lanewise(AND, l3).lanewise(XOR, k);
        l1 = l1.lanewise(XOR, l5.lanewise(AND, l7));
        l7 = l7.lanewise(XOR, l5.lanewise(AND_NOT, l3));
        l3 = l3.lanewise(XOR, l1.lanewise(AND, l5));
        l5 = l5.lanewise(XOR, l1.lanewise(AND_NOT, l7));
        l1 = l1.lanewise(XOR, l3.lanewise(OR, l7));
        l7 = l7.lanewise(XOR, l3.lanewise(AND, l5));
        l3 = l3.lanewise(XOR, t.lanewise(AND, l1));
        l5 = l5.lanewise(XOR, t);
        l1 = l1.lanewise(XOR, l2);
        l3 = l3.lanewise(XOR, l4);
        l5 = l5.lanewise(XOR, l6).lanewise(XOR, l0);
        l7 = l7.lanewise(XOR, l0);
        l0 = l0.lanewise(XOR, l3);
        l2 = l2.lanewise(XOR, l5);
        l4 = l4.lanewise(XOR, l7).lanewise(XOR, l1);
        l6 = l6.lanewise(XOR, l1);
        t = h1;
        h1 = l1;
        l1 = t;
        t = h3;
        h3 = l3;
        l3 = t;
        t = h5;
        h5 = l5;
        l5 = t;
        t = h7;
        h7 = l7;
        l7 = t;
        h0.intoArray(x, 0);
        l0.intoArray(x, 1 * L);
        h1.intoArray(x, 2 * L);
        l1.intoArray(x, 3 * L);
        h2.intoArray(x, 4 * L);
        l2.intoArray(x, 5 * L);
        h3.intoArray(x, 6 * L);
        l3.intoArray(x, 7 * L);
        h4.intoArray(x, 8 * L);
        l4.intoArray(x, 9 * L);
        h5.intoArray(x, 10 * L);
        l5.intoArray(x, 11 * L);
        h6.intoArray(x, 12 * L);
        l6.intoArray(x, 13 * L);
        h7.intoArray(x, 14 * L);
        l7.intoArray(x, 15 * L);
    }
}
