package io.idlemint.miner.engines.vector;

import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.REVERSE_BYTES;
import static jdk.incubator.vector.VectorOperators.ROR;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.idlemint.miner.jumphash.digest.Fractions;
import java.util.Arrays;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/// SHA-512 in lanes, JumpHash's sha2big: there the first seven of 80 rounds do not depend on the nonce.
final class Sha512Kernel implements LongKernel, LongHash {
    private static final VectorSpecies<Long> S = Lanes.LONGS;
    private static final Class<? extends LongVector> V = Lanes.LONG_VECTOR;
    private static final int L = S.length();
    private static final int ROUNDS = 80;
    private static final int CONSTANT = 7;
    private static final long[] K = Fractions.cubeRoots(ROUNDS);
    private static final long[] START = Fractions.squareRoots(8);

    private final long[] message = new long[16];
    private final long[] block = new long[16 * L];
    private final long[] state = new long[8 * L];
    private int paddedFor;
    private final long[] start = new long[8];
    private final long[] w = new long[ROUNDS * L];
    private long low;

    @Override
    public void prepare(long[] words) {
        for (int i = 0; i < 8; i++) {
            message[i] = Long.reverseBytes(words[i]);
        }
        message[8] = 1L << 63;
        message[15] = 512;
        low = words[7] & 0xffffffffL;
        System.arraycopy(START, 0, start, 0, 8);
        for (int i = 0; i < 16; i++) {
            Arrays.fill(block, i * L, (i + 1) * L, message[i]);
            Arrays.fill(w, i * L, (i + 1) * L, message[i] + K[i]);
        }
        for (int i = 0; i < CONSTANT; i++) {
            round(start, message[i] + K[i]);
        }
    }

    private static void round(long[] s, long addend) {
        long e = s[4];
        long a = s[0];
        long sum1 = Long.rotateRight(e, 14) ^ Long.rotateRight(e, 18) ^ Long.rotateRight(e, 41);
        long sum0 = Long.rotateRight(a, 28) ^ Long.rotateRight(a, 34) ^ Long.rotateRight(a, 39);
        long t1 = s[7] + sum1 + (s[6] ^ (e & (s[5] ^ s[6]))) + addend;
        long t2 = sum0 + ((a & s[1]) ^ (s[2] & (a ^ s[1])));
        System.arraycopy(s, 0, s, 1, 7);
        s[4] += t1;
        s[0] = t1 + t2;
    }

    @Override
    public void hash(int first, long[] words, int at) {
        LongVector nonce = Lanes.EVEN_NUMBERS.add(first).lanewise(LSHL, 32).lanewise(OR, low);
        LongVector w7 = nonce.lanewise(REVERSE_BYTES);
        w7.intoArray(block, 7 * L);
        w7.add(K[7]).intoArray(w, 7 * L);
        schedule();
        eighth();
        rounds(8, words, at);
    }

    @Override
    public void hash(long[] m, int words, long[] out, int at) {
        if (paddedFor != words) {
            Arrays.fill(block, 0);
            Arrays.fill(block, words * L, (words + 1) * L, 1L << 63);
            Arrays.fill(block, 15 * L, 16 * L, 64L * words);
            paddedFor = words;
        }
        for (int i = 0; i < words; i++) {
            LongVector.fromArray(S, m, i * L).lanewise(REVERSE_BYTES).intoArray(block, i * L);
        }
        for (int i = 0; i < 16; i++) {
            LongVector.fromArray(S, block, i * L).add(K[i]).intoArray(w, i * L);
        }
        for (int i = 0; i < 8; i++) {
            LongVector.broadcast(S, START[i]).intoArray(state, i * L);
        }
        schedule();
        rounds(0, out, at);
        for (int i = 0; i < 8; i++) {
            LongVector.fromArray(S, out, at + i * L).lanewise(REVERSE_BYTES).intoArray(out, at + i * L);
        }
    }

