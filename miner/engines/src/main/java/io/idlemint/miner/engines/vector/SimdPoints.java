package io.idlemint.miner.engines.vector;

import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.OR;

import io.idlemint.miner.jumphash.digest.candidate.SimdTransform;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorSpecies;

/// SIMD-512's Fourier transform of 256 points modulo 257, root 41, of messages that differ in all bytes. Point
/// `4q + r` is point `q` of a transform of 64 points, root 41^4, of the message times powers of `41^r`; two values
/// of `r` at a time are computed in the halves of a 32-bit lane. 64 points are eight times eight, and the root of
/// eight points is 4. Not thread safe.
final class SimdPoints {
    private static final VectorSpecies<Integer> S = Lanes.INTS;
    private static final int L = S.length();
    private static final short PRIME = 257;
    private static final short MIDDLE = 128;
    private static final int POINTS = 64;
    private static final int MOST_BYTES = 80;
    private static final short LOW = 0xff;
    // For the lower two and the upper two values of r: the factors of the bytes.
    private static final int[][] FACTORS = {factors(0), factors(2)};
    private static final short[] BETWEEN = between();
    private static final int[] OFFSETS = offsets();

    private final int[] folded = new int[POINTS * L];
    private final int[] half = new int[POINTS * L];

    /// Transforms messages of `words` little-endian words. Pair `i` of the result has the points `2 * i` and
    /// `2 * i + 1`, between -128 and 128, each for all lanes.
    void transform(int[] message, int at, int words, int[] pairs) {
        for (int upper = 0; upper < 2; upper++) {
            bytes(message, at, FACTORS[upper]);
            fold(message, at, words, FACTORS[upper]);
            columns();
            rows(upper, pairs);
        }
    }

    // A product is at most 255 times 128.
    private void bytes(int[] message, int at, int[] factors) {
        for (int i = 0; i < POINTS; i++) {
            IntVector one = IntVector.fromArray(S, message, at + i / 4 * L)
                    .lanewise(LSHR, 8 * (i & 3))
                    .lanewise(AND, LOW);
            ShortVector product = one.lanewise(OR, one.lanewise(LSHL, 16))
                    .reinterpretAsShorts()
                    .mul(IntVector.broadcast(S, factors[i]).reinterpretAsShorts());
            product.lanewise(AND, LOW)
                    .sub(product.lanewise(ASHR, 8))
                    .reinterpretAsInts()
                    .intoArray(folded, i * L);
        }
    }

    // Byte 64 is a turn of the smaller transform further than byte 0.
    private void fold(int[] message, int at, int words, int[] factors) {
        for (int i = POINTS; i < 4 * words; i++) {
            IntVector one = IntVector.fromArray(S, message, at + i / 4 * L)
                    .lanewise(LSHR, 8 * (i & 3))
                    .lanewise(AND, LOW);
            ShortVector product = one.lanewise(OR, one.lanewise(LSHL, 16))
                    .reinterpretAsShorts()
                    .mul(IntVector.broadcast(S, factors[i]).reinterpretAsShorts());
            int to = (i - POINTS) * L;
            ShortVector sum = product.lanewise(AND, LOW)
                    .sub(product.lanewise(ASHR, 8))
                    .add(IntVector.fromArray(S, folded, to).reinterpretAsShorts());
            sum.lanewise(AND, LOW)
                    .sub(sum.lanewise(ASHR, 8))
                    .reinterpretAsInts()
                    .intoArray(folded, to);
        }
    }

