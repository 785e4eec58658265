package io.idlemint.miner.engines.vector;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.REVERSE_BYTES;
import static jdk.incubator.vector.VectorOperators.ROL;
import static jdk.incubator.vector.VectorOperators.XOR;

import java.util.Arrays;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/// BMW-512 in lanes: the compression of the only block, of which everything that does not depend on the nonce is
/// computed once for a message, and the final one of the chaining value.
final class BmwKernel implements LongKernel, LongHash {
    private static final VectorSpecies<Long> S = Lanes.LONGS;
    private static final int L = S.length();
    private static final long STEP = 0x0555555555555555L;
    private static final int NONCE = 7;
    // For each word of Q the five words that it sums, counted from 1; a minus sign subtracts.
    private static final int[][] SUMS = {
        {6, -8, 11, 14, 15},
        {7, -9, 12, 15, -16},
        {1, 8, 10, -13, 16},
        {1, -2, 9, -11, 14},
        {2, 3, 10, -12, -15},
        {4, -3, 11, -13, 16},
        {5, -1, -4, -12, 14},
        {2, -5, -6, -13, -15},
        {3, -6, -7, 14, -16},
        {1, -4, 7, -8, 15},
        {9, -2, -5, -8, 16},
        {9, -1, -3, -6, 10},
        {2, 4, -7, -10, 11},
        {3, 5, 8, 11, 12},
        {4, -6, 9, -12, -13},
        {13, -5, -7, -10, 14}
    };
    private static final long[] ADDENDS = new long[16];
    private static final long[] FINAL = new long[16];

    static {
        for (int i = 0; i < 16; i++) {
            ADDENDS[i] = (i + 16) * STEP;
            FINAL[i] = 0xaaaaaaaaaaaaaaa0L + i;
        }
    }

    private final long[] start = new long[16];
    private final long[] message = new long[16];
    private final long[] sums = new long[16];
    private final long[] constant = new long[16];
    private final long[] elements = new long[16];
    private final long[] expanded = new long[16];
    private final long[] h = new long[16 * L];
    private final long[] q = new long[32 * L];
    private long low;

    BmwKernel() {
        for (int i = 0; i < 16; i++) {
            start[i] = 0x8081828384858687L + i * 0x0808080808080808L;
        }
        message[8] = 0x80;
        message[15] = 512;
    }

    @Override
    public void prepare(long[] words) {
        for (int i = 0; i < 7; i++) {
            message[i] = Long.reverseBytes(words[i]);
        }
        low = words[7] & 0xffffffffL;
        for (int i = 0; i < 16; i++) {
            sums[i] = sum(SUMS[i]);
            constant[i] = s(i % 5, sums[i]) + start[(i + 1) & 15];
            elements[i] = element(i);
        }
        for (int i = 0; i < 16; i++) {
            expanded[i] = expanded(i) + (involved(i) ? 0 : elements[i]);
        }
    }

    private static boolean involved(int j) {
        return j == NONCE || ((j + 3) & 15) == NONCE || ((j + 10) & 15) == NONCE;
    }

    private long sum(int[] places) {
        long sum = 0;
        for (int place : places) {
            int i = Math.abs(place) - 1;
            long x = i == NONCE ? 0 : message[i] ^ start[i];
            sum += place < 0 ? -x : x;
        }
        return sum;
    }

    // Without the word that has the nonce, where it takes part; the chaining value is added after that word.
    private long element(int j) {
        int second = (j + 3) & 15;
        int third = (j + 10) & 15;
        long sum = turned(j) + turned(second) - turned(third) + ADDENDS[j];
        return involved(j) ? sum : sum ^ start[(j + 7) & 15];
    }

    private long turned(int i) {
        return i == NONCE ? 0 : Long.rotateLeft(message[i], i + 1);
    }

    // The part of a word's expansion that comes from constant words of Q.
    private long expanded(int j) {
        int[] turns = {0, 5, 0, 11, 0, 27, 0, 32, 0, 37, 0, 43, 0, 53};
        long sum = 0;
        for (int i = 0; i + j < 16; i++) {
            if (!varies(SUMS[i + j])) {
                long word = constant[i + j];
                if (j < 2) {
                    sum += s((i + 1) & 3, word);
                } else {
                    sum += i < 14 ? Long.rotateLeft(word, turns[i]) : s(i - 10, word);
                }
            }
        }
        return sum;
    }

    private static boolean varies(int[] places) {
        for (int place : places) {
            if (Math.abs(place) - 1 == NONCE) {
                return true;
            }
        }
        return false;
    }

    private static long s(int which, long v) {
        return switch (which) {
            case 0 -> (v >>> 1) ^ (v << 3) ^ Long.rotateLeft(v, 4) ^ Long.rotateLeft(v, 37);
            case 1 -> (v >>> 1) ^ (v << 2) ^ Long.rotateLeft(v, 13) ^ Long.rotateLeft(v, 43);
            case 2 -> (v >>> 2) ^ (v << 1) ^ Long.rotateLeft(v, 19) ^ Long.rotateLeft(v, 53);
            case 3 -> (v >>> 2) ^ (v << 2) ^ Long.rotateLeft(v, 28) ^ Long.rotateLeft(v, 59);
            case 4 -> (v >>> 1) ^ v;
            default -> (v >>> 2) ^ v;
        };
    }

    @Override
    public void hash(int first, long[] words, int at) {
        mix(first);
        expandFrom4(first);
        expandFrom10(first);
        fold(first);
        finalMix(FINAL);
        finalExpand(FINAL);
        finalExpandFrom2(FINAL);
        finalExpandFrom9(FINAL);
        finalFold(words, at, false);
    }

    @Override
    public void hash(long[] m, int words, long[] out, int at) {
        System.arraycopy(m, 0, h, 0, words * L);
        Arrays.fill(h, words * L, 15 * L, 0);
        Arrays.fill(h, words * L, (words + 1) * L, 0x80);
        Arrays.fill(h, 15 * L, 16 * L, 64L * words);
        finalMix(start);
        finalExpand(start);
        finalExpandFrom2(start);
        finalExpandFrom9(start);
        finalFold(h, 0, true);
        finalMix(FINAL);
        finalExpand(FINAL);
        finalExpandFrom2(FINAL);
        finalExpandFrom9(FINAL);
        finalFold(out, at, false);
    }

    private void mix(int first) {
        LongVector nonce = Lanes.EVEN_NUMBERS.add(first).lanewise(LSHL, 32).lanewise(OR, low);
        LongVector m7 = nonce.lanewise(REVERSE_BYTES);
        LongVector x7 = m7.lanewise(XOR, start[7]);
        LongVector t = LongVector.broadcast(S, sums[0]).sub(x7);
        LongVector q0 = t.lanewise(LSHR, 1)
                .lanewise(XOR, t.lanewise(LSHL, 3))
                .lanewise(XOR, t.lanewise(ROL, 4))
                .lanewise(XOR, t.lanewise(ROL, 37))
                .add(start[1]);
        t = x7.add(sums[2]);
        LongVector q2 = t.lanewise(LSHR, 2)
                .lanewise(XOR, t.lanewise(LSHL, 1))
                .lanewise(XOR, t.lanewise(ROL, 19))
                .lanewise(XOR, t.lanewise(ROL, 53))
                .add(start[3]);
        t = LongVector.broadcast(S, sums[9]).sub(x7);
        LongVector q9 = t.lanewise(LSHR, 1).lanewise(XOR, t).add(start[10]);
        t = LongVector.broadcast(S, sums[10]).sub(x7);
        LongVector q10 = t.lanewise(LSHR, 1)
                .lanewise(XOR, t.lanewise(LSHL, 3))
                .lanewise(XOR, t.lanewise(ROL, 4))
                .lanewise(XOR, t.lanewise(ROL, 37))
                .add(start[11]);
        t = x7.add(sums[13]);
        LongVector q13 = t.lanewise(LSHR, 2)
                .lanewise(XOR, t.lanewise(LSHL, 2))
                .lanewise(XOR, t.lanewise(ROL, 28))
                .lanewise(XOR, t.lanewise(ROL, 59))
                .add(start[14]);
        LongVector q16 = q0.lanewise(LSHR, 1)
                .lanewise(XOR, q0.lanewise(LSHL, 2))
                .lanewise(XOR, q0.lanewise(ROL, 13))
                .lanewise(XOR, q0.lanewise(ROL, 43))
                .add(q2.lanewise(LSHR, 2)
                        .lanewise(XOR, q2.lanewise(LSHL, 2))
                        .lanewise(XOR, q2.lanewise(ROL, 28))
                        .lanewise(XOR, q2.lanewise(ROL, 59)))
                .add(q9.lanewise(LSHR, 2)
                        .lanewise(XOR, q9.lanewise(LSHL, 1))
                        .lanewise(XOR, q9.lanewise(ROL, 19))
                        .lanewise(XOR, q9.lanewise(ROL, 53)))
                .add(q10.lanewise(LSHR, 2)
                        .lanewise(XOR, q10.lanewise(LSHL, 2))
                        .lanewise(XOR, q10.lanewise(ROL, 28))
                        .lanewise(XOR, q10.lanewise(ROL, 59)))
                .add(q13.lanewise(LSHR, 2)
                        .lanewise(XOR, q13.lanewise(LSHL, 1))
                        .lanewise(XOR, q13.lanewise(ROL, 19))
                        .lanewise(XOR, q13.lanewise(ROL, 53)))
                .add(expanded[0]);
        LongVector q17 = q2.lanewise(LSHR, 2)
                .lanewise(XOR, q2.lanewise(LSHL, 1))
                .lanewise(XOR, q2.lanewise(ROL, 19))
                .lanewise(XOR, q2.lanewise(ROL, 53))
                .add(q9.lanewise(LSHR, 1)
                        .lanewise(XOR, q9.lanewise(LSHL, 2))
                        .lanewise(XOR, q9.lanewise(ROL, 13))
                        .lanewise(XOR, q9.lanewise(ROL, 43)))
                .add(q10.lanewise(LSHR, 2)
                        .lanewise(XOR, q10.lanewise(LSHL, 1))
                        .lanewise(XOR, q10.lanewise(ROL, 19))
                        .lanewise(XOR, q10.lanewise(ROL, 53)))
                .add(q13.lanewise(LSHR, 1)
                        .lanewise(XOR, q13.lanewise(LSHL, 2))
                        .lanewise(XOR, q13.lanewise(ROL, 13))
                        .lanewise(XOR, q13.lanewise(ROL, 43)))
                .add(q16.lanewise(LSHR, 1)
                        .lanewise(XOR, q16.lanewise(LSHL, 3))
                        .lanewise(XOR, q16.lanewise(ROL, 4))
                        .lanewise(XOR, q16.lanewise(ROL, 37)))
                .add(expanded[1]);
        LongVector q18 = q2.add(q9.lanewise(ROL, 32))
                .add(q10)
                .add(q13.lanewise(ROL, 43))
                .add(q16.lanewise(LSHR, 1).lanewise(XOR, q16))
                .add(q17.lanewise(LSHR, 2).lanewise(XOR, q17))
                .add(expanded[2]);
        LongVector q19 = q9.add(q10.lanewise(ROL, 32))
                .add(q13)
                .add(q16.lanewise(ROL, 53))
                .add(q17.lanewise(LSHR, 1).lanewise(XOR, q17))
                .add(q18.lanewise(LSHR, 2).lanewise(XOR, q18))
                .add(expanded[3]);
        q0.intoArray(q, 0);
        q2.intoArray(q, 2 * L);
        q9.intoArray(q, 9 * L);
        q10.intoArray(q, 10 * L);
        q13.intoArray(q, 13 * L);
        q16.intoArray(q, 16 * L);
        q17.intoArray(q, 17 * L);
        q18.intoArray(q, 18 * L);
        q19.intoArray(q, 19 * L);
    }

