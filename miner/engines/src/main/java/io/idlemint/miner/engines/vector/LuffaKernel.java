package io.idlemint.miner.engines.vector;

import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.NOT;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.REVERSE_BYTES;
import static jdk.incubator.vector.VectorOperators.ROL;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.idlemint.miner.jumphash.digest.Words;
import io.idlemint.miner.jumphash.digest.candidate.Luffa512;
import java.util.Arrays;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/// Luffa-512 in lanes. The first of JumpHash's five blocks does not depend on the nonce.
final class LuffaKernel implements Kernel, IntHash {
    private static final VectorSpecies<Integer> S = Lanes.INTS;
    private static final Class<? extends IntVector> V = Lanes.INT_VECTOR;
    private static final int L = S.length();
    private static final int STATES = 5;
    private static final int WORDS = 8 * STATES;
    private static final int HALF = 32;
    private static final int BLOCK = 8;
    private static final int[] CONSTANTS = Luffa512.stepConstants();
    private static final int[] START = start();

    private final Luffa512 scalar = new Luffa512();
    private final byte[] block = new byte[HALF];
    private final int[] message = new int[8];
    private final int[] kept = new int[WORDS];
    private final int[] v = new int[WORDS * L];
    private final int[] m = new int[8 * L];
    private final int[] result = new int[16 * L];

    @Override
    public void prepare(int[] words) {
        for (int i = 0; i < 8; i++) {
            Words.putBe32(block, 4 * i, words[i ^ 1]);
            message[i] = words[(8 + i) ^ 1];
        }
        scalar.keep(block, 0, HALF);
        System.arraycopy(scalar.kept(), 0, kept, 0, WORDS);
    }

    // The nonce is the seventh word of the second block, because words are exchanged by pairs.
    @Override
    public void hash(int first, int[] words) {
        for (int i = 0; i < WORDS; i++) {
            IntVector.broadcast(S, kept[i]).intoArray(v, i * L);
        }
        for (int i = 0; i < 8; i++) {
            IntVector.broadcast(S, message[i]).intoArray(m, i * L);
        }
        Lanes.NUMBERS.add(first).intoArray(m, 6 * L);
        absorb();
        Arrays.fill(m, 0);
        Arrays.fill(m, 0, L, 0x80000000);
        absorb();
        Arrays.fill(m, 0, L, 0);
        absorb();
        squeeze(words, 0);
        absorb();
        squeeze(words, 8 * L);
    }

    @Override
    public void hash(int[] words, int at, int count) {
        for (int i = 0; i < WORDS; i++) {
            IntVector.broadcast(S, START[i]).intoArray(v, i * L);
        }
        int rest = count % BLOCK;
        for (int i = 0; i < count - rest; i += BLOCK) {
            take(words, at + i * L, BLOCK);
            absorb();
        }
        Arrays.fill(m, 0);
        take(words, at + (count - rest) * L, rest);
        Arrays.fill(m, rest * L, (rest + 1) * L, 0x80000000);
        absorb();
        Arrays.fill(m, 0);
        absorb();
        squeeze(result, 0);
        absorb();
        squeeze(result, 8 * L);
        // Here words are not exchanged by pairs.
        for (int i = 0; i < 16; i++) {
            System.arraycopy(result, (i ^ 1) * L, words, at + i * L, L);
        }
    }

    private void take(int[] words, int at, int count) {
        for (int i = 0; i < count * L; i += L) {
            IntVector.fromArray(S, words, at + i).lanewise(REVERSE_BYTES).intoArray(m, i);
        }
    }

    private static int[] start() {
        Luffa512 scalar = new Luffa512();
        scalar.keep(new byte[0], 0, 0);
        return scalar.kept();
    }

    private void absorb() {
        injectSum();
        injectMessage();
        for (int j = 0; j < STATES; j++) {
            permute(8 * j * L, 16 * j);
        }
    }

