package io.idlemint.miner.engines.vector;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.REVERSE_BYTES;
import static jdk.incubator.vector.VectorOperators.ROL;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.idlemint.miner.jumphash.digest.Words;
import io.idlemint.miner.jumphash.digest.candidate.Skein512;
import java.util.Arrays;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/// Twice Skein-512-256 in lanes, JumpHash's skein256. The first half of the output does not depend on the nonce.
final class Skein256Kernel implements LongKernel {
    private static final VectorSpecies<Long> S = Lanes.LONGS;
    private static final Class<? extends LongVector> V = Lanes.LONG_VECTOR;
    private static final int L = S.length();
    private static final long PARITY = 0x1bd11bdaa9fc1a22L;
    private static final long FIRST_AND_FINAL = 3L << 62;
    private static final long TYPE_MESSAGE = 48L << 56;
    private static final long TYPE_OUTPUT = 63L << 56;
    private static final long[] TWEAKS = tweaks(8, TYPE_OUTPUT | FIRST_AND_FINAL);
    private static final long[] SUBKEYS = subkeys();

    private final long[] message = new long[8];
    private final long[] constant = new long[4];
    private final long[] keys = new long[27 * L];
    private long low;

    @Override
    public void prepare(long[] words) {
        byte[] first = new byte[32];
        for (int i = 0; i < 4; i++) {
            message[i] = words[7 - i];
            Words.putLe64(first, 8 * i, words[i]);
        }
        low = words[7] & 0xffffffffL;
        Skein512.with256Bits().hash(first, 0, first.length, first, 0);
        for (int i = 0; i < 4; i++) {
            constant[i] = Words.be64(first, 8 * i);
        }
    }

    @Override
    public void hash(int first, long[] words, int at) {
        block(first);
        output(words, at);
    }

