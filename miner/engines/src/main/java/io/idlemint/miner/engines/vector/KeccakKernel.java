package io.idlemint.miner.engines.vector;

import static jdk.incubator.vector.VectorOperators.AND_NOT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.REVERSE_BYTES;
import static jdk.incubator.vector.VectorOperators.ROL;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.idlemint.miner.jumphash.digest.candidate.Keccak512;
import java.util.Arrays;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/// Keccak-512 in lanes.
final class KeccakKernel implements LongKernel, LongHash {
    private static final VectorSpecies<Long> S = Lanes.LONGS;
    private static final Class<? extends LongVector> V = Lanes.LONG_VECTOR;
    private static final int L = S.length();
    private static final int ROUNDS = 24;
    private static final long PADDING = 0x8000000000000001L;
    private static final long[] ROUND_CONSTANTS = Keccak512.roundConstants();

    private static final int WORDS = 25;
    private static final int RATE = 9;

    private final long[] block = new long[WORDS * L];
    private long low;

    @Override
    public void prepare(long[] words) {
        for (int i = 0; i < 8; i++) {
            Arrays.fill(block, i * L, (i + 1) * L, Long.reverseBytes(words[i]));
        }
        Arrays.fill(block, 8 * L, 9 * L, PADDING);
        low = words[7] & 0xffffffffL;
    }

    @Override
    public void hash(int first, long[] words, int at) {
        LongVector nonce = Lanes.EVEN_NUMBERS.add(first).lanewise(LSHL, 32).lanewise(OR, low);
        nonce.lanewise(REVERSE_BYTES).intoArray(block, 7 * L);
        permute(words, at, false);
    }

    // A block of nine words: after eight of message comes padding, after ten a block with two of them.
    @Override
    public void hash(long[] m, int words, long[] out, int at) {
        System.arraycopy(m, 0, block, 0, Math.min(words, RATE) * L);
        Arrays.fill(block, RATE * L, WORDS * L, 0);
        if (words < RATE) {
            Arrays.fill(block, words * L, RATE * L, PADDING);
        } else {
            permute(block, 0, true);
            LongVector.fromArray(S, block, 0)
                    .lanewise(XOR, LongVector.fromArray(S, m, RATE * L))
                    .intoArray(block, 0);
            LongVector.fromArray(S, block, L).lanewise(XOR, 1).intoArray(block, L);
            LongVector.fromArray(S, block, 8 * L).lanewise(XOR, 1L << 63).intoArray(block, 8 * L);
        }
        permute(out, at, false);
    }