    private void expandFrom4(int first) {
        LongVector nonce = Lanes.EVEN_NUMBERS.add(first).lanewise(LSHL, 32).lanewise(OR, low);
        LongVector m7 = nonce.lanewise(REVERSE_BYTES);
        LongVector turned = m7.lanewise(ROL, 8);
        LongVector q9 = LongVector.fromArray(S, q, 9 * L);
        LongVector q10 = LongVector.fromArray(S, q, 10 * L);
        LongVector q13 = LongVector.fromArray(S, q, 13 * L);
        LongVector q16 = LongVector.fromArray(S, q, 16 * L);
        LongVector q17 = LongVector.fromArray(S, q, 17 * L);
        LongVector q18 = LongVector.fromArray(S, q, 18 * L);
        LongVector q19 = LongVector.fromArray(S, q, 19 * L);
        LongVector q20 = q9.lanewise(ROL, 27)
                .add(q10)
                .add(q13.lanewise(ROL, 37))
                .add(q16)
                .add(q17.lanewise(ROL, 53))
                .add(q18.lanewise(LSHR, 1).lanewise(XOR, q18))
                .add(q19.lanewise(LSHR, 2).lanewise(XOR, q19))
                .add(expanded[4])
                .add(turned.add(elements[4]).lanewise(XOR, start[11]));
        LongVector q21 = q9.add(q10.lanewise(ROL, 27))
                .add(q13)
                .add(q16.lanewise(ROL, 43))
                .add(q17)
                .add(q18.lanewise(ROL, 53))
                .add(q19.lanewise(LSHR, 1).lanewise(XOR, q19))
                .add(q20.lanewise(LSHR, 2).lanewise(XOR, q20))
                .add(expanded[5]);
        LongVector q22 = q9.lanewise(ROL, 11)
                .add(q10)
                .add(q13.lanewise(ROL, 32))
                .add(q16)
                .add(q17.lanewise(ROL, 43))
                .add(q18)
                .add(q19.lanewise(ROL, 53))
                .add(q20.lanewise(LSHR, 1).lanewise(XOR, q20))
                .add(q21.lanewise(LSHR, 2).lanewise(XOR, q21))
                .add(expanded[6]);
        LongVector q23 = q9.add(q10.lanewise(ROL, 11))
                .add(q13)
                .add(q16.lanewise(ROL, 37))
                .add(q17)
                .add(q18.lanewise(ROL, 43))
                .add(q19)
                .add(q20.lanewise(ROL, 53))
                .add(q21.lanewise(LSHR, 1).lanewise(XOR, q21))
                .add(q22.lanewise(LSHR, 2).lanewise(XOR, q22))
                .add(expanded[7])
                .add(turned.add(elements[7]).lanewise(XOR, start[14]));
        LongVector q24 = q9.lanewise(ROL, 5)
                .add(q10)
                .add(q13.lanewise(ROL, 27))
                .add(q16)
                .add(q17.lanewise(ROL, 37))
                .add(q18)
                .add(q19.lanewise(ROL, 43))
                .add(q20)
                .add(q21.lanewise(ROL, 53))
                .add(q22.lanewise(LSHR, 1).lanewise(XOR, q22))
                .add(q23.lanewise(LSHR, 2).lanewise(XOR, q23))
                .add(expanded[8]);
        LongVector q25 = q9.add(q10.lanewise(ROL, 5))
                .add(q13)
                .add(q16.lanewise(ROL, 32))
                .add(q17)
                .add(q18.lanewise(ROL, 37))
                .add(q19)
                .add(q20.lanewise(ROL, 43))
                .add(q21)
                .add(q22.lanewise(ROL, 53))
                .add(q23.lanewise(LSHR, 1).lanewise(XOR, q23))
                .add(q24.lanewise(LSHR, 2).lanewise(XOR, q24))
                .add(expanded[9]);
        q20.intoArray(q, 20 * L);
        q21.intoArray(q, 21 * L);
        q22.intoArray(q, 22 * L);
        q23.intoArray(q, 23 * L);
        q24.intoArray(q, 24 * L);
        q25.intoArray(q, 25 * L);
    }

