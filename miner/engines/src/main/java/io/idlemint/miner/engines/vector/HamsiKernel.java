package io.idlemint.miner.engines.vector;

import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.NOT;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.REVERSE_BYTES;
import static jdk.incubator.vector.VectorOperators.ROL;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.idlemint.miner.jumphash.digest.Words;
import io.idlemint.miner.jumphash.digest.candidate.Hamsi512;
import io.idlemint.miner.jumphash.digest.candidate.HamsiCode;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/// Hamsi-512 in lanes. Seven of eight blocks of JumpHash's message do not depend on the nonce; of the last one
/// only the nonce's lowest byte differs between the lanes. Messages that differ in all bytes are expanded by four
/// bits at a time: a table of what they contribute to a word fits a vector.
final class HamsiKernel implements Kernel, IntHash {
    private static final VectorSpecies<Integer> S = Lanes.INTS;
    private static final Class<? extends IntVector> V = Lanes.INT_VECTOR;
    private static final int L = S.length();
    private static final int WORDS = 16;
    private static final int ROUNDS = 6;
    private static final int FINAL_ROUNDS = 12;
    private static final int LAST_BLOCK = 56;
    private static final int[] ALPHA = Hamsi512.alpha(false);
    private static final int[] FINAL_ALPHA = Hamsi512.alpha(true);
    private static final int[] EXPANSION = HamsiCode.tables();
    // The contribution of the nonce's lowest byte: for each word the 256 values of that byte.
    private static final int[] LOWEST = lowest();
    private static final int[] PADDING = expanded(0x80, 0);
    private static final int[] LENGTH = expanded(0, 512);
    private static final int[] HEADER_LENGTH = expanded(0, 640);
    /// Whether a vector has sixteen lanes, as many as four bits have values.
    static final boolean CHAINED = L == 16;
    private static final int[] NIBBLES = nibbles();
    private static final int[] START = start();

    private final Hamsi512 scalar = new Hamsi512();
    private final byte[] block = new byte[LAST_BLOCK];
    private final int[] message = new int[WORDS];
    private final int[] kept = new int[WORDS];
    private final int[] m = new int[WORDS * L];
    private final int[] h = new int[WORDS * L];
    private final int[] s = new int[2 * WORDS * L];

    @Override
    public void prepare(int[] words) {
        for (int i = 0; i < LAST_BLOCK / 4; i++) {
            Words.putLe32(block, 4 * i, words[i]);
        }
        scalar.keep(block, 0, LAST_BLOCK);
        System.arraycopy(scalar.kept(), 0, kept, 0, WORDS);
        for (int j = 0; j < WORDS; j++) {
            message[j] = 0;
            for (int i = 0; i < 4; i++) {
                message[j] ^= contribution(i, words[14] >>> (8 * i), j);
            }
        }
    }

    @Override
    public void hash(int first, int[] words) {
        for (int i = 0; i < WORDS; i++) {
            int upper = message[i];
            upper ^= contribution(5, first >>> 8, i)
                    ^ contribution(6, first >>> 16, i)
                    ^ contribution(7, first >>> 24, i);
            IntVector lowest = IntVector.fromArray(S, LOWEST, 256 * i + (first & 0xff));
            lowest.lanewise(XOR, upper).intoArray(m, i * L);
            IntVector.broadcast(S, kept[i]).intoArray(h, i * L);
        }
        absorb(ALPHA, ROUNDS);
        take(PADDING);
        absorb(ALPHA, ROUNDS);
        take(LENGTH);
        absorb(FINAL_ALPHA, FINAL_ROUNDS);
        for (int i = 0; i < WORDS; i++) {
            IntVector.fromArray(S, h, i * L).lanewise(REVERSE_BYTES).intoArray(words, i * L);
        }
    }

    @Override
    public void hash(int[] words, int at, int count) {
        for (int i = 0; i < WORDS; i++) {
            IntVector.broadcast(S, START[i]).intoArray(h, i * L);
        }
        for (int i = 0; i < count; i += 2) {
            expand(words, at + i * L);
            absorb(ALPHA, ROUNDS);
        }
        take(PADDING);
        absorb(ALPHA, ROUNDS);
        take(count == WORDS ? LENGTH : HEADER_LENGTH);
        absorb(FINAL_ALPHA, FINAL_ROUNDS);
        for (int i = 0; i < WORDS; i++) {
            IntVector.fromArray(S, h, i * L).lanewise(REVERSE_BYTES).intoArray(words, at + i * L);
        }
    }