    private void permute(long[] words, int at, boolean all) {
        LongVector a0 = LongVector.fromArray(S, block, 0);
        LongVector a1 = LongVector.fromArray(S, block, 1 * L);
        LongVector a2 = LongVector.fromArray(S, block, 2 * L);
        LongVector a3 = LongVector.fromArray(S, block, 3 * L);
        LongVector a4 = LongVector.fromArray(S, block, 4 * L);
        LongVector a5 = LongVector.fromArray(S, block, 5 * L);
        LongVector a6 = LongVector.fromArray(S, block, 6 * L);
        LongVector a7 = LongVector.fromArray(S, block, 7 * L);
        LongVector a8 = LongVector.fromArray(S, block, 8 * L);
        LongVector a9 = LongVector.fromArray(S, block, 9 * L);
        LongVector a10 = LongVector.fromArray(S, block, 10 * L);
        LongVector a11 = LongVector.fromArray(S, block, 11 * L);
        LongVector a12 = LongVector.fromArray(S, block, 12 * L);
        LongVector a13 = LongVector.fromArray(S, block, 13 * L);
        LongVector a14 = LongVector.fromArray(S, block, 14 * L);
        LongVector a15 = LongVector.fromArray(S, block, 15 * L);
        LongVector a16 = LongVector.fromArray(S, block, 16 * L);
        LongVector a17 = LongVector.fromArray(S, block, 17 * L);
        LongVector a18 = LongVector.fromArray(S, block, 18 * L);
        LongVector a19 = LongVector.fromArray(S, block, 19 * L);
        LongVector a20 = LongVector.fromArray(S, block, 20 * L);
        LongVector a21 = LongVector.fromArray(S, block, 21 * L);
        LongVector a22 = LongVector.fromArray(S, block, 22 * L);
        LongVector a23 = LongVector.fromArray(S, block, 23 * L);
        LongVector a24 = LongVector.fromArray(S, block, 24 * L);
        for (int round = 0; round < ROUNDS; round++) {
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
            a12 = V.cast(a12);
            a13 = V.cast(a13);
            a14 = V.cast(a14);
            a15 = V.cast(a15);
            a16 = V.cast(a16);
            a17 = V.cast(a17);
            a18 = V.cast(a18);
            a19 = V.cast(a19);
            a20 = V.cast(a20);
            a21 = V.cast(a21);
            a22 = V.cast(a22);
            a23 = V.cast(a23);
            a24 = V.cast(a24);
            LongVector c0 =
                    a0.lanewise(XOR, a5).lanewise(XOR, a10).lanewise(XOR, a15).lanewise(XOR, a20);
            LongVector c1 =
                    a1.lanewise(XOR, a6).lanewise(XOR, a11).lanewise(XOR, a16).lanewise(XOR, a21);
            LongVector c2 =
                    a2.lanewise(XOR, a7).lanewise(XOR, a12).lanewise(XOR, a17).lanewise(XOR, a22);
            LongVector c3 =
                    a3.lanewise(XOR, a8).lanewise(XOR, a13).lanewise(XOR, a18).lanewise(XOR, a23);
            LongVector c4 =
                    a4.lanewise(XOR, a9).lanewise(XOR, a14).lanewise(XOR, a19).lanewise(XOR, a24);
            LongVector d0 = c4.lanewise(XOR, c1.lanewise(ROL, 1));
            LongVector d1 = c0.lanewise(XOR, c2.lanewise(ROL, 1));
            LongVector d2 = c1.lanewise(XOR, c3.lanewise(ROL, 1));
            LongVector d3 = c2.lanewise(XOR, c4.lanewise(ROL, 1));
            LongVector d4 = c3.lanewise(XOR, c0.lanewise(ROL, 1));
            LongVector b0 = a0.lanewise(XOR, d0);
            LongVector b10 = a1.lanewise(XOR, d1).lanewise(ROL, 1);
            LongVector b20 = a2.lanewise(XOR, d2).lanewise(ROL, 62);
            LongVector b5 = a3.lanewise(XOR, d3).lanewise(ROL, 28);
            LongVector b15 = a4.lanewise(XOR, d4).lanewise(ROL, 27);
            LongVector b16 = a5.lanewise(XOR, d0).lanewise(ROL, 36);
            LongVector b1 = a6.lanewise(XOR, d1).lanewise(ROL, 44);
            LongVector b11 = a7.lanewise(XOR, d2).lanewise(ROL, 6);
            LongVector b21 = a8.lanewise(XOR, d3).lanewise(ROL, 55);
            LongVector b6 = a9.lanewise(XOR, d4).lanewise(ROL, 20);
            LongVector b7 = a10.lanewise(XOR, d0).lanewise(ROL, 3);
            LongVector b17 = a11.lanewise(XOR, d1).lanewise(ROL, 10);
            LongVector b2 = a12.lanewise(XOR, d2).lanewise(ROL, 43);
            LongVector b12 = a13.lanewise(XOR, d3).lanewise(ROL, 25);
            LongVector b22 = a14.lanewise(XOR, d4).lanewise(ROL, 39);
            LongVector b23 = a15.lanewise(XOR, d0).lanewise(ROL, 41);
            LongVector b8 = a16.lanewise(XOR, d1).lanewise(ROL, 45);
            LongVector b18 = a17.lanewise(XOR, d2).lanewise(ROL, 15);
            LongVector b3 = a18.lanewise(XOR, d3).lanewise(ROL, 21);
            LongVector b13 = a19.lanewise(XOR, d4).lanewise(ROL, 8);
            LongVector b14 = a20.lanewise(XOR, d0).lanewise(ROL, 18);
            LongVector b24 = a21.lanewise(XOR, d1).lanewise(ROL, 2);
            LongVector b9 = a22.lanewise(XOR, d2).lanewise(ROL, 61);
            LongVector b19 = a23.lanewise(XOR, d3).lanewise(ROL, 56);
            LongVector b4 = a24.lanewise(XOR, d4).lanewise(ROL, 14);
            a0 = b0.lanewise(XOR, b2.lanewise(AND_NOT, b1)).lanewise(XOR, ROUND_CONSTANTS[round]);
            a1 = b1.lanewise(XOR, b3.lanewise(AND_NOT, b2));
            a2 = b2.lanewise(XOR, b4.lanewise(AND_NOT, b3));
            a3 = b3.lanewise(XOR, b0.lanewise(AND_NOT, b4));
            a4 = b4.lanewise(XOR, b1.lanewise(AND_NOT, b0));
            a5 = b5.lanewise(XOR, b7.lanewise(AND_NOT, b6));
            a6 = b6.lanewise(XOR, b8.lanewise(AND_NOT, b7));
            a7 = b7.lanewise(XOR, b9.lanewise(AND_NOT, b8));
            a8 = b8.lanewise(XOR, b5.lanewise(AND_NOT, b9));
            a9 = b9.lanewise(XOR, b6.lanewise(AND_NOT, b5));
            a10 = b10.lanewise(XOR, b12.lanewise(AND_NOT, b11));
            a11 = b11.lanewise(XOR, b13.lanewise(AND_NOT, b12));
            a12 = b12.lanewise(XOR, b14.lanewise(AND_NOT, b13));
            a13 = b13.lanewise(XOR, b10.lanewise(AND_NOT, b14));
            a14 = b14.lanewise(XOR, b11.lanewise(AND_NOT, b10));
            a15 = b15.lanewise(XOR, b17.lanewise(AND_NOT, b16));
            a16 = b16.lanewise(XOR, b18.lanewise(AND_NOT, b17));
            a17 = b17.lanewise(XOR, b19.lanewise(AND_NOT, b18));
            a18 = b18.lanewise(XOR, b15.lanewise(AND_NOT, b19));
            a19 = b19.lanewise(XOR, b16.lanewise(AND_NOT, b15));
            a20 = b20.lanewise(XOR, b22.lanewise(AND_NOT, b21));
            a21 = b21.lanewise(XOR, b23.lanewise(AND_NOT, b22));
            a22 = b22.lanewise(XOR, b24.lanewise(AND_NOT, b23));
            a23 = b23.lanewise(XOR, b20.lanewise(AND_NOT, b24));
            a24 = b24.lanewise(XOR, b21.lanewise(AND_NOT, b20));
        }
        a0.intoArray(words, at);
        a1.intoArray(words, at + 1 * L);
        a2.intoArray(words, at + 2 * L);
        a3.intoArray(words, at + 3 * L);
        a4.intoArray(words, at + 4 * L);
        a5.intoArray(words, at + 5 * L);
        a6.intoArray(words, at + 6 * L);
        a7.intoArray(words, at + 7 * L);
        if (all) {
            a8.intoArray(words, at + 8 * L);
            a9.intoArray(words, at + 9 * L);
            a10.intoArray(words, at + 10 * L);
            a11.intoArray(words, at + 11 * L);
            a12.intoArray(words, at + 12 * L);
            a13.intoArray(words, at + 13 * L);
            a14.intoArray(words, at + 14 * L);
            a15.intoArray(words, at + 15 * L);
            a16.intoArray(words, at + 16 * L);
            a17.intoArray(words, at + 17 * L);
            a18.intoArray(words, at + 18 * L);
            a19.intoArray(words, at + 19 * L);
            a20.intoArray(words, at + 20 * L);
            a21.intoArray(words, at + 21 * L);
            a22.intoArray(words, at + 22 * L);
            a23.intoArray(words, at + 23 * L);
            a24.intoArray(words, at + 24 * L);
        }
    }
}
