package io.idlemint.miner.engines.vector;

import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.REVERSE_BYTES;
import static jdk.incubator.vector.VectorOperators.ROL;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.idlemint.miner.jumphash.digest.Words;
import io.idlemint.miner.jumphash.digest.candidate.Simd512;
import io.idlemint.miner.jumphash.digest.candidate.SimdTransform;
import java.util.Arrays;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorSpecies;

/// SIMD-512 in lanes. The Fourier transform of a block is linear, and of JumpHash's message only the nonce's
/// lowest byte differs between the lanes: each of its points is a constant plus a multiple of that byte. Two
/// points at a time are computed modulo 257 in the halves of a 32-bit lane.
final class SimdKernel implements Kernel, IntHash {
    private static final VectorSpecies<Integer> S = Lanes.INTS;
    private static final int L = S.length();
    private static final int PRIME = 257;
    private static final int PAIRS = 128;
    private static final int STEPS = 32;
    private static final int WORDS = 8 * (STEPS + 4);
    private static final int NEAR = 185;
    private static final int FAR = 233;
    private static final int LENGTH_OF_BLOCK = 128;
    private static final int[][] ROTATIONS = {{3, 23, 17, 27}, {28, 19, 22, 7}, {29, 9, 15, 5}, {4, 13, 10, 25}};
    // The permutations of the eight ladders exchange ladder j with ladder j ^ x.
    private static final int[] EXCHANGES = {1, 6, 2, 3, 5, 7, 4};
    private static final int[] START = Simd512.start();
    // What byte 60 and the three after it add to each point for each unit of their value.
    private static final int[][] FACTORS = factors();
    private static final int[] PAIRED_FACTORS = paired(FACTORS[0]);
    private static final int[] CLOSING = closing(512);
    private static final int[] HEADER_CLOSING = closing(640);

    private final SimdTransform transform = new SimdTransform();
    private final byte[] block = new byte[LENGTH_OF_BLOCK];
    private final int[] message = new int[16];
    private final int[] points = new int[2 * PAIRS];
    private final int[] constant = new int[PAIRS];
    private int constantFor;
    private final SimdPoints transformed = new SimdPoints();
    private int bits;
    private final int[] pairs = new int[PAIRS * L];
    private final int[] words = new int[WORDS * L];
    private final int[] closing = new int[WORDS * L];
    private final int[] state = new int[STEPS * L];
    private final int[] row = new int[8 * L];

    SimdKernel() {
        close(512, CLOSING);
        for (int i = 0; i < 32; i++) {
            Arrays.fill(words, (8 * STEPS + i) * L, (8 * STEPS + i + 1) * L, START[i]);
        }
    }

    // The last block is the message's length in bits, and zeros.
    private void close(int length, int[] expanded) {
        bits = length;
        for (int i = 0; i < 8 * STEPS; i++) {
            Arrays.fill(closing, i * L, (i + 1) * L, expanded[i]);
        }
    }

    @Override
    public void hash(int[] given, int at, int count) {
        if (bits != 32 * count) {
            close(32 * count, count == 16 ? CLOSING : HEADER_CLOSING);
        }
        transformed.transform(given, at, count, pairs);
        near();
        far();
        for (int i = 0; i < 32; i++) {
            IntVector start = IntVector.broadcast(S, START[i]);
            if (i < count) {
                start = start.lanewise(XOR, IntVector.fromArray(S, given, at + i * L));
            }
            start.intoArray(state, i * L);
        }
        finish();
        System.arraycopy(state, 0, given, at, 16 * L);
    }

    private void finish() {
        compress(words);
        System.arraycopy(state, 0, closing, 8 * STEPS * L, STEPS * L);
        toggleLength();
        compress(closing);
    }

    @Override
    public void prepare(int[] given) {
        System.arraycopy(given, 0, message, 0, 15);
        for (int i = 0; i < 15; i++) {
            Words.putLe32(block, 4 * i, message[i]);
        }
        transform.expand(block, 0, false);
        for (int i = 0; i < points.length; i++) {
            points[i] = transform.point(i);
        }
        constantFor = -1;
    }

    @Override
    public void hash(int first, int[] out) {
        if (constantFor != first >>> 8) {
            constants(first >>> 8);
        }
        expand(first);
        begin(first);
        finish();
        for (int i = 0; i < 16; i++) {
            IntVector.fromArray(S, state, i * L).lanewise(REVERSE_BYTES).intoArray(out, i * L);
        }
    }

    private void constants(int upper) {
        for (int i = 0; i < PAIRS; i++) {
            constant[i] = (point(2 * i, upper) & 0xffff) | (point(2 * i + 1, upper) << 16);
        }
        constantFor = upper;
    }

    private int point(int i, int upper) {
        int sum = points[i] + FACTORS[1][i] * (upper & 0xff) + FACTORS[2][i] * ((upper >>> 8) & 0xff);
        return centred(sum + FACTORS[3][i] * (upper >>> 16));
    }

    private static int centred(int x) {
        int r = Math.floorMod(x, PRIME);
        return r > PRIME / 2 ? r - PRIME : r;
    }

    private void expand(int first) {
        IntVector lowest = Lanes.NUMBERS.add(first & 0xff);
        ShortVector both = lowest.lanewise(OR, lowest.lanewise(LSHL, 16)).reinterpretAsShorts();
        for (int i = 0; i < PAIRS; i++) {
            ShortVector product =
                    both.mul(IntVector.broadcast(S, PAIRED_FACTORS[i]).reinterpretAsShorts());
            // 256 is -1 modulo 257
            ShortVector sum = product.lanewise(AND, (short) 0xff)
                    .sub(product.lanewise(LSHR, 8))
                    .add(IntVector.broadcast(S, constant[i]).reinterpretAsShorts());
            ShortVector rest = sum.lanewise(AND, (short) 0xff).sub(sum.lanewise(ASHR, 8));
            // All ones where the point is beyond the middle.
            ShortVector beyond = ShortVector.broadcast(rest.species(), (short) (PRIME / 2))
                    .sub(rest)
                    .lanewise(ASHR, 15);
            ShortVector point = rest.sub(beyond.lanewise(AND, (short) PRIME));
            point.reinterpretAsInts().intoArray(pairs, i * L);
        }
        near();
        far();
    }