    // The words that the rounds take, their constants added.
    private void schedule() {
        LongVector w0 = LongVector.fromArray(S, block, 0 * L);
        LongVector w1 = LongVector.fromArray(S, block, 1 * L);
        LongVector w2 = LongVector.fromArray(S, block, 2 * L);
        LongVector w3 = LongVector.fromArray(S, block, 3 * L);
        LongVector w4 = LongVector.fromArray(S, block, 4 * L);
        LongVector w5 = LongVector.fromArray(S, block, 5 * L);
        LongVector w6 = LongVector.fromArray(S, block, 6 * L);
        LongVector w7 = LongVector.fromArray(S, block, 7 * L);
        LongVector w8 = LongVector.fromArray(S, block, 8 * L);
        LongVector w9 = LongVector.fromArray(S, block, 9 * L);
        LongVector w10 = LongVector.fromArray(S, block, 10 * L);
        LongVector w11 = LongVector.fromArray(S, block, 11 * L);
        LongVector w12 = LongVector.fromArray(S, block, 12 * L);
        LongVector w13 = LongVector.fromArray(S, block, 13 * L);
        LongVector w14 = LongVector.fromArray(S, block, 14 * L);
        LongVector w15 = LongVector.fromArray(S, block, 15 * L);
        for (int r = 16; r < ROUNDS; r += 16) {
            w0 = V.cast(w0);
            w1 = V.cast(w1);
            w2 = V.cast(w2);
            w3 = V.cast(w3);
            w4 = V.cast(w4);
            w5 = V.cast(w5);
            w6 = V.cast(w6);
            w7 = V.cast(w7);
            w8 = V.cast(w8);
            w9 = V.cast(w9);
            w10 = V.cast(w10);
            w11 = V.cast(w11);
            w12 = V.cast(w12);
            w13 = V.cast(w13);
            w14 = V.cast(w14);
            w15 = V.cast(w15);
            w0 = w0.add(w1.lanewise(ROR, 1).lanewise(XOR, w1.lanewise(ROR, 8)).lanewise(XOR, w1.lanewise(LSHR, 7)))
                    .add(w9)
                    .add(w14.lanewise(ROR, 19)
                            .lanewise(XOR, w14.lanewise(ROR, 61))
                            .lanewise(XOR, w14.lanewise(LSHR, 6)));
            w0.add(K[r]).intoArray(w, r * L);
            w1 = w1.add(w2.lanewise(ROR, 1).lanewise(XOR, w2.lanewise(ROR, 8)).lanewise(XOR, w2.lanewise(LSHR, 7)))
                    .add(w10)
                    .add(w15.lanewise(ROR, 19)
                            .lanewise(XOR, w15.lanewise(ROR, 61))
                            .lanewise(XOR, w15.lanewise(LSHR, 6)));
            w1.add(K[r + 1]).intoArray(w, (r + 1) * L);
            w2 = w2.add(w3.lanewise(ROR, 1).lanewise(XOR, w3.lanewise(ROR, 8)).lanewise(XOR, w3.lanewise(LSHR, 7)))
                    .add(w11)
                    .add(w0.lanewise(ROR, 19)
                            .lanewise(XOR, w0.lanewise(ROR, 61))
                            .lanewise(XOR, w0.lanewise(LSHR, 6)));
            w2.add(K[r + 2]).intoArray(w, (r + 2) * L);
            w3 = w3.add(w4.lanewise(ROR, 1).lanewise(XOR, w4.lanewise(ROR, 8)).lanewise(XOR, w4.lanewise(LSHR, 7)))
                    .add(w12)
                    .add(w1.lanewise(ROR, 19)
                            .lanewise(XOR, w1.lanewise(ROR, 61))
                            .lanewise(XOR, w1.lanewise(LSHR, 6)));
            w3.add(K[r + 3]).intoArray(w, (r + 3) * L);
            w4 = w4.add(w5.lanewise(ROR, 1).lanewise(XOR, w5.lanewise(ROR, 8)).lanewise(XOR, w5.lanewise(LSHR, 7)))
                    .add(w13)
                    .add(w2.lanewise(ROR, 19)
                            .lanewise(XOR, w2.lanewise(ROR, 61))
                            .lanewise(XOR, w2.lanewise(LSHR, 6)));
            w4.add(K[r + 4]).intoArray(w, (r + 4) * L);
            w5 = w5.add(w6.lanewise(ROR, 1).lanewise(XOR, w6.lanewise(ROR, 8)).lanewise(XOR, w6.lanewise(LSHR, 7)))
                    .add(w14)
                    .add(w3.lanewise(ROR, 19)
                            .lanewise(XOR, w3.lanewise(ROR, 61))
                            .lanewise(XOR, w3.lanewise(LSHR, 6)));
            w5.add(K[r + 5]).intoArray(w, (r + 5) * L);
            w6 = w6.add(w7.lanewise(ROR, 1).lanewise(XOR, w7.lanewise(ROR, 8)).lanewise(XOR, w7.lanewise(LSHR, 7)))
                    .add(w15)
                    .add(w4.lanewise(ROR, 19)
                            .lanewise(XOR, w4.lanewise(ROR, 61))
                            .lanewise(XOR, w4.lanewise(LSHR, 6)));
            w6.add(K[r + 6]).intoArray(w, (r + 6) * L);
            w7 = w7.add(w8.lanewise(ROR, 1).lanewise(XOR, w8.lanewise(ROR, 8)).lanewise(XOR, w8.lanewise(LSHR, 7)))
                    .add(w0)
                    .add(w5.lanewise(ROR, 19)
                            .lanewise(XOR, w5.lanewise(ROR, 61))
                            .lanewise(XOR, w5.lanewise(LSHR, 6)));
            w7.add(K[r + 7]).intoArray(w, (r + 7) * L);
            w8 = w8.add(w9.lanewise(ROR, 1).lanewise(XOR, w9.lanewise(ROR, 8)).lanewise(XOR, w9.lanewise(LSHR, 7)))
                    .add(w1)
                    .add(w6.lanewise(ROR, 19)
                            .lanewise(XOR, w6.lanewise(ROR, 61))
                            .lanewise(XOR, w6.lanewise(LSHR, 6)));
            w8.add(K[r + 8]).intoArray(w, (r + 8) * L);
            w9 = w9.add(w10.lanewise(ROR, 1).lanewise(XOR, w10.lanewise(ROR, 8)).lanewise(XOR, w10.lanewise(LSHR, 7)))
                    .add(w2)
                    .add(w7.lanewise(ROR, 19)
                            .lanewise(XOR, w7.lanewise(ROR, 61))
                            .lanewise(XOR, w7.lanewise(LSHR, 6)));
            w9.add(K[r + 9]).intoArray(w, (r + 9) * L);
            w10 = w10.add(w11.lanewise(ROR, 1)
                            .lanewise(XOR, w11.lanewise(ROR, 8))
                            .lanewise(XOR, w11.lanewise(LSHR, 7)))
                    .add(w3)
                    .add(w8.lanewise(ROR, 19)
                            .lanewise(XOR, w8.lanewise(ROR, 61))
                            .lanewise(XOR, w8.lanewise(LSHR, 6)));
            w10.add(K[r + 10]).intoArray(w, (r + 10) * L);
            w11 = w11.add(w12.lanewise(ROR, 1)
                            .lanewise(XOR, w12.lanewise(ROR, 8))
                            .lanewise(XOR, w12.lanewise(LSHR, 7)))
                    .add(w4)
                    .add(w9.lanewise(ROR, 19)
                            .lanewise(XOR, w9.lanewise(ROR, 61))
                            .lanewise(XOR, w9.lanewise(LSHR, 6)));
            w11.add(K[r + 11]).intoArray(w, (r + 11) * L);
            w12 = w12.add(w13.lanewise(ROR, 1)
                            .lanewise(XOR, w13.lanewise(ROR, 8))
                            .lanewise(XOR, w13.lanewise(LSHR, 7)))
                    .add(w5)
                    .add(w10.lanewise(ROR, 19)
                            .lanewise(XOR, w10.lanewise(ROR, 61))
                            .lanewise(XOR, w10.lanewise(LSHR, 6)));
            w12.add(K[r + 12]).intoArray(w, (r + 12) * L);
            w13 = w13.add(w14.lanewise(ROR, 1)
                            .lanewise(XOR, w14.lanewise(ROR, 8))
                            .lanewise(XOR, w14.lanewise(LSHR, 7)))
                    .add(w6)
                    .add(w11.lanewise(ROR, 19)
                            .lanewise(XOR, w11.lanewise(ROR, 61))
                            .lanewise(XOR, w11.lanewise(LSHR, 6)));
            w13.add(K[r + 13]).intoArray(w, (r + 13) * L);
            w14 = w14.add(w15.lanewise(ROR, 1)
                            .lanewise(XOR, w15.lanewise(ROR, 8))
                            .lanewise(XOR, w15.lanewise(LSHR, 7)))
                    .add(w7)
                    .add(w12.lanewise(ROR, 19)
                            .lanewise(XOR, w12.lanewise(ROR, 61))
                            .lanewise(XOR, w12.lanewise(LSHR, 6)));
            w14.add(K[r + 14]).intoArray(w, (r + 14) * L);
            w15 = w15.add(w0.lanewise(ROR, 1).lanewise(XOR, w0.lanewise(ROR, 8)).lanewise(XOR, w0.lanewise(LSHR, 7)))
                    .add(w8)
                    .add(w13.lanewise(ROR, 19)
                            .lanewise(XOR, w13.lanewise(ROR, 61))
                            .lanewise(XOR, w13.lanewise(LSHR, 6)));
            w15.add(K[r + 15]).intoArray(w, (r + 15) * L);
        }
    }

