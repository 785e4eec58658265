package io.idlemint.miner.engines.vector;

import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.OR;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/// Runs a [LongKernel] twice, for the even and the odd nonces, and interleaves the halves of its words. Not
/// thread safe.
final class PairedKernel implements Kernel {
    private static final VectorSpecies<Long> S = Lanes.LONGS;
    private static final int L = S.length();
    private static final int WORDS = 8;
    private static final long LOW = 0xffffffffL;

    private final LongKernel half;
    private final long[] results = new long[2 * WORDS * L];
    private final long[] message = new long[WORDS];

    PairedKernel(LongKernel half) {
        this.half = half;
    }

    @Override
    public void prepare(int[] words) {
        for (int i = 0; i < WORDS; i++) {
            message[i] = (words[2 * i] & LOW) | ((long) words[2 * i + 1] << 32);
        }
        half.prepare(message);
    }

    @Override
    public void hash(int first, int[] words) {
        half.hash(first, results, 0);
        half.hash(first + 1, results, WORDS * L);
        merge(words);
    }

    private void merge(int[] words) {
        for (int i = 0; i < WORDS; i++) {
            LongVector even = LongVector.fromArray(S, results, i * L);
            LongVector odd = LongVector.fromArray(S, results, (WORDS + i) * L);
            LongVector high = even.lanewise(LSHR, 32).lanewise(OR, odd.lanewise(AND, ~LOW));
            LongVector low = even.lanewise(AND, LOW).lanewise(OR, odd.lanewise(LSHL, 32));
            high.reinterpretAsInts().intoArray(words, 4 * i * L);
            low.reinterpretAsInts().intoArray(words, (4 * i + 2) * L);
        }
    }
}
