package io.idlemint.miner.engines.vector;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.REVERSE_BYTES;
import static jdk.incubator.vector.VectorOperators.ROR;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.idlemint.miner.jumphash.digest.Fractions;
import io.idlemint.miner.jumphash.digest.candidate.Blake512;
import io.idlemint.miner.jumphash.digest.candidate.BlakeSigma;
import java.util.Arrays;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/// BLAKE-512 in lanes. What the rounds add is kept as a table of vectors; for JumpHash's 80-byte message only one
/// in each round depends on the nonce.
final class BlakeKernel implements LongKernel, LongHash {
    private static final VectorSpecies<Long> S = Lanes.LONGS;
    private static final Class<? extends LongVector> V = Lanes.LONG_VECTOR;
    private static final int L = S.length();
    private static final int ROUNDS = 16;
    private static final int NONCE = 7;
    private static final long BITS = 640;
    private static final long[] C = Blake512.constants();
    private static final long[] START = Fractions.squareRoots(8);
    // For each word of the message and each round: where in the table, and with which constant.
    private static final int[] PLACES = places();
    private static final long[] PARTNERS = partners();

    private final long[] message = new long[16];
    private final long[] table = new long[ROUNDS * 16 * L];
    private final int[] place = new int[ROUNDS];
    private final long[] partner = new long[ROUNDS];
    private long low;
    private int filledFor;

    @Override
    public void prepare(long[] words) {
        for (int i = 0; i < 8; i++) {
            message[i] = Long.reverseBytes(words[i]);
        }
        low = words[7] & 0xffffffffL;
        message[8] = message[0];
        message[9] = (message[1] & ~0xffffffffL) | 0x00040000;
        message[10] = 1L << 63;
        message[13] = 1;
        message[15] = BITS;
        fill();
        for (int round = 0; round < ROUNDS; round++) {
            int i = position(round, NONCE);
            place[round] = (16 * round + i) * L;
            partner[round] = C[BlakeSigma.word(round, i ^ 1)];
        }
    }

    private void fill() {
        for (int i = 0; i < ROUNDS * 16; i++) {
            int word = BlakeSigma.word(i / 16, i % 16);
            Arrays.fill(table, i * L, (i + 1) * L, message[word] ^ C[BlakeSigma.word(i / 16, i % 16 ^ 1)]);
        }
    }

    // Where a round takes a word.
    private static int position(int round, int word) {
        int i = 0;
        while (BlakeSigma.word(round, i) != word) {
            i++;
        }
        return i;
    }

    private static int[] places() {
        int[] places = new int[16 * ROUNDS];
        for (int i = 0; i < places.length; i++) {
            places[i] = (i % ROUNDS * 16 + position(i % ROUNDS, i / ROUNDS)) * L;
        }
        return places;
    }

    private static long[] partners() {
        long[] partners = new long[16 * ROUNDS];
        for (int i = 0; i < partners.length; i++) {
            int round = i % ROUNDS;
            partners[i] = C[BlakeSigma.word(round, position(round, i / ROUNDS) ^ 1)];
        }
        return partners;
    }

    @Override
    public void hash(long[] m, int words, long[] out, int at) {
        if (filledFor != words) {
            pad(words);
            filledFor = words;
        }
        for (int i = 0; i < words; i++) {
            LongVector word = LongVector.fromArray(S, m, i * L).lanewise(REVERSE_BYTES);
            for (int k = i * ROUNDS; k < (i + 1) * ROUNDS; k++) {
                word.lanewise(XOR, PARTNERS[k]).intoArray(table, PLACES[k]);
            }
        }
        rounds(64L * words, out, at);
    }

    private void pad(int words) {
        Arrays.fill(message, 0);
        message[words] = 1L << 63;
        message[13] = 1;
        message[15] = 64L * words;
        fill();
    }

