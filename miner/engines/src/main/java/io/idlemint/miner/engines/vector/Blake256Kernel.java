package io.idlemint.miner.engines.vector;

import static jdk.incubator.vector.VectorOperators.ROR;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.idlemint.miner.jumphash.digest.Fractions;
import io.idlemint.miner.jumphash.digest.candidate.BlakeSigma;
import java.util.Arrays;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/// JumpHash's blake256 in lanes: two compressions of BLAKE-256. In the first the nonce is a word of the message,
/// in the second it is one of the chaining value.
final class Blake256Kernel implements Kernel {
    private static final VectorSpecies<Integer> S = Lanes.INTS;
    private static final Class<? extends IntVector> V = Lanes.INT_VECTOR;
    private static final int L = S.length();
    private static final int ROUNDS = 14;
    private static final int NONCE = 2;
    private static final int BITS = 640;
    private static final int[] C = Fractions.pi(16);

    private final int[] message = new int[16];
    private final int[] block = new int[16];
    private final int[] table = new int[ROUNDS * 16 * L];
    private final int[] place = new int[ROUNDS];
    private final int[] partner = new int[ROUNDS];
    private final int[] constant = new int[ROUNDS * 16];

    Blake256Kernel() {
        block[3] = 0x01000000;
        block[4] = 0x80000000;
        block[13] = 1;
        block[15] = BITS;
    }

    @Override
    public void prepare(int[] words) {
        System.arraycopy(words, 0, message, 0, message.length);
        System.arraycopy(words, 13, block, 0, 3);
        for (int i = 0; i < ROUNDS * 16; i++) {
            int word = BlakeSigma.word(i / 16, i % 16);
            int other = C[BlakeSigma.word(i / 16, (i % 16) ^ 1)];
            Arrays.fill(table, i * L, (i + 1) * L, block[word] ^ other);
            if (word == NONCE) {
                place[i / 16] = i * L;
                partner[i / 16] = other;
            }
        }
        for (int i = 0; i < 3; i++) {
            block[i] = words[2 - i];
        }
        for (int i = 0; i < ROUNDS * 16; i++) {
            constant[i] = block[BlakeSigma.word(i / 16, i % 16)] ^ C[BlakeSigma.word(i / 16, (i % 16) ^ 1)];
        }
    }

    @Override
    public void hash(int first, int[] words) {
        inOrder(first, words);
        reversed(first, words);
    }