    private void block(int first) {
        LongVector nonce = Lanes.EVEN_NUMBERS.add(first).lanewise(LSHL, 32).lanewise(OR, low);
        LongVector x0 = nonce;
        LongVector x1 = LongVector.broadcast(S, message[1]);
        LongVector x2 = LongVector.broadcast(S, message[2]);
        LongVector x3 = LongVector.broadcast(S, message[3]);
        LongVector x4 = LongVector.broadcast(S, 0);
        LongVector x5 = LongVector.broadcast(S, 0);
        LongVector x6 = LongVector.broadcast(S, 0);
        LongVector x7 = LongVector.broadcast(S, 0);
        LongVector m = x0;
        for (int s = 0; s < 144; s += 16) {
            x0 = V.cast(x0);
            x1 = V.cast(x1);
            x2 = V.cast(x2);
            x3 = V.cast(x3);
            x4 = V.cast(x4);
            x5 = V.cast(x5);
            x6 = V.cast(x6);
            x7 = V.cast(x7);
            x0 = x0.add(SUBKEYS[s]);
            x1 = x1.add(SUBKEYS[s + 1]);
            x2 = x2.add(SUBKEYS[s + 2]);
            x3 = x3.add(SUBKEYS[s + 3]);
            x4 = x4.add(SUBKEYS[s + 4]);
            x5 = x5.add(SUBKEYS[s + 5]);
            x6 = x6.add(SUBKEYS[s + 6]);
            x7 = x7.add(SUBKEYS[s + 7]);
            x0 = x0.add(x1);
            x1 = x1.lanewise(ROL, 46).lanewise(XOR, x0);
            x2 = x2.add(x3);
            x3 = x3.lanewise(ROL, 36).lanewise(XOR, x2);
            x4 = x4.add(x5);
            x5 = x5.lanewise(ROL, 19).lanewise(XOR, x4);
            x6 = x6.add(x7);
            x7 = x7.lanewise(ROL, 37).lanewise(XOR, x6);
            x2 = x2.add(x1);
            x1 = x1.lanewise(ROL, 33).lanewise(XOR, x2);
            x4 = x4.add(x7);
            x7 = x7.lanewise(ROL, 27).lanewise(XOR, x4);
            x6 = x6.add(x5);
            x5 = x5.lanewise(ROL, 14).lanewise(XOR, x6);
            x0 = x0.add(x3);
            x3 = x3.lanewise(ROL, 42).lanewise(XOR, x0);
            x4 = x4.add(x1);
            x1 = x1.lanewise(ROL, 17).lanewise(XOR, x4);
            x6 = x6.add(x3);
            x3 = x3.lanewise(ROL, 49).lanewise(XOR, x6);
            x0 = x0.add(x5);
            x5 = x5.lanewise(ROL, 36).lanewise(XOR, x0);
            x2 = x2.add(x7);
            x7 = x7.lanewise(ROL, 39).lanewise(XOR, x2);
            x6 = x6.add(x1);
            x1 = x1.lanewise(ROL, 44).lanewise(XOR, x6);
            x0 = x0.add(x7);
            x7 = x7.lanewise(ROL, 9).lanewise(XOR, x0);
            x2 = x2.add(x5);
            x5 = x5.lanewise(ROL, 54).lanewise(XOR, x2);
            x4 = x4.add(x3);
            x3 = x3.lanewise(ROL, 56).lanewise(XOR, x4);
            x0 = x0.add(SUBKEYS[s + 8]);
            x1 = x1.add(SUBKEYS[s + 9]);
            x2 = x2.add(SUBKEYS[s + 10]);
            x3 = x3.add(SUBKEYS[s + 11]);
            x4 = x4.add(SUBKEYS[s + 12]);
            x5 = x5.add(SUBKEYS[s + 13]);
            x6 = x6.add(SUBKEYS[s + 14]);
            x7 = x7.add(SUBKEYS[s + 15]);
            x0 = x0.add(x1);
            x1 = x1.lanewise(ROL, 39).lanewise(XOR, x0);
            x2 = x2.add(x3);
            x3 = x3.lanewise(ROL, 30).lanewise(XOR, x2);
            x4 = x4.add(x5);
            x5 = x5.lanewise(ROL, 34).lanewise(XOR, x4);
            x6 = x6.add(x7);
            x7 = x7.lanewise(ROL, 24).lanewise(XOR, x6);
            x2 = x2.add(x1);
            x1 = x1.lanewise(ROL, 13).lanewise(XOR, x2);
            x4 = x4.add(x7);
            x7 = x7.lanewise(ROL, 50).lanewise(XOR, x4);
            x6 = x6.add(x5);
            x5 = x5.lanewise(ROL, 10).lanewise(XOR, x6);
            x0 = x0.add(x3);
            x3 = x3.lanewise(ROL, 17).lanewise(XOR, x0);
            x4 = x4.add(x1);
            x1 = x1.lanewise(ROL, 25).lanewise(XOR, x4);
            x6 = x6.add(x3);
            x3 = x3.lanewise(ROL, 29).lanewise(XOR, x6);
            x0 = x0.add(x5);
            x5 = x5.lanewise(ROL, 39).lanewise(XOR, x0);
            x2 = x2.add(x7);
            x7 = x7.lanewise(ROL, 43).lanewise(XOR, x2);
            x6 = x6.add(x1);
            x1 = x1.lanewise(ROL, 8).lanewise(XOR, x6);
            x0 = x0.add(x7);
            x7 = x7.lanewise(ROL, 35).lanewise(XOR, x0);
            x2 = x2.add(x5);
            x5 = x5.lanewise(ROL, 56).lanewise(XOR, x2);
            x4 = x4.add(x3);
            x3 = x3.lanewise(ROL, 22).lanewise(XOR, x4);
        }
        x0 = x0.add(SUBKEYS[144]);
        x1 = x1.add(SUBKEYS[145]);
        x2 = x2.add(SUBKEYS[146]);
        x3 = x3.add(SUBKEYS[147]);
        x4 = x4.add(SUBKEYS[148]);
        x5 = x5.add(SUBKEYS[149]);
        x6 = x6.add(SUBKEYS[150]);
        x7 = x7.add(SUBKEYS[151]);
        x0 = x0.lanewise(XOR, m);
        x1 = x1.lanewise(XOR, message[1]);
        x2 = x2.lanewise(XOR, message[2]);
        x3 = x3.lanewise(XOR, message[3]);
        LongVector parity = x0.lanewise(XOR, x1)
                .lanewise(XOR, x2)
                .lanewise(XOR, x3)
                .lanewise(XOR, x4)
                .lanewise(XOR, x5)
                .lanewise(XOR, x6)
                .lanewise(XOR, x7)
                .lanewise(XOR, PARITY);
        x0.intoArray(keys, 0);
        x1.intoArray(keys, 1 * L);
        x2.intoArray(keys, 2 * L);
        x3.intoArray(keys, 3 * L);
        x4.intoArray(keys, 4 * L);
        x5.intoArray(keys, 5 * L);
        x6.intoArray(keys, 6 * L);
        x7.intoArray(keys, 7 * L);
        parity.intoArray(keys, 8 * L);
        x0.intoArray(keys, 9 * L);
        x1.intoArray(keys, 10 * L);
        x2.intoArray(keys, 11 * L);
        x3.intoArray(keys, 12 * L);
        x4.intoArray(keys, 13 * L);
        x5.intoArray(keys, 14 * L);
        x6.intoArray(keys, 15 * L);
        x7.intoArray(keys, 16 * L);
        parity.intoArray(keys, 17 * L);
        x0.intoArray(keys, 18 * L);
        x1.intoArray(keys, 19 * L);
        x2.intoArray(keys, 20 * L);
        x3.intoArray(keys, 21 * L);
        x4.intoArray(keys, 22 * L);
        x5.intoArray(keys, 23 * L);
        x6.intoArray(keys, 24 * L);
        x7.intoArray(keys, 25 * L);
        parity.intoArray(keys, 26 * L);
    }