    // Differences of what comes in are at most 510, so 64 times that fits.
    private void columns() {
        for (int c = 0; c < 8; c++) {
            ShortVector x0 = IntVector.fromArray(S, folded, (c + 0) * L).reinterpretAsShorts();
            ShortVector x1 = IntVector.fromArray(S, folded, (c + 8) * L).reinterpretAsShorts();
            ShortVector x2 = IntVector.fromArray(S, folded, (c + 16) * L).reinterpretAsShorts();
            ShortVector x3 = IntVector.fromArray(S, folded, (c + 24) * L).reinterpretAsShorts();
            ShortVector x4 = IntVector.fromArray(S, folded, (c + 32) * L).reinterpretAsShorts();
            ShortVector x5 = IntVector.fromArray(S, folded, (c + 40) * L).reinterpretAsShorts();
            ShortVector x6 = IntVector.fromArray(S, folded, (c + 48) * L).reinterpretAsShorts();
            ShortVector x7 = IntVector.fromArray(S, folded, (c + 56) * L).reinterpretAsShorts();
            ShortVector a0 = x0.add(x4);
            ShortVector a1 = x1.add(x5);
            ShortVector a2 = x2.add(x6);
            ShortVector a3 = x3.add(x7);
            ShortVector b0 = x0.sub(x4);
            ShortVector b1 = x1.sub(x5).lanewise(LSHL, 2);
            ShortVector b2 = x2.sub(x6).lanewise(LSHL, 4);
            ShortVector b3 = x3.sub(x7).lanewise(LSHL, 6);
            b1 = b1.lanewise(AND, LOW).sub(b1.lanewise(ASHR, 8));
            b2 = b2.lanewise(AND, LOW).sub(b2.lanewise(ASHR, 8));
            b3 = b3.lanewise(AND, LOW).sub(b3.lanewise(ASHR, 8));
            ShortVector ac = a0.add(a2);
            ShortVector ad = a1.add(a3);
            ShortVector ae = a0.sub(a2);
            ShortVector af = a1.sub(a3).lanewise(LSHL, 4);
            ShortVector bc = b0.add(b2);
            ShortVector bd = b1.add(b3);
            ShortVector be = b0.sub(b2);
            ShortVector bf = b1.sub(b3).lanewise(LSHL, 4);
            ShortVector y0 = ac.add(ad);
            ShortVector y4 = ac.sub(ad);
            ShortVector y2 = ae.add(af);
            ShortVector y6 = ae.sub(af);
            ShortVector y1 = bc.add(bd);
            ShortVector y5 = bc.sub(bd);
            ShortVector y3 = be.add(bf);
            ShortVector y7 = be.sub(bf);
            // Brought near zero, so that the product fits.
            y0 = y0.add(MIDDLE);
            y0 = y0.lanewise(AND, LOW).sub(y0.lanewise(ASHR, 8)).sub(MIDDLE).mul(BETWEEN[c]);
            y0.lanewise(AND, LOW).sub(y0.lanewise(ASHR, 8)).reinterpretAsInts().intoArray(half, c * L);
            y1 = y1.add(MIDDLE);
            y1 = y1.lanewise(AND, LOW).sub(y1.lanewise(ASHR, 8)).sub(MIDDLE).mul(BETWEEN[8 + c]);
            y1.lanewise(AND, LOW).sub(y1.lanewise(ASHR, 8)).reinterpretAsInts().intoArray(half, (8 + c) * L);
            y2 = y2.add(MIDDLE);
            y2 = y2.lanewise(AND, LOW).sub(y2.lanewise(ASHR, 8)).sub(MIDDLE).mul(BETWEEN[16 + c]);
            y2.lanewise(AND, LOW).sub(y2.lanewise(ASHR, 8)).reinterpretAsInts().intoArray(half, (16 + c) * L);
            y3 = y3.add(MIDDLE);
            y3 = y3.lanewise(AND, LOW).sub(y3.lanewise(ASHR, 8)).sub(MIDDLE).mul(BETWEEN[24 + c]);
            y3.lanewise(AND, LOW).sub(y3.lanewise(ASHR, 8)).reinterpretAsInts().intoArray(half, (24 + c) * L);
            y4 = y4.add(MIDDLE);
            y4 = y4.lanewise(AND, LOW).sub(y4.lanewise(ASHR, 8)).sub(MIDDLE).mul(BETWEEN[32 + c]);
            y4.lanewise(AND, LOW).sub(y4.lanewise(ASHR, 8)).reinterpretAsInts().intoArray(half, (32 + c) * L);
            y5 = y5.add(MIDDLE);
            y5 = y5.lanewise(AND, LOW).sub(y5.lanewise(ASHR, 8)).sub(MIDDLE).mul(BETWEEN[40 + c]);
            y5.lanewise(AND, LOW).sub(y5.lanewise(ASHR, 8)).reinterpretAsInts().intoArray(half, (40 + c) * L);
            y6 = y6.add(MIDDLE);
            y6 = y6.lanewise(AND, LOW).sub(y6.lanewise(ASHR, 8)).sub(MIDDLE).mul(BETWEEN[48 + c]);
            y6.lanewise(AND, LOW).sub(y6.lanewise(ASHR, 8)).reinterpretAsInts().intoArray(half, (48 + c) * L);
            y7 = y7.add(MIDDLE);
            y7 = y7.lanewise(AND, LOW).sub(y7.lanewise(ASHR, 8)).sub(MIDDLE).mul(BETWEEN[56 + c]);
            y7.lanewise(AND, LOW).sub(y7.lanewise(ASHR, 8)).reinterpretAsInts().intoArray(half, (56 + c) * L);
        }
    }