    private void injectSum() {
        IntVector v0 = IntVector.fromArray(S, v, 0);
        IntVector v1 = IntVector.fromArray(S, v, 1 * L);
        IntVector v2 = IntVector.fromArray(S, v, 2 * L);
        IntVector v3 = IntVector.fromArray(S, v, 3 * L);
        IntVector v4 = IntVector.fromArray(S, v, 4 * L);
        IntVector v5 = IntVector.fromArray(S, v, 5 * L);
        IntVector v6 = IntVector.fromArray(S, v, 6 * L);
        IntVector v7 = IntVector.fromArray(S, v, 7 * L);
        IntVector v8 = IntVector.fromArray(S, v, 8 * L);
        IntVector v9 = IntVector.fromArray(S, v, 9 * L);
        IntVector v10 = IntVector.fromArray(S, v, 10 * L);
        IntVector v11 = IntVector.fromArray(S, v, 11 * L);
        IntVector v12 = IntVector.fromArray(S, v, 12 * L);
        IntVector v13 = IntVector.fromArray(S, v, 13 * L);
        IntVector v14 = IntVector.fromArray(S, v, 14 * L);
        IntVector v15 = IntVector.fromArray(S, v, 15 * L);
        IntVector v16 = IntVector.fromArray(S, v, 16 * L);
        IntVector v17 = IntVector.fromArray(S, v, 17 * L);
        IntVector v18 = IntVector.fromArray(S, v, 18 * L);
        IntVector v19 = IntVector.fromArray(S, v, 19 * L);
        IntVector v20 = IntVector.fromArray(S, v, 20 * L);
        IntVector v21 = IntVector.fromArray(S, v, 21 * L);
        IntVector v22 = IntVector.fromArray(S, v, 22 * L);
        IntVector v23 = IntVector.fromArray(S, v, 23 * L);
        IntVector v24 = IntVector.fromArray(S, v, 24 * L);
        IntVector v25 = IntVector.fromArray(S, v, 25 * L);
        IntVector v26 = IntVector.fromArray(S, v, 26 * L);
        IntVector v27 = IntVector.fromArray(S, v, 27 * L);
        IntVector v28 = IntVector.fromArray(S, v, 28 * L);
        IntVector v29 = IntVector.fromArray(S, v, 29 * L);
        IntVector v30 = IntVector.fromArray(S, v, 30 * L);
        IntVector v31 = IntVector.fromArray(S, v, 31 * L);
        IntVector v32 = IntVector.fromArray(S, v, 32 * L);
        IntVector v33 = IntVector.fromArray(S, v, 33 * L);
        IntVector v34 = IntVector.fromArray(S, v, 34 * L);
        IntVector v35 = IntVector.fromArray(S, v, 35 * L);
        IntVector v36 = IntVector.fromArray(S, v, 36 * L);
        IntVector v37 = IntVector.fromArray(S, v, 37 * L);
        IntVector v38 = IntVector.fromArray(S, v, 38 * L);
        IntVector v39 = IntVector.fromArray(S, v, 39 * L);
        IntVector s0 =
                v0.lanewise(XOR, v8).lanewise(XOR, v16).lanewise(XOR, v24).lanewise(XOR, v32);
        IntVector s1 =
                v1.lanewise(XOR, v9).lanewise(XOR, v17).lanewise(XOR, v25).lanewise(XOR, v33);
        IntVector s2 =
                v2.lanewise(XOR, v10).lanewise(XOR, v18).lanewise(XOR, v26).lanewise(XOR, v34);
        IntVector s3 =
                v3.lanewise(XOR, v11).lanewise(XOR, v19).lanewise(XOR, v27).lanewise(XOR, v35);
        IntVector s4 =
                v4.lanewise(XOR, v12).lanewise(XOR, v20).lanewise(XOR, v28).lanewise(XOR, v36);
        IntVector s5 =
                v5.lanewise(XOR, v13).lanewise(XOR, v21).lanewise(XOR, v29).lanewise(XOR, v37);
        IntVector s6 =
                v6.lanewise(XOR, v14).lanewise(XOR, v22).lanewise(XOR, v30).lanewise(XOR, v38);
        IntVector s7 =
                v7.lanewise(XOR, v15).lanewise(XOR, v23).lanewise(XOR, v31).lanewise(XOR, v39);
        IntVector d4 = s3.lanewise(XOR, s7);
        IntVector d3 = s2.lanewise(XOR, s7);
        IntVector d1 = s0.lanewise(XOR, s7);
        v0 = v0.lanewise(XOR, s7);
        v1 = v1.lanewise(XOR, d1);
        v2 = v2.lanewise(XOR, s1);
        v3 = v3.lanewise(XOR, d3);
        v4 = v4.lanewise(XOR, d4);
        v5 = v5.lanewise(XOR, s4);
        v6 = v6.lanewise(XOR, s5);
        v7 = v7.lanewise(XOR, s6);
        v8 = v8.lanewise(XOR, s7);
        v9 = v9.lanewise(XOR, d1);
        v10 = v10.lanewise(XOR, s1);
        v11 = v11.lanewise(XOR, d3);
        v12 = v12.lanewise(XOR, d4);
        v13 = v13.lanewise(XOR, s4);
        v14 = v14.lanewise(XOR, s5);
        v15 = v15.lanewise(XOR, s6);
        v16 = v16.lanewise(XOR, s7);
        v17 = v17.lanewise(XOR, d1);
        v18 = v18.lanewise(XOR, s1);
        v19 = v19.lanewise(XOR, d3);
        v20 = v20.lanewise(XOR, d4);
        v21 = v21.lanewise(XOR, s4);
        v22 = v22.lanewise(XOR, s5);
        v23 = v23.lanewise(XOR, s6);
        v24 = v24.lanewise(XOR, s7);
        v25 = v25.lanewise(XOR, d1);
        v26 = v26.lanewise(XOR, s1);
        v27 = v27.lanewise(XOR, d3);
        v28 = v28.lanewise(XOR, d4);
        v29 = v29.lanewise(XOR, s4);
        v30 = v30.lanewise(XOR, s5);
        v31 = v31.lanewise(XOR, s6);
        v32 = v32.lanewise(XOR, s7);
        v33 = v33.lanewise(XOR, d1);
        v34 = v34.lanewise(XOR, s1);
        v35 = v35.lanewise(XOR, d3);
        v36 = v36.lanewise(XOR, d4);
        v37 = v37.lanewise(XOR, s4);
        v38 = v38.lanewise(XOR, s5);
        v39 = v39.lanewise(XOR, s6);
        IntVector e0_0_4 = v3.lanewise(XOR, v7);
        IntVector e0_0_3 = v2.lanewise(XOR, v7);
        IntVector e0_0_1 = v0.lanewise(XOR, v7);
        IntVector f0_0_0 = v7.lanewise(XOR, v8);
        IntVector f0_0_1 = e0_0_1.lanewise(XOR, v9);
        IntVector f0_0_2 = v1.lanewise(XOR, v10);
        IntVector f0_0_3 = e0_0_3.lanewise(XOR, v11);
        IntVector f0_0_4 = e0_0_4.lanewise(XOR, v12);
        IntVector f0_0_5 = v4.lanewise(XOR, v13);
        IntVector f0_0_6 = v5.lanewise(XOR, v14);
        IntVector f0_0_7 = v6.lanewise(XOR, v15);
        IntVector e0_1_4 = v11.lanewise(XOR, v15);
        IntVector e0_1_3 = v10.lanewise(XOR, v15);
        IntVector e0_1_1 = v8.lanewise(XOR, v15);
        IntVector f0_1_0 = v15.lanewise(XOR, v16);
        IntVector f0_1_1 = e0_1_1.lanewise(XOR, v17);
        IntVector f0_1_2 = v9.lanewise(XOR, v18);
        IntVector f0_1_3 = e0_1_3.lanewise(XOR, v19);
        IntVector f0_1_4 = e0_1_4.lanewise(XOR, v20);
        IntVector f0_1_5 = v12.lanewise(XOR, v21);
        IntVector f0_1_6 = v13.lanewise(XOR, v22);
        IntVector f0_1_7 = v14.lanewise(XOR, v23);
        IntVector e0_2_4 = v19.lanewise(XOR, v23);
        IntVector e0_2_3 = v18.lanewise(XOR, v23);
        IntVector e0_2_1 = v16.lanewise(XOR, v23);
        IntVector f0_2_0 = v23.lanewise(XOR, v24);
        IntVector f0_2_1 = e0_2_1.lanewise(XOR, v25);
        IntVector f0_2_2 = v17.lanewise(XOR, v26);
        IntVector f0_2_3 = e0_2_3.lanewise(XOR, v27);
        IntVector f0_2_4 = e0_2_4.lanewise(XOR, v28);
        IntVector f0_2_5 = v20.lanewise(XOR, v29);
        IntVector f0_2_6 = v21.lanewise(XOR, v30);
        IntVector f0_2_7 = v22.lanewise(XOR, v31);
        IntVector e0_3_4 = v27.lanewise(XOR, v31);
        IntVector e0_3_3 = v26.lanewise(XOR, v31);
        IntVector e0_3_1 = v24.lanewise(XOR, v31);
        IntVector f0_3_0 = v31.lanewise(XOR, v32);
        IntVector f0_3_1 = e0_3_1.lanewise(XOR, v33);
        IntVector f0_3_2 = v25.lanewise(XOR, v34);
        IntVector f0_3_3 = e0_3_3.lanewise(XOR, v35);
        IntVector f0_3_4 = e0_3_4.lanewise(XOR, v36);
        IntVector f0_3_5 = v28.lanewise(XOR, v37);
        IntVector f0_3_6 = v29.lanewise(XOR, v38);
        IntVector f0_3_7 = v30.lanewise(XOR, v39);
        IntVector e0_4_4 = v35.lanewise(XOR, v39);
        IntVector e0_4_3 = v34.lanewise(XOR, v39);
        IntVector e0_4_1 = v32.lanewise(XOR, v39);
        IntVector f0_4_0 = v39.lanewise(XOR, v0);
        IntVector f0_4_1 = e0_4_1.lanewise(XOR, v1);
        IntVector f0_4_2 = v33.lanewise(XOR, v2);
        IntVector f0_4_3 = e0_4_3.lanewise(XOR, v3);
        IntVector f0_4_4 = e0_4_4.lanewise(XOR, v4);
        IntVector f0_4_5 = v36.lanewise(XOR, v5);
        IntVector f0_4_6 = v37.lanewise(XOR, v6);
        IntVector f0_4_7 = v38.lanewise(XOR, v7);
        f0_0_0.intoArray(v, 0);
        f0_0_1.intoArray(v, 1 * L);
        f0_0_2.intoArray(v, 2 * L);
        f0_0_3.intoArray(v, 3 * L);
        f0_0_4.intoArray(v, 4 * L);
        f0_0_5.intoArray(v, 5 * L);
        f0_0_6.intoArray(v, 6 * L);
        f0_0_7.intoArray(v, 7 * L);
        f0_1_0.intoArray(v, 8 * L);
        f0_1_1.intoArray(v, 9 * L);
        f0_1_2.intoArray(v, 10 * L);
        f0_1_3.intoArray(v, 11 * L);
        f0_1_4.intoArray(v, 12 * L);
        f0_1_5.intoArray(v, 13 * L);
        f0_1_6.intoArray(v, 14 * L);
        f0_1_7.intoArray(v, 15 * L);
        f0_2_0.intoArray(v, 16 * L);
        f0_2_1.intoArray(v, 17 * L);
        f0_2_2.intoArray(v, 18 * L);
        f0_2_3.intoArray(v, 19 * L);
        f0_2_4.intoArray(v, 20 * L);
        f0_2_5.intoArray(v, 21 * L);
        f0_2_6.intoArray(v, 22 * L);
        f0_2_7.intoArray(v, 23 * L);
        f0_3_0.intoArray(v, 24 * L);
        f0_3_1.intoArray(v, 25 * L);
        f0_3_2.intoArray(v, 26 * L);
        f0_3_3.intoArray(v, 27 * L);
        f0_3_4.intoArray(v, 28 * L);
        f0_3_5.intoArray(v, 29 * L);
        f0_3_6.intoArray(v, 30 * L);
        f0_3_7.intoArray(v, 31 * L);
        f0_4_0.intoArray(v, 32 * L);
        f0_4_1.intoArray(v, 33 * L);
        f0_4_2.intoArray(v, 34 * L);
        f0_4_3.intoArray(v, 35 * L);
        f0_4_4.intoArray(v, 36 * L);
        f0_4_5.intoArray(v, 37 * L);
        f0_4_6.intoArray(v, 38 * L);
        f0_4_7.intoArray(v, 39 * L);
    }

