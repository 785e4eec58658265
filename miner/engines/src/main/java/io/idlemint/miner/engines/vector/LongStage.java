package io.idlemint.miner.engines.vector;

import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.OR;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/// Runs a [LongHash] twice for each group, for the even and the odd lanes. Not thread safe.
final class LongStage implements Stage {
    private static final VectorSpecies<Long> S = Lanes.LONGS;
    private static final int N = S.length();
    private static final int RESULT = 8;
    private static final long LOW = 0xffffffffL;

    private final LongHash hash;
    private final long[] even = new long[WORDS / 2 * N];
    private final long[] odd = new long[WORDS / 2 * N];
    private final long[] results = new long[2 * RESULT * N];

    LongStage(LongHash hash) {
        this.hash = hash;
    }

    @Override
    public void hash(int[] state, int words) {
        for (int group = 0; group < GROUPS; group++) {
            split(state, group * STRIDE, words / 2);
            hash.hash(even, words / 2, results, 0);
            hash.hash(odd, words / 2, results, RESULT * N);
            merge(state, group * STRIDE);
        }
    }

    private void split(int[] state, int at, int words) {
        for (int i = 0; i < words; i++) {
            LongVector low =
                    IntVector.fromArray(Lanes.INTS, state, at + 2 * i * L).reinterpretAsLongs();
            LongVector high =
                    IntVector.fromArray(Lanes.INTS, state, at + (2 * i + 1) * L).reinterpretAsLongs();
            low.lanewise(AND, LOW).lanewise(OR, high.lanewise(LSHL, 32)).intoArray(even, i * N);
            low.lanewise(LSHR, 32).lanewise(OR, high.lanewise(AND, ~LOW)).intoArray(odd, i * N);
        }
    }

    private void merge(int[] state, int at) {
        for (int i = 0; i < RESULT; i++) {
            LongVector first = LongVector.fromArray(S, results, i * N);
            LongVector second = LongVector.fromArray(S, results, (RESULT + i) * N);
            LongVector low = first.lanewise(AND, LOW).lanewise(OR, second.lanewise(LSHL, 32));
            LongVector high = first.lanewise(LSHR, 32).lanewise(OR, second.lanewise(AND, ~LOW));
            low.reinterpretAsInts().intoArray(state, at + 2 * i * L);
            high.reinterpretAsInts().intoArray(state, at + (2 * i + 1) * L);
        }
    }
}