    // The first round that depends on the nonce.
    private void eighth() {
        LongVector b = LongVector.broadcast(S, start[0]);
        LongVector c = LongVector.broadcast(S, start[1]);
        LongVector d = LongVector.broadcast(S, start[2]);
        LongVector e = LongVector.broadcast(S, start[3]);
        LongVector f = LongVector.broadcast(S, start[4]);
        LongVector g = LongVector.broadcast(S, start[5]);
        LongVector h = LongVector.broadcast(S, start[6]);
        LongVector a = LongVector.broadcast(S, start[7]);
        a = a.add(f.lanewise(ROR, 14).lanewise(XOR, f.lanewise(ROR, 18)).lanewise(XOR, f.lanewise(ROR, 41)))
                .add(h.lanewise(XOR, f.lanewise(AND, g.lanewise(XOR, h))))
                .add(LongVector.fromArray(S, w, 7 * L));
        e = e.add(a);
        a = a.add(b.lanewise(ROR, 28).lanewise(XOR, b.lanewise(ROR, 34)).lanewise(XOR, b.lanewise(ROR, 39)))
                .add(b.lanewise(AND, c).lanewise(XOR, d.lanewise(AND, b.lanewise(XOR, c))));
        a.intoArray(state, 0);
        b.intoArray(state, 1 * L);
        c.intoArray(state, 2 * L);
        d.intoArray(state, 3 * L);
        e.intoArray(state, 4 * L);
        f.intoArray(state, 5 * L);
        g.intoArray(state, 6 * L);
        h.intoArray(state, 7 * L);
    }