    // The rest of the injection, and the turns of the upper four words that each permutation begins with.
    private void injectMessage() {
        IntVector v0 = IntVector.fromArray(S, v, 0);
        IntVector v1 = IntVector.fromArray(S, v, 1 * L);
        IntVector v2 = IntVector.fromArray(S, v, 2 * L);
        IntVector v3 = IntVector.fromArray(S, v, 3 * L);
        IntVector v4 = IntVector.fromArray(S, v, 4 * L);
        IntVector v5 = IntVector.fromArray(S, v, 5 * L);
        IntVector v6 = IntVector.fromArray(S, v, 6 * L);
        IntVector v7 = IntVector.fromArray(S, v, 7 * L);
        IntVector v8 = IntVector.fromArray(S, v, 8 * L);
        IntVector v9 = IntVector.fromArray(S, v, 9 * L);
        IntVector v10 = IntVector.fromArray(S, v, 10 * L);
        IntVector v11 = IntVector.fromArray(S, v, 11 * L);
        IntVector v12 = IntVector.fromArray(S, v, 12 * L);
        IntVector v13 = IntVector.fromArray(S, v, 13 * L);
        IntVector v14 = IntVector.fromArray(S, v, 14 * L);
        IntVector v15 = IntVector.fromArray(S, v, 15 * L);
        IntVector v16 = IntVector.fromArray(S, v, 16 * L);
        IntVector v17 = IntVector.fromArray(S, v, 17 * L);
        IntVector v18 = IntVector.fromArray(S, v, 18 * L);
        IntVector v19 = IntVector.fromArray(S, v, 19 * L);
        IntVector v20 = IntVector.fromArray(S, v, 20 * L);
        IntVector v21 = IntVector.fromArray(S, v, 21 * L);
        IntVector v22 = IntVector.fromArray(S, v, 22 * L);
        IntVector v23 = IntVector.fromArray(S, v, 23 * L);
        IntVector v24 = IntVector.fromArray(S, v, 24 * L);
        IntVector v25 = IntVector.fromArray(S, v, 25 * L);
        IntVector v26 = IntVector.fromArray(S, v, 26 * L);
        IntVector v27 = IntVector.fromArray(S, v, 27 * L);
        IntVector v28 = IntVector.fromArray(S, v, 28 * L);
        IntVector v29 = IntVector.fromArray(S, v, 29 * L);
        IntVector v30 = IntVector.fromArray(S, v, 30 * L);
        IntVector v31 = IntVector.fromArray(S, v, 31 * L);
        IntVector v32 = IntVector.fromArray(S, v, 32 * L);
        IntVector v33 = IntVector.fromArray(S, v, 33 * L);
        IntVector v34 = IntVector.fromArray(S, v, 34 * L);
        IntVector v35 = IntVector.fromArray(S, v, 35 * L);
        IntVector v36 = IntVector.fromArray(S, v, 36 * L);
        IntVector v37 = IntVector.fromArray(S, v, 37 * L);
        IntVector v38 = IntVector.fromArray(S, v, 38 * L);
        IntVector v39 = IntVector.fromArray(S, v, 39 * L);
        IntVector e1_0_4 = v3.lanewise(XOR, v7);
        IntVector e1_0_3 = v2.lanewise(XOR, v7);
        IntVector e1_0_1 = v0.lanewise(XOR, v7);
        IntVector f1_0_0 = v7.lanewise(XOR, v32);
        IntVector f1_0_1 = e1_0_1.lanewise(XOR, v33);
        IntVector f1_0_2 = v1.lanewise(XOR, v34);
        IntVector f1_0_3 = e1_0_3.lanewise(XOR, v35);
        IntVector f1_0_4 = e1_0_4.lanewise(XOR, v36);
        IntVector f1_0_5 = v4.lanewise(XOR, v37);
        IntVector f1_0_6 = v5.lanewise(XOR, v38);
        IntVector f1_0_7 = v6.lanewise(XOR, v39);
        IntVector e1_1_4 = v11.lanewise(XOR, v15);
        IntVector e1_1_3 = v10.lanewise(XOR, v15);
        IntVector e1_1_1 = v8.lanewise(XOR, v15);
        IntVector f1_1_0 = v15.lanewise(XOR, v0);
        IntVector f1_1_1 = e1_1_1.lanewise(XOR, v1);
        IntVector f1_1_2 = v9.lanewise(XOR, v2);
        IntVector f1_1_3 = e1_1_3.lanewise(XOR, v3);
        IntVector f1_1_4 = e1_1_4.lanewise(XOR, v4);
        IntVector f1_1_5 = v12.lanewise(XOR, v5);
        IntVector f1_1_6 = v13.lanewise(XOR, v6);
        IntVector f1_1_7 = v14.lanewise(XOR, v7);
        IntVector e1_2_4 = v19.lanewise(XOR, v23);
        IntVector e1_2_3 = v18.lanewise(XOR, v23);
        IntVector e1_2_1 = v16.lanewise(XOR, v23);
        IntVector f1_2_0 = v23.lanewise(XOR, v8);
        IntVector f1_2_1 = e1_2_1.lanewise(XOR, v9);
        IntVector f1_2_2 = v17.lanewise(XOR, v10);
        IntVector f1_2_3 = e1_2_3.lanewise(XOR, v11);
        IntVector f1_2_4 = e1_2_4.lanewise(XOR, v12);
        IntVector f1_2_5 = v20.lanewise(XOR, v13);
        IntVector f1_2_6 = v21.lanewise(XOR, v14);
        IntVector f1_2_7 = v22.lanewise(XOR, v15);
        IntVector e1_3_4 = v27.lanewise(XOR, v31);
        IntVector e1_3_3 = v26.lanewise(XOR, v31);
        IntVector e1_3_1 = v24.lanewise(XOR, v31);
        IntVector f1_3_0 = v31.lanewise(XOR, v16);
        IntVector f1_3_1 = e1_3_1.lanewise(XOR, v17);
        IntVector f1_3_2 = v25.lanewise(XOR, v18);
        IntVector f1_3_3 = e1_3_3.lanewise(XOR, v19);
        IntVector f1_3_4 = e1_3_4.lanewise(XOR, v20);
        IntVector f1_3_5 = v28.lanewise(XOR, v21);
        IntVector f1_3_6 = v29.lanewise(XOR, v22);
        IntVector f1_3_7 = v30.lanewise(XOR, v23);
        IntVector e1_4_4 = v35.lanewise(XOR, v39);
        IntVector e1_4_3 = v34.lanewise(XOR, v39);
        IntVector e1_4_1 = v32.lanewise(XOR, v39);
        IntVector f1_4_0 = v39.lanewise(XOR, v24);
        IntVector f1_4_1 = e1_4_1.lanewise(XOR, v25);
        IntVector f1_4_2 = v33.lanewise(XOR, v26);
        IntVector f1_4_3 = e1_4_3.lanewise(XOR, v27);
        IntVector f1_4_4 = e1_4_4.lanewise(XOR, v28);
        IntVector f1_4_5 = v36.lanewise(XOR, v29);
        IntVector f1_4_6 = v37.lanewise(XOR, v30);
        IntVector f1_4_7 = v38.lanewise(XOR, v31);
        IntVector m0 = IntVector.fromArray(S, m, 0);
        IntVector m1 = IntVector.fromArray(S, m, 1 * L);
        IntVector m2 = IntVector.fromArray(S, m, 2 * L);
        IntVector m3 = IntVector.fromArray(S, m, 3 * L);
        IntVector m4 = IntVector.fromArray(S, m, 4 * L);
        IntVector m5 = IntVector.fromArray(S, m, 5 * L);
        IntVector m6 = IntVector.fromArray(S, m, 6 * L);
        IntVector m7 = IntVector.fromArray(S, m, 7 * L);
        f1_0_0.lanewise(XOR, m0).intoArray(v, 0);
        f1_0_1.lanewise(XOR, m1).intoArray(v, 1 * L);
        f1_0_2.lanewise(XOR, m2).intoArray(v, 2 * L);
        f1_0_3.lanewise(XOR, m3).intoArray(v, 3 * L);
        f1_0_4.lanewise(XOR, m4).intoArray(v, 4 * L);
        f1_0_5.lanewise(XOR, m5).intoArray(v, 5 * L);
        f1_0_6.lanewise(XOR, m6).intoArray(v, 6 * L);
        f1_0_7.lanewise(XOR, m7).intoArray(v, 7 * L);
        IntVector mm0_4 = m3.lanewise(XOR, m7);
        IntVector mm0_3 = m2.lanewise(XOR, m7);
        IntVector mm0_1 = m0.lanewise(XOR, m7);
        f1_1_0.lanewise(XOR, m7).intoArray(v, 8 * L);
        f1_1_1.lanewise(XOR, mm0_1).intoArray(v, 9 * L);
        f1_1_2.lanewise(XOR, m1).intoArray(v, 10 * L);
        f1_1_3.lanewise(XOR, mm0_3).intoArray(v, 11 * L);
        f1_1_4.lanewise(XOR, mm0_4).lanewise(ROL, 1).intoArray(v, 12 * L);
        f1_1_5.lanewise(XOR, m4).lanewise(ROL, 1).intoArray(v, 13 * L);
        f1_1_6.lanewise(XOR, m5).lanewise(ROL, 1).intoArray(v, 14 * L);
        f1_1_7.lanewise(XOR, m6).lanewise(ROL, 1).intoArray(v, 15 * L);
        IntVector mm1_4 = mm0_3.lanewise(XOR, m6);
        IntVector mm1_3 = m1.lanewise(XOR, m6);
        IntVector mm1_1 = m7.lanewise(XOR, m6);
        f1_2_0.lanewise(XOR, m6).intoArray(v, 16 * L);
        f1_2_1.lanewise(XOR, mm1_1).intoArray(v, 17 * L);
        f1_2_2.lanewise(XOR, mm0_1).intoArray(v, 18 * L);
        f1_2_3.lanewise(XOR, mm1_3).intoArray(v, 19 * L);
        f1_2_4.lanewise(XOR, mm1_4).lanewise(ROL, 2).intoArray(v, 20 * L);
        f1_2_5.lanewise(XOR, mm0_4).lanewise(ROL, 2).intoArray(v, 21 * L);
        f1_2_6.lanewise(XOR, m4).lanewise(ROL, 2).intoArray(v, 22 * L);
        f1_2_7.lanewise(XOR, m5).lanewise(ROL, 2).intoArray(v, 23 * L);
        IntVector mm2_4 = mm1_3.lanewise(XOR, m5);
        IntVector mm2_3 = mm0_1.lanewise(XOR, m5);
        IntVector mm2_1 = m6.lanewise(XOR, m5);
        f1_3_0.lanewise(XOR, m5).intoArray(v, 24 * L);
        f1_3_1.lanewise(XOR, mm2_1).intoArray(v, 25 * L);
        f1_3_2.lanewise(XOR, mm1_1).intoArray(v, 26 * L);
        f1_3_3.lanewise(XOR, mm2_3).intoArray(v, 27 * L);
        f1_3_4.lanewise(XOR, mm2_4).lanewise(ROL, 3).intoArray(v, 28 * L);
        f1_3_5.lanewise(XOR, mm1_4).lanewise(ROL, 3).intoArray(v, 29 * L);
        f1_3_6.lanewise(XOR, mm0_4).lanewise(ROL, 3).intoArray(v, 30 * L);
        f1_3_7.lanewise(XOR, m4).lanewise(ROL, 3).intoArray(v, 31 * L);
        IntVector mm3_4 = mm2_3.lanewise(XOR, m4);
        IntVector mm3_3 = mm1_1.lanewise(XOR, m4);
        IntVector mm3_1 = m5.lanewise(XOR, m4);
        f1_4_0.lanewise(XOR, m4).intoArray(v, 32 * L);
        f1_4_1.lanewise(XOR, mm3_1).intoArray(v, 33 * L);
        f1_4_2.lanewise(XOR, mm2_1).intoArray(v, 34 * L);
        f1_4_3.lanewise(XOR, mm3_3).intoArray(v, 35 * L);
        f1_4_4.lanewise(XOR, mm3_4).lanewise(ROL, 4).intoArray(v, 36 * L);
        f1_4_5.lanewise(XOR, mm2_4).lanewise(ROL, 4).intoArray(v, 37 * L);
        f1_4_6.lanewise(XOR, mm1_4).lanewise(ROL, 4).intoArray(v, 38 * L);
        f1_4_7.lanewise(XOR, mm0_4).lanewise(ROL, 4).intoArray(v, 39 * L);
    }