    private void near() {
        for (int step = 0; step < 16; step++) {
            int group = 8 * Simd512.group(step);
            for (int i = 0; i < 8; i++) {
                ShortVector pair =
                        IntVector.fromArray(S, pairs, (group + i) * L).reinterpretAsShorts();
                pair.mul((short) NEAR).reinterpretAsInts().intoArray(words, (8 * step + i) * L);
            }
        }
    }

    // The even points with those 128 further on, then the odd ones.
    private void far() {
        for (int step = 16; step < 24; step++) {
            int group = 8 * (Simd512.group(step) - 16);
            for (int i = 0; i < 8; i++) {
                IntVector low = IntVector.fromArray(S, pairs, (group + i) * L);
                IntVector high = IntVector.fromArray(S, pairs, (group + i + PAIRS / 2) * L);
                ShortVector pair = low.lanewise(AND, 0xffff)
                        .lanewise(OR, high.lanewise(LSHL, 16))
                        .reinterpretAsShorts();
                pair.mul((short) FAR).reinterpretAsInts().intoArray(words, (8 * step + i) * L);
            }
        }
        for (int step = 24; step < STEPS; step++) {
            int group = 8 * (Simd512.group(step) - 24);
            for (int i = 0; i < 8; i++) {
                IntVector low = IntVector.fromArray(S, pairs, (group + i) * L);
                IntVector high = IntVector.fromArray(S, pairs, (group + i + PAIRS / 2) * L);
                ShortVector pair = low.lanewise(LSHR, 16)
                        .lanewise(OR, high.lanewise(AND, 0xffff0000))
                        .reinterpretAsShorts();
                pair.mul((short) FAR).reinterpretAsInts().intoArray(words, (8 * step + i) * L);
            }
        }
    }

    private void begin(int first) {
        for (int i = 0; i < 32; i++) {
            IntVector.broadcast(S, i < 15 ? START[i] ^ message[i] : START[i]).intoArray(state, i * L);
        }
        Lanes.NUMBERS.add(first).lanewise(XOR, START[15]).intoArray(state, 15 * L);
    }

    private void toggleLength() {
        IntVector.fromArray(S, state, 0).lanewise(XOR, bits).intoArray(state, 0);
    }

    private void compress(int[] w) {
        for (int step = 0; step < STEPS; step += 8) {
            fourChoosing(w, step, ROTATIONS[step / 8]);
            fourByMajority(w, step + 4, ROTATIONS[step / 8]);
        }
        fourChoosing(w, STEPS, ROTATIONS[3]);
    }

