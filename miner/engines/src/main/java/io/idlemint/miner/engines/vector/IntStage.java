package io.idlemint.miner.engines.vector;

/// Runs an [IntHash] for each group. Not thread safe.
final class IntStage implements Stage {
    private final IntHash hash;

    IntStage(IntHash hash) {
        this.hash = hash;
    }

    @Override
    public void hash(int[] state, int words) {
        for (int group = 0; group < GROUPS; group++) {
            hash.hash(state, group * STRIDE, words);
        }
    }
}