    private void permute(int at, int constants) {
        IntVector a0 = IntVector.fromArray(S, v, at);
        IntVector a1 = IntVector.fromArray(S, v, at + 1 * L);
        IntVector a2 = IntVector.fromArray(S, v, at + 2 * L);
        IntVector a3 = IntVector.fromArray(S, v, at + 3 * L);
        IntVector a4 = IntVector.fromArray(S, v, at + 4 * L);
        IntVector a5 = IntVector.fromArray(S, v, at + 5 * L);
        IntVector a6 = IntVector.fromArray(S, v, at + 6 * L);
        IntVector a7 = IntVector.fromArray(S, v, at + 7 * L);
        for (int c = constants; c < constants + 16; c += 2) {
            a0 = V.cast(a0);
            a1 = V.cast(a1);
            a2 = V.cast(a2);
            a3 = V.cast(a3);
            a4 = V.cast(a4);
            a5 = V.cast(a5);
            a6 = V.cast(a6);
            a7 = V.cast(a7);
            IntVector t = a0;
            a0 = a0.lanewise(OR, a1);
            a2 = a2.lanewise(XOR, a3);
            a1 = a1.lanewise(NOT);
            a0 = a0.lanewise(XOR, a3);
            a3 = a3.lanewise(AND, t);
            a1 = a1.lanewise(XOR, a3);
            a3 = a3.lanewise(XOR, a2);
            a2 = a2.lanewise(AND, a0);
            a0 = a0.lanewise(NOT);
            a2 = a2.lanewise(XOR, a1);
            a1 = a1.lanewise(OR, a3);
            t = t.lanewise(XOR, a1);
            a3 = a3.lanewise(XOR, a2);
            a2 = a2.lanewise(AND, a1);
            a1 = a1.lanewise(XOR, a0);
            a0 = t;
            t = a5;
            a5 = a5.lanewise(OR, a6);
            a7 = a7.lanewise(XOR, a4);
            a6 = a6.lanewise(NOT);
            a5 = a5.lanewise(XOR, a4);
            a4 = a4.lanewise(AND, t);
            a6 = a6.lanewise(XOR, a4);
            a4 = a4.lanewise(XOR, a7);
            a7 = a7.lanewise(AND, a5);
            a5 = a5.lanewise(NOT);
            a7 = a7.lanewise(XOR, a6);
            a6 = a6.lanewise(OR, a4);
            t = t.lanewise(XOR, a6);
            a4 = a4.lanewise(XOR, a7);
            a7 = a7.lanewise(AND, a6);
            a6 = a6.lanewise(XOR, a5);
            a5 = t;
            a4 = a4.lanewise(XOR, a0);
            a0 = a0.lanewise(ROL, 2).lanewise(XOR, a4);
            a4 = a4.lanewise(ROL, 14).lanewise(XOR, a0);
            a0 = a0.lanewise(ROL, 10).lanewise(XOR, a4);
            a4 = a4.lanewise(ROL, 1);
            a5 = a5.lanewise(XOR, a1);
            a1 = a1.lanewise(ROL, 2).lanewise(XOR, a5);
            a5 = a5.lanewise(ROL, 14).lanewise(XOR, a1);
            a1 = a1.lanewise(ROL, 10).lanewise(XOR, a5);
            a5 = a5.lanewise(ROL, 1);
            a6 = a6.lanewise(XOR, a2);
            a2 = a2.lanewise(ROL, 2).lanewise(XOR, a6);
            a6 = a6.lanewise(ROL, 14).lanewise(XOR, a2);
            a2 = a2.lanewise(ROL, 10).lanewise(XOR, a6);
            a6 = a6.lanewise(ROL, 1);
            a7 = a7.lanewise(XOR, a3);
            a3 = a3.lanewise(ROL, 2).lanewise(XOR, a7);
            a7 = a7.lanewise(ROL, 14).lanewise(XOR, a3);
            a3 = a3.lanewise(ROL, 10).lanewise(XOR, a7);
            a7 = a7.lanewise(ROL, 1);
            a0 = a0.lanewise(XOR, CONSTANTS[c]);
            a4 = a4.lanewise(XOR, CONSTANTS[c + 1]);
        }
        a0.intoArray(v, at);
        a1.intoArray(v, at + 1 * L);
        a2.intoArray(v, at + 2 * L);
        a3.intoArray(v, at + 3 * L);
        a4.intoArray(v, at + 4 * L);
        a5.intoArray(v, at + 5 * L);
        a6.intoArray(v, at + 6 * L);
        a7.intoArray(v, at + 7 * L);
    }