    @Override
    public void hash(int first, long[] words, int at) {
        LongVector nonce = Lanes.EVEN_NUMBERS.add(first).lanewise(LSHL, 32).lanewise(OR, low);
        LongVector last = nonce.lanewise(REVERSE_BYTES);
        for (int round = 0; round < ROUNDS; round++) {
            last.lanewise(XOR, partner[round]).intoArray(table, place[round]);
        }
        rounds(BITS, words, at);
    }

    private void rounds(long bits, long[] words, int at) {
        LongVector v0 = LongVector.broadcast(S, START[0]);
        LongVector v1 = LongVector.broadcast(S, START[1]);
        LongVector v2 = LongVector.broadcast(S, START[2]);
        LongVector v3 = LongVector.broadcast(S, START[3]);
        LongVector v4 = LongVector.broadcast(S, START[4]);
        LongVector v5 = LongVector.broadcast(S, START[5]);
        LongVector v6 = LongVector.broadcast(S, START[6]);
        LongVector v7 = LongVector.broadcast(S, START[7]);
        LongVector v8 = LongVector.broadcast(S, C[0]);
        LongVector v9 = LongVector.broadcast(S, C[1]);
        LongVector v10 = LongVector.broadcast(S, C[2]);
        LongVector v11 = LongVector.broadcast(S, C[3]);
        LongVector v12 = LongVector.broadcast(S, C[4] ^ bits);
        LongVector v13 = LongVector.broadcast(S, C[5] ^ bits);
        LongVector v14 = LongVector.broadcast(S, C[6]);
        LongVector v15 = LongVector.broadcast(S, C[7]);
        for (int t = 0; t < ROUNDS * 16 * L; t += 16 * L) {
            v0 = V.cast(v0);
            v1 = V.cast(v1);
            v2 = V.cast(v2);
            v3 = V.cast(v3);
            v4 = V.cast(v4);
            v5 = V.cast(v5);
            v6 = V.cast(v6);
            v7 = V.cast(v7);
            v8 = V.cast(v8);
            v9 = V.cast(v9);
            v10 = V.cast(v10);
            v11 = V.cast(v11);
            v12 = V.cast(v12);
            v13 = V.cast(v13);
            v14 = V.cast(v14);
            v15 = V.cast(v15);
            v0 = v0.add(v4).add(LongVector.fromArray(S, table, t));
            v12 = v12.lanewise(XOR, v0).lanewise(ROR, 32);
            v8 = v8.add(v12);
            v4 = v4.lanewise(XOR, v8).lanewise(ROR, 25);
            v0 = v0.add(v4).add(LongVector.fromArray(S, table, t + 1 * L));
            v12 = v12.lanewise(XOR, v0).lanewise(ROR, 16);
            v8 = v8.add(v12);
            v4 = v4.lanewise(XOR, v8).lanewise(ROR, 11);
            v1 = v1.add(v5).add(LongVector.fromArray(S, table, t + 2 * L));
            v13 = v13.lanewise(XOR, v1).lanewise(ROR, 32);
            v9 = v9.add(v13);
            v5 = v5.lanewise(XOR, v9).lanewise(ROR, 25);
            v1 = v1.add(v5).add(LongVector.fromArray(S, table, t + 3 * L));
            v13 = v13.lanewise(XOR, v1).lanewise(ROR, 16);
            v9 = v9.add(v13);
            v5 = v5.lanewise(XOR, v9).lanewise(ROR, 11);
            v2 = v2.add(v6).add(LongVector.fromArray(S, table, t + 4 * L));
            v14 = v14.lanewise(XOR, v2).lanewise(ROR, 32);
            v10 = v10.add(v14);
            v6 = v6.lanewise(XOR, v10).lanewise(ROR, 25);
            v2 = v2.add(v6).add(LongVector.fromArray(S, table, t + 5 * L));
            v14 = v14.lanewise(XOR, v2).lanewise(ROR, 16);
            v10 = v10.add(v14);
            v6 = v6.lanewise(XOR, v10).lanewise(ROR, 11);
            v3 = v3.add(v7).add(LongVector.fromArray(S, table, t + 6 * L));
            v15 = v15.lanewise(XOR, v3).lanewise(ROR, 32);
            v11 = v11.add(v15);
            v7 = v7.lanewise(XOR, v11).lanewise(ROR, 25);
            v3 = v3.add(v7).add(LongVector.fromArray(S, table, t + 7 * L));
            v15 = v15.lanewise(XOR, v3).lanewise(ROR, 16);
            v11 = v11.add(v15);
            v7 = v7.lanewise(XOR, v11).lanewise(ROR, 11);
            v0 = v0.add(v5).add(LongVector.fromArray(S, table, t + 8 * L));
            v15 = v15.lanewise(XOR, v0).lanewise(ROR, 32);
            v10 = v10.add(v15);
            v5 = v5.lanewise(XOR, v10).lanewise(ROR, 25);
            v0 = v0.add(v5).add(LongVector.fromArray(S, table, t + 9 * L));
            v15 = v15.lanewise(XOR, v0).lanewise(ROR, 16);
            v10 = v10.add(v15);
            v5 = v5.lanewise(XOR, v10).lanewise(ROR, 11);
            v1 = v1.add(v6).add(LongVector.fromArray(S, table, t + 10 * L));
            v12 = v12.lanewise(XOR, v1).lanewise(ROR, 32);
            v11 = v11.add(v12);
            v6 = v6.lanewise(XOR, v11).lanewise(ROR, 25);
            v1 = v1.add(v6).add(LongVector.fromArray(S, table, t + 11 * L));
            v12 = v12.lanewise(XOR, v1).lanewise(ROR, 16);
            v11 = v11.add(v12);
            v6 = v6.lanewise(XOR, v11).lanewise(ROR, 11);
            v2 = v2.add(v7).add(LongVector.fromArray(S, table, t + 12 * L));
            v13 = v13.lanewise(XOR, v2).lanewise(ROR, 32);
            v8 = v8.add(v13);
            v7 = v7.lanewise(XOR, v8).lanewise(ROR, 25);
            v2 = v2.add(v7).add(LongVector.fromArray(S, table, t + 13 * L));
            v13 = v13.lanewise(XOR, v2).lanewise(ROR, 16);
            v8 = v8.add(v13);
            v7 = v7.lanewise(XOR, v8).lanewise(ROR, 11);
            v3 = v3.add(v4).add(LongVector.fromArray(S, table, t + 14 * L));
            v14 = v14.lanewise(XOR, v3).lanewise(ROR, 32);
            v9 = v9.add(v14);
            v4 = v4.lanewise(XOR, v9).lanewise(ROR, 25);
            v3 = v3.add(v4).add(LongVector.fromArray(S, table, t + 15 * L));
            v14 = v14.lanewise(XOR, v3).lanewise(ROR, 16);
            v9 = v9.add(v14);
            v4 = v4.lanewise(XOR, v9).lanewise(ROR, 11);
        }
        v0.lanewise(XOR, v8).lanewise(XOR, START[0]).lanewise(REVERSE_BYTES).intoArray(words, at);
        v1.lanewise(XOR, v9).lanewise(XOR, START[1]).lanewise(REVERSE_BYTES).intoArray(words, at + 1 * L);
        v2.lanewise(XOR, v10).lanewise(XOR, START[2]).lanewise(REVERSE_BYTES).intoArray(words, at + 2 * L);
        v3.lanewise(XOR, v11).lanewise(XOR, START[3]).lanewise(REVERSE_BYTES).intoArray(words, at + 3 * L);
        v4.lanewise(XOR, v12).lanewise(XOR, START[4]).lanewise(REVERSE_BYTES).intoArray(words, at + 4 * L);
        v5.lanewise(XOR, v13).lanewise(XOR, START[5]).lanewise(REVERSE_BYTES).intoArray(words, at + 5 * L);
        v6.lanewise(XOR, v14).lanewise(XOR, START[6]).lanewise(REVERSE_BYTES).intoArray(words, at + 6 * L);
        v7.lanewise(XOR, v15).lanewise(XOR, START[7]).lanewise(REVERSE_BYTES).intoArray(words, at + 7 * L);
    }
}
