package io.idlemint.miner.engines.vector;

/// Hands out the results of a [SliceKernel] in pieces. Not thread safe.
final class SlicedKernel implements Kernel {
    private static final int L = Lanes.INTS.length();
    private static final int WORDS = 16;

    private final SliceKernel kernel;
    private final int[] results = new int[WORDS * Slices.NONCES];
    private boolean hashed;
    private int computed;

    SlicedKernel(SliceKernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public void prepare(int[] message) {
        kernel.prepare(message);
        hashed = false;
    }

    @Override
    public void hash(int first, int[] words) {
        int begin = first & -Slices.NONCES;
        if (!hashed || computed != begin) {
            Slices.words(kernel.hash(begin), results);
            computed = begin;
            hashed = true;
        }
        for (int i = 0; i < WORDS; i++) {
            System.arraycopy(results, i * Slices.NONCES + first - begin, words, i * L, L);
        }
    }
}