    private void expandFrom10(int first) {
        LongVector nonce = Lanes.EVEN_NUMBERS.add(first).lanewise(LSHL, 32).lanewise(OR, low);
        LongVector m7 = nonce.lanewise(REVERSE_BYTES);
        LongVector turned = m7.lanewise(ROL, 8);
        LongVector q10 = LongVector.fromArray(S, q, 10 * L);
        LongVector q13 = LongVector.fromArray(S, q, 13 * L);
        LongVector q16 = LongVector.fromArray(S, q, 16 * L);
        LongVector q17 = LongVector.fromArray(S, q, 17 * L);
        LongVector q18 = LongVector.fromArray(S, q, 18 * L);
        LongVector q19 = LongVector.fromArray(S, q, 19 * L);
        LongVector q20 = LongVector.fromArray(S, q, 20 * L);
        LongVector q21 = LongVector.fromArray(S, q, 21 * L);
        LongVector q22 = LongVector.fromArray(S, q, 22 * L);
        LongVector q23 = LongVector.fromArray(S, q, 23 * L);
        LongVector q24 = LongVector.fromArray(S, q, 24 * L);
        LongVector q25 = LongVector.fromArray(S, q, 25 * L);
        LongVector q26 = q10.add(q13.lanewise(ROL, 11))
                .add(q16)
                .add(q17.lanewise(ROL, 32))
                .add(q18)
                .add(q19.lanewise(ROL, 37))
                .add(q20)
                .add(q21.lanewise(ROL, 43))
                .add(q22)
                .add(q23.lanewise(ROL, 53))
                .add(q24.lanewise(LSHR, 1).lanewise(XOR, q24))
                .add(q25.lanewise(LSHR, 2).lanewise(XOR, q25))
                .add(expanded[10]);
        LongVector q27 = q13.add(q16.lanewise(ROL, 27))
                .add(q17)
                .add(q18.lanewise(ROL, 32))
                .add(q19)
                .add(q20.lanewise(ROL, 37))
                .add(q21)
                .add(q22.lanewise(ROL, 43))
                .add(q23)
                .add(q24.lanewise(ROL, 53))
                .add(q25.lanewise(LSHR, 1).lanewise(XOR, q25))
                .add(q26.lanewise(LSHR, 2).lanewise(XOR, q26))
                .add(expanded[11]);
        LongVector q28 = q13.lanewise(ROL, 5)
                .add(q16)
                .add(q17.lanewise(ROL, 27))
                .add(q18)
                .add(q19.lanewise(ROL, 32))
                .add(q20)
                .add(q21.lanewise(ROL, 37))
                .add(q22)
                .add(q23.lanewise(ROL, 43))
                .add(q24)
                .add(q25.lanewise(ROL, 53))
                .add(q26.lanewise(LSHR, 1).lanewise(XOR, q26))
                .add(q27.lanewise(LSHR, 2).lanewise(XOR, q27))
                .add(expanded[12]);
        LongVector q29 = q13.add(q16.lanewise(ROL, 11))
                .add(q17)
                .add(q18.lanewise(ROL, 27))
                .add(q19)
                .add(q20.lanewise(ROL, 32))
                .add(q21)
                .add(q22.lanewise(ROL, 37))
                .add(q23)
                .add(q24.lanewise(ROL, 43))
                .add(q25)
                .add(q26.lanewise(ROL, 53))
                .add(q27.lanewise(LSHR, 1).lanewise(XOR, q27))
                .add(q28.lanewise(LSHR, 2).lanewise(XOR, q28))
                .add(expanded[13])
                .add(LongVector.broadcast(S, elements[13]).sub(turned).lanewise(XOR, start[4]));
        LongVector q30 = q16.add(q17.lanewise(ROL, 11))
                .add(q18)
                .add(q19.lanewise(ROL, 27))
                .add(q20)
                .add(q21.lanewise(ROL, 32))
                .add(q22)
                .add(q23.lanewise(ROL, 37))
                .add(q24)
                .add(q25.lanewise(ROL, 43))
                .add(q26)
                .add(q27.lanewise(ROL, 53))
                .add(q28.lanewise(LSHR, 1).lanewise(XOR, q28))
                .add(q29.lanewise(LSHR, 2).lanewise(XOR, q29))
                .add(expanded[14]);
        LongVector q31 = q16.lanewise(ROL, 5)
                .add(q17)
                .add(q18.lanewise(ROL, 11))
                .add(q19)
                .add(q20.lanewise(ROL, 27))
                .add(q21)
                .add(q22.lanewise(ROL, 32))
                .add(q23)
                .add(q24.lanewise(ROL, 37))
                .add(q25)
                .add(q26.lanewise(ROL, 43))
                .add(q27)
                .add(q28.lanewise(ROL, 53))
                .add(q29.lanewise(LSHR, 1).lanewise(XOR, q29))
                .add(q30.lanewise(LSHR, 2).lanewise(XOR, q30))
                .add(expanded[15]);
        q26.intoArray(q, 26 * L);
        q27.intoArray(q, 27 * L);
        q28.intoArray(q, 28 * L);
        q29.intoArray(q, 29 * L);
        q30.intoArray(q, 30 * L);
        q31.intoArray(q, 31 * L);
    }

    private void fold(int first) {
        LongVector nonce = Lanes.EVEN_NUMBERS.add(first).lanewise(LSHL, 32).lanewise(OR, low);
        LongVector m7 = nonce.lanewise(REVERSE_BYTES);
        LongVector q0 = LongVector.fromArray(S, q, 0);
        LongVector q2 = LongVector.fromArray(S, q, 2 * L);
        LongVector q9 = LongVector.fromArray(S, q, 9 * L);
        LongVector q10 = LongVector.fromArray(S, q, 10 * L);
        LongVector q13 = LongVector.fromArray(S, q, 13 * L);
        LongVector q16 = LongVector.fromArray(S, q, 16 * L);
        LongVector q17 = LongVector.fromArray(S, q, 17 * L);
        LongVector q18 = LongVector.fromArray(S, q, 18 * L);
        LongVector q19 = LongVector.fromArray(S, q, 19 * L);
        LongVector q20 = LongVector.fromArray(S, q, 20 * L);
        LongVector q21 = LongVector.fromArray(S, q, 21 * L);
        LongVector q22 = LongVector.fromArray(S, q, 22 * L);
        LongVector q23 = LongVector.fromArray(S, q, 23 * L);
        LongVector q24 = LongVector.fromArray(S, q, 24 * L);
        LongVector q25 = LongVector.fromArray(S, q, 25 * L);
        LongVector q26 = LongVector.fromArray(S, q, 26 * L);
        LongVector q27 = LongVector.fromArray(S, q, 27 * L);
        LongVector q28 = LongVector.fromArray(S, q, 28 * L);
        LongVector q29 = LongVector.fromArray(S, q, 29 * L);
        LongVector q30 = LongVector.fromArray(S, q, 30 * L);
        LongVector q31 = LongVector.fromArray(S, q, 31 * L);
        LongVector low = q16.lanewise(XOR, q17)
                .lanewise(XOR, q18)
                .lanewise(XOR, q19)
                .lanewise(XOR, q20)
                .lanewise(XOR, q21)
                .lanewise(XOR, q22)
                .lanewise(XOR, q23);
        LongVector high = low.lanewise(XOR, q24)
                .lanewise(XOR, q25)
                .lanewise(XOR, q26)
                .lanewise(XOR, q27)
                .lanewise(XOR, q28)
                .lanewise(XOR, q29)
                .lanewise(XOR, q30)
                .lanewise(XOR, q31);
        LongVector h0 = high.lanewise(LSHL, 5)
                .lanewise(XOR, q16.lanewise(LSHR, 5))
                .lanewise(XOR, message[0])
                .add(low.lanewise(XOR, q24).lanewise(XOR, q0));
        LongVector h1 = high.lanewise(LSHR, 7)
                .lanewise(XOR, q17.lanewise(LSHL, 8))
                .lanewise(XOR, message[1])
                .add(low.lanewise(XOR, q25).lanewise(XOR, constant[1]));
        LongVector h2 = high.lanewise(LSHR, 5)
                .lanewise(XOR, q18.lanewise(LSHL, 5))
                .lanewise(XOR, message[2])
                .add(low.lanewise(XOR, q26).lanewise(XOR, q2));
        LongVector h3 = high.lanewise(LSHR, 1)
                .lanewise(XOR, q19.lanewise(LSHL, 5))
                .lanewise(XOR, message[3])
                .add(low.lanewise(XOR, q27).lanewise(XOR, constant[3]));
        LongVector h4 = high.lanewise(LSHR, 3)
                .lanewise(XOR, q20)
                .lanewise(XOR, message[4])
                .add(low.lanewise(XOR, q28).lanewise(XOR, constant[4]));
        LongVector h5 = high.lanewise(LSHL, 6)
                .lanewise(XOR, q21.lanewise(LSHR, 6))
                .lanewise(XOR, message[5])
                .add(low.lanewise(XOR, q29).lanewise(XOR, constant[5]));
        LongVector h6 = high.lanewise(LSHR, 4)
                .lanewise(XOR, q22.lanewise(LSHL, 6))
                .lanewise(XOR, message[6])
                .add(low.lanewise(XOR, q30).lanewise(XOR, constant[6]));
        LongVector h7 = high.lanewise(LSHR, 11)
                .lanewise(XOR, q23.lanewise(LSHL, 2))
                .lanewise(XOR, m7)
                .add(low.lanewise(XOR, q31).lanewise(XOR, constant[7]));
        LongVector h8 = h4.lanewise(ROL, 9)
                .add(high.lanewise(XOR, q24).lanewise(XOR, message[8]))
                .add(low.lanewise(LSHL, 8).lanewise(XOR, q23).lanewise(XOR, constant[8]));
        LongVector h9 = h5.lanewise(ROL, 10)
                .add(high.lanewise(XOR, q25).lanewise(XOR, message[9]))
                .add(low.lanewise(LSHR, 6).lanewise(XOR, q16).lanewise(XOR, q9));
        LongVector h10 = h6.lanewise(ROL, 11)
                .add(high.lanewise(XOR, q26).lanewise(XOR, message[10]))
                .add(low.lanewise(LSHL, 6).lanewise(XOR, q17).lanewise(XOR, q10));
        LongVector h11 = h7.lanewise(ROL, 12)
                .add(high.lanewise(XOR, q27).lanewise(XOR, message[11]))
                .add(low.lanewise(LSHL, 4).lanewise(XOR, q18).lanewise(XOR, constant[11]));
        LongVector h12 = h0.lanewise(ROL, 13)
                .add(high.lanewise(XOR, q28).lanewise(XOR, message[12]))
                .add(low.lanewise(LSHR, 3).lanewise(XOR, q19).lanewise(XOR, constant[12]));
        LongVector h13 = h1.lanewise(ROL, 14)
                .add(high.lanewise(XOR, q29).lanewise(XOR, message[13]))
                .add(low.lanewise(LSHR, 4).lanewise(XOR, q20).lanewise(XOR, q13));
        LongVector h14 = h2.lanewise(ROL, 15)
                .add(high.lanewise(XOR, q30).lanewise(XOR, message[14]))
                .add(low.lanewise(LSHR, 7).lanewise(XOR, q21).lanewise(XOR, constant[14]));
        LongVector h15 = h3.lanewise(ROL, 16)
                .add(high.lanewise(XOR, q31).lanewise(XOR, message[15]))
                .add(low.lanewise(LSHR, 2).lanewise(XOR, q22).lanewise(XOR, constant[15]));
        h0.intoArray(h, 0);
        h1.intoArray(h, 1 * L);
        h2.intoArray(h, 2 * L);
        h3.intoArray(h, 3 * L);
        h4.intoArray(h, 4 * L);
        h5.intoArray(h, 5 * L);
        h6.intoArray(h, 6 * L);
        h7.intoArray(h, 7 * L);
        h8.intoArray(h, 8 * L);
        h9.intoArray(h, 9 * L);
        h10.intoArray(h, 10 * L);
        h11.intoArray(h, 11 * L);
        h12.intoArray(h, 12 * L);
        h13.intoArray(h, 13 * L);
        h14.intoArray(h, 14 * L);
        h15.intoArray(h, 15 * L);
    }

