package io.idlemint.miner.engines.vector;

import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.AND_NOT;
import static jdk.incubator.vector.VectorOperators.BITWISE_BLEND;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.NOT;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.REVERSE_BYTES;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.idlemint.miner.jumphash.digest.candidate.Jh512;
import io.idlemint.miner.jumphash.digest.candidate.JhConstants;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/// JH-512 in lanes, in bit slices: the message's block and the block of padding, 42 rounds each.
final class JhKernel implements LongKernel, LongHash {
    private static final VectorSpecies<Long> S = Lanes.LONGS;
    private static final Class<? extends LongVector> V = Lanes.LONG_VECTOR;
    private static final int L = S.length();
    private static final int ROUNDS = 42;
    private static final int WORDS = 16;
    private static final long[] MASKS = {
        0x5555555555555555L,
        0x3333333333333333L,
        0x0f0f0f0f0f0f0f0fL,
        0x00ff00ff00ff00ffL,
        0x0000ffff0000ffffL,
        0x00000000ffffffffL
    };
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

    // Seven rounds at a time: in six the odd words exchange bits within themselves, in the last with each other.
    private void rounds() {
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
        for (int c = 0; c < 4 * ROUNDS; c += 28) {
            h0 = V.cast(h0);
            l0 = V.cast(l0);
            h1 = V.cast(h1);
            l1 = V.cast(l1);
            h2 = V.cast(h2);
            l2 = V.cast(l2);
            h3 = V.cast(h3);
            l3 = V.cast(l3);
            h4 = V.cast(h4);
            l4 = V.cast(l4);
            h5 = V.cast(h5);
            l5 = V.cast(l5);
            h6 = V.cast(h6);
            l6 = V.cast(l6);
            h7 = V.cast(h7);
            l7 = V.cast(l7);
            LongVector k;
            LongVector t;
            for (int i = 0; i < MASKS.length; i++) {
                h0 = V.cast(h0);
                l0 = V.cast(l0);
                h1 = V.cast(h1);
                l1 = V.cast(l1);
                h2 = V.cast(h2);
                l2 = V.cast(l2);
                h3 = V.cast(h3);
                l3 = V.cast(l3);
                h4 = V.cast(h4);
                l4 = V.cast(l4);
                h5 = V.cast(h5);
                l5 = V.cast(l5);
                h6 = V.cast(h6);
                l6 = V.cast(l6);
                h7 = V.cast(h7);
                l7 = V.cast(l7);
                int d = c + 4 * i;
                int n = 1 << i;
                k = LongVector.broadcast(S, CONSTANTS[d]);
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
                k = LongVector.broadcast(S, CONSTANTS[d + 2]);
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
                k = LongVector.broadcast(S, CONSTANTS[d + 1]);
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
                k = LongVector.broadcast(S, CONSTANTS[d + 3]);
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
                LongVector mask = LongVector.broadcast(S, MASKS[i]);
                h1 = h1.lanewise(LSHL, n).lanewise(BITWISE_BLEND, h1.lanewise(LSHR, n), mask);
                l1 = l1.lanewise(LSHL, n).lanewise(BITWISE_BLEND, l1.lanewise(LSHR, n), mask);
                h3 = h3.lanewise(LSHL, n).lanewise(BITWISE_BLEND, h3.lanewise(LSHR, n), mask);
                l3 = l3.lanewise(LSHL, n).lanewise(BITWISE_BLEND, l3.lanewise(LSHR, n), mask);
                h5 = h5.lanewise(LSHL, n).lanewise(BITWISE_BLEND, h5.lanewise(LSHR, n), mask);
                l5 = l5.lanewise(LSHL, n).lanewise(BITWISE_BLEND, l5.lanewise(LSHR, n), mask);
                h7 = h7.lanewise(LSHL, n).lanewise(BITWISE_BLEND, h7.lanewise(LSHR, n), mask);
                l7 = l7.lanewise(LSHL, n).lanewise(BITWISE_BLEND, l7.lanewise(LSHR, n), mask);
            }
            k = LongVector.broadcast(S, CONSTANTS[c + 24]);
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
        }
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