    private void inOrder(int first, int[] words) {
        IntVector nonce = Lanes.NUMBERS.add(first);
        for (int round = 0; round < ROUNDS; round++) {
            nonce.lanewise(XOR, partner[round]).intoArray(table, place[round]);
        }
        IntVector v0 = IntVector.broadcast(S, message[0]);
        IntVector v1 = IntVector.broadcast(S, message[1]);
        IntVector v2 = IntVector.broadcast(S, message[2]);
        IntVector v3 = IntVector.broadcast(S, message[3]);
        IntVector v4 = IntVector.broadcast(S, message[4]);
        IntVector v5 = IntVector.broadcast(S, message[5]);
        IntVector v6 = IntVector.broadcast(S, message[6]);
        IntVector v7 = IntVector.broadcast(S, message[7]);
        IntVector v8 = IntVector.broadcast(S, C[0]);
        IntVector v9 = IntVector.broadcast(S, C[1]);
        IntVector v10 = IntVector.broadcast(S, C[2]);
        IntVector v11 = IntVector.broadcast(S, C[3]);
        IntVector v12 = IntVector.broadcast(S, C[4] ^ BITS);
        IntVector v13 = IntVector.broadcast(S, C[5] ^ BITS);
        IntVector v14 = IntVector.broadcast(S, C[6]);
        IntVector v15 = IntVector.broadcast(S, C[7]);
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
            v0 = v0.add(v4).add(IntVector.fromArray(S, table, t));
            v12 = v12.lanewise(XOR, v0).lanewise(ROR, 16);
            v8 = v8.add(v12);
            v4 = v4.lanewise(XOR, v8).lanewise(ROR, 12);
            v0 = v0.add(v4).add(IntVector.fromArray(S, table, t + 1 * L));
            v12 = v12.lanewise(XOR, v0).lanewise(ROR, 8);
            v8 = v8.add(v12);
            v4 = v4.lanewise(XOR, v8).lanewise(ROR, 7);
            v1 = v1.add(v5).add(IntVector.fromArray(S, table, t + 2 * L));
            v13 = v13.lanewise(XOR, v1).lanewise(ROR, 16);
            v9 = v9.add(v13);
            v5 = v5.lanewise(XOR, v9).lanewise(ROR, 12);
            v1 = v1.add(v5).add(IntVector.fromArray(S, table, t + 3 * L));
            v13 = v13.lanewise(XOR, v1).lanewise(ROR, 8);
            v9 = v9.add(v13);
            v5 = v5.lanewise(XOR, v9).lanewise(ROR, 7);
            v2 = v2.add(v6).add(IntVector.fromArray(S, table, t + 4 * L));
            v14 = v14.lanewise(XOR, v2).lanewise(ROR, 16);
            v10 = v10.add(v14);
            v6 = v6.lanewise(XOR, v10).lanewise(ROR, 12);
            v2 = v2.add(v6).add(IntVector.fromArray(S, table, t + 5 * L));
            v14 = v14.lanewise(XOR, v2).lanewise(ROR, 8);
            v10 = v10.add(v14);
            v6 = v6.lanewise(XOR, v10).lanewise(ROR, 7);
            v3 = v3.add(v7).add(IntVector.fromArray(S, table, t + 6 * L));
            v15 = v15.lanewise(XOR, v3).lanewise(ROR, 16);
            v11 = v11.add(v15);
            v7 = v7.lanewise(XOR, v11).lanewise(ROR, 12);
            v3 = v3.add(v7).add(IntVector.fromArray(S, table, t + 7 * L));
            v15 = v15.lanewise(XOR, v3).lanewise(ROR, 8);
            v11 = v11.add(v15);
            v7 = v7.lanewise(XOR, v11).lanewise(ROR, 7);
            v0 = v0.add(v5).add(IntVector.fromArray(S, table, t + 8 * L));
            v15 = v15.lanewise(XOR, v0).lanewise(ROR, 16);
            v10 = v10.add(v15);
            v5 = v5.lanewise(XOR, v10).lanewise(ROR, 12);
            v0 = v0.add(v5).add(IntVector.fromArray(S, table, t + 9 * L));
            v15 = v15.lanewise(XOR, v0).lanewise(ROR, 8);
            v10 = v10.add(v15);
            v5 = v5.lanewise(XOR, v10).lanewise(ROR, 7);
            v1 = v1.add(v6).add(IntVector.fromArray(S, table, t + 10 * L));
            v12 = v12.lanewise(XOR, v1).lanewise(ROR, 16);
            v11 = v11.add(v12);
            v6 = v6.lanewise(XOR, v11).lanewise(ROR, 12);
            v1 = v1.add(v6).add(IntVector.fromArray(S, table, t + 11 * L));
            v12 = v12.lanewise(XOR, v1).lanewise(ROR, 8);
            v11 = v11.add(v12);
            v6 = v6.lanewise(XOR, v11).lanewise(ROR, 7);
            v2 = v2.add(v7).add(IntVector.fromArray(S, table, t + 12 * L));
            v13 = v13.lanewise(XOR, v2).lanewise(ROR, 16);
            v8 = v8.add(v13);
            v7 = v7.lanewise(XOR, v8).lanewise(ROR, 12);
            v2 = v2.add(v7).add(IntVector.fromArray(S, table, t + 13 * L));
            v13 = v13.lanewise(XOR, v2).lanewise(ROR, 8);
            v8 = v8.add(v13);
            v7 = v7.lanewise(XOR, v8).lanewise(ROR, 7);
            v3 = v3.add(v4).add(IntVector.fromArray(S, table, t + 14 * L));
            v14 = v14.lanewise(XOR, v3).lanewise(ROR, 16);
            v9 = v9.add(v14);
            v4 = v4.lanewise(XOR, v9).lanewise(ROR, 12);
            v3 = v3.add(v4).add(IntVector.fromArray(S, table, t + 15 * L));
            v14 = v14.lanewise(XOR, v3).lanewise(ROR, 8);
            v9 = v9.add(v14);
            v4 = v4.lanewise(XOR, v9).lanewise(ROR, 7);
        }
        v0.lanewise(XOR, v8).lanewise(XOR, message[0]).intoArray(words, 0);
        v1.lanewise(XOR, v9).lanewise(XOR, message[1]).intoArray(words, 1 * L);
        v2.lanewise(XOR, v10).lanewise(XOR, message[2]).intoArray(words, 2 * L);
        v3.lanewise(XOR, v11).lanewise(XOR, message[3]).intoArray(words, 3 * L);
        v4.lanewise(XOR, v12).lanewise(XOR, message[4]).intoArray(words, 4 * L);
        v5.lanewise(XOR, v13).lanewise(XOR, message[5]).intoArray(words, 5 * L);
        v6.lanewise(XOR, v14).lanewise(XOR, message[6]).intoArray(words, 6 * L);
        v7.lanewise(XOR, v15).lanewise(XOR, message[7]).intoArray(words, 7 * L);
    }

    private void reversed(int first, int[] words) {
        IntVector nonce = Lanes.NUMBERS.add(first);
        IntVector v0 = nonce;
        IntVector v1 = IntVector.broadcast(S, message[14]);
        IntVector v2 = IntVector.broadcast(S, message[13]);
        IntVector v3 = IntVector.broadcast(S, message[12]);
        IntVector v4 = IntVector.broadcast(S, message[11]);
        IntVector v5 = IntVector.broadcast(S, message[10]);
        IntVector v6 = IntVector.broadcast(S, message[9]);
        IntVector v7 = IntVector.broadcast(S, message[8]);
        IntVector v8 = IntVector.broadcast(S, C[0]);
        IntVector v9 = IntVector.broadcast(S, C[1]);
        IntVector v10 = IntVector.broadcast(S, C[2]);
        IntVector v11 = IntVector.broadcast(S, C[3]);
        IntVector v12 = IntVector.broadcast(S, C[4] ^ BITS);
        IntVector v13 = IntVector.broadcast(S, C[5] ^ BITS);
        IntVector v14 = IntVector.broadcast(S, C[6]);
        IntVector v15 = IntVector.broadcast(S, C[7]);
        for (int t = 0; t < ROUNDS * 16; t += 16) {
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
            v0 = v0.add(v4).add(constant[t]);
            v12 = v12.lanewise(XOR, v0).lanewise(ROR, 16);
            v8 = v8.add(v12);
            v4 = v4.lanewise(XOR, v8).lanewise(ROR, 12);
            v0 = v0.add(v4).add(constant[t + 1]);
            v12 = v12.lanewise(XOR, v0).lanewise(ROR, 8);
            v8 = v8.add(v12);
            v4 = v4.lanewise(XOR, v8).lanewise(ROR, 7);
            v1 = v1.add(v5).add(constant[t + 2]);
            v13 = v13.lanewise(XOR, v1).lanewise(ROR, 16);
            v9 = v9.add(v13);
            v5 = v5.lanewise(XOR, v9).lanewise(ROR, 12);
            v1 = v1.add(v5).add(constant[t + 3]);
            v13 = v13.lanewise(XOR, v1).lanewise(ROR, 8);
            v9 = v9.add(v13);
            v5 = v5.lanewise(XOR, v9).lanewise(ROR, 7);
            v2 = v2.add(v6).add(constant[t + 4]);
            v14 = v14.lanewise(XOR, v2).lanewise(ROR, 16);
            v10 = v10.add(v14);
            v6 = v6.lanewise(XOR, v10).lanewise(ROR, 12);
            v2 = v2.add(v6).add(constant[t + 5]);
            v14 = v14.lanewise(XOR, v2).lanewise(ROR, 8);
            v10 = v10.add(v14);
            v6 = v6.lanewise(XOR, v10).lanewise(ROR, 7);
            v3 = v3.add(v7).add(constant[t + 6]);
            v15 = v15.lanewise(XOR, v3).lanewise(ROR, 16);
            v11 = v11.add(v15);
            v7 = v7.lanewise(XOR, v11).lanewise(ROR, 12);
            v3 = v3.add(v7).add(constant[t + 7]);
            v15 = v15.lanewise(XOR, v3).lanewise(ROR, 8);
            v11 = v11.add(v15);
            v7 = v7.lanewise(XOR, v11).lanewise(ROR, 7);
            v0 = v0.add(v5).add(constant[t + 8]);
            v15 = v15.lanewise(XOR, v0).lanewise(ROR, 16);
            v10 = v10.add(v15);
            v5 = v5.lanewise(XOR, v10).lanewise(ROR, 12);
            v0 = v0.add(v5).add(constant[t + 9]);
            v15 = v15.lanewise(XOR, v0).lanewise(ROR, 8);
            v10 = v10.add(v15);
            v5 = v5.lanewise(XOR, v10).lanewise(ROR, 7);
            v1 = v1.add(v6).add(constant[t + 10]);
            v12 = v12.lanewise(XOR, v1).lanewise(ROR, 16);
            v11 = v11.add(v12);
            v6 = v6.lanewise(XOR, v11).lanewise(ROR, 12);
            v1 = v1.add(v6).add(constant[t + 11]);
            v12 = v12.lanewise(XOR, v1).lanewise(ROR, 8);
            v11 = v11.add(v12);
            v6 = v6.lanewise(XOR, v11).lanewise(ROR, 7);
            v2 = v2.add(v7).add(constant[t + 12]);
            v13 = v13.lanewise(XOR, v2).lanewise(ROR, 16);
            v8 = v8.add(v13);
            v7 = v7.lanewise(XOR, v8).lanewise(ROR, 12);
            v2 = v2.add(v7).add(constant[t + 13]);
            v13 = v13.lanewise(XOR, v2).lanewise(ROR, 8);
            v8 = v8.add(v13);
            v7 = v7.lanewise(XOR, v8).lanewise(ROR, 7);
            v3 = v3.add(v4).add(constant[t + 14]);
            v14 = v14.lanewise(XOR, v3).lanewise(ROR, 16);
            v9 = v9.add(v14);
            v4 = v4.lanewise(XOR, v9).lanewise(ROR, 12);
            v3 = v3.add(v4).add(constant[t + 15]);
            v14 = v14.lanewise(XOR, v3).lanewise(ROR, 8);
            v9 = v9.add(v14);
            v4 = v4.lanewise(XOR, v9).lanewise(ROR, 7);
        }
        v0.lanewise(XOR, v8).lanewise(XOR, nonce).intoArray(words, 8 * L);
        v1.lanewise(XOR, v9).lanewise(XOR, message[14]).intoArray(words, 9 * L);
        v2.lanewise(XOR, v10).lanewise(XOR, message[13]).intoArray(words, 10 * L);
        v3.lanewise(XOR, v11).lanewise(XOR, message[12]).intoArray(words, 11 * L);
        v4.lanewise(XOR, v12).lanewise(XOR, message[11]).intoArray(words, 12 * L);
        v5.lanewise(XOR, v13).lanewise(XOR, message[10]).intoArray(words, 13 * L);
        v6.lanewise(XOR, v14).lanewise(XOR, message[9]).intoArray(words, 14 * L);
        v7.lanewise(XOR, v15).lanewise(XOR, message[8]).intoArray(words, 15 * L);
    }
}