    private void finalMix(long[] k) {
        LongVector x0 = LongVector.fromArray(S, h, 0).lanewise(XOR, k[0]);
        LongVector x1 = LongVector.fromArray(S, h, 1 * L).lanewise(XOR, k[1]);
        LongVector x2 = LongVector.fromArray(S, h, 2 * L).lanewise(XOR, k[2]);
        LongVector x3 = LongVector.fromArray(S, h, 3 * L).lanewise(XOR, k[3]);
        LongVector x4 = LongVector.fromArray(S, h, 4 * L).lanewise(XOR, k[4]);
        LongVector x5 = LongVector.fromArray(S, h, 5 * L).lanewise(XOR, k[5]);
        LongVector x6 = LongVector.fromArray(S, h, 6 * L).lanewise(XOR, k[6]);
        LongVector x7 = LongVector.fromArray(S, h, 7 * L).lanewise(XOR, k[7]);
        LongVector x8 = LongVector.fromArray(S, h, 8 * L).lanewise(XOR, k[8]);
        LongVector x9 = LongVector.fromArray(S, h, 9 * L).lanewise(XOR, k[9]);
        LongVector x10 = LongVector.fromArray(S, h, 10 * L).lanewise(XOR, k[10]);
        LongVector x11 = LongVector.fromArray(S, h, 11 * L).lanewise(XOR, k[11]);
        LongVector x12 = LongVector.fromArray(S, h, 12 * L).lanewise(XOR, k[12]);
        LongVector x13 = LongVector.fromArray(S, h, 13 * L).lanewise(XOR, k[13]);
        LongVector x14 = LongVector.fromArray(S, h, 14 * L).lanewise(XOR, k[14]);
        LongVector x15 = LongVector.fromArray(S, h, 15 * L).lanewise(XOR, k[15]);
        LongVector t0 = x5.add(x10).add(x13).add(x14).sub(x7);
        LongVector q0 = t0.lanewise(LSHR, 1)
                .lanewise(XOR, t0.lanewise(LSHL, 3))
                .lanewise(XOR, t0.lanewise(ROL, 4))
                .lanewise(XOR, t0.lanewise(ROL, 37))
                .add(k[1]);
        LongVector t1 = x6.add(x11).add(x14).sub(x8).sub(x15);
        LongVector q1 = t1.lanewise(LSHR, 1)
                .lanewise(XOR, t1.lanewise(LSHL, 2))
                .lanewise(XOR, t1.lanewise(ROL, 13))
                .lanewise(XOR, t1.lanewise(ROL, 43))
                .add(k[2]);
        LongVector t2 = x0.add(x7).add(x9).add(x15).sub(x12);
        LongVector q2 = t2.lanewise(LSHR, 2)
                .lanewise(XOR, t2.lanewise(LSHL, 1))
                .lanewise(XOR, t2.lanewise(ROL, 19))
                .lanewise(XOR, t2.lanewise(ROL, 53))
                .add(k[3]);
        LongVector t3 = x0.add(x8).add(x13).sub(x1).sub(x10);
        LongVector q3 = t3.lanewise(LSHR, 2)
                .lanewise(XOR, t3.lanewise(LSHL, 2))
                .lanewise(XOR, t3.lanewise(ROL, 28))
                .lanewise(XOR, t3.lanewise(ROL, 59))
                .add(k[4]);
        LongVector t4 = x1.add(x2).add(x9).sub(x11).sub(x14);
        LongVector q4 = t4.lanewise(LSHR, 1).lanewise(XOR, t4).add(k[5]);
        LongVector t5 = x3.add(x10).add(x15).sub(x2).sub(x12);
        LongVector q5 = t5.lanewise(LSHR, 1)
                .lanewise(XOR, t5.lanewise(LSHL, 3))
                .lanewise(XOR, t5.lanewise(ROL, 4))
                .lanewise(XOR, t5.lanewise(ROL, 37))
                .add(k[6]);
        LongVector t6 = x4.add(x13).sub(x0).sub(x3).sub(x11);
        LongVector q6 = t6.lanewise(LSHR, 1)
                .lanewise(XOR, t6.lanewise(LSHL, 2))
                .lanewise(XOR, t6.lanewise(ROL, 13))
                .lanewise(XOR, t6.lanewise(ROL, 43))
                .add(k[7]);
        LongVector t7 = x1.sub(x4).sub(x5).sub(x12).sub(x14);
        LongVector q7 = t7.lanewise(LSHR, 2)
                .lanewise(XOR, t7.lanewise(LSHL, 1))
                .lanewise(XOR, t7.lanewise(ROL, 19))
                .lanewise(XOR, t7.lanewise(ROL, 53))
                .add(k[8]);
        LongVector t8 = x2.add(x13).sub(x5).sub(x6).sub(x15);
        LongVector q8 = t8.lanewise(LSHR, 2)
                .lanewise(XOR, t8.lanewise(LSHL, 2))
                .lanewise(XOR, t8.lanewise(ROL, 28))
                .lanewise(XOR, t8.lanewise(ROL, 59))
                .add(k[9]);
        LongVector t9 = x0.add(x6).add(x14).sub(x3).sub(x7);
        LongVector q9 = t9.lanewise(LSHR, 1).lanewise(XOR, t9).add(k[10]);
        LongVector t10 = x8.add(x15).sub(x1).sub(x4).sub(x7);
        LongVector q10 = t10.lanewise(LSHR, 1)
                .lanewise(XOR, t10.lanewise(LSHL, 3))
                .lanewise(XOR, t10.lanewise(ROL, 4))
                .lanewise(XOR, t10.lanewise(ROL, 37))
                .add(k[11]);
        LongVector t11 = x8.add(x9).sub(x0).sub(x2).sub(x5);
        LongVector q11 = t11.lanewise(LSHR, 1)
                .lanewise(XOR, t11.lanewise(LSHL, 2))
                .lanewise(XOR, t11.lanewise(ROL, 13))
                .lanewise(XOR, t11.lanewise(ROL, 43))
                .add(k[12]);
        LongVector t12 = x1.add(x3).add(x10).sub(x6).sub(x9);
        LongVector q12 = t12.lanewise(LSHR, 2)
                .lanewise(XOR, t12.lanewise(LSHL, 1))
                .lanewise(XOR, t12.lanewise(ROL, 19))
                .lanewise(XOR, t12.lanewise(ROL, 53))
                .add(k[13]);
        LongVector t13 = x2.add(x4).add(x7).add(x10).add(x11);
        LongVector q13 = t13.lanewise(LSHR, 2)
                .lanewise(XOR, t13.lanewise(LSHL, 2))
                .lanewise(XOR, t13.lanewise(ROL, 28))
                .lanewise(XOR, t13.lanewise(ROL, 59))
                .add(k[14]);
        LongVector t14 = x3.add(x8).sub(x5).sub(x11).sub(x12);
        LongVector q14 = t14.lanewise(LSHR, 1).lanewise(XOR, t14).add(k[15]);
        LongVector t15 = x12.add(x13).sub(x4).sub(x6).sub(x9);
        LongVector q15 = t15.lanewise(LSHR, 1)
                .lanewise(XOR, t15.lanewise(LSHL, 3))
                .lanewise(XOR, t15.lanewise(ROL, 4))
                .lanewise(XOR, t15.lanewise(ROL, 37))
                .add(k[0]);
        q0.intoArray(q, 0);
        q1.intoArray(q, 1 * L);
        q2.intoArray(q, 2 * L);
        q3.intoArray(q, 3 * L);
        q4.intoArray(q, 4 * L);
        q5.intoArray(q, 5 * L);
        q6.intoArray(q, 6 * L);
        q7.intoArray(q, 7 * L);
        q8.intoArray(q, 8 * L);
        q9.intoArray(q, 9 * L);
        q10.intoArray(q, 10 * L);
        q11.intoArray(q, 11 * L);
        q12.intoArray(q, 12 * L);
        q13.intoArray(q, 13 * L);
        q14.intoArray(q, 14 * L);
        q15.intoArray(q, 15 * L);
    }