    // After four steps each row is where it began.
    private void fourChoosing(int[] w, int step, int[] turns) {
        int at = 8 * step * L;
        IntVector a0 = IntVector.fromArray(S, state, 0);
        IntVector a1 = IntVector.fromArray(S, state, 1 * L);
        IntVector a2 = IntVector.fromArray(S, state, 2 * L);
        IntVector a3 = IntVector.fromArray(S, state, 3 * L);
        IntVector a4 = IntVector.fromArray(S, state, 4 * L);
        IntVector a5 = IntVector.fromArray(S, state, 5 * L);
        IntVector a6 = IntVector.fromArray(S, state, 6 * L);
        IntVector a7 = IntVector.fromArray(S, state, 7 * L);
        IntVector b0 = IntVector.fromArray(S, state, 8 * L);
        IntVector b1 = IntVector.fromArray(S, state, 9 * L);
        IntVector b2 = IntVector.fromArray(S, state, 10 * L);
        IntVector b3 = IntVector.fromArray(S, state, 11 * L);
        IntVector b4 = IntVector.fromArray(S, state, 12 * L);
        IntVector b5 = IntVector.fromArray(S, state, 13 * L);
        IntVector b6 = IntVector.fromArray(S, state, 14 * L);
        IntVector b7 = IntVector.fromArray(S, state, 15 * L);
        IntVector c0 = IntVector.fromArray(S, state, 16 * L);
        IntVector c1 = IntVector.fromArray(S, state, 17 * L);
        IntVector c2 = IntVector.fromArray(S, state, 18 * L);
        IntVector c3 = IntVector.fromArray(S, state, 19 * L);
        IntVector c4 = IntVector.fromArray(S, state, 20 * L);
        IntVector c5 = IntVector.fromArray(S, state, 21 * L);
        IntVector c6 = IntVector.fromArray(S, state, 22 * L);
        IntVector c7 = IntVector.fromArray(S, state, 23 * L);
        IntVector d0 = IntVector.fromArray(S, state, 24 * L);
        IntVector d1 = IntVector.fromArray(S, state, 25 * L);
        IntVector d2 = IntVector.fromArray(S, state, 26 * L);
        IntVector d3 = IntVector.fromArray(S, state, 27 * L);
        IntVector d4 = IntVector.fromArray(S, state, 28 * L);
        IntVector d5 = IntVector.fromArray(S, state, 29 * L);
        IntVector d6 = IntVector.fromArray(S, state, 30 * L);
        IntVector d7 = IntVector.fromArray(S, state, 31 * L);
        d0 = d0.add(IntVector.fromArray(S, w, at))
                .add(b0.lanewise(XOR, c0).lanewise(AND, a0).lanewise(XOR, c0));
        d1 = d1.add(IntVector.fromArray(S, w, at + 1 * L))
                .add(b1.lanewise(XOR, c1).lanewise(AND, a1).lanewise(XOR, c1));
        d2 = d2.add(IntVector.fromArray(S, w, at + 2 * L))
                .add(b2.lanewise(XOR, c2).lanewise(AND, a2).lanewise(XOR, c2));
        d3 = d3.add(IntVector.fromArray(S, w, at + 3 * L))
                .add(b3.lanewise(XOR, c3).lanewise(AND, a3).lanewise(XOR, c3));
        d4 = d4.add(IntVector.fromArray(S, w, at + 4 * L))
                .add(b4.lanewise(XOR, c4).lanewise(AND, a4).lanewise(XOR, c4));
        d5 = d5.add(IntVector.fromArray(S, w, at + 5 * L))
                .add(b5.lanewise(XOR, c5).lanewise(AND, a5).lanewise(XOR, c5));
        d6 = d6.add(IntVector.fromArray(S, w, at + 6 * L))
                .add(b6.lanewise(XOR, c6).lanewise(AND, a6).lanewise(XOR, c6));
        d7 = d7.add(IntVector.fromArray(S, w, at + 7 * L))
                .add(b7.lanewise(XOR, c7).lanewise(AND, a7).lanewise(XOR, c7));
        a0 = a0.lanewise(ROL, turns[0]);
        a0.intoArray(row, 0);
        a1 = a1.lanewise(ROL, turns[0]);
        a1.intoArray(row, 1 * L);
        a2 = a2.lanewise(ROL, turns[0]);
        a2.intoArray(row, 2 * L);
        a3 = a3.lanewise(ROL, turns[0]);
        a3.intoArray(row, 3 * L);
        a4 = a4.lanewise(ROL, turns[0]);
        a4.intoArray(row, 4 * L);
        a5 = a5.lanewise(ROL, turns[0]);
        a5.intoArray(row, 5 * L);
        a6 = a6.lanewise(ROL, turns[0]);
        a6.intoArray(row, 6 * L);
        a7 = a7.lanewise(ROL, turns[0]);
        a7.intoArray(row, 7 * L);
        int exchange = EXCHANGES[step % 7];
        d0 = d0.lanewise(ROL, turns[1]).add(IntVector.fromArray(S, row, exchange * L));
        d1 = d1.lanewise(ROL, turns[1]).add(IntVector.fromArray(S, row, (1 ^ exchange) * L));
        d2 = d2.lanewise(ROL, turns[1]).add(IntVector.fromArray(S, row, (2 ^ exchange) * L));
        d3 = d3.lanewise(ROL, turns[1]).add(IntVector.fromArray(S, row, (3 ^ exchange) * L));
        d4 = d4.lanewise(ROL, turns[1]).add(IntVector.fromArray(S, row, (4 ^ exchange) * L));
        d5 = d5.lanewise(ROL, turns[1]).add(IntVector.fromArray(S, row, (5 ^ exchange) * L));
        d6 = d6.lanewise(ROL, turns[1]).add(IntVector.fromArray(S, row, (6 ^ exchange) * L));
        d7 = d7.lanewise(ROL, turns[1]).add(IntVector.fromArray(S, row, (7 ^ exchange) * L));
        c0 = c0.add(IntVector.fromArray(S, w, at + 8 * L))
                .add(a0.lanewise(XOR, b0).lanewise(AND, d0).lanewise(XOR, b0));
        c1 = c1.add(IntVector.fromArray(S, w, at + 9 * L))
                .add(a1.lanewise(XOR, b1).lanewise(AND, d1).lanewise(XOR, b1));
        c2 = c2.add(IntVector.fromArray(S, w, at + 10 * L))
                .add(a2.lanewise(XOR, b2).lanewise(AND, d2).lanewise(XOR, b2));
        c3 = c3.add(IntVector.fromArray(S, w, at + 11 * L))
                .add(a3.lanewise(XOR, b3).lanewise(AND, d3).lanewise(XOR, b3));
        c4 = c4.add(IntVector.fromArray(S, w, at + 12 * L))
                .add(a4.lanewise(XOR, b4).lanewise(AND, d4).lanewise(XOR, b4));
        c5 = c5.add(IntVector.fromArray(S, w, at + 13 * L))
                .add(a5.lanewise(XOR, b5).lanewise(AND, d5).lanewise(XOR, b5));
        c6 = c6.add(IntVector.fromArray(S, w, at + 14 * L))
                .add(a6.lanewise(XOR, b6).lanewise(AND, d6).lanewise(XOR, b6));
        c7 = c7.add(IntVector.fromArray(S, w, at + 15 * L))
                .add(a7.lanewise(XOR, b7).lanewise(AND, d7).lanewise(XOR, b7));
        d0 = d0.lanewise(ROL, turns[1]);
        d0.intoArray(row, 0);
        d1 = d1.lanewise(ROL, turns[1]);
        d1.intoArray(row, 1 * L);
        d2 = d2.lanewise(ROL, turns[1]);
        d2.intoArray(row, 2 * L);
        d3 = d3.lanewise(ROL, turns[1]);
        d3.intoArray(row, 3 * L);
        d4 = d4.lanewise(ROL, turns[1]);
        d4.intoArray(row, 4 * L);
        d5 = d5.lanewise(ROL, turns[1]);
        d5.intoArray(row, 5 * L);
        d6 = d6.lanewise(ROL, turns[1]);
        d6.intoArray(row, 6 * L);
        d7 = d7.lanewise(ROL, turns[1]);
        d7.intoArray(row, 7 * L);
        exchange = EXCHANGES[(step + 1) % 7];
        c0 = c0.lanewise(ROL, turns[2]).add(IntVector.fromArray(S, row, exchange * L));
        c1 = c1.lanewise(ROL, turns[2]).add(IntVector.fromArray(S, row, (1 ^ exchange) * L));
        c2 = c2.lanewise(ROL, turns[2]).add(IntVector.fromArray(S, row, (2 ^ exchange) * L));
        c3 = c3.lanewise(ROL, turns[2]).add(IntVector.fromArray(S, row, (3 ^ exchange) * L));
        c4 = c4.lanewise(ROL, turns[2]).add(IntVector.fromArray(S, row, (4 ^ exchange) * L));
        c5 = c5.lanewise(ROL, turns[2]).add(IntVector.fromArray(S, row, (5 ^ exchange) * L));
        c6 = c6.lanewise(ROL, turns[2]).add(IntVector.fromArray(S, row, (6 ^ exchange) * L));
        c7 = c7.lanewise(ROL, turns[2]).add(IntVector.fromArray(S, row, (7 ^ exchange) * L));
        b0 = b0.add(IntVector.fromArray(S, w, at + 16 * L))
                .add(d0.lanewise(XOR, a0).lanewise(AND, c0).lanewise(XOR, a0));
        b1 = b1.add(IntVector.fromArray(S, w, at + 17 * L))
                .add(d1.lanewise(XOR, a1).lanewise(AND, c1).lanewise(XOR, a1));
        b2 = b2.add(IntVector.fromArray(S, w, at + 18 * L))
                .add(d2.lanewise(XOR, a2).lanewise(AND, c2).lanewise(XOR, a2));
        b3 = b3.add(IntVector.fromArray(S, w, at + 19 * L))
                .add(d3.lanewise(XOR, a3).lanewise(AND, c3).lanewise(XOR, a3));
        b4 = b4.add(IntVector.fromArray(S, w, at + 20 * L))
                .add(d4.lanewise(XOR, a4).lanewise(AND, c4).lanewise(XOR, a4));
        b5 = b5.add(IntVector.fromArray(S, w, at + 21 * L))
                .add(d5.lanewise(XOR, a5).lanewise(AND, c5).lanewise(XOR, a5));
        b6 = b6.add(IntVector.fromArray(S, w, at + 22 * L))
                .add(d6.lanewise(XOR, a6).lanewise(AND, c6).lanewise(XOR, a6));
        b7 = b7.add(IntVector.fromArray(S, w, at + 23 * L))
                .add(d7.lanewise(XOR, a7).lanewise(AND, c7).lanewise(XOR, a7));
        c0 = c0.lanewise(ROL, turns[2]);
        c0.intoArray(row, 0);
        c1 = c1.lanewise(ROL, turns[2]);
        c1.intoArray(row, 1 * L);
        c2 = c2.lanewise(ROL, turns[2]);
        c2.intoArray(row, 2 * L);
        c3 = c3.lanewise(ROL, turns[2]);
        c3.intoArray(row, 3 * L);
        c4 = c4.lanewise(ROL, turns[2]);
        c4.intoArray(row, 4 * L);
        c5 = c5.lanewise(ROL, turns[2]);
        c5.intoArray(row, 5 * L);
        c6 = c6.lanewise(ROL, turns[2]);
        c6.intoArray(row, 6 * L);
        c7 = c7.lanewise(ROL, turns[2]);
        c7.intoArray(row, 7 * L);
        exchange = EXCHANGES[(step + 2) % 7];
        b0 = b0.lanewise(ROL, turns[3]).add(IntVector.fromArray(S, row, exchange * L));
        b1 = b1.lanewise(ROL, turns[3]).add(IntVector.fromArray(S, row, (1 ^ exchange) * L));
        b2 = b2.lanewise(ROL, turns[3]).add(IntVector.fromArray(S, row, (2 ^ exchange) * L));
        b3 = b3.lanewise(ROL, turns[3]).add(IntVector.fromArray(S, row, (3 ^ exchange) * L));
        b4 = b4.lanewise(ROL, turns[3]).add(IntVector.fromArray(S, row, (4 ^ exchange) * L));
        b5 = b5.lanewise(ROL, turns[3]).add(IntVector.fromArray(S, row, (5 ^ exchange) * L));
        b6 = b6.lanewise(ROL, turns[3]).add(IntVector.fromArray(S, row, (6 ^ exchange) * L));
        b7 = b7.lanewise(ROL, turns[3]).add(IntVector.fromArray(S, row, (7 ^ exchange) * L));
        a0 = a0.add(IntVector.fromArray(S, w, at + 24 * L))
                .add(c0.lanewise(XOR, d0).lanewise(AND, b0).lanewise(XOR, d0));
        a1 = a1.add(IntVector.fromArray(S, w, at + 25 * L))
                .add(c1.lanewise(XOR, d1).lanewise(AND, b1).lanewise(XOR, d1));
        a2 = a2.add(IntVector.fromArray(S, w, at + 26 * L))
                .add(c2.lanewise(XOR, d2).lanewise(AND, b2).lanewise(XOR, d2));
        a3 = a3.add(IntVector.fromArray(S, w, at + 27 * L))
                .add(c3.lanewise(XOR, d3).lanewise(AND, b3).lanewise(XOR, d3));
        a4 = a4.add(IntVector.fromArray(S, w, at + 28 * L))
                .add(c4.lanewise(XOR, d4).lanewise(AND, b4).lanewise(XOR, d4));
        a5 = a5.add(IntVector.fromArray(S, w, at + 29 * L))
                .add(c5.lanewise(XOR, d5).lanewise(AND, b5).lanewise(XOR, d5));
        a6 = a6.add(IntVector.fromArray(S, w, at + 30 * L))
                .add(c6.lanewise(XOR, d6).lanewise(AND, b6).lanewise(XOR, d6));
        a7 = a7.add(IntVector.fromArray(S, w, at + 31 * L))
                .add(c7.lanewise(XOR, d7).lanewise(AND, b7).lanewise(XOR, d7));
        b0 = b0.lanewise(ROL, turns[3]);
        b0.intoArray(row, 0);
        b1 = b1.lanewise(ROL, turns[3]);
        b1.intoArray(row, 1 * L);
        b2 = b2.lanewise(ROL, turns[3]);
        b2.intoArray(row, 2 * L);
        b3 = b3.lanewise(ROL, turns[3]);
        b3.intoArray(row, 3 * L);
        b4 = b4.lanewise(ROL, turns[3]);
        b4.intoArray(row, 4 * L);
        b5 = b5.lanewise(ROL, turns[3]);
        b5.intoArray(row, 5 * L);
        b6 = b6.lanewise(ROL, turns[3]);
        b6.intoArray(row, 6 * L);
        b7 = b7.lanewise(ROL, turns[3]);
        b7.intoArray(row, 7 * L);
        exchange = EXCHANGES[(step + 3) % 7];
        a0 = a0.lanewise(ROL, turns[0]).add(IntVector.fromArray(S, row, exchange * L));
        a1 = a1.lanewise(ROL, turns[0]).add(IntVector.fromArray(S, row, (1 ^ exchange) * L));
        a2 = a2.lanewise(ROL, turns[0]).add(IntVector.fromArray(S, row, (2 ^ exchange) * L));
        a3 = a3.lanewise(ROL, turns[0]).add(IntVector.fromArray(S, row, (3 ^ exchange) * L));
        a4 = a4.lanewise(ROL, turns[0]).add(IntVector.fromArray(S, row, (4 ^ exchange) * L));
        a5 = a5.lanewise(ROL, turns[0]).add(IntVector.fromArray(S, row, (5 ^ exchange) * L));
        a6 = a6.lanewise(ROL, turns[0]).add(IntVector.fromArray(S, row, (6 ^ exchange) * L));
        a7 = a7.lanewise(ROL, turns[0]).add(IntVector.fromArray(S, row, (7 ^ exchange) * L));
        a0.intoArray(state, 0);
        a1.intoArray(state, 1 * L);
        a2.intoArray(state, 2 * L);
        a3.intoArray(state, 3 * L);
        a4.intoArray(state, 4 * L);
        a5.intoArray(state, 5 * L);
        a6.intoArray(state, 6 * L);
        a7.intoArray(state, 7 * L);
        b0.intoArray(state, 8 * L);
        b1.intoArray(state, 9 * L);
        b2.intoArray(state, 10 * L);
        b3.intoArray(state, 11 * L);
        b4.intoArray(state, 12 * L);
        b5.intoArray(state, 13 * L);
        b6.intoArray(state, 14 * L);
        b7.intoArray(state, 15 * L);
        c0.intoArray(state, 16 * L);
        c1.intoArray(state, 17 * L);
        c2.intoArray(state, 18 * L);
        c3.intoArray(state, 19 * L);
        c4.intoArray(state, 20 * L);
        c5.intoArray(state, 21 * L);
        c6.intoArray(state, 22 * L);
        c7.intoArray(state, 23 * L);
        d0.intoArray(state, 24 * L);
        d1.intoArray(state, 25 * L);
        d2.intoArray(state, 26 * L);
        d3.intoArray(state, 27 * L);
        d4.intoArray(state, 28 * L);
        d5.intoArray(state, 29 * L);
        d6.intoArray(state, 30 * L);
        d7.intoArray(state, 31 * L);
    }