    // The two words of a block, least significant four bits first.
    private void expand(int[] words, int at) {
        IntVector low = IntVector.fromArray(S, words, at);
        IntVector high = IntVector.fromArray(S, words, at + L);
        IntVector n0 = low.lanewise(AND, 15);
        IntVector n1 = low.lanewise(LSHR, 4).lanewise(AND, 15);
        IntVector n2 = low.lanewise(LSHR, 8).lanewise(AND, 15);
        IntVector n3 = low.lanewise(LSHR, 12).lanewise(AND, 15);
        IntVector n4 = low.lanewise(LSHR, 16).lanewise(AND, 15);
        IntVector n5 = low.lanewise(LSHR, 20).lanewise(AND, 15);
        IntVector n6 = low.lanewise(LSHR, 24).lanewise(AND, 15);
        IntVector n7 = low.lanewise(LSHR, 28).lanewise(AND, 15);
        IntVector n8 = high.lanewise(AND, 15);
        IntVector n9 = high.lanewise(LSHR, 4).lanewise(AND, 15);
        IntVector n10 = high.lanewise(LSHR, 8).lanewise(AND, 15);
        IntVector n11 = high.lanewise(LSHR, 12).lanewise(AND, 15);
        IntVector n12 = high.lanewise(LSHR, 16).lanewise(AND, 15);
        IntVector n13 = high.lanewise(LSHR, 20).lanewise(AND, 15);
        IntVector n14 = high.lanewise(LSHR, 24).lanewise(AND, 15);
        IntVector n15 = high.lanewise(LSHR, 28).lanewise(AND, 15);
        for (int i = 0; i < WORDS; i++) {
            int t = i * 16 * L;
            IntVector sum = n0.selectFrom(IntVector.fromArray(S, NIBBLES, t))
                    .lanewise(XOR, n1.selectFrom(IntVector.fromArray(S, NIBBLES, t + 1 * L)))
                    .lanewise(XOR, n2.selectFrom(IntVector.fromArray(S, NIBBLES, t + 2 * L)))
                    .lanewise(XOR, n3.selectFrom(IntVector.fromArray(S, NIBBLES, t + 3 * L)))
                    .lanewise(XOR, n4.selectFrom(IntVector.fromArray(S, NIBBLES, t + 4 * L)))
                    .lanewise(XOR, n5.selectFrom(IntVector.fromArray(S, NIBBLES, t + 5 * L)))
                    .lanewise(XOR, n6.selectFrom(IntVector.fromArray(S, NIBBLES, t + 6 * L)))
                    .lanewise(XOR, n7.selectFrom(IntVector.fromArray(S, NIBBLES, t + 7 * L)))
                    .lanewise(XOR, n8.selectFrom(IntVector.fromArray(S, NIBBLES, t + 8 * L)))
                    .lanewise(XOR, n9.selectFrom(IntVector.fromArray(S, NIBBLES, t + 9 * L)))
                    .lanewise(XOR, n10.selectFrom(IntVector.fromArray(S, NIBBLES, t + 10 * L)))
                    .lanewise(XOR, n11.selectFrom(IntVector.fromArray(S, NIBBLES, t + 11 * L)))
                    .lanewise(XOR, n12.selectFrom(IntVector.fromArray(S, NIBBLES, t + 12 * L)))
                    .lanewise(XOR, n13.selectFrom(IntVector.fromArray(S, NIBBLES, t + 13 * L)))
                    .lanewise(XOR, n14.selectFrom(IntVector.fromArray(S, NIBBLES, t + 14 * L)))
                    .lanewise(XOR, n15.selectFrom(IntVector.fromArray(S, NIBBLES, t + 15 * L)));
            sum.intoArray(m, i * L);
        }
    }

    private void take(int[] words) {
        for (int i = 0; i < WORDS; i++) {
            IntVector.broadcast(S, words[i]).intoArray(m, i * L);
        }
    }

