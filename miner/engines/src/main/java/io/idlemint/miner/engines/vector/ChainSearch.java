package io.idlemint.miner.engines.vector;

import io.idlemint.miner.jumphash.X16Scan;
import io.idlemint.miner.jumphash.digest.Words;
import java.util.Arrays;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/// A header through a chain of hash functions, as the x16 family does it. Not thread safe.
final class ChainSearch implements Search {
    private static final int L = Stage.L;
    private static final int NONCE = Stage.WORDS - 1;
    private static final int TOP = 7 * L;

    private final Patience patience;
    private final Stages made;
    private final int[] header = new int[Stage.WORDS];
    private final int[] state = new int[Stage.GROUPS * Stage.STRIDE];
    private Stage[] stages = {};

    /// @param patience is asked between the functions and within them
    ChainSearch(Patience patience) {
        this.patience = patience;
        made = new Stages(patience);
    }

    /// From now on nonces are those of `header80`, whose own is ignored.
    void prepare(X16Scan.Kind kind, byte[] header80) {
        stages = made.of(kind, header80).toArray(Stage[]::new);
        for (int i = 0; i < header.length; i++) {
            header[i] = Words.le32(header80, 4 * i);
        }
    }

    @Override
    public int lanes() {
        return Stage.LANES;
    }

    @Override
    public long atMost(int target, int first) {
        begin(first);
        for (int i = 0; i < stages.length && !patience.isOver(); i++) {
            stages[i].hash(state, i == 0 ? Stage.WORDS : Stage.WORDS - 4);
        }
        long passed = 0;
        for (int group = 0; group < Stage.GROUPS; group++) {
            long bits = IntVector.fromArray(Lanes.INTS, state, group * Stage.STRIDE + TOP)
                    .compare(VectorOperators.ULE, target)
                    .toLong();
            passed |= bits << (group * L);
        }
        return passed;
    }

    @Override
    public int top(int lane) {
        return state[lane / L * Stage.STRIDE + TOP + lane % L];
    }

    private void begin(int first) {
        for (int group = 0; group < Stage.GROUPS; group++) {
            int at = group * Stage.STRIDE;
            for (int i = 0; i < NONCE; i++) {
                Arrays.fill(state, at + i * L, at + (i + 1) * L, header[i]);
            }
            Lanes.NUMBERS.add(first + group * L).intoArray(state, at + NONCE * L);
        }
    }
}
