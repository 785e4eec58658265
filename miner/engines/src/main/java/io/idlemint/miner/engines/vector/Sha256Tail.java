package io.idlemint.miner.engines.vector;

import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.REVERSE_BYTES;
import static jdk.incubator.vector.VectorOperators.ROR;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.idlemint.miner.jumphash.digest.Fractions;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// SHA-256 of 64 bytes for all lanes at once, as far as needed to compare the top word of the hash with that of a
/// target. The second block is nothing but padding, so its message schedule is a constant. Not thread safe.
final class Sha256Tail {
    private static final VectorSpecies<Integer> S = Lanes.INTS;
    private static final Class<? extends IntVector> V = Lanes.INT_VECTOR;
    private static final int L = S.length();
    private static final int ROUNDS = 64;
    private static final int[] K = Fractions.upper(Fractions.cubeRoots(ROUNDS));
    private static final int[] START = Fractions.upper(Fractions.squareRoots(8));
    private static final int[] PADDING = padding();

    private final int[] w = new int[ROUNDS * L];
    private final int[] middle = new int[8 * L];
    private final int[] tops = new int[L];

    /// The lanes, as bits, whose hash has a top word of at most `target`, both unsigned. `words` are the sixteen
    /// words of the message, each for all lanes.
    long atMost(int target, int[] words) {
        schedule(words);
        first();
        second();
        return IntVector.fromArray(S, tops, 0)
                .compare(VectorOperators.ULE, target)
                .toLong();
    }

    /// The top word of the last hash in a lane: its bytes 28 to 31, the last one the most significant.
    int top(int lane) {
        return tops[lane];
    }