    private void absorb(int[] alpha, int rounds) {
        concatenate();
        rounds(alpha, rounds);
        for (int i = 0; i < WORDS; i++) {
            IntVector row = IntVector.fromArray(S, s, (i < 8 ? i : 8 + i) * L);
            row.lanewise(XOR, IntVector.fromArray(S, h, i * L)).intoArray(h, i * L);
        }
    }

    // Message and chaining value alternate by pairs of words; every second row of eight begins with the chaining
    // value.
    private void concatenate() {
        for (int i = 0; i < WORDS; i++) {
            int messageAt = 2 * i - (i & 1) + ((i & 4) >> 1);
            IntVector.fromArray(S, m, i * L).intoArray(s, messageAt * L);
            IntVector.fromArray(S, h, i * L).intoArray(s, (messageAt ^ 2) * L);
        }
    }

    // The 32 words that are added repeat ten values.
    private void rounds(int[] alpha, int rounds) {
        IntVector k0 = IntVector.broadcast(S, alpha[0]);
        IntVector k1 = IntVector.broadcast(S, alpha[2]);
        IntVector k2 = IntVector.broadcast(S, alpha[3]);
        IntVector k3 = IntVector.broadcast(S, alpha[4]);
        IntVector k4 = IntVector.broadcast(S, alpha[5]);
        IntVector k5 = IntVector.broadcast(S, alpha[6]);
        IntVector k6 = IntVector.broadcast(S, alpha[9]);
        IntVector k7 = IntVector.broadcast(S, alpha[10]);
        IntVector k8 = IntVector.broadcast(S, alpha[11]);
        IntVector k9 = IntVector.broadcast(S, alpha[13]);
        IntVector k10 = IntVector.broadcast(S, alpha[14]);
        IntVector s0 = IntVector.fromArray(S, s, 0);
        IntVector s1 = IntVector.fromArray(S, s, 1 * L);
        IntVector s2 = IntVector.fromArray(S, s, 2 * L);
        IntVector s3 = IntVector.fromArray(S, s, 3 * L);
        IntVector s4 = IntVector.fromArray(S, s, 4 * L);
        IntVector s5 = IntVector.fromArray(S, s, 5 * L);
        IntVector s6 = IntVector.fromArray(S, s, 6 * L);
        IntVector s7 = IntVector.fromArray(S, s, 7 * L);
        IntVector s8 = IntVector.fromArray(S, s, 8 * L);
        IntVector s9 = IntVector.fromArray(S, s, 9 * L);
        IntVector s10 = IntVector.fromArray(S, s, 10 * L);
        IntVector s11 = IntVector.fromArray(S, s, 11 * L);
        IntVector s12 = IntVector.fromArray(S, s, 12 * L);
        IntVector s13 = IntVector.fromArray(S, s, 13 * L);
        IntVector s14 = IntVector.fromArray(S, s, 14 * L);
        IntVector s15 = IntVector.fromArray(S, s, 15 * L);
        IntVector s16 = IntVector.fromArray(S, s, 16 * L);
        IntVector s17 = IntVector.fromArray(S, s, 17 * L);
        IntVector s18 = IntVector.fromArray(S, s, 18 * L);
        IntVector s19 = IntVector.fromArray(S, s, 19 * L);
        IntVector s20 = IntVector.fromArray(S, s, 20 * L);
        IntVector s21 = IntVector.fromArray(S, s, 21 * L);
        IntVector s22 = IntVector.fromArray(S, s, 22 * L);
        IntVector s23 = IntVector.fromArray(S, s, 23 * L);
        IntVector s24 = IntVector.fromArray(S, s, 24 * L);
        IntVector s25 = IntVector.fromArray(S, s, 25 * L);
        IntVector s26 = IntVector.fromArray(S, s, 26 * L);
        IntVector s27 = IntVector.fromArray(S, s, 27 * L);
        IntVector s28 = IntVector.fromArray(S, s, 28 * L);
        IntVector s29 = IntVector.fromArray(S, s, 29 * L);
        IntVector s30 = IntVector.fromArray(S, s, 30 * L);
        IntVector s31 = IntVector.fromArray(S, s, 31 * L);
        for (int round = 0; round < rounds; round++) {
            s0 = V.cast(s0);
            s1 = V.cast(s1);
            s2 = V.cast(s2);
            s3 = V.cast(s3);
            s4 = V.cast(s4);
            s5 = V.cast(s5);
            s6 = V.cast(s6);
            s7 = V.cast(s7);
            s8 = V.cast(s8);
            s9 = V.cast(s9);
            s10 = V.cast(s10);
            s11 = V.cast(s11);
            s12 = V.cast(s12);
            s13 = V.cast(s13);
            s14 = V.cast(s14);
            s15 = V.cast(s15);
            s16 = V.cast(s16);
            s17 = V.cast(s17);
            s18 = V.cast(s18);
            s19 = V.cast(s19);
            s20 = V.cast(s20);
            s21 = V.cast(s21);
            s22 = V.cast(s22);
            s23 = V.cast(s23);
            s24 = V.cast(s24);
            s25 = V.cast(s25);
            s26 = V.cast(s26);
            s27 = V.cast(s27);
            s28 = V.cast(s28);
            s29 = V.cast(s29);
            s30 = V.cast(s30);
            s31 = V.cast(s31);
            s0 = s0.lanewise(XOR, k0);
            s1 = s1.lanewise(XOR, alpha[1] ^ round);
            s2 = s2.lanewise(XOR, k1);
            s3 = s3.lanewise(XOR, k2);
            s4 = s4.lanewise(XOR, k3);
            s5 = s5.lanewise(XOR, k4);
            s6 = s6.lanewise(XOR, k5);
            s7 = s7.lanewise(XOR, k4);
            s8 = s8.lanewise(XOR, k1);
            s9 = s9.lanewise(XOR, k6);
            s10 = s10.lanewise(XOR, k7);
            s11 = s11.lanewise(XOR, k8);
            s12 = s12.lanewise(XOR, k8);
            s13 = s13.lanewise(XOR, k9);
            s14 = s14.lanewise(XOR, k10);
            s15 = s15.lanewise(XOR, k2);
            s16 = s16.lanewise(XOR, k3);
            s17 = s17.lanewise(XOR, k0);
            s18 = s18.lanewise(XOR, k2);
            s19 = s19.lanewise(XOR, k1);
            s20 = s20.lanewise(XOR, k4);
            s21 = s21.lanewise(XOR, k3);
            s22 = s22.lanewise(XOR, k4);
            s23 = s23.lanewise(XOR, k5);
            s24 = s24.lanewise(XOR, k6);
            s25 = s25.lanewise(XOR, k1);
            s26 = s26.lanewise(XOR, k8);
            s27 = s27.lanewise(XOR, k7);
            s28 = s28.lanewise(XOR, k9);
            s29 = s29.lanewise(XOR, k8);
            s30 = s30.lanewise(XOR, k2);
            s31 = s31.lanewise(XOR, k10);
            IntVector p = s0.lanewise(AND, s16).lanewise(XOR, s24);
            IntVector q = s16.lanewise(XOR, s8).lanewise(XOR, p);
            IntVector r = s24.lanewise(OR, s0).lanewise(XOR, s8);
            IntVector t = s0.lanewise(XOR, q);
            IntVector u = r.lanewise(OR, t).lanewise(XOR, p);
            IntVector v = t.lanewise(XOR, p.lanewise(AND, r));
            s0 = q;
            s8 = u;
            s16 = r.lanewise(XOR, u).lanewise(XOR, v);
            s24 = v.lanewise(NOT);
            p = s1.lanewise(AND, s17).lanewise(XOR, s25);
            q = s17.lanewise(XOR, s9).lanewise(XOR, p);
            r = s25.lanewise(OR, s1).lanewise(XOR, s9);
            t = s1.lanewise(XOR, q);
            u = r.lanewise(OR, t).lanewise(XOR, p);
            v = t.lanewise(XOR, p.lanewise(AND, r));
            s1 = q;
            s9 = u;
            s17 = r.lanewise(XOR, u).lanewise(XOR, v);
            s25 = v.lanewise(NOT);
            p = s2.lanewise(AND, s18).lanewise(XOR, s26);
            q = s18.lanewise(XOR, s10).lanewise(XOR, p);
            r = s26.lanewise(OR, s2).lanewise(XOR, s10);
            t = s2.lanewise(XOR, q);
            u = r.lanewise(OR, t).lanewise(XOR, p);
            v = t.lanewise(XOR, p.lanewise(AND, r));
            s2 = q;
            s10 = u;
            s18 = r.lanewise(XOR, u).lanewise(XOR, v);
            s26 = v.lanewise(NOT);
            p = s3.lanewise(AND, s19).lanewise(XOR, s27);
            q = s19.lanewise(XOR, s11).lanewise(XOR, p);
            r = s27.lanewise(OR, s3).lanewise(XOR, s11);
            t = s3.lanewise(XOR, q);
            u = r.lanewise(OR, t).lanewise(XOR, p);
            v = t.lanewise(XOR, p.lanewise(AND, r));
            s3 = q;
            s11 = u;
            s19 = r.lanewise(XOR, u).lanewise(XOR, v);
            s27 = v.lanewise(NOT);
            p = s4.lanewise(AND, s20).lanewise(XOR, s28);
            q = s20.lanewise(XOR, s12).lanewise(XOR, p);
            r = s28.lanewise(OR, s4).lanewise(XOR, s12);
            t = s4.lanewise(XOR, q);
            u = r.lanewise(OR, t).lanewise(XOR, p);
            v = t.lanewise(XOR, p.lanewise(AND, r));
            s4 = q;
            s12 = u;
            s20 = r.lanewise(XOR, u).lanewise(XOR, v);
            s28 = v.lanewise(NOT);
            p = s5.lanewise(AND, s21).lanewise(XOR, s29);
            q = s21.lanewise(XOR, s13).lanewise(XOR, p);
            r = s29.lanewise(OR, s5).lanewise(XOR, s13);
            t = s5.lanewise(XOR, q);
            u = r.lanewise(OR, t).lanewise(XOR, p);
            v = t.lanewise(XOR, p.lanewise(AND, r));
            s5 = q;
            s13 = u;
            s21 = r.lanewise(XOR, u).lanewise(XOR, v);
            s29 = v.lanewise(NOT);
            p = s6.lanewise(AND, s22).lanewise(XOR, s30);
            q = s22.lanewise(XOR, s14).lanewise(XOR, p);
            r = s30.lanewise(OR, s6).lanewise(XOR, s14);
            t = s6.lanewise(XOR, q);
            u = r.lanewise(OR, t).lanewise(XOR, p);
            v = t.lanewise(XOR, p.lanewise(AND, r));
            s6 = q;
            s14 = u;
            s22 = r.lanewise(XOR, u).lanewise(XOR, v);
            s30 = v.lanewise(NOT);
            p = s7.lanewise(AND, s23).lanewise(XOR, s31);
            q = s23.lanewise(XOR, s15).lanewise(XOR, p);
            r = s31.lanewise(OR, s7).lanewise(XOR, s15);
            t = s7.lanewise(XOR, q);
            u = r.lanewise(OR, t).lanewise(XOR, p);
            v = t.lanewise(XOR, p.lanewise(AND, r));
            s7 = q;
            s15 = u;
            s23 = r.lanewise(XOR, u).lanewise(XOR, v);
            s31 = v.lanewise(NOT);
            p = s0.lanewise(ROL, 13);
            r = s18.lanewise(ROL, 3);
            q = s9.lanewise(XOR, p).lanewise(XOR, r).lanewise(ROL, 1);
            t = s27.lanewise(XOR, r).lanewise(XOR, p.lanewise(LSHL, 3)).lanewise(ROL, 7);
            s0 = p.lanewise(XOR, q).lanewise(XOR, t).lanewise(ROL, 5);
            s9 = q;
            s18 = r.lanewise(XOR, t).lanewise(XOR, q.lanewise(LSHL, 7)).lanewise(ROL, 22);
            s27 = t;
            p = s1.lanewise(ROL, 13);
            r = s19.lanewise(ROL, 3);
            q = s10.lanewise(XOR, p).lanewise(XOR, r).lanewise(ROL, 1);
            t = s28.lanewise(XOR, r).lanewise(XOR, p.lanewise(LSHL, 3)).lanewise(ROL, 7);
            s1 = p.lanewise(XOR, q).lanewise(XOR, t).lanewise(ROL, 5);
            s10 = q;
            s19 = r.lanewise(XOR, t).lanewise(XOR, q.lanewise(LSHL, 7)).lanewise(ROL, 22);
            s28 = t;
            p = s2.lanewise(ROL, 13);
            r = s20.lanewise(ROL, 3);
            q = s11.lanewise(XOR, p).lanewise(XOR, r).lanewise(ROL, 1);
            t = s29.lanewise(XOR, r).lanewise(XOR, p.lanewise(LSHL, 3)).lanewise(ROL, 7);
            s2 = p.lanewise(XOR, q).lanewise(XOR, t).lanewise(ROL, 5);
            s11 = q;
            s20 = r.lanewise(XOR, t).lanewise(XOR, q.lanewise(LSHL, 7)).lanewise(ROL, 22);
            s29 = t;
            p = s3.lanewise(ROL, 13);
            r = s21.lanewise(ROL, 3);
            q = s12.lanewise(XOR, p).lanewise(XOR, r).lanewise(ROL, 1);
            t = s30.lanewise(XOR, r).lanewise(XOR, p.lanewise(LSHL, 3)).lanewise(ROL, 7);
            s3 = p.lanewise(XOR, q).lanewise(XOR, t).lanewise(ROL, 5);
            s12 = q;
            s21 = r.lanewise(XOR, t).lanewise(XOR, q.lanewise(LSHL, 7)).lanewise(ROL, 22);
            s30 = t;
            p = s4.lanewise(ROL, 13);
            r = s22.lanewise(ROL, 3);
            q = s13.lanewise(XOR, p).lanewise(XOR, r).lanewise(ROL, 1);
            t = s31.lanewise(XOR, r).lanewise(XOR, p.lanewise(LSHL, 3)).lanewise(ROL, 7);
            s4 = p.lanewise(XOR, q).lanewise(XOR, t).lanewise(ROL, 5);
            s13 = q;
            s22 = r.lanewise(XOR, t).lanewise(XOR, q.lanewise(LSHL, 7)).lanewise(ROL, 22);
            s31 = t;
            p = s5.lanewise(ROL, 13);
            r = s23.lanewise(ROL, 3);
            q = s14.lanewise(XOR, p).lanewise(XOR, r).lanewise(ROL, 1);
            t = s24.lanewise(XOR, r).lanewise(XOR, p.lanewise(LSHL, 3)).lanewise(ROL, 7);
            s5 = p.lanewise(XOR, q).lanewise(XOR, t).lanewise(ROL, 5);
            s14 = q;
            s23 = r.lanewise(XOR, t).lanewise(XOR, q.lanewise(LSHL, 7)).lanewise(ROL, 22);
            s24 = t;
            p = s6.lanewise(ROL, 13);
            r = s16.lanewise(ROL, 3);
            q = s15.lanewise(XOR, p).lanewise(XOR, r).lanewise(ROL, 1);
            t = s25.lanewise(XOR, r).lanewise(XOR, p.lanewise(LSHL, 3)).lanewise(ROL, 7);
            s6 = p.lanewise(XOR, q).lanewise(XOR, t).lanewise(ROL, 5);
            s15 = q;
            s16 = r.lanewise(XOR, t).lanewise(XOR, q.lanewise(LSHL, 7)).lanewise(ROL, 22);
            s25 = t;
            p = s7.lanewise(ROL, 13);
            r = s17.lanewise(ROL, 3);
            q = s8.lanewise(XOR, p).lanewise(XOR, r).lanewise(ROL, 1);
            t = s26.lanewise(XOR, r).lanewise(XOR, p.lanewise(LSHL, 3)).lanewise(ROL, 7);
            s7 = p.lanewise(XOR, q).lanewise(XOR, t).lanewise(ROL, 5);
            s8 = q;
            s17 = r.lanewise(XOR, t).lanewise(XOR, q.lanewise(LSHL, 7)).lanewise(ROL, 22);
            s26 = t;
            p = s0.lanewise(ROL, 13);
            r = s5.lanewise(ROL, 3);
            q = s2.lanewise(XOR, p).lanewise(XOR, r).lanewise(ROL, 1);
            t = s7.lanewise(XOR, r).lanewise(XOR, p.lanewise(LSHL, 3)).lanewise(ROL, 7);
            s0 = p.lanewise(XOR, q).lanewise(XOR, t).lanewise(ROL, 5);
            s2 = q;
            s5 = r.lanewise(XOR, t).lanewise(XOR, q.lanewise(LSHL, 7)).lanewise(ROL, 22);
            s7 = t;
            p = s16.lanewise(ROL, 13);
            r = s21.lanewise(ROL, 3);
            q = s19.lanewise(XOR, p).lanewise(XOR, r).lanewise(ROL, 1);
            t = s22.lanewise(XOR, r).lanewise(XOR, p.lanewise(LSHL, 3)).lanewise(ROL, 7);
            s16 = p.lanewise(XOR, q).lanewise(XOR, t).lanewise(ROL, 5);
            s19 = q;
            s21 = r.lanewise(XOR, t).lanewise(XOR, q.lanewise(LSHL, 7)).lanewise(ROL, 22);
            s22 = t;
            p = s9.lanewise(ROL, 13);
            r = s12.lanewise(ROL, 3);
            q = s11.lanewise(XOR, p).lanewise(XOR, r).lanewise(ROL, 1);
            t = s14.lanewise(XOR, r).lanewise(XOR, p.lanewise(LSHL, 3)).lanewise(ROL, 7);
            s9 = p.lanewise(XOR, q).lanewise(XOR, t).lanewise(ROL, 5);
            s11 = q;
            s12 = r.lanewise(XOR, t).lanewise(XOR, q.lanewise(LSHL, 7)).lanewise(ROL, 22);
            s14 = t;
            p = s25.lanewise(ROL, 13);
            r = s28.lanewise(ROL, 3);
            q = s26.lanewise(XOR, p).lanewise(XOR, r).lanewise(ROL, 1);
            t = s31.lanewise(XOR, r).lanewise(XOR, p.lanewise(LSHL, 3)).lanewise(ROL, 7);
            s25 = p.lanewise(XOR, q).lanewise(XOR, t).lanewise(ROL, 5);
            s26 = q;
            s28 = r.lanewise(XOR, t).lanewise(XOR, q.lanewise(LSHL, 7)).lanewise(ROL, 22);
            s31 = t;
        }
        s0.intoArray(s, 0);
        s1.intoArray(s, 1 * L);
        s2.intoArray(s, 2 * L);
        s3.intoArray(s, 3 * L);
        s4.intoArray(s, 4 * L);
        s5.intoArray(s, 5 * L);
        s6.intoArray(s, 6 * L);
        s7.intoArray(s, 7 * L);
        s16.intoArray(s, 16 * L);
        s17.intoArray(s, 17 * L);
        s18.intoArray(s, 18 * L);
        s19.intoArray(s, 19 * L);
        s20.intoArray(s, 20 * L);
        s21.intoArray(s, 21 * L);
        s22.intoArray(s, 22 * L);
        s23.intoArray(s, 23 * L);
    }

    private static int contribution(int at, int x, int word) {
        return EXPANSION[(256 * at + (x & 0xff)) * WORDS + word];
    }

    // For each word and each four bits of a block the sixteen values that they contribute.
    private static int[] nibbles() {
        int[] nibbles = new int[WORDS * 16 * 16];
        for (int i = 0; i < nibbles.length; i++) {
            int place = i / 16 % 16;
            nibbles[i] = contribution(place / 2, (i % 16) << (4 * (place % 2)), i / 256);
        }
        return nibbles;
    }

    private static int[] start() {
        Hamsi512 scalar = new Hamsi512();
        scalar.keep(new byte[0], 0, 0);
        return scalar.kept();
    }

    private static int[] lowest() {
        int[] lowest = new int[WORDS * 256];
        for (int i = 0; i < lowest.length; i++) {
            lowest[i] = contribution(4, i, i / 256);
        }
        return lowest;
    }

    // The expansion of a block of zeros but for the first byte and the last two.
    private static int[] expanded(int first, int last) {
        int[] words = new int[WORDS];
        for (int j = 0; j < WORDS; j++) {
            words[j] = contribution(0, first, j) ^ contribution(6, last >>> 8, j) ^ contribution(7, last, j);
        }
        return words;
    }
}