    private void fourByMajority(int[] w, int step, int[] turns) {
        int at = 8 * step * L;
        IntVector a0 = IntVector.fromArray(S, state, 0);
        IntVector a1 = IntVector.fromArray(S, state, 1 * L);
        IntVector a2 = IntVector.fromArray(S, state, 2 * L);
        IntVector a3 = IntVector.fromArray(S, state, 3 * L);
        IntVector a4 = IntVector.fromArray(S, state, 4 * L);
        IntVector a5 = IntVector.fromArray(S, state, 5 * L);
        IntVector a6 = IntVector.fromArray(S, state, 6 * L);
        IntVector a7 = IntVector.fromArray(S, state, 7 * L);
        IntVector b0 = IntVector.fromArray(S, state, 8 * L);
        IntVector b1 = IntVector.fromArray(S, state, 9 * L);
        IntVector b2 = IntVector.fromArray(S, state, 10 * L);
        IntVector b3 = IntVector.fromArray(S, state, 11 * L);
        IntVector b4 = IntVector.fromArray(S, state, 12 * L);
        IntVector b5 = IntVector.fromArray(S, state, 13 * L);
        IntVector b6 = IntVector.fromArray(S, state, 14 * L);
        IntVector b7 = IntVector.fromArray(S, state, 15 * L);
        IntVector c0 = IntVector.fromArray(S, state, 16 * L);
        IntVector c1 = IntVector.fromArray(S, state, 17 * L);
        IntVector c2 = IntVector.fromArray(S, state, 18 * L);
        IntVector c3 = IntVector.fromArray(S, state, 19 * L);
        IntVector c4 = IntVector.fromArray(S, state, 20 * L);
        IntVector c5 = IntVector.fromArray(S, state, 21 * L);
        IntVector c6 = IntVector.fromArray(S, state, 22 * L);
        IntVector c7 = IntVector.fromArray(S, state, 23 * L);
        IntVector d0 = IntVector.fromArray(S, state, 24 * L);
        IntVector d1 = IntVector.fromArray(S, state, 25 * L);
        IntVector d2 = IntVector.fromArray(S, state, 26 * L);
        IntVector d3 = IntVector.fromArray(S, state, 27 * L);
        IntVector d4 = IntVector.fromArray(S, state, 28 * L);
        IntVector d5 = IntVector.fromArray(S, state, 29 * L);
        IntVector d6 = IntVector.fromArray(S, state, 30 * L);
        IntVector d7 = IntVector.fromArray(S, state, 31 * L);
        d0 = d0.add(IntVector.fromArray(S, w, at))
                .add(a0.lanewise(AND, b0).lanewise(OR, a0.lanewise(OR, b0).lanewise(AND, c0)));
        d1 = d1.add(IntVector.fromArray(S, w, at + 1 * L))
                .add(a1.lanewise(AND, b1).lanewise(OR, a1.lanewise(OR, b1).lanewise(AND, c1)));
        d2 = d2.add(IntVector.fromArray(S, w, at + 2 * L))
                .add(a2.lanewise(AND, b2).lanewise(OR, a2.lanewise(OR, b2).lanewise(AND, c2)));
        d3 = d3.add(IntVector.fromArray(S, w, at + 3 * L))
                .add(a3.lanewise(AND, b3).lanewise(OR, a3.lanewise(OR, b3).lanewise(AND, c3)));
        d4 = d4.add(IntVector.fromArray(S, w, at + 4 * L))
                .add(a4.lanewise(AND, b4).lanewise(OR, a4.lanewise(OR, b4).lanewise(AND, c4)));
        d5 = d5.add(IntVector.fromArray(S, w, at + 5 * L))
                .add(a5.lanewise(AND, b5).lanewise(OR, a5.lanewise(OR, b5).lanewise(AND, c5)));
        d6 = d6.add(IntVector.fromArray(S, w, at + 6 * L))
                .add(a6.lanewise(AND, b6).lanewise(OR, a6.lanewise(OR, b6).lanewise(AND, c6)));
        d7 = d7.add(IntVector.fromArray(S, w, at + 7 * L))
                .add(a7.lanewise(AND, b7).lanewise(OR, a7.lanewise(OR, b7).lanewise(AND, c7)));
        a0 = a0.lanewise(ROL, turns[0]);
        a0.intoArray(row, 0);
        a1 = a1.lanewise(ROL, turns[0]);
        a1.intoArray(row, 1 * L);
        a2 = a2.lanewise(ROL, turns[0]);
        a2.intoArray(row, 2 * L);
        a3 = a3.lanewise(ROL, turns[0]);
        a3.intoArray(row, 3 * L);
        a4 = a4.lanewise(ROL, turns[0]);
        a4.intoArray(row, 4 * L);
        a5 = a5.lanewise(ROL, turns[0]);
        a5.intoArray(row, 5 * L);
        a6 = a6.lanewise(ROL, turns[0]);
        a6.intoArray(row, 6 * L);
        a7 = a7.lanewise(ROL, turns[0]);
        a7.intoArray(row, 7 * L);
        int exchange = EXCHANGES[step % 7];
        d0 = d0.lanewise(ROL, turns[1]).add(IntVector.fromArray(S, row, exchange * L));
        d1 = d1.lanewise(ROL, turns[1]).add(IntVector.fromArray(S, row, (1 ^ exchange) * L));
        d2 = d2.lanewise(ROL, turns[1]).add(IntVector.fromArray(S, row, (2 ^ exchange) * L));
        d3 = d3.lanewise(ROL, turns[1]).add(IntVector.fromArray(S, row, (3 ^ exchange) * L));
        d4 = d4.lanewise(ROL, turns[1]).add(IntVector.fromArray(S, row, (4 ^ exchange) * L));
        d5 = d5.lanewise(ROL, turns[1]).add(IntVector.fromArray(S, row, (5 ^ exchange) * L));
        d6 = d6.lanewise(ROL, turns[1]).add(IntVector.fromArray(S, row, (6 ^ exchange) * L));
        d7 = d7.lanewise(ROL, turns[1]).add(IntVector.fromArray(S, row, (7 ^ exchange) * L));
        c0 = c0.add(IntVector.fromArray(S, w, at + 8 * L))
                .add(d0.lanewise(AND, a0).lanewise(OR, d0.lanewise(OR, a0).lanewise(AND, b0)));
        c1 = c1.add(IntVector.fromArray(S, w, at + 9 * L))
                .add(d1.lanewise(AND, a1).lanewise(OR, d1.lanewise(OR, a1).lanewise(AND, b1)));
        c2 = c2.add(IntVector.fromArray(S, w, at + 10 * L))
                .add(d2.lanewise(AND, a2).lanewise(OR, d2.lanewise(OR, a2).lanewise(AND, b2)));
        c3 = c3.add(IntVector.fromArray(S, w, at + 11 * L))
                .add(d3.lanewise(AND, a3).lanewise(OR, d3.lanewise(OR, a3).lanewise(AND, b3)));
        c4 = c4.add(IntVector.fromArray(S, w, at + 12 * L))
                .add(d4.lanewise(AND, a4).lanewise(OR, d4.lanewise(OR, a4).lanewise(AND, b4)));
        c5 = c5.add(IntVector.fromArray(S, w, at + 13 * L))
                .add(d5.lanewise(AND, a5).lanewise(OR, d5.lanewise(OR, a5).lanewise(AND, b5)));
        c6 = c6.add(IntVector.fromArray(S, w, at + 14 * L))
                .add(d6.lanewise(AND, a6).lanewise(OR, d6.lanewise(OR, a6).lanewise(AND, b6)));
        c7 = c7.add(IntVector.fromArray(S, w, at + 15 * L))
                .add(d7.lanewise(AND, a7).lanewise(OR, d7.lanewise(OR, a7).lanewise(AND, b7)));
        d0 = d0.lanewise(ROL, turns[1]);
        d0.intoArray(row, 0);
        d1 = d1.lanewise(ROL, turns[1]);
        d1.intoArray(row, 1 * L);
        d2 = d2.lanewise(ROL, turns[1]);
        d2.intoArray(row, 2 * L);
        d3 = d3.lanewise(ROL, turns[1]);
        d3.intoArray(row, 3 * L);
        d4 = d4.lanewise(ROL, turns[1]);
        d4.intoArray(row, 4 * L);
        d5 = d5.lanewise(ROL, turns[1]);
        d5.intoArray(row, 5 * L);
        d6 = d6.lanewise(ROL, turns[1]);
        d6.intoArray(row, 6 * L);
        d7 = d7.lanewise(ROL, turns[1]);
        d7.intoArray(row, 7 * L);
        exchange = EXCHANGES[(step + 1) % 7];
        c0 = c0.lanewise(ROL, turns[2]).add(IntVector.fromArray(S, row, exchange * L));
        c1 = c1.lanewise(ROL, turns[2]).add(IntVector.fromArray(S, row, (1 ^ exchange) * L));
        c2 = c2.lanewise(ROL, turns[2]).add(IntVector.fromArray(S, row, (2 ^ exchange) * L));
        c3 = c3.lanewise(ROL, turns[2]).add(IntVector.fromArray(S, row, (3 ^ exchange) * L));
        c4 = c4.lanewise(ROL, turns[2]).add(IntVector.fromArray(S, row, (4 ^ exchange) * L));
        c5 = c5.lanewise(ROL, turns[2]).add(IntVector.fromArray(S, row, (5 ^ exchange) * L));
        c6 = c6.lanewise(ROL, turns[2]).add(IntVector.fromArray(S, row, (6 ^ exchange) * L));
        c7 = c7.lanewise(ROL, turns[2]).add(IntVector.fromArray(S, row, (7 ^ exchange) * L));
        b0 = b0.add(IntVector.fromArray(S, w, at + 16 * L))
                .add(c0.lanewise(AND, d0).lanewise(OR, c0.lanewise(OR, d0).lanewise(AND, a0)));
        b1 = b1.add(IntVector.fromArray(S, w, at + 17 * L))
                .add(c1.lanewise(AND, d1).lanewise(OR, c1.lanewise(OR, d1).lanewise(AND, a1)));
        b2 = b2.add(IntVector.fromArray(S, w, at + 18 * L))
                .add(c2.lanewise(AND, d2).lanewise(OR, c2.lanewise(OR, d2).lanewise(AND, a2)));
        b3 = b3.add(IntVector.fromArray(S, w, at + 19 * L))
                .add(c3.lanewise(AND, d3).lanewise(OR, c3.lanewise(OR, d3).lanewise(AND, a3)));
        b4 = b4.add(IntVector.fromArray(S, w, at + 20 * L))
                .add(c4.lanewise(AND, d4).lanewise(OR, c4.lanewise(OR, d4).lanewise(AND, a4)));
        b5 = b5.add(IntVector.fromArray(S, w, at + 21 * L))
                .add(c5.lanewise(AND, d5).lanewise(OR, c5.lanewise(OR, d5).lanewise(AND, a5)));
        b6 = b6.add(IntVector.fromArray(S, w, at + 22 * L))
                .add(c6.lanewise(AND, d6).lanewise(OR, c6.lanewise(OR, d6).lanewise(AND, a6)));
        b7 = b7.add(IntVector.fromArray(S, w, at + 23 * L))
                .add(c7.lanewise(AND, d7).lanewise(OR, c7.lanewise(OR, d7).lanewise(AND, a7)));
        c0 = c0.lanewise(ROL, turns[2]);
        c0.intoArray(row, 0);
        c1 = c1.lanewise(ROL, turns[2]);
        c1.intoArray(row, 1 * L);
        c2 = c2.lanewise(ROL, turns[2]);
        c2.intoArray(row, 2 * L);
        c3 = c3.lanewise(ROL, turns[2]);
        c3.intoArray(row, 3 * L);
        c4 = c4.lanewise(ROL, turns[2]);
        c4.intoArray(row, 4 * L);
        c5 = c5.lanewise(ROL, turns[2]);
        c5.intoArray(row, 5 * L);
        c6 = c6.lanewise(ROL, turns[2]);
        c6.intoArray(row, 6 * L);
        c7 = c7.lanewise(ROL, turns[2]);
        c7.intoArray(row, 7 * L);
        exchange = EXCHANGES[(step + 2) % 7];
        b0 = b0.lanewise(ROL, turns[3]).add(IntVector.fromArray(S, row, exchange * L));
        b1 = b1.lanewise(ROL, turns[3]).add(IntVector.fromArray(S, row, (1 ^ exchange) * L));
        b2 = b2.lanewise(ROL, turns[3]).add(IntVector.fromArray(S, row, (2 ^ exchange) * L));
        b3 = b3.lanewise(ROL, turns[3]).add(IntVector.fromArray(S, row, (3 ^ exchange) * L));
        b4 = b4.lanewise(ROL, turns[3]).add(IntVector.fromArray(S, row, (4 ^ exchange) * L));
        b5 = b5.lanewise(ROL, turns[3]).add(IntVector.fromArray(S, row, (5 ^ exchange) * L));
        b6 = b6.lanewise(ROL, turns[3]).add(IntVector.fromArray(S, row, (6 ^ exchange) * L));
        b7 = b7.lanewise(ROL, turns[3]).add(IntVector.fromArray(S, row, (7 ^ exchange) * L));
        a0 = a0.add(IntVector.fromArray(S, w, at + 24 * L))
                .add(b0.lanewise(AND, c0).lanewise(OR, b0.lanewise(OR, c0).lanewise(AND, d0)));
        a1 = a1.add(IntVector.fromArray(S, w, at + 25 * L))
                .add(b1.lanewise(AND, c1).lanewise(OR, b1.lanewise(OR, c1).lanewise(AND, d1)));
        a2 = a2.add(IntVector.fromArray(S, w, at + 26 * L))
                .add(b2.lanewise(AND, c2).lanewise(OR, b2.lanewise(OR, c2).lanewise(AND, d2)));
        a3 = a3.add(IntVector.fromArray(S, w, at + 27 * L))
                .add(b3.lanewise(AND, c3).lanewise(OR, b3.lanewise(OR, c3).lanewise(AND, d3)));
        a4 = a4.add(IntVector.fromArray(S, w, at + 28 * L))
                .add(b4.lanewise(AND, c4).lanewise(OR, b4.lanewise(OR, c4).lanewise(AND, d4)));
        a5 = a5.add(IntVector.fromArray(S, w, at + 29 * L))
                .add(b5.lanewise(AND, c5).lanewise(OR, b5.lanewise(OR, c5).lanewise(AND, d5)));
        a6 = a6.add(IntVector.fromArray(S, w, at + 30 * L))
                .add(b6.lanewise(AND, c6).lanewise(OR, b6.lanewise(OR, c6).lanewise(AND, d6)));
        a7 = a7.add(IntVector.fromArray(S, w, at + 31 * L))
                .add(b7.lanewise(AND, c7).lanewise(OR, b7.lanewise(OR, c7).lanewise(AND, d7)));
        b0 = b0.lanewise(ROL, turns[3]);
        b0.intoArray(row, 0);
        b1 = b1.lanewise(ROL, turns[3]);
        b1.intoArray(row, 1 * L);
        b2 = b2.lanewise(ROL, turns[3]);
        b2.intoArray(row, 2 * L);
        b3 = b3.lanewise(ROL, turns[3]);
        b3.intoArray(row, 3 * L);
        b4 = b4.lanewise(ROL, turns[3]);
        b4.intoArray(row, 4 * L);
        b5 = b5.lanewise(ROL, turns[3]);
        b5.intoArray(row, 5 * L);
        b6 = b6.lanewise(ROL, turns[3]);
        b6.intoArray(row, 6 * L);
        b7 = b7.lanewise(ROL, turns[3]);
        b7.intoArray(row, 7 * L);
        exchange = EXCHANGES[(step + 3) % 7];
        a0 = a0.lanewise(ROL, turns[0]).add(IntVector.fromArray(S, row, exchange * L));
        a1 = a1.lanewise(ROL, turns[0]).add(IntVector.fromArray(S, row, (1 ^ exchange) * L));
        a2 = a2.lanewise(ROL, turns[0]).add(IntVector.fromArray(S, row, (2 ^ exchange) * L));
        a3 = a3.lanewise(ROL, turns[0]).add(IntVector.fromArray(S, row, (3 ^ exchange) * L));
        a4 = a4.lanewise(ROL, turns[0]).add(IntVector.fromArray(S, row, (4 ^ exchange) * L));
        a5 = a5.lanewise(ROL, turns[0]).add(IntVector.fromArray(S, row, (5 ^ exchange) * L));
        a6 = a6.lanewise(ROL, turns[0]).add(IntVector.fromArray(S, row, (6 ^ exchange) * L));
        a7 = a7.lanewise(ROL, turns[0]).add(IntVector.fromArray(S, row, (7 ^ exchange) * L));
        a0.intoArray(state, 0);
        a1.intoArray(state, 1 * L);
        a2.intoArray(state, 2 * L);
        a3.intoArray(state, 3 * L);
        a4.intoArray(state, 4 * L);
        a5.intoArray(state, 5 * L);
        a6.intoArray(state, 6 * L);
        a7.intoArray(state, 7 * L);
        b0.intoArray(state, 8 * L);
        b1.intoArray(state, 9 * L);
        b2.intoArray(state, 10 * L);
        b3.intoArray(state, 11 * L);
        b4.intoArray(state, 12 * L);
        b5.intoArray(state, 13 * L);
        b6.intoArray(state, 14 * L);
        b7.intoArray(state, 15 * L);
        c0.intoArray(state, 16 * L);
        c1.intoArray(state, 17 * L);
        c2.intoArray(state, 18 * L);
        c3.intoArray(state, 19 * L);
        c4.intoArray(state, 20 * L);
        c5.intoArray(state, 21 * L);
        c6.intoArray(state, 22 * L);
        c7.intoArray(state, 23 * L);
        d0.intoArray(state, 24 * L);
        d1.intoArray(state, 25 * L);
        d2.intoArray(state, 26 * L);
        d3.intoArray(state, 27 * L);
        d4.intoArray(state, 28 * L);
        d5.intoArray(state, 29 * L);
        d6.intoArray(state, 30 * L);
        d7.intoArray(state, 31 * L);
    }