    private void rounds(int from, long[] words, int at) {
        LongVector a = LongVector.fromArray(S, state, 0);
        LongVector b = LongVector.fromArray(S, state, 1 * L);
        LongVector c = LongVector.fromArray(S, state, 2 * L);
        LongVector d = LongVector.fromArray(S, state, 3 * L);
        LongVector e = LongVector.fromArray(S, state, 4 * L);
        LongVector f = LongVector.fromArray(S, state, 5 * L);
        LongVector g = LongVector.fromArray(S, state, 6 * L);
        LongVector h = LongVector.fromArray(S, state, 7 * L);
        for (int r = from; r < ROUNDS; r += 8) {
            a = V.cast(a);
            b = V.cast(b);
            c = V.cast(c);
            d = V.cast(d);
            e = V.cast(e);
            f = V.cast(f);
            g = V.cast(g);
            h = V.cast(h);
            h = h.add(e.lanewise(ROR, 14).lanewise(XOR, e.lanewise(ROR, 18)).lanewise(XOR, e.lanewise(ROR, 41)))
                    .add(g.lanewise(XOR, e.lanewise(AND, f.lanewise(XOR, g))))
                    .add(LongVector.fromArray(S, w, r * L));
            d = d.add(h);
            h = h.add(a.lanewise(ROR, 28).lanewise(XOR, a.lanewise(ROR, 34)).lanewise(XOR, a.lanewise(ROR, 39)))
                    .add(a.lanewise(AND, b).lanewise(XOR, c.lanewise(AND, a.lanewise(XOR, b))));
            g = g.add(d.lanewise(ROR, 14).lanewise(XOR, d.lanewise(ROR, 18)).lanewise(XOR, d.lanewise(ROR, 41)))
                    .add(f.lanewise(XOR, d.lanewise(AND, e.lanewise(XOR, f))))
                    .add(LongVector.fromArray(S, w, (r + 1) * L));
            c = c.add(g);
            g = g.add(h.lanewise(ROR, 28).lanewise(XOR, h.lanewise(ROR, 34)).lanewise(XOR, h.lanewise(ROR, 39)))
                    .add(h.lanewise(AND, a).lanewise(XOR, b.lanewise(AND, h.lanewise(XOR, a))));
            f = f.add(c.lanewise(ROR, 14).lanewise(XOR, c.lanewise(ROR, 18)).lanewise(XOR, c.lanewise(ROR, 41)))
                    .add(e.lanewise(XOR, c.lanewise(AND, d.lanewise(XOR, e))))
                    .add(LongVector.fromArray(S, w, (r + 2) * L));
            b = b.add(f);
            f = f.add(g.lanewise(ROR, 28).lanewise(XOR, g.lanewise(ROR, 34)).lanewise(XOR, g.lanewise(ROR, 39)))
                    .add(g.lanewise(AND, h).lanewise(XOR, a.lanewise(AND, g.lanewise(XOR, h))));
            e = e.add(b.lanewise(ROR, 14).lanewise(XOR, b.lanewise(ROR, 18)).lanewise(XOR, b.lanewise(ROR, 41)))
                    .add(d.lanewise(XOR, b.lanewise(AND, c.lanewise(XOR, d))))
                    .add(LongVector.fromArray(S, w, (r + 3) * L));
            a = a.add(e);
            e = e.add(f.lanewise(ROR, 28).lanewise(XOR, f.lanewise(ROR, 34)).lanewise(XOR, f.lanewise(ROR, 39)))
                    .add(f.lanewise(AND, g).lanewise(XOR, h.lanewise(AND, f.lanewise(XOR, g))));
            d = d.add(a.lanewise(ROR, 14).lanewise(XOR, a.lanewise(ROR, 18)).lanewise(XOR, a.lanewise(ROR, 41)))
                    .add(c.lanewise(XOR, a.lanewise(AND, b.lanewise(XOR, c))))
                    .add(LongVector.fromArray(S, w, (r + 4) * L));
            h = h.add(d);
            d = d.add(e.lanewise(ROR, 28).lanewise(XOR, e.lanewise(ROR, 34)).lanewise(XOR, e.lanewise(ROR, 39)))
                    .add(e.lanewise(AND, f).lanewise(XOR, g.lanewise(AND, e.lanewise(XOR, f))));
            c = c.add(h.lanewise(ROR, 14).lanewise(XOR, h.lanewise(ROR, 18)).lanewise(XOR, h.lanewise(ROR, 41)))
                    .add(b.lanewise(XOR, h.lanewise(AND, a.lanewise(XOR, b))))
                    .add(LongVector.fromArray(S, w, (r + 5) * L));
            g = g.add(c);
            c = c.add(d.lanewise(ROR, 28).lanewise(XOR, d.lanewise(ROR, 34)).lanewise(XOR, d.lanewise(ROR, 39)))
                    .add(d.lanewise(AND, e).lanewise(XOR, f.lanewise(AND, d.lanewise(XOR, e))));
            b = b.add(g.lanewise(ROR, 14).lanewise(XOR, g.lanewise(ROR, 18)).lanewise(XOR, g.lanewise(ROR, 41)))
                    .add(a.lanewise(XOR, g.lanewise(AND, h.lanewise(XOR, a))))
                    .add(LongVector.fromArray(S, w, (r + 6) * L));
            f = f.add(b);
            b = b.add(c.lanewise(ROR, 28).lanewise(XOR, c.lanewise(ROR, 34)).lanewise(XOR, c.lanewise(ROR, 39)))
                    .add(c.lanewise(AND, d).lanewise(XOR, e.lanewise(AND, c.lanewise(XOR, d))));
            a = a.add(f.lanewise(ROR, 14).lanewise(XOR, f.lanewise(ROR, 18)).lanewise(XOR, f.lanewise(ROR, 41)))
                    .add(h.lanewise(XOR, f.lanewise(AND, g.lanewise(XOR, h))))
                    .add(LongVector.fromArray(S, w, (r + 7) * L));
            e = e.add(a);
            a = a.add(b.lanewise(ROR, 28).lanewise(XOR, b.lanewise(ROR, 34)).lanewise(XOR, b.lanewise(ROR, 39)))
                    .add(b.lanewise(AND, c).lanewise(XOR, d.lanewise(AND, b.lanewise(XOR, c))));
        }
        a.add(START[0]).intoArray(words, at);
        b.add(START[1]).intoArray(words, at + 1 * L);
        c.add(START[2]).intoArray(words, at + 2 * L);
        d.add(START[3]).intoArray(words, at + 3 * L);
        e.add(START[4]).intoArray(words, at + 4 * L);
        f.add(START[5]).intoArray(words, at + 5 * L);
        g.add(START[6]).intoArray(words, at + 6 * L);
        h.add(START[7]).intoArray(words, at + 7 * L);
    }
}
