package io.idlemint.miner.engines.vector;

/// Runs a [PlaneHash] for all groups at once. Not thread safe.
final class PlaneStage implements Stage {
    private final PlaneHash hash;
    private final byte[] message = new byte[4 * WORDS * LANES];

    PlaneStage(PlaneHash hash) {
        this.hash = hash;
    }

    @Override
    public void hash(int[] state, int words) {
        for (int group = 0; group < GROUPS; group++) {
            Planes.split(state, group * STRIDE, words, message, group * L);
        }
        byte[] planes = hash.hash(message, 4 * words);
        for (int group = 0; group < GROUPS; group++) {
            Planes.merge(planes, group * L, state, group * STRIDE);
        }
    }
}