    private static int[][] factors() {
        SimdTransform transform = new SimdTransform();
        byte[] block = new byte[LENGTH_OF_BLOCK];
        transform.expand(block, 0, false);
        int[] zero = new int[2 * PAIRS];
        for (int i = 0; i < zero.length; i++) {
            zero[i] = transform.point(i);
        }
        int[][] factors = new int[4][2 * PAIRS];
        for (int at = 0; at < 4; at++) {
            block[60 + at] = 1;
            transform.expand(block, 0, false);
            for (int i = 0; i < zero.length; i++) {
                factors[at][i] = Math.floorMod(transform.point(i) - zero[i], PRIME);
            }
            block[60 + at] = 0;
        }
        return factors;
    }

    private static int[] paired(int[] factors) {
        int[] paired = new int[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            paired[i] = factors[2 * i] | (factors[2 * i + 1] << 16);
        }
        return paired;
    }

    private static int[] closing(int bits) {
        byte[] last = new byte[LENGTH_OF_BLOCK];
        Words.putLe32(last, 0, bits);
        SimdTransform transform = new SimdTransform();
        transform.expand(last, 0, true);
        int[] closing = new int[8 * STEPS];
        int[] eight = new int[8];
        for (int step = 0; step < STEPS; step++) {
            transform.words(Simd512.group(step), step, eight);
            System.arraycopy(eight, 0, closing, 8 * step, 8);
        }
        return closing;
    }
}