    private void finalExpand(long[] k) {
        LongVector m0 = LongVector.fromArray(S, h, 0);
        LongVector m1 = LongVector.fromArray(S, h, 1 * L);
        LongVector m3 = LongVector.fromArray(S, h, 3 * L);
        LongVector m4 = LongVector.fromArray(S, h, 4 * L);
        LongVector m10 = LongVector.fromArray(S, h, 10 * L);
        LongVector m11 = LongVector.fromArray(S, h, 11 * L);
        LongVector q0 = LongVector.fromArray(S, q, 0);
        LongVector q1 = LongVector.fromArray(S, q, 1 * L);
        LongVector q2 = LongVector.fromArray(S, q, 2 * L);
        LongVector q3 = LongVector.fromArray(S, q, 3 * L);
        LongVector q4 = LongVector.fromArray(S, q, 4 * L);
        LongVector q5 = LongVector.fromArray(S, q, 5 * L);
        LongVector q6 = LongVector.fromArray(S, q, 6 * L);
        LongVector q7 = LongVector.fromArray(S, q, 7 * L);
        LongVector q8 = LongVector.fromArray(S, q, 8 * L);
        LongVector q9 = LongVector.fromArray(S, q, 9 * L);
        LongVector q10 = LongVector.fromArray(S, q, 10 * L);
        LongVector q11 = LongVector.fromArray(S, q, 11 * L);
        LongVector q12 = LongVector.fromArray(S, q, 12 * L);
        LongVector q13 = LongVector.fromArray(S, q, 13 * L);
        LongVector q14 = LongVector.fromArray(S, q, 14 * L);
        LongVector q15 = LongVector.fromArray(S, q, 15 * L);
        LongVector q16 = q0.lanewise(LSHR, 1)
                .lanewise(XOR, q0.lanewise(LSHL, 2))
                .lanewise(XOR, q0.lanewise(ROL, 13))
                .lanewise(XOR, q0.lanewise(ROL, 43))
                .add(q1.lanewise(LSHR, 2)
                        .lanewise(XOR, q1.lanewise(LSHL, 1))
                        .lanewise(XOR, q1.lanewise(ROL, 19))
                        .lanewise(XOR, q1.lanewise(ROL, 53)))
                .add(q2.lanewise(LSHR, 2)
                        .lanewise(XOR, q2.lanewise(LSHL, 2))
                        .lanewise(XOR, q2.lanewise(ROL, 28))
                        .lanewise(XOR, q2.lanewise(ROL, 59)))
                .add(q3.lanewise(LSHR, 1)
                        .lanewise(XOR, q3.lanewise(LSHL, 3))
                        .lanewise(XOR, q3.lanewise(ROL, 4))
                        .lanewise(XOR, q3.lanewise(ROL, 37)))
                .add(q4.lanewise(LSHR, 1)
                        .lanewise(XOR, q4.lanewise(LSHL, 2))
                        .lanewise(XOR, q4.lanewise(ROL, 13))
                        .lanewise(XOR, q4.lanewise(ROL, 43)))
                .add(q5.lanewise(LSHR, 2)
                        .lanewise(XOR, q5.lanewise(LSHL, 1))
                        .lanewise(XOR, q5.lanewise(ROL, 19))
                        .lanewise(XOR, q5.lanewise(ROL, 53)))
                .add(q6.lanewise(LSHR, 2)
                        .lanewise(XOR, q6.lanewise(LSHL, 2))
                        .lanewise(XOR, q6.lanewise(ROL, 28))
                        .lanewise(XOR, q6.lanewise(ROL, 59)))
                .add(q7.lanewise(LSHR, 1)
                        .lanewise(XOR, q7.lanewise(LSHL, 3))
                        .lanewise(XOR, q7.lanewise(ROL, 4))
                        .lanewise(XOR, q7.lanewise(ROL, 37)))
                .add(q8.lanewise(LSHR, 1)
                        .lanewise(XOR, q8.lanewise(LSHL, 2))
                        .lanewise(XOR, q8.lanewise(ROL, 13))
                        .lanewise(XOR, q8.lanewise(ROL, 43)))
                .add(q9.lanewise(LSHR, 2)
                        .lanewise(XOR, q9.lanewise(LSHL, 1))
                        .lanewise(XOR, q9.lanewise(ROL, 19))
                        .lanewise(XOR, q9.lanewise(ROL, 53)))
                .add(q10.lanewise(LSHR, 2)
                        .lanewise(XOR, q10.lanewise(LSHL, 2))
                        .lanewise(XOR, q10.lanewise(ROL, 28))
                        .lanewise(XOR, q10.lanewise(ROL, 59)))
                .add(q11.lanewise(LSHR, 1)
                        .lanewise(XOR, q11.lanewise(LSHL, 3))
                        .lanewise(XOR, q11.lanewise(ROL, 4))
                        .lanewise(XOR, q11.lanewise(ROL, 37)))
                .add(q12.lanewise(LSHR, 1)
                        .lanewise(XOR, q12.lanewise(LSHL, 2))
                        .lanewise(XOR, q12.lanewise(ROL, 13))
                        .lanewise(XOR, q12.lanewise(ROL, 43)))
                .add(q13.lanewise(LSHR, 2)
                        .lanewise(XOR, q13.lanewise(LSHL, 1))
                        .lanewise(XOR, q13.lanewise(ROL, 19))
                        .lanewise(XOR, q13.lanewise(ROL, 53)))
                .add(q14.lanewise(LSHR, 2)
                        .lanewise(XOR, q14.lanewise(LSHL, 2))
                        .lanewise(XOR, q14.lanewise(ROL, 28))
                        .lanewise(XOR, q14.lanewise(ROL, 59)))
                .add(q15.lanewise(LSHR, 1)
                        .lanewise(XOR, q15.lanewise(LSHL, 3))
                        .lanewise(XOR, q15.lanewise(ROL, 4))
                        .lanewise(XOR, q15.lanewise(ROL, 37)))
                .add(m0.lanewise(ROL, 1)
                        .add(m3.lanewise(ROL, 4))
                        .sub(m10.lanewise(ROL, 11))
                        .add(ADDENDS[0])
                        .lanewise(XOR, k[7]));
        q16.intoArray(q, 16 * L);
        LongVector q17 = q1.lanewise(LSHR, 1)
                .lanewise(XOR, q1.lanewise(LSHL, 2))
                .lanewise(XOR, q1.lanewise(ROL, 13))
                .lanewise(XOR, q1.lanewise(ROL, 43))
                .add(q2.lanewise(LSHR, 2)
                        .lanewise(XOR, q2.lanewise(LSHL, 1))
                        .lanewise(XOR, q2.lanewise(ROL, 19))
                        .lanewise(XOR, q2.lanewise(ROL, 53)))
                .add(q3.lanewise(LSHR, 2)
                        .lanewise(XOR, q3.lanewise(LSHL, 2))
                        .lanewise(XOR, q3.lanewise(ROL, 28))
                        .lanewise(XOR, q3.lanewise(ROL, 59)))
                .add(q4.lanewise(LSHR, 1)
                        .lanewise(XOR, q4.lanewise(LSHL, 3))
                        .lanewise(XOR, q4.lanewise(ROL, 4))
                        .lanewise(XOR, q4.lanewise(ROL, 37)))
                .add(q5.lanewise(LSHR, 1)
                        .lanewise(XOR, q5.lanewise(LSHL, 2))
                        .lanewise(XOR, q5.lanewise(ROL, 13))
                        .lanewise(XOR, q5.lanewise(ROL, 43)))
                .add(q6.lanewise(LSHR, 2)
                        .lanewise(XOR, q6.lanewise(LSHL, 1))
                        .lanewise(XOR, q6.lanewise(ROL, 19))
                        .lanewise(XOR, q6.lanewise(ROL, 53)))
                .add(q7.lanewise(LSHR, 2)
                        .lanewise(XOR, q7.lanewise(LSHL, 2))
                        .lanewise(XOR, q7.lanewise(ROL, 28))
                        .lanewise(XOR, q7.lanewise(ROL, 59)))
                .add(q8.lanewise(LSHR, 1)
                        .lanewise(XOR, q8.lanewise(LSHL, 3))
                        .lanewise(XOR, q8.lanewise(ROL, 4))
                        .lanewise(XOR, q8.lanewise(ROL, 37)))
                .add(q9.lanewise(LSHR, 1)
                        .lanewise(XOR, q9.lanewise(LSHL, 2))
                        .lanewise(XOR, q9.lanewise(ROL, 13))
                        .lanewise(XOR, q9.lanewise(ROL, 43)))
                .add(q10.lanewise(LSHR, 2)
                        .lanewise(XOR, q10.lanewise(LSHL, 1))
                        .lanewise(XOR, q10.lanewise(ROL, 19))
                        .lanewise(XOR, q10.lanewise(ROL, 53)))
                .add(q11.lanewise(LSHR, 2)
                        .lanewise(XOR, q11.lanewise(LSHL, 2))
                        .lanewise(XOR, q11.lanewise(ROL, 28))
                        .lanewise(XOR, q11.lanewise(ROL, 59)))
                .add(q12.lanewise(LSHR, 1)
                        .lanewise(XOR, q12.lanewise(LSHL, 3))
                        .lanewise(XOR, q12.lanewise(ROL, 4))
                        .lanewise(XOR, q12.lanewise(ROL, 37)))
                .add(q13.lanewise(LSHR, 1)
                        .lanewise(XOR, q13.lanewise(LSHL, 2))
                        .lanewise(XOR, q13.lanewise(ROL, 13))
                        .lanewise(XOR, q13.lanewise(ROL, 43)))
                .add(q14.lanewise(LSHR, 2)
                        .lanewise(XOR, q14.lanewise(LSHL, 1))
                        .lanewise(XOR, q14.lanewise(ROL, 19))
                        .lanewise(XOR, q14.lanewise(ROL, 53)))
                .add(q15.lanewise(LSHR, 2)
                        .lanewise(XOR, q15.lanewise(LSHL, 2))
                        .lanewise(XOR, q15.lanewise(ROL, 28))
                        .lanewise(XOR, q15.lanewise(ROL, 59)))
                .add(q16.lanewise(LSHR, 1)
                        .lanewise(XOR, q16.lanewise(LSHL, 3))
                        .lanewise(XOR, q16.lanewise(ROL, 4))
                        .lanewise(XOR, q16.lanewise(ROL, 37)))
                .add(m1.lanewise(ROL, 2)
                        .add(m4.lanewise(ROL, 5))
                        .sub(m11.lanewise(ROL, 12))
                        .add(ADDENDS[1])
                        .lanewise(XOR, k[8]));
        q17.intoArray(q, 17 * L);
    }