    // The block that makes the output is zero.
    private void output(long[] words, int at) {
        LongVector x0 = LongVector.broadcast(S, 0);
        LongVector x1 = LongVector.broadcast(S, 0);
        LongVector x2 = LongVector.broadcast(S, 0);
        LongVector x3 = LongVector.broadcast(S, 0);
        LongVector x4 = LongVector.broadcast(S, 0);
        LongVector x5 = LongVector.broadcast(S, 0);
        LongVector x6 = LongVector.broadcast(S, 0);
        LongVector x7 = LongVector.broadcast(S, 0);
        for (int s = 0; s < 18; s += 2) {
            x0 = V.cast(x0);
            x1 = V.cast(x1);
            x2 = V.cast(x2);
            x3 = V.cast(x3);
            x4 = V.cast(x4);
            x5 = V.cast(x5);
            x6 = V.cast(x6);
            x7 = V.cast(x7);
            x0 = x0.add(LongVector.fromArray(S, keys, s * L));
            x1 = x1.add(LongVector.fromArray(S, keys, (s + 1) * L));
            x2 = x2.add(LongVector.fromArray(S, keys, (s + 2) * L));
            x3 = x3.add(LongVector.fromArray(S, keys, (s + 3) * L));
            x4 = x4.add(LongVector.fromArray(S, keys, (s + 4) * L));
            x5 = x5.add(LongVector.fromArray(S, keys, (s + 5) * L)).add(TWEAKS[s]);
            x6 = x6.add(LongVector.fromArray(S, keys, (s + 6) * L)).add(TWEAKS[s + 1]);
            x7 = x7.add(LongVector.fromArray(S, keys, (s + 7) * L)).add(s);
            x0 = x0.add(x1);
            x1 = x1.lanewise(ROL, 46).lanewise(XOR, x0);
            x2 = x2.add(x3);
            x3 = x3.lanewise(ROL, 36).lanewise(XOR, x2);
            x4 = x4.add(x5);
            x5 = x5.lanewise(ROL, 19).lanewise(XOR, x4);
            x6 = x6.add(x7);
            x7 = x7.lanewise(ROL, 37).lanewise(XOR, x6);
            x2 = x2.add(x1);
            x1 = x1.lanewise(ROL, 33).lanewise(XOR, x2);
            x4 = x4.add(x7);
            x7 = x7.lanewise(ROL, 27).lanewise(XOR, x4);
            x6 = x6.add(x5);
            x5 = x5.lanewise(ROL, 14).lanewise(XOR, x6);
            x0 = x0.add(x3);
            x3 = x3.lanewise(ROL, 42).lanewise(XOR, x0);
            x4 = x4.add(x1);
            x1 = x1.lanewise(ROL, 17).lanewise(XOR, x4);
            x6 = x6.add(x3);
            x3 = x3.lanewise(ROL, 49).lanewise(XOR, x6);
            x0 = x0.add(x5);
            x5 = x5.lanewise(ROL, 36).lanewise(XOR, x0);
            x2 = x2.add(x7);
            x7 = x7.lanewise(ROL, 39).lanewise(XOR, x2);
            x6 = x6.add(x1);
            x1 = x1.lanewise(ROL, 44).lanewise(XOR, x6);
            x0 = x0.add(x7);
            x7 = x7.lanewise(ROL, 9).lanewise(XOR, x0);
            x2 = x2.add(x5);
            x5 = x5.lanewise(ROL, 54).lanewise(XOR, x2);
            x4 = x4.add(x3);
            x3 = x3.lanewise(ROL, 56).lanewise(XOR, x4);
            x0 = x0.add(LongVector.fromArray(S, keys, (s + 1) * L));
            x1 = x1.add(LongVector.fromArray(S, keys, (s + 2) * L));
            x2 = x2.add(LongVector.fromArray(S, keys, (s + 3) * L));
            x3 = x3.add(LongVector.fromArray(S, keys, (s + 4) * L));
            x4 = x4.add(LongVector.fromArray(S, keys, (s + 5) * L));
            x5 = x5.add(LongVector.fromArray(S, keys, (s + 6) * L)).add(TWEAKS[s + 1]);
            x6 = x6.add(LongVector.fromArray(S, keys, (s + 7) * L)).add(TWEAKS[s + 2]);
            x7 = x7.add(LongVector.fromArray(S, keys, (s + 8) * L)).add(s + 1);
            x0 = x0.add(x1);
            x1 = x1.lanewise(ROL, 39).lanewise(XOR, x0);
            x2 = x2.add(x3);
            x3 = x3.lanewise(ROL, 30).lanewise(XOR, x2);
            x4 = x4.add(x5);
            x5 = x5.lanewise(ROL, 34).lanewise(XOR, x4);
            x6 = x6.add(x7);
            x7 = x7.lanewise(ROL, 24).lanewise(XOR, x6);
            x2 = x2.add(x1);
            x1 = x1.lanewise(ROL, 13).lanewise(XOR, x2);
            x4 = x4.add(x7);
            x7 = x7.lanewise(ROL, 50).lanewise(XOR, x4);
            x6 = x6.add(x5);
            x5 = x5.lanewise(ROL, 10).lanewise(XOR, x6);
            x0 = x0.add(x3);
            x3 = x3.lanewise(ROL, 17).lanewise(XOR, x0);
            x4 = x4.add(x1);
            x1 = x1.lanewise(ROL, 25).lanewise(XOR, x4);
            x6 = x6.add(x3);
            x3 = x3.lanewise(ROL, 29).lanewise(XOR, x6);
            x0 = x0.add(x5);
            x5 = x5.lanewise(ROL, 39).lanewise(XOR, x0);
            x2 = x2.add(x7);
            x7 = x7.lanewise(ROL, 43).lanewise(XOR, x2);
            x6 = x6.add(x1);
            x1 = x1.lanewise(ROL, 8).lanewise(XOR, x6);
            x0 = x0.add(x7);
            x7 = x7.lanewise(ROL, 35).lanewise(XOR, x0);
            x2 = x2.add(x5);
            x5 = x5.lanewise(ROL, 56).lanewise(XOR, x2);
            x4 = x4.add(x3);
            x3 = x3.lanewise(ROL, 22).lanewise(XOR, x4);
        }
        x0 = x0.add(LongVector.fromArray(S, keys, 18 * L));
        x1 = x1.add(LongVector.fromArray(S, keys, 19 * L));
        x2 = x2.add(LongVector.fromArray(S, keys, 20 * L));
        x3 = x3.add(LongVector.fromArray(S, keys, 21 * L));
        LongVector.broadcast(S, constant[0]).intoArray(words, at);
        LongVector.broadcast(S, constant[1]).intoArray(words, at + 1 * L);
        LongVector.broadcast(S, constant[2]).intoArray(words, at + 2 * L);
        LongVector.broadcast(S, constant[3]).intoArray(words, at + 3 * L);
        x0.lanewise(REVERSE_BYTES).intoArray(words, at + 4 * L);
        x1.lanewise(REVERSE_BYTES).intoArray(words, at + 5 * L);
        x2.lanewise(REVERSE_BYTES).intoArray(words, at + 6 * L);
        x3.lanewise(REVERSE_BYTES).intoArray(words, at + 7 * L);
    }

    private static long[] tweaks(long position, long flags) {
        long[] tweaks = new long[21];
        for (int i = 0; i < tweaks.length; i += 3) {
            tweaks[i] = position;
            tweaks[i + 1] = flags;
            tweaks[i + 2] = position ^ flags;
        }
        return tweaks;
    }

    private static long[] subkeys() {
        long[] key = Arrays.copyOf(Skein512.with256Bits().start(), 9);
        key[8] = PARITY;
        for (int i = 0; i < 8; i++) {
            key[8] ^= key[i];
        }
        long[] tweaks = tweaks(32, TYPE_MESSAGE | FIRST_AND_FINAL);
        long[] subkeys = new long[19 * 8];
        for (int s = 0; s < 19; s++) {
            for (int i = 0; i < 8; i++) {
                subkeys[8 * s + i] = key[(s + i) % 9];
            }
            subkeys[8 * s + 5] += tweaks[s];
            subkeys[8 * s + 6] += tweaks[s + 1];
            subkeys[8 * s + 7] += s;
        }
        return subkeys;
    }
}