    // The words that the rounds take, their constants added.
    private void schedule(int[] words) {
        IntVector w0 = IntVector.fromArray(S, words, 0);
        IntVector w1 = IntVector.fromArray(S, words, 1 * L);
        IntVector w2 = IntVector.fromArray(S, words, 2 * L);
        IntVector w3 = IntVector.fromArray(S, words, 3 * L);
        IntVector w4 = IntVector.fromArray(S, words, 4 * L);
        IntVector w5 = IntVector.fromArray(S, words, 5 * L);
        IntVector w6 = IntVector.fromArray(S, words, 6 * L);
        IntVector w7 = IntVector.fromArray(S, words, 7 * L);
        IntVector w8 = IntVector.fromArray(S, words, 8 * L);
        IntVector w9 = IntVector.fromArray(S, words, 9 * L);
        IntVector w10 = IntVector.fromArray(S, words, 10 * L);
        IntVector w11 = IntVector.fromArray(S, words, 11 * L);
        IntVector w12 = IntVector.fromArray(S, words, 12 * L);
        IntVector w13 = IntVector.fromArray(S, words, 13 * L);
        IntVector w14 = IntVector.fromArray(S, words, 14 * L);
        IntVector w15 = IntVector.fromArray(S, words, 15 * L);
        w0.add(K[0]).intoArray(w, 0);
        w1.add(K[1]).intoArray(w, 1 * L);
        w2.add(K[2]).intoArray(w, 2 * L);
        w3.add(K[3]).intoArray(w, 3 * L);
        w4.add(K[4]).intoArray(w, 4 * L);
        w5.add(K[5]).intoArray(w, 5 * L);
        w6.add(K[6]).intoArray(w, 6 * L);
        w7.add(K[7]).intoArray(w, 7 * L);
        w8.add(K[8]).intoArray(w, 8 * L);
        w9.add(K[9]).intoArray(w, 9 * L);
        w10.add(K[10]).intoArray(w, 10 * L);
        w11.add(K[11]).intoArray(w, 11 * L);
        w12.add(K[12]).intoArray(w, 12 * L);
        w13.add(K[13]).intoArray(w, 13 * L);
        w14.add(K[14]).intoArray(w, 14 * L);
        w15.add(K[15]).intoArray(w, 15 * L);
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
            w0 = w0.add(w1.lanewise(ROR, 7).lanewise(XOR, w1.lanewise(ROR, 18)).lanewise(XOR, w1.lanewise(LSHR, 3)))
                    .add(w9)
                    .add(w14.lanewise(ROR, 17)
                            .lanewise(XOR, w14.lanewise(ROR, 19))
                            .lanewise(XOR, w14.lanewise(LSHR, 10)));
            w0.add(K[r]).intoArray(w, r * L);
            w1 = w1.add(w2.lanewise(ROR, 7).lanewise(XOR, w2.lanewise(ROR, 18)).lanewise(XOR, w2.lanewise(LSHR, 3)))
                    .add(w10)
                    .add(w15.lanewise(ROR, 17)
                            .lanewise(XOR, w15.lanewise(ROR, 19))
                            .lanewise(XOR, w15.lanewise(LSHR, 10)));
            w1.add(K[r + 1]).intoArray(w, (r + 1) * L);
            w2 = w2.add(w3.lanewise(ROR, 7).lanewise(XOR, w3.lanewise(ROR, 18)).lanewise(XOR, w3.lanewise(LSHR, 3)))
                    .add(w11)
                    .add(w0.lanewise(ROR, 17)
                            .lanewise(XOR, w0.lanewise(ROR, 19))
                            .lanewise(XOR, w0.lanewise(LSHR, 10)));
            w2.add(K[r + 2]).intoArray(w, (r + 2) * L);
            w3 = w3.add(w4.lanewise(ROR, 7).lanewise(XOR, w4.lanewise(ROR, 18)).lanewise(XOR, w4.lanewise(LSHR, 3)))
                    .add(w12)
                    .add(w1.lanewise(ROR, 17)
                            .lanewise(XOR, w1.lanewise(ROR, 19))
                            .lanewise(XOR, w1.lanewise(LSHR, 10)));
            w3.add(K[r + 3]).intoArray(w, (r + 3) * L);
            w4 = w4.add(w5.lanewise(ROR, 7).lanewise(XOR, w5.lanewise(ROR, 18)).lanewise(XOR, w5.lanewise(LSHR, 3)))
                    .add(w13)
                    .add(w2.lanewise(ROR, 17)
                            .lanewise(XOR, w2.lanewise(ROR, 19))
                            .lanewise(XOR, w2.lanewise(LSHR, 10)));
            w4.add(K[r + 4]).intoArray(w, (r + 4) * L);
            w5 = w5.add(w6.lanewise(ROR, 7).lanewise(XOR, w6.lanewise(ROR, 18)).lanewise(XOR, w6.lanewise(LSHR, 3)))
                    .add(w14)
                    .add(w3.lanewise(ROR, 17)
                            .lanewise(XOR, w3.lanewise(ROR, 19))
                            .lanewise(XOR, w3.lanewise(LSHR, 10)));
            w5.add(K[r + 5]).intoArray(w, (r + 5) * L);
            w6 = w6.add(w7.lanewise(ROR, 7).lanewise(XOR, w7.lanewise(ROR, 18)).lanewise(XOR, w7.lanewise(LSHR, 3)))
                    .add(w15)
                    .add(w4.lanewise(ROR, 17)
                            .lanewise(XOR, w4.lanewise(ROR, 19))
                            .lanewise(XOR, w4.lanewise(LSHR, 10)));
            w6.add(K[r + 6]).intoArray(w, (r + 6) * L);
            w7 = w7.add(w8.lanewise(ROR, 7).lanewise(XOR, w8.lanewise(ROR, 18)).lanewise(XOR, w8.lanewise(LSHR, 3)))
                    .add(w0)
                    .add(w5.lanewise(ROR, 17)
                            .lanewise(XOR, w5.lanewise(ROR, 19))
                            .lanewise(XOR, w5.lanewise(LSHR, 10)));
            w7.add(K[r + 7]).intoArray(w, (r + 7) * L);
            w8 = w8.add(w9.lanewise(ROR, 7).lanewise(XOR, w9.lanewise(ROR, 18)).lanewise(XOR, w9.lanewise(LSHR, 3)))
                    .add(w1)
                    .add(w6.lanewise(ROR, 17)
                            .lanewise(XOR, w6.lanewise(ROR, 19))
                            .lanewise(XOR, w6.lanewise(LSHR, 10)));
            w8.add(K[r + 8]).intoArray(w, (r + 8) * L);
            w9 = w9.add(w10.lanewise(ROR, 7)
                            .lanewise(XOR, w10.lanewise(ROR, 18))
                            .lanewise(XOR, w10.lanewise(LSHR, 3)))
                    .add(w2)
                    .add(w7.lanewise(ROR, 17)
                            .lanewise(XOR, w7.lanewise(ROR, 19))
                            .lanewise(XOR, w7.lanewise(LSHR, 10)));
            w9.add(K[r + 9]).intoArray(w, (r + 9) * L);
            w10 = w10.add(w11.lanewise(ROR, 7)
                            .lanewise(XOR, w11.lanewise(ROR, 18))
                            .lanewise(XOR, w11.lanewise(LSHR, 3)))
                    .add(w3)
                    .add(w8.lanewise(ROR, 17)
                            .lanewise(XOR, w8.lanewise(ROR, 19))
                            .lanewise(XOR, w8.lanewise(LSHR, 10)));
            w10.add(K[r + 10]).intoArray(w, (r + 10) * L);
            w11 = w11.add(w12.lanewise(ROR, 7)
                            .lanewise(XOR, w12.lanewise(ROR, 18))
                            .lanewise(XOR, w12.lanewise(LSHR, 3)))
                    .add(w4)
                    .add(w9.lanewise(ROR, 17)
                            .lanewise(XOR, w9.lanewise(ROR, 19))
                            .lanewise(XOR, w9.lanewise(LSHR, 10)));
            w11.add(K[r + 11]).intoArray(w, (r + 11) * L);
            w12 = w12.add(w13.lanewise(ROR, 7)
                            .lanewise(XOR, w13.lanewise(ROR, 18))
                            .lanewise(XOR, w13.lanewise(LSHR, 3)))
                    .add(w5)
                    .add(w10.lanewise(ROR, 17)
                            .lanewise(XOR, w10.lanewise(ROR, 19))
                            .lanewise(XOR, w10.lanewise(LSHR, 10)));
            w12.add(K[r + 12]).intoArray(w, (r + 12) * L);
            w13 = w13.add(w14.lanewise(ROR, 7)
                            .lanewise(XOR, w14.lanewise(ROR, 18))
                            .lanewise(XOR, w14.lanewise(LSHR, 3)))
                    .add(w6)
                    .add(w11.lanewise(ROR, 17)
                            .lanewise(XOR, w11.lanewise(ROR, 19))
                            .lanewise(XOR, w11.lanewise(LSHR, 10)));
            w13.add(K[r + 13]).intoArray(w, (r + 13) * L);
            w14 = w14.add(w15.lanewise(ROR, 7)
                            .lanewise(XOR, w15.lanewise(ROR, 18))
                            .lanewise(XOR, w15.lanewise(LSHR, 3)))
                    .add(w7)
                    .add(w12.lanewise(ROR, 17)
                            .lanewise(XOR, w12.lanewise(ROR, 19))
                            .lanewise(XOR, w12.lanewise(LSHR, 10)));
            w14.add(K[r + 14]).intoArray(w, (r + 14) * L);
            w15 = w15.add(w0.lanewise(ROR, 7)
                            .lanewise(XOR, w0.lanewise(ROR, 18))
                            .lanewise(XOR, w0.lanewise(LSHR, 3)))
                    .add(w8)
                    .add(w13.lanewise(ROR, 17)
                            .lanewise(XOR, w13.lanewise(ROR, 19))
                            .lanewise(XOR, w13.lanewise(LSHR, 10)));
            w15.add(K[r + 15]).intoArray(w, (r + 15) * L);
        }
    }

    private void first() {
        IntVector a = IntVector.broadcast(S, START[0]);
        IntVector b = IntVector.broadcast(S, START[1]);
        IntVector c = IntVector.broadcast(S, START[2]);
        IntVector d = IntVector.broadcast(S, START[3]);
        IntVector e = IntVector.broadcast(S, START[4]);
        IntVector f = IntVector.broadcast(S, START[5]);
        IntVector g = IntVector.broadcast(S, START[6]);
        IntVector h = IntVector.broadcast(S, START[7]);
        for (int r = 0; r < ROUNDS; r += 8) {
            a = V.cast(a);
            b = V.cast(b);
            c = V.cast(c);
            d = V.cast(d);
            e = V.cast(e);
            f = V.cast(f);
            g = V.cast(g);
            h = V.cast(h);
            h = h.add(e.lanewise(ROR, 6).lanewise(XOR, e.lanewise(ROR, 11)).lanewise(XOR, e.lanewise(ROR, 25)))
                    .add(g.lanewise(XOR, e.lanewise(AND, f.lanewise(XOR, g))))
                    .add(IntVector.fromArray(S, w, r * L));
            d = d.add(h);
            h = h.add(a.lanewise(ROR, 2).lanewise(XOR, a.lanewise(ROR, 13)).lanewise(XOR, a.lanewise(ROR, 22)))
                    .add(a.lanewise(AND, b).lanewise(XOR, c.lanewise(AND, a.lanewise(XOR, b))));
            g = g.add(d.lanewise(ROR, 6).lanewise(XOR, d.lanewise(ROR, 11)).lanewise(XOR, d.lanewise(ROR, 25)))
                    .add(f.lanewise(XOR, d.lanewise(AND, e.lanewise(XOR, f))))
                    .add(IntVector.fromArray(S, w, (r + 1) * L));
            c = c.add(g);
            g = g.add(h.lanewise(ROR, 2).lanewise(XOR, h.lanewise(ROR, 13)).lanewise(XOR, h.lanewise(ROR, 22)))
                    .add(h.lanewise(AND, a).lanewise(XOR, b.lanewise(AND, h.lanewise(XOR, a))));
            f = f.add(c.lanewise(ROR, 6).lanewise(XOR, c.lanewise(ROR, 11)).lanewise(XOR, c.lanewise(ROR, 25)))
                    .add(e.lanewise(XOR, c.lanewise(AND, d.lanewise(XOR, e))))
                    .add(IntVector.fromArray(S, w, (r + 2) * L));
            b = b.add(f);
            f = f.add(g.lanewise(ROR, 2).lanewise(XOR, g.lanewise(ROR, 13)).lanewise(XOR, g.lanewise(ROR, 22)))
                    .add(g.lanewise(AND, h).lanewise(XOR, a.lanewise(AND, g.lanewise(XOR, h))));
            e = e.add(b.lanewise(ROR, 6).lanewise(XOR, b.lanewise(ROR, 11)).lanewise(XOR, b.lanewise(ROR, 25)))
                    .add(d.lanewise(XOR, b.lanewise(AND, c.lanewise(XOR, d))))
                    .add(IntVector.fromArray(S, w, (r + 3) * L));
            a = a.add(e);
            e = e.add(f.lanewise(ROR, 2).lanewise(XOR, f.lanewise(ROR, 13)).lanewise(XOR, f.lanewise(ROR, 22)))
                    .add(f.lanewise(AND, g).lanewise(XOR, h.lanewise(AND, f.lanewise(XOR, g))));
            d = d.add(a.lanewise(ROR, 6).lanewise(XOR, a.lanewise(ROR, 11)).lanewise(XOR, a.lanewise(ROR, 25)))
                    .add(c.lanewise(XOR, a.lanewise(AND, b.lanewise(XOR, c))))
                    .add(IntVector.fromArray(S, w, (r + 4) * L));
            h = h.add(d);
            d = d.add(e.lanewise(ROR, 2).lanewise(XOR, e.lanewise(ROR, 13)).lanewise(XOR, e.lanewise(ROR, 22)))
                    .add(e.lanewise(AND, f).lanewise(XOR, g.lanewise(AND, e.lanewise(XOR, f))));
            c = c.add(h.lanewise(ROR, 6).lanewise(XOR, h.lanewise(ROR, 11)).lanewise(XOR, h.lanewise(ROR, 25)))
                    .add(b.lanewise(XOR, h.lanewise(AND, a.lanewise(XOR, b))))
                    .add(IntVector.fromArray(S, w, (r + 5) * L));
            g = g.add(c);
            c = c.add(d.lanewise(ROR, 2).lanewise(XOR, d.lanewise(ROR, 13)).lanewise(XOR, d.lanewise(ROR, 22)))
                    .add(d.lanewise(AND, e).lanewise(XOR, f.lanewise(AND, d.lanewise(XOR, e))));
            b = b.add(g.lanewise(ROR, 6).lanewise(XOR, g.lanewise(ROR, 11)).lanewise(XOR, g.lanewise(ROR, 25)))
                    .add(a.lanewise(XOR, g.lanewise(AND, h.lanewise(XOR, a))))
                    .add(IntVector.fromArray(S, w, (r + 6) * L));
            f = f.add(b);
            b = b.add(c.lanewise(ROR, 2).lanewise(XOR, c.lanewise(ROR, 13)).lanewise(XOR, c.lanewise(ROR, 22)))
                    .add(c.lanewise(AND, d).lanewise(XOR, e.lanewise(AND, c.lanewise(XOR, d))));
            a = a.add(f.lanewise(ROR, 6).lanewise(XOR, f.lanewise(ROR, 11)).lanewise(XOR, f.lanewise(ROR, 25)))
                    .add(h.lanewise(XOR, f.lanewise(AND, g.lanewise(XOR, h))))
                    .add(IntVector.fromArray(S, w, (r + 7) * L));
            e = e.add(a);
            a = a.add(b.lanewise(ROR, 2).lanewise(XOR, b.lanewise(ROR, 13)).lanewise(XOR, b.lanewise(ROR, 22)))
                    .add(b.lanewise(AND, c).lanewise(XOR, d.lanewise(AND, b.lanewise(XOR, c))));
        }
        a.add(START[0]).intoArray(middle, 0);
        b.add(START[1]).intoArray(middle, 1 * L);
        c.add(START[2]).intoArray(middle, 2 * L);
        d.add(START[3]).intoArray(middle, 3 * L);
        e.add(START[4]).intoArray(middle, 4 * L);
        f.add(START[5]).intoArray(middle, 5 * L);
        g.add(START[6]).intoArray(middle, 6 * L);
        h.add(START[7]).intoArray(middle, 7 * L);
    }

    // The top word is the last of eight that move one place in each round: it is complete after round 60, and the
    // first words of the three rounds before do not reach it.
    private void second() {
        IntVector a = IntVector.fromArray(S, middle, 0);
        IntVector b = IntVector.fromArray(S, middle, 1 * L);
        IntVector c = IntVector.fromArray(S, middle, 2 * L);
        IntVector d = IntVector.fromArray(S, middle, 3 * L);
        IntVector e = IntVector.fromArray(S, middle, 4 * L);
        IntVector f = IntVector.fromArray(S, middle, 5 * L);
        IntVector g = IntVector.fromArray(S, middle, 6 * L);
        IntVector h = IntVector.fromArray(S, middle, 7 * L);
        for (int r = 0; r < 56; r += 8) {
            a = V.cast(a);
            b = V.cast(b);
            c = V.cast(c);
            d = V.cast(d);
            e = V.cast(e);
            f = V.cast(f);
            g = V.cast(g);
            h = V.cast(h);
            h = h.add(e.lanewise(ROR, 6).lanewise(XOR, e.lanewise(ROR, 11)).lanewise(XOR, e.lanewise(ROR, 25)))
                    .add(g.lanewise(XOR, e.lanewise(AND, f.lanewise(XOR, g))))
                    .add(PADDING[r]);
            d = d.add(h);
            h = h.add(a.lanewise(ROR, 2).lanewise(XOR, a.lanewise(ROR, 13)).lanewise(XOR, a.lanewise(ROR, 22)))
                    .add(a.lanewise(AND, b).lanewise(XOR, c.lanewise(AND, a.lanewise(XOR, b))));
            g = g.add(d.lanewise(ROR, 6).lanewise(XOR, d.lanewise(ROR, 11)).lanewise(XOR, d.lanewise(ROR, 25)))
                    .add(f.lanewise(XOR, d.lanewise(AND, e.lanewise(XOR, f))))
                    .add(PADDING[r + 1]);
            c = c.add(g);
            g = g.add(h.lanewise(ROR, 2).lanewise(XOR, h.lanewise(ROR, 13)).lanewise(XOR, h.lanewise(ROR, 22)))
                    .add(h.lanewise(AND, a).lanewise(XOR, b.lanewise(AND, h.lanewise(XOR, a))));
            f = f.add(c.lanewise(ROR, 6).lanewise(XOR, c.lanewise(ROR, 11)).lanewise(XOR, c.lanewise(ROR, 25)))
                    .add(e.lanewise(XOR, c.lanewise(AND, d.lanewise(XOR, e))))
                    .add(PADDING[r + 2]);
            b = b.add(f);
            f = f.add(g.lanewise(ROR, 2).lanewise(XOR, g.lanewise(ROR, 13)).lanewise(XOR, g.lanewise(ROR, 22)))
                    .add(g.lanewise(AND, h).lanewise(XOR, a.lanewise(AND, g.lanewise(XOR, h))));
            e = e.add(b.lanewise(ROR, 6).lanewise(XOR, b.lanewise(ROR, 11)).lanewise(XOR, b.lanewise(ROR, 25)))
                    .add(d.lanewise(XOR, b.lanewise(AND, c.lanewise(XOR, d))))
                    .add(PADDING[r + 3]);
            a = a.add(e);
            e = e.add(f.lanewise(ROR, 2).lanewise(XOR, f.lanewise(ROR, 13)).lanewise(XOR, f.lanewise(ROR, 22)))
                    .add(f.lanewise(AND, g).lanewise(XOR, h.lanewise(AND, f.lanewise(XOR, g))));
            d = d.add(a.lanewise(ROR, 6).lanewise(XOR, a.lanewise(ROR, 11)).lanewise(XOR, a.lanewise(ROR, 25)))
                    .add(c.lanewise(XOR, a.lanewise(AND, b.lanewise(XOR, c))))
                    .add(PADDING[r + 4]);
            h = h.add(d);
            d = d.add(e.lanewise(ROR, 2).lanewise(XOR, e.lanewise(ROR, 13)).lanewise(XOR, e.lanewise(ROR, 22)))
                    .add(e.lanewise(AND, f).lanewise(XOR, g.lanewise(AND, e.lanewise(XOR, f))));
            c = c.add(h.lanewise(ROR, 6).lanewise(XOR, h.lanewise(ROR, 11)).lanewise(XOR, h.lanewise(ROR, 25)))
                    .add(b.lanewise(XOR, h.lanewise(AND, a.lanewise(XOR, b))))
                    .add(PADDING[r + 5]);
            g = g.add(c);
            c = c.add(d.lanewise(ROR, 2).lanewise(XOR, d.lanewise(ROR, 13)).lanewise(XOR, d.lanewise(ROR, 22)))
                    .add(d.lanewise(AND, e).lanewise(XOR, f.lanewise(AND, d.lanewise(XOR, e))));
            b = b.add(g.lanewise(ROR, 6).lanewise(XOR, g.lanewise(ROR, 11)).lanewise(XOR, g.lanewise(ROR, 25)))
                    .add(a.lanewise(XOR, g.lanewise(AND, h.lanewise(XOR, a))))
                    .add(PADDING[r + 6]);
            f = f.add(b);
            b = b.add(c.lanewise(ROR, 2).lanewise(XOR, c.lanewise(ROR, 13)).lanewise(XOR, c.lanewise(ROR, 22)))
                    .add(c.lanewise(AND, d).lanewise(XOR, e.lanewise(AND, c.lanewise(XOR, d))));
            a = a.add(f.lanewise(ROR, 6).lanewise(XOR, f.lanewise(ROR, 11)).lanewise(XOR, f.lanewise(ROR, 25)))
                    .add(h.lanewise(XOR, f.lanewise(AND, g.lanewise(XOR, h))))
                    .add(PADDING[r + 7]);
            e = e.add(a);
            a = a.add(b.lanewise(ROR, 2).lanewise(XOR, b.lanewise(ROR, 13)).lanewise(XOR, b.lanewise(ROR, 22)))
                    .add(b.lanewise(AND, c).lanewise(XOR, d.lanewise(AND, b.lanewise(XOR, c))));
        }
        h = h.add(e.lanewise(ROR, 6).lanewise(XOR, e.lanewise(ROR, 11)).lanewise(XOR, e.lanewise(ROR, 25)))
                .add(g.lanewise(XOR, e.lanewise(AND, f.lanewise(XOR, g))))
                .add(PADDING[56]);
        d = d.add(h);
        h = h.add(a.lanewise(ROR, 2).lanewise(XOR, a.lanewise(ROR, 13)).lanewise(XOR, a.lanewise(ROR, 22)))
                .add(a.lanewise(AND, b).lanewise(XOR, c.lanewise(AND, a.lanewise(XOR, b))));
        g = g.add(d.lanewise(ROR, 6).lanewise(XOR, d.lanewise(ROR, 11)).lanewise(XOR, d.lanewise(ROR, 25)))
                .add(f.lanewise(XOR, d.lanewise(AND, e.lanewise(XOR, f))))
                .add(PADDING[57]);
        c = c.add(g);
        f = f.add(c.lanewise(ROR, 6).lanewise(XOR, c.lanewise(ROR, 11)).lanewise(XOR, c.lanewise(ROR, 25)))
                .add(e.lanewise(XOR, c.lanewise(AND, d.lanewise(XOR, e))))
                .add(PADDING[58]);
        b = b.add(f);
        e = e.add(b.lanewise(ROR, 6).lanewise(XOR, b.lanewise(ROR, 11)).lanewise(XOR, b.lanewise(ROR, 25)))
                .add(d.lanewise(XOR, b.lanewise(AND, c.lanewise(XOR, d))))
                .add(PADDING[59]);
        a = a.add(e);
        IntVector top = h.add(d)
                .add(a.lanewise(ROR, 6).lanewise(XOR, a.lanewise(ROR, 11)).lanewise(XOR, a.lanewise(ROR, 25)))
                .add(c.lanewise(XOR, a.lanewise(AND, b.lanewise(XOR, c))))
                .add(PADDING[60]);
        top = top.add(IntVector.fromArray(S, middle, 7 * L)).lanewise(REVERSE_BYTES);
        top.intoArray(tops, 0);
    }

    private static int[] padding() {
        int[] w = new int[ROUNDS];
        w[0] = 0x80000000;
        w[15] = 512;
        for (int i = 16; i < ROUNDS; i++) {
            int x = w[i - 15];
            int y = w[i - 2];
            int s0 = Integer.rotateRight(x, 7) ^ Integer.rotateRight(x, 18) ^ (x >>> 3);
            int s1 = Integer.rotateRight(y, 17) ^ Integer.rotateRight(y, 19) ^ (y >>> 10);
            w[i] = w[i - 16] + s0 + w[i - 7] + s1;
        }
        for (int i = 0; i < ROUNDS; i++) {
            w[i] += K[i];
        }
        return w;
    }
}