    private void finalExpandFrom2(long[] k) {
        LongVector m0 = LongVector.fromArray(S, h, 0);
        LongVector m1 = LongVector.fromArray(S, h, 1 * L);
        LongVector m2 = LongVector.fromArray(S, h, 2 * L);
        LongVector m3 = LongVector.fromArray(S, h, 3 * L);
        LongVector m4 = LongVector.fromArray(S, h, 4 * L);
        LongVector m5 = LongVector.fromArray(S, h, 5 * L);
        LongVector m6 = LongVector.fromArray(S, h, 6 * L);
        LongVector m7 = LongVector.fromArray(S, h, 7 * L);
        LongVector m8 = LongVector.fromArray(S, h, 8 * L);
        LongVector m9 = LongVector.fromArray(S, h, 9 * L);
        LongVector m10 = LongVector.fromArray(S, h, 10 * L);
        LongVector m11 = LongVector.fromArray(S, h, 11 * L);
        LongVector m12 = LongVector.fromArray(S, h, 12 * L);
        LongVector m13 = LongVector.fromArray(S, h, 13 * L);
        LongVector m14 = LongVector.fromArray(S, h, 14 * L);
        LongVector m15 = LongVector.fromArray(S, h, 15 * L);
        LongVector q2 = LongVector.fromArray(S, q, 2 * L);
        LongVector q3 = LongVector.fromArray(S, q, 3 * L);
        LongVector q4 = LongVector.fromArray(S, q, 4 * L);
        LongVector q5 = LongVector.fromArray(S, q, 5 * L);
        LongVector q6 = LongVector.fromArray(S, q, 6 * L);
        LongVector q7 = LongVector.fromArray(S, q, 7 * L);
        LongVector q8 = LongVector.fromArray(S, q, 8 * L);
        LongVector q9 = LongVector.fromArray(S, q, 9 * L);
        LongVector q10 = LongVector.fromArray(S, q, 10 * L);
        LongVector q11 = LongVector.fromArray(S, q, 11 * L);
        LongVector q12 = LongVector.fromArray(S, q, 12 * L);
        LongVector q13 = LongVector.fromArray(S, q, 13 * L);
        LongVector q14 = LongVector.fromArray(S, q, 14 * L);
        LongVector q15 = LongVector.fromArray(S, q, 15 * L);
        LongVector q16 = LongVector.fromArray(S, q, 16 * L);
        LongVector q17 = LongVector.fromArray(S, q, 17 * L);
        LongVector plain0 = q2.add(q4).add(q6).add(q8).add(q10).add(q12).add(q14);
        LongVector q18 = plain0.add(q3.lanewise(ROL, 5))
                .add(q5.lanewise(ROL, 11))
                .add(q7.lanewise(ROL, 27))
                .add(q9.lanewise(ROL, 32))
                .add(q11.lanewise(ROL, 37))
                .add(q13.lanewise(ROL, 43))
                .add(q15.lanewise(ROL, 53))
                .add(q16.lanewise(LSHR, 1).lanewise(XOR, q16))
                .add(q17.lanewise(LSHR, 2).lanewise(XOR, q17))
                .add(m2.lanewise(ROL, 3)
                        .add(m5.lanewise(ROL, 6))
                        .sub(m12.lanewise(ROL, 13))
                        .add(ADDENDS[2])
                        .lanewise(XOR, k[9]));
        q18.intoArray(q, 18 * L);
        LongVector plain1 = q3.add(q5).add(q7).add(q9).add(q11).add(q13).add(q15);
        LongVector q19 = plain1.add(q4.lanewise(ROL, 5))
                .add(q6.lanewise(ROL, 11))
                .add(q8.lanewise(ROL, 27))
                .add(q10.lanewise(ROL, 32))
                .add(q12.lanewise(ROL, 37))
                .add(q14.lanewise(ROL, 43))
                .add(q16.lanewise(ROL, 53))
                .add(q17.lanewise(LSHR, 1).lanewise(XOR, q17))
                .add(q18.lanewise(LSHR, 2).lanewise(XOR, q18))
                .add(m3.lanewise(ROL, 4)
                        .add(m6.lanewise(ROL, 7))
                        .sub(m13.lanewise(ROL, 14))
                        .add(ADDENDS[3])
                        .lanewise(XOR, k[10]));
        q19.intoArray(q, 19 * L);
        plain0 = plain0.add(q16).sub(q2);
        LongVector q20 = plain0.add(q5.lanewise(ROL, 5))
                .add(q7.lanewise(ROL, 11))
                .add(q9.lanewise(ROL, 27))
                .add(q11.lanewise(ROL, 32))
                .add(q13.lanewise(ROL, 37))
                .add(q15.lanewise(ROL, 43))
                .add(q17.lanewise(ROL, 53))
                .add(q18.lanewise(LSHR, 1).lanewise(XOR, q18))
                .add(q19.lanewise(LSHR, 2).lanewise(XOR, q19))
                .add(m4.lanewise(ROL, 5)
                        .add(m7.lanewise(ROL, 8))
                        .sub(m14.lanewise(ROL, 15))
                        .add(ADDENDS[4])
                        .lanewise(XOR, k[11]));
        q20.intoArray(q, 20 * L);
        plain1 = plain1.add(q17).sub(q3);
        LongVector q21 = plain1.add(q6.lanewise(ROL, 5))
                .add(q8.lanewise(ROL, 11))
                .add(q10.lanewise(ROL, 27))
                .add(q12.lanewise(ROL, 32))
                .add(q14.lanewise(ROL, 37))
                .add(q16.lanewise(ROL, 43))
                .add(q18.lanewise(ROL, 53))
                .add(q19.lanewise(LSHR, 1).lanewise(XOR, q19))
                .add(q20.lanewise(LSHR, 2).lanewise(XOR, q20))
                .add(m5.lanewise(ROL, 6)
                        .add(m8.lanewise(ROL, 9))
                        .sub(m15.lanewise(ROL, 16))
                        .add(ADDENDS[5])
                        .lanewise(XOR, k[12]));
        q21.intoArray(q, 21 * L);
        plain0 = plain0.add(q18).sub(q4);
        LongVector q22 = plain0.add(q7.lanewise(ROL, 5))
                .add(q9.lanewise(ROL, 11))
                .add(q11.lanewise(ROL, 27))
                .add(q13.lanewise(ROL, 32))
                .add(q15.lanewise(ROL, 37))
                .add(q17.lanewise(ROL, 43))
                .add(q19.lanewise(ROL, 53))
                .add(q20.lanewise(LSHR, 1).lanewise(XOR, q20))
                .add(q21.lanewise(LSHR, 2).lanewise(XOR, q21))
                .add(m6.lanewise(ROL, 7)
                        .add(m9.lanewise(ROL, 10))
                        .sub(m0.lanewise(ROL, 1))
                        .add(ADDENDS[6])
                        .lanewise(XOR, k[13]));
        q22.intoArray(q, 22 * L);
        plain1 = plain1.add(q19).sub(q5);
        LongVector q23 = plain1.add(q8.lanewise(ROL, 5))
                .add(q10.lanewise(ROL, 11))
                .add(q12.lanewise(ROL, 27))
                .add(q14.lanewise(ROL, 32))
                .add(q16.lanewise(ROL, 37))
                .add(q18.lanewise(ROL, 43))
                .add(q20.lanewise(ROL, 53))
                .add(q21.lanewise(LSHR, 1).lanewise(XOR, q21))
                .add(q22.lanewise(LSHR, 2).lanewise(XOR, q22))
                .add(m7.lanewise(ROL, 8)
                        .add(m10.lanewise(ROL, 11))
                        .sub(m1.lanewise(ROL, 2))
                        .add(ADDENDS[7])
                        .lanewise(XOR, k[14]));
        q23.intoArray(q, 23 * L);
        plain0 = plain0.add(q20).sub(q6);
        LongVector q24 = plain0.add(q9.lanewise(ROL, 5))
                .add(q11.lanewise(ROL, 11))
                .add(q13.lanewise(ROL, 27))
                .add(q15.lanewise(ROL, 32))
                .add(q17.lanewise(ROL, 37))
                .add(q19.lanewise(ROL, 43))
                .add(q21.lanewise(ROL, 53))
                .add(q22.lanewise(LSHR, 1).lanewise(XOR, q22))
                .add(q23.lanewise(LSHR, 2).lanewise(XOR, q23))
                .add(m8.lanewise(ROL, 9)
                        .add(m11.lanewise(ROL, 12))
                        .sub(m2.lanewise(ROL, 3))
                        .add(ADDENDS[8])
                        .lanewise(XOR, k[15]));
        q24.intoArray(q, 24 * L);
    }