    private void squeeze(int[] words, int at) {
        IntVector w0 = IntVector.fromArray(S, v, 1 * L)
                .lanewise(XOR, IntVector.fromArray(S, v, 9 * L))
                .lanewise(XOR, IntVector.fromArray(S, v, 17 * L))
                .lanewise(XOR, IntVector.fromArray(S, v, 25 * L))
                .lanewise(XOR, IntVector.fromArray(S, v, 33 * L));
        w0.lanewise(REVERSE_BYTES).intoArray(words, at);
        IntVector w1 = IntVector.fromArray(S, v, 0)
                .lanewise(XOR, IntVector.fromArray(S, v, 8 * L))
                .lanewise(XOR, IntVector.fromArray(S, v, 16 * L))
                .lanewise(XOR, IntVector.fromArray(S, v, 24 * L))
                .lanewise(XOR, IntVector.fromArray(S, v, 32 * L));
        w1.lanewise(REVERSE_BYTES).intoArray(words, at + 1 * L);
        IntVector w2 = IntVector.fromArray(S, v, 3 * L)
                .lanewise(XOR, IntVector.fromArray(S, v, 11 * L))
                .lanewise(XOR, IntVector.fromArray(S, v, 19 * L))
                .lanewise(XOR, IntVector.fromArray(S, v, 27 * L))
                .lanewise(XOR, IntVector.fromArray(S, v, 35 * L));
        w2.lanewise(REVERSE_BYTES).intoArray(words, at + 2 * L);
        IntVector w3 = IntVector.fromArray(S, v, 2 * L)
                .lanewise(XOR, IntVector.fromArray(S, v, 10 * L))
                .lanewise(XOR, IntVector.fromArray(S, v, 18 * L))
                .lanewise(XOR, IntVector.fromArray(S, v, 26 * L))
                .lanewise(XOR, IntVector.fromArray(S, v, 34 * L));
        w3.lanewise(REVERSE_BYTES).intoArray(words, at + 3 * L);
        IntVector w4 = IntVector.fromArray(S, v, 5 * L)
                .lanewise(XOR, IntVector.fromArray(S, v, 13 * L))
                .lanewise(XOR, IntVector.fromArray(S, v, 21 * L))
                .lanewise(XOR, IntVector.fromArray(S, v, 29 * L))
                .lanewise(XOR, IntVector.fromArray(S, v, 37 * L));
        w4.lanewise(REVERSE_BYTES).intoArray(words, at + 4 * L);
        IntVector w5 = IntVector.fromArray(S, v, 4 * L)
                .lanewise(XOR, IntVector.fromArray(S, v, 12 * L))
                .lanewise(XOR, IntVector.fromArray(S, v, 20 * L))
                .lanewise(XOR, IntVector.fromArray(S, v, 28 * L))
                .lanewise(XOR, IntVector.fromArray(S, v, 36 * L));
        w5.lanewise(REVERSE_BYTES).intoArray(words, at + 5 * L);
        IntVector w6 = IntVector.fromArray(S, v, 7 * L)
                .lanewise(XOR, IntVector.fromArray(S, v, 15 * L))
                .lanewise(XOR, IntVector.fromArray(S, v, 23 * L))
                .lanewise(XOR, IntVector.fromArray(S, v, 31 * L))
                .lanewise(XOR, IntVector.fromArray(S, v, 39 * L));
        w6.lanewise(REVERSE_BYTES).intoArray(words, at + 6 * L);
        IntVector w7 = IntVector.fromArray(S, v, 6 * L)
                .lanewise(XOR, IntVector.fromArray(S, v, 14 * L))
                .lanewise(XOR, IntVector.fromArray(S, v, 22 * L))
                .lanewise(XOR, IntVector.fromArray(S, v, 30 * L))
                .lanewise(XOR, IntVector.fromArray(S, v, 38 * L));
        w7.lanewise(REVERSE_BYTES).intoArray(words, at + 7 * L);
    }
}