    // A point beyond the middle becomes negative.
    private void rows(int upper, int[] pairs) {
        ShortVector middle = IntVector.broadcast(S, PRIME / 2 * 0x10001).reinterpretAsShorts();
        for (int r = 0; r < 8; r++) {
            int at = 8 * r * L;
            int i = 2 * r + upper;
            ShortVector x0 = IntVector.fromArray(S, half, at).reinterpretAsShorts();
            ShortVector x1 = IntVector.fromArray(S, half, at + 1 * L).reinterpretAsShorts();
            ShortVector x2 = IntVector.fromArray(S, half, at + 2 * L).reinterpretAsShorts();
            ShortVector x3 = IntVector.fromArray(S, half, at + 3 * L).reinterpretAsShorts();
            ShortVector x4 = IntVector.fromArray(S, half, at + 4 * L).reinterpretAsShorts();
            ShortVector x5 = IntVector.fromArray(S, half, at + 5 * L).reinterpretAsShorts();
            ShortVector x6 = IntVector.fromArray(S, half, at + 6 * L).reinterpretAsShorts();
            ShortVector x7 = IntVector.fromArray(S, half, at + 7 * L).reinterpretAsShorts();
            ShortVector a0 = x0.add(x4);
            ShortVector a1 = x1.add(x5);
            ShortVector a2 = x2.add(x6);
            ShortVector a3 = x3.add(x7);
            ShortVector b0 = x0.sub(x4);
            ShortVector b1 = x1.sub(x5).lanewise(LSHL, 2);
            ShortVector b2 = x2.sub(x6).lanewise(LSHL, 4);
            ShortVector b3 = x3.sub(x7).lanewise(LSHL, 6);
            b1 = b1.lanewise(AND, LOW).sub(b1.lanewise(ASHR, 8));
            b2 = b2.lanewise(AND, LOW).sub(b2.lanewise(ASHR, 8));
            b3 = b3.lanewise(AND, LOW).sub(b3.lanewise(ASHR, 8));
            ShortVector ac = a0.add(a2);
            ShortVector ad = a1.add(a3);
            ShortVector ae = a0.sub(a2);
            ShortVector af = a1.sub(a3).lanewise(LSHL, 4);
            ShortVector bc = b0.add(b2);
            ShortVector bd = b1.add(b3);
            ShortVector be = b0.sub(b2);
            ShortVector bf = b1.sub(b3).lanewise(LSHL, 4);
            ShortVector y0 = ac.add(ad);
            ShortVector y4 = ac.sub(ad);
            ShortVector y2 = ae.add(af);
            ShortVector y6 = ae.sub(af);
            ShortVector y1 = bc.add(bd);
            ShortVector y5 = bc.sub(bd);
            ShortVector y3 = be.add(bf);
            ShortVector y7 = be.sub(bf);
            y0 = y0.lanewise(AND, LOW)
                    .sub(y0.lanewise(ASHR, 8))
                    .add(IntVector.broadcast(S, OFFSETS[i]).reinterpretAsShorts());
            y0 = y0.lanewise(AND, LOW).sub(y0.lanewise(ASHR, 8));
            y0.sub(middle.sub(y0).lanewise(ASHR, 15).lanewise(AND, PRIME))
                    .reinterpretAsInts()
                    .intoArray(pairs, i * L);
            y1 = y1.lanewise(AND, LOW)
                    .sub(y1.lanewise(ASHR, 8))
                    .add(IntVector.broadcast(S, OFFSETS[i + 16]).reinterpretAsShorts());
            y1 = y1.lanewise(AND, LOW).sub(y1.lanewise(ASHR, 8));
            y1.sub(middle.sub(y1).lanewise(ASHR, 15).lanewise(AND, PRIME))
                    .reinterpretAsInts()
                    .intoArray(pairs, (i + 16) * L);
            y2 = y2.lanewise(AND, LOW)
                    .sub(y2.lanewise(ASHR, 8))
                    .add(IntVector.broadcast(S, OFFSETS[i + 32]).reinterpretAsShorts());
            y2 = y2.lanewise(AND, LOW).sub(y2.lanewise(ASHR, 8));
            y2.sub(middle.sub(y2).lanewise(ASHR, 15).lanewise(AND, PRIME))
                    .reinterpretAsInts()
                    .intoArray(pairs, (i + 32) * L);
            y3 = y3.lanewise(AND, LOW)
                    .sub(y3.lanewise(ASHR, 8))
                    .add(IntVector.broadcast(S, OFFSETS[i + 48]).reinterpretAsShorts());
            y3 = y3.lanewise(AND, LOW).sub(y3.lanewise(ASHR, 8));
            y3.sub(middle.sub(y3).lanewise(ASHR, 15).lanewise(AND, PRIME))
                    .reinterpretAsInts()
                    .intoArray(pairs, (i + 48) * L);
            y4 = y4.lanewise(AND, LOW)
                    .sub(y4.lanewise(ASHR, 8))
                    .add(IntVector.broadcast(S, OFFSETS[i + 64]).reinterpretAsShorts());
            y4 = y4.lanewise(AND, LOW).sub(y4.lanewise(ASHR, 8));
            y4.sub(middle.sub(y4).lanewise(ASHR, 15).lanewise(AND, PRIME))
                    .reinterpretAsInts()
                    .intoArray(pairs, (i + 64) * L);
            y5 = y5.lanewise(AND, LOW)
                    .sub(y5.lanewise(ASHR, 8))
                    .add(IntVector.broadcast(S, OFFSETS[i + 80]).reinterpretAsShorts());
            y5 = y5.lanewise(AND, LOW).sub(y5.lanewise(ASHR, 8));
            y5.sub(middle.sub(y5).lanewise(ASHR, 15).lanewise(AND, PRIME))
                    .reinterpretAsInts()
                    .intoArray(pairs, (i + 80) * L);
            y6 = y6.lanewise(AND, LOW)
                    .sub(y6.lanewise(ASHR, 8))
                    .add(IntVector.broadcast(S, OFFSETS[i + 96]).reinterpretAsShorts());
            y6 = y6.lanewise(AND, LOW).sub(y6.lanewise(ASHR, 8));
            y6.sub(middle.sub(y6).lanewise(ASHR, 15).lanewise(AND, PRIME))
                    .reinterpretAsInts()
                    .intoArray(pairs, (i + 96) * L);
            y7 = y7.lanewise(AND, LOW)
                    .sub(y7.lanewise(ASHR, 8))
                    .add(IntVector.broadcast(S, OFFSETS[i + 112]).reinterpretAsShorts());
            y7 = y7.lanewise(AND, LOW).sub(y7.lanewise(ASHR, 8));
            y7.sub(middle.sub(y7).lanewise(ASHR, 15).lanewise(AND, PRIME))
                    .reinterpretAsInts()
                    .intoArray(pairs, (i + 112) * L);
        }
    }

    private static int power(int exponent) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power = power * 41 % PRIME;
        }
        return power > PRIME / 2 ? power - PRIME : power;
    }

    private static int[] factors(int r) {
        int[] factors = new int[MOST_BYTES];
        for (int i = 0; i < MOST_BYTES; i++) {
            factors[i] = (power(i * r) & 0xffff) | (power(i * (r + 1)) << 16);
        }
        return factors;
    }

    private static short[] between() {
        short[] between = new short[POINTS];
        for (int i = 0; i < POINTS; i++) {
            between[i] = (short) power(4 * (i / 8) * (i % 8));
        }
        return between;
    }

    // The transform of nothing.
    private static int[] offsets() {
        SimdTransform transform = new SimdTransform();
        transform.expand(new byte[128], 0, false);
        int[] offsets = new int[128];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = (transform.point(2 * i) & 0xffff) | (transform.point(2 * i + 1) << 16);
        }
        return offsets;
    }
}