    private void finalExpandFrom9(long[] k) {
        LongVector m0 = LongVector.fromArray(S, h, 0);
        LongVector m1 = LongVector.fromArray(S, h, 1 * L);
        LongVector m2 = LongVector.fromArray(S, h, 2 * L);
        LongVector m3 = LongVector.fromArray(S, h, 3 * L);
        LongVector m4 = LongVector.fromArray(S, h, 4 * L);
        LongVector m5 = LongVector.fromArray(S, h, 5 * L);
        LongVector m6 = LongVector.fromArray(S, h, 6 * L);
        LongVector m7 = LongVector.fromArray(S, h, 7 * L);
        LongVector m8 = LongVector.fromArray(S, h, 8 * L);
        LongVector m9 = LongVector.fromArray(S, h, 9 * L);
        LongVector m10 = LongVector.fromArray(S, h, 10 * L);
        LongVector m11 = LongVector.fromArray(S, h, 11 * L);
        LongVector m12 = LongVector.fromArray(S, h, 12 * L);
        LongVector m13 = LongVector.fromArray(S, h, 13 * L);
        LongVector m14 = LongVector.fromArray(S, h, 14 * L);
        LongVector m15 = LongVector.fromArray(S, h, 15 * L);
        LongVector q7 = LongVector.fromArray(S, q, 7 * L);
        LongVector q8 = LongVector.fromArray(S, q, 8 * L);
        LongVector q9 = LongVector.fromArray(S, q, 9 * L);
        LongVector q10 = LongVector.fromArray(S, q, 10 * L);
        LongVector q11 = LongVector.fromArray(S, q, 11 * L);
        LongVector q12 = LongVector.fromArray(S, q, 12 * L);
        LongVector q13 = LongVector.fromArray(S, q, 13 * L);
        LongVector q14 = LongVector.fromArray(S, q, 14 * L);
        LongVector q15 = LongVector.fromArray(S, q, 15 * L);
        LongVector q16 = LongVector.fromArray(S, q, 16 * L);
        LongVector q17 = LongVector.fromArray(S, q, 17 * L);
        LongVector q18 = LongVector.fromArray(S, q, 18 * L);
        LongVector q19 = LongVector.fromArray(S, q, 19 * L);
        LongVector q20 = LongVector.fromArray(S, q, 20 * L);
        LongVector q21 = LongVector.fromArray(S, q, 21 * L);
        LongVector q22 = LongVector.fromArray(S, q, 22 * L);
        LongVector q23 = LongVector.fromArray(S, q, 23 * L);
        LongVector q24 = LongVector.fromArray(S, q, 24 * L);
        LongVector plain0 = q8.add(q10).add(q12).add(q14).add(q16).add(q18).add(q20);
        LongVector plain1 = q7.add(q9).add(q11).add(q13).add(q15).add(q17).add(q19);
        plain1 = plain1.add(q21).sub(q7);
        LongVector q25 = plain1.add(q10.lanewise(ROL, 5))
                .add(q12.lanewise(ROL, 11))
                .add(q14.lanewise(ROL, 27))
                .add(q16.lanewise(ROL, 32))
                .add(q18.lanewise(ROL, 37))
                .add(q20.lanewise(ROL, 43))
                .add(q22.lanewise(ROL, 53))
                .add(q23.lanewise(LSHR, 1).lanewise(XOR, q23))
                .add(q24.lanewise(LSHR, 2).lanewise(XOR, q24))
                .add(m9.lanewise(ROL, 10)
                        .add(m12.lanewise(ROL, 13))
                        .sub(m3.lanewise(ROL, 4))
                        .add(ADDENDS[9])
                        .lanewise(XOR, k[0]));
        q25.intoArray(q, 25 * L);
        plain0 = plain0.add(q22).sub(q8);
        LongVector q26 = plain0.add(q11.lanewise(ROL, 5))
                .add(q13.lanewise(ROL, 11))
                .add(q15.lanewise(ROL, 27))
                .add(q17.lanewise(ROL, 32))
                .add(q19.lanewise(ROL, 37))
                .add(q21.lanewise(ROL, 43))
                .add(q23.lanewise(ROL, 53))
                .add(q24.lanewise(LSHR, 1).lanewise(XOR, q24))
                .add(q25.lanewise(LSHR, 2).lanewise(XOR, q25))
                .add(m10.lanewise(ROL, 11)
                        .add(m13.lanewise(ROL, 14))
                        .sub(m4.lanewise(ROL, 5))
                        .add(ADDENDS[10])
                        .lanewise(XOR, k[1]));
        q26.intoArray(q, 26 * L);
        plain1 = plain1.add(q23).sub(q9);
        LongVector q27 = plain1.add(q12.lanewise(ROL, 5))
                .add(q14.lanewise(ROL, 11))
                .add(q16.lanewise(ROL, 27))
                .add(q18.lanewise(ROL, 32))
                .add(q20.lanewise(ROL, 37))
                .add(q22.lanewise(ROL, 43))
                .add(q24.lanewise(ROL, 53))
                .add(q25.lanewise(LSHR, 1).lanewise(XOR, q25))
                .add(q26.lanewise(LSHR, 2).lanewise(XOR, q26))
                .add(m11.lanewise(ROL, 12)
                        .add(m14.lanewise(ROL, 15))
                        .sub(m5.lanewise(ROL, 6))
                        .add(ADDENDS[11])
                        .lanewise(XOR, k[2]));
        q27.intoArray(q, 27 * L);
        plain0 = plain0.add(q24).sub(q10);
        LongVector q28 = plain0.add(q13.lanewise(ROL, 5))
                .add(q15.lanewise(ROL, 11))
                .add(q17.lanewise(ROL, 27))
                .add(q19.lanewise(ROL, 32))
                .add(q21.lanewise(ROL, 37))
                .add(q23.lanewise(ROL, 43))
                .add(q25.lanewise(ROL, 53))
                .add(q26.lanewise(LSHR, 1).lanewise(XOR, q26))
                .add(q27.lanewise(LSHR, 2).lanewise(XOR, q27))
                .add(m12.lanewise(ROL, 13)
                        .add(m15.lanewise(ROL, 16))
                        .sub(m6.lanewise(ROL, 7))
                        .add(ADDENDS[12])
                        .lanewise(XOR, k[3]));
        q28.intoArray(q, 28 * L);
        plain1 = plain1.add(q25).sub(q11);
        LongVector q29 = plain1.add(q14.lanewise(ROL, 5))
                .add(q16.lanewise(ROL, 11))
                .add(q18.lanewise(ROL, 27))
                .add(q20.lanewise(ROL, 32))
                .add(q22.lanewise(ROL, 37))
                .add(q24.lanewise(ROL, 43))
                .add(q26.lanewise(ROL, 53))
                .add(q27.lanewise(LSHR, 1).lanewise(XOR, q27))
                .add(q28.lanewise(LSHR, 2).lanewise(XOR, q28))
                .add(m13.lanewise(ROL, 14)
                        .add(m0.lanewise(ROL, 1))
                        .sub(m7.lanewise(ROL, 8))
                        .add(ADDENDS[13])
                        .lanewise(XOR, k[4]));
        q29.intoArray(q, 29 * L);
        plain0 = plain0.add(q26).sub(q12);
        LongVector q30 = plain0.add(q15.lanewise(ROL, 5))
                .add(q17.lanewise(ROL, 11))
                .add(q19.lanewise(ROL, 27))
                .add(q21.lanewise(ROL, 32))
                .add(q23.lanewise(ROL, 37))
                .add(q25.lanewise(ROL, 43))
                .add(q27.lanewise(ROL, 53))
                .add(q28.lanewise(LSHR, 1).lanewise(XOR, q28))
                .add(q29.lanewise(LSHR, 2).lanewise(XOR, q29))
                .add(m14.lanewise(ROL, 15)
                        .add(m1.lanewise(ROL, 2))
                        .sub(m8.lanewise(ROL, 9))
                        .add(ADDENDS[14])
                        .lanewise(XOR, k[5]));
        q30.intoArray(q, 30 * L);
        plain1 = plain1.add(q27).sub(q13);
        LongVector q31 = plain1.add(q16.lanewise(ROL, 5))
                .add(q18.lanewise(ROL, 11))
                .add(q20.lanewise(ROL, 27))
                .add(q22.lanewise(ROL, 32))
                .add(q24.lanewise(ROL, 37))
                .add(q26.lanewise(ROL, 43))
                .add(q28.lanewise(ROL, 53))
                .add(q29.lanewise(LSHR, 1).lanewise(XOR, q29))
                .add(q30.lanewise(LSHR, 2).lanewise(XOR, q30))
                .add(m15.lanewise(ROL, 16)
                        .add(m2.lanewise(ROL, 3))
                        .sub(m9.lanewise(ROL, 10))
                        .add(ADDENDS[15])
                        .lanewise(XOR, k[6]));
        q31.intoArray(q, 31 * L);
    }

    private void finalFold(long[] words, int at, boolean all) {
        LongVector m0 = LongVector.fromArray(S, h, 0);
        LongVector m1 = LongVector.fromArray(S, h, 1 * L);
        LongVector m2 = LongVector.fromArray(S, h, 2 * L);
        LongVector m3 = LongVector.fromArray(S, h, 3 * L);
        LongVector m4 = LongVector.fromArray(S, h, 4 * L);
        LongVector m5 = LongVector.fromArray(S, h, 5 * L);
        LongVector m6 = LongVector.fromArray(S, h, 6 * L);
        LongVector m7 = LongVector.fromArray(S, h, 7 * L);
        LongVector m8 = LongVector.fromArray(S, h, 8 * L);
        LongVector m9 = LongVector.fromArray(S, h, 9 * L);
        LongVector m10 = LongVector.fromArray(S, h, 10 * L);
        LongVector m11 = LongVector.fromArray(S, h, 11 * L);
        LongVector m12 = LongVector.fromArray(S, h, 12 * L);
        LongVector m13 = LongVector.fromArray(S, h, 13 * L);
        LongVector m14 = LongVector.fromArray(S, h, 14 * L);
        LongVector m15 = LongVector.fromArray(S, h, 15 * L);
        LongVector q0 = LongVector.fromArray(S, q, 0);
        LongVector q1 = LongVector.fromArray(S, q, 1 * L);
        LongVector q2 = LongVector.fromArray(S, q, 2 * L);
        LongVector q3 = LongVector.fromArray(S, q, 3 * L);
        LongVector q4 = LongVector.fromArray(S, q, 4 * L);
        LongVector q5 = LongVector.fromArray(S, q, 5 * L);
        LongVector q6 = LongVector.fromArray(S, q, 6 * L);
        LongVector q7 = LongVector.fromArray(S, q, 7 * L);
        LongVector q8 = LongVector.fromArray(S, q, 8 * L);
        LongVector q9 = LongVector.fromArray(S, q, 9 * L);
        LongVector q10 = LongVector.fromArray(S, q, 10 * L);
        LongVector q11 = LongVector.fromArray(S, q, 11 * L);
        LongVector q12 = LongVector.fromArray(S, q, 12 * L);
        LongVector q13 = LongVector.fromArray(S, q, 13 * L);
        LongVector q14 = LongVector.fromArray(S, q, 14 * L);
        LongVector q15 = LongVector.fromArray(S, q, 15 * L);
        LongVector q16 = LongVector.fromArray(S, q, 16 * L);
        LongVector q17 = LongVector.fromArray(S, q, 17 * L);
        LongVector q18 = LongVector.fromArray(S, q, 18 * L);
        LongVector q19 = LongVector.fromArray(S, q, 19 * L);
        LongVector q20 = LongVector.fromArray(S, q, 20 * L);
        LongVector q21 = LongVector.fromArray(S, q, 21 * L);
        LongVector q22 = LongVector.fromArray(S, q, 22 * L);
        LongVector q23 = LongVector.fromArray(S, q, 23 * L);
        LongVector q24 = LongVector.fromArray(S, q, 24 * L);
        LongVector q25 = LongVector.fromArray(S, q, 25 * L);
        LongVector q26 = LongVector.fromArray(S, q, 26 * L);
        LongVector q27 = LongVector.fromArray(S, q, 27 * L);
        LongVector q28 = LongVector.fromArray(S, q, 28 * L);
        LongVector q29 = LongVector.fromArray(S, q, 29 * L);
        LongVector q30 = LongVector.fromArray(S, q, 30 * L);
        LongVector q31 = LongVector.fromArray(S, q, 31 * L);
        LongVector low = q16.lanewise(XOR, q17)
                .lanewise(XOR, q18)
                .lanewise(XOR, q19)
                .lanewise(XOR, q20)
                .lanewise(XOR, q21)
                .lanewise(XOR, q22)
                .lanewise(XOR, q23);
        LongVector high = low.lanewise(XOR, q24)
                .lanewise(XOR, q25)
                .lanewise(XOR, q26)
                .lanewise(XOR, q27)
                .lanewise(XOR, q28)
                .lanewise(XOR, q29)
                .lanewise(XOR, q30)
                .lanewise(XOR, q31);
        LongVector h0 = high.lanewise(LSHL, 5)
                .lanewise(XOR, q16.lanewise(LSHR, 5))
                .lanewise(XOR, m0)
                .add(low.lanewise(XOR, q24).lanewise(XOR, q0));
        LongVector h1 = high.lanewise(LSHR, 7)
                .lanewise(XOR, q17.lanewise(LSHL, 8))
                .lanewise(XOR, m1)
                .add(low.lanewise(XOR, q25).lanewise(XOR, q1));
        LongVector h2 = high.lanewise(LSHR, 5)
                .lanewise(XOR, q18.lanewise(LSHL, 5))
                .lanewise(XOR, m2)
                .add(low.lanewise(XOR, q26).lanewise(XOR, q2));
        LongVector h3 = high.lanewise(LSHR, 1)
                .lanewise(XOR, q19.lanewise(LSHL, 5))
                .lanewise(XOR, m3)
                .add(low.lanewise(XOR, q27).lanewise(XOR, q3));
        LongVector h4 = high.lanewise(LSHR, 3)
                .lanewise(XOR, q20)
                .lanewise(XOR, m4)
                .add(low.lanewise(XOR, q28).lanewise(XOR, q4));
        LongVector h5 = high.lanewise(LSHL, 6)
                .lanewise(XOR, q21.lanewise(LSHR, 6))
                .lanewise(XOR, m5)
                .add(low.lanewise(XOR, q29).lanewise(XOR, q5));
        LongVector h6 = high.lanewise(LSHR, 4)
                .lanewise(XOR, q22.lanewise(LSHL, 6))
                .lanewise(XOR, m6)
                .add(low.lanewise(XOR, q30).lanewise(XOR, q6));
        LongVector h7 = high.lanewise(LSHR, 11)
                .lanewise(XOR, q23.lanewise(LSHL, 2))
                .lanewise(XOR, m7)
                .add(low.lanewise(XOR, q31).lanewise(XOR, q7));
        LongVector h8 = h4.lanewise(ROL, 9)
                .add(high.lanewise(XOR, q24).lanewise(XOR, m8))
                .add(low.lanewise(LSHL, 8).lanewise(XOR, q23).lanewise(XOR, q8));
        LongVector h9 = h5.lanewise(ROL, 10)
                .add(high.lanewise(XOR, q25).lanewise(XOR, m9))
                .add(low.lanewise(LSHR, 6).lanewise(XOR, q16).lanewise(XOR, q9));
        LongVector h10 = h6.lanewise(ROL, 11)
                .add(high.lanewise(XOR, q26).lanewise(XOR, m10))
                .add(low.lanewise(LSHL, 6).lanewise(XOR, q17).lanewise(XOR, q10));
        LongVector h11 = h7.lanewise(ROL, 12)
                .add(high.lanewise(XOR, q27).lanewise(XOR, m11))
                .add(low.lanewise(LSHL, 4).lanewise(XOR, q18).lanewise(XOR, q11));
        LongVector h12 = h0.lanewise(ROL, 13)
                .add(high.lanewise(XOR, q28).lanewise(XOR, m12))
                .add(low.lanewise(LSHR, 3).lanewise(XOR, q19).lanewise(XOR, q12));
        LongVector h13 = h1.lanewise(ROL, 14)
                .add(high.lanewise(XOR, q29).lanewise(XOR, m13))
                .add(low.lanewise(LSHR, 4).lanewise(XOR, q20).lanewise(XOR, q13));
        LongVector h14 = h2.lanewise(ROL, 15)
                .add(high.lanewise(XOR, q30).lanewise(XOR, m14))
                .add(low.lanewise(LSHR, 7).lanewise(XOR, q21).lanewise(XOR, q14));
        LongVector h15 = h3.lanewise(ROL, 16)
                .add(high.lanewise(XOR, q31).lanewise(XOR, m15))
                .add(low.lanewise(LSHR, 2).lanewise(XOR, q22).lanewise(XOR, q15));
        if (all) {
            h0.intoArray(words, at);
            h1.intoArray(words, at + 1 * L);
            h2.intoArray(words, at + 2 * L);
            h3.intoArray(words, at + 3 * L);
            h4.intoArray(words, at + 4 * L);
            h5.intoArray(words, at + 5 * L);
            h6.intoArray(words, at + 6 * L);
            h7.intoArray(words, at + 7 * L);
            h8.intoArray(words, at + 8 * L);
            h9.intoArray(words, at + 9 * L);
            h10.intoArray(words, at + 10 * L);
            h11.intoArray(words, at + 11 * L);
            h12.intoArray(words, at + 12 * L);
            h13.intoArray(words, at + 13 * L);
            h14.intoArray(words, at + 14 * L);
            h15.intoArray(words, at + 15 * L);
            return;
        }
        h8.intoArray(words, at);
        h9.intoArray(words, at + 1 * L);
        h10.intoArray(words, at + 2 * L);
        h11.intoArray(words, at + 3 * L);
        h12.intoArray(words, at + 4 * L);
        h13.intoArray(words, at + 5 * L);
        h14.intoArray(words, at + 6 * L);
        h15.intoArray(words, at + 7 * L);
    }
}
