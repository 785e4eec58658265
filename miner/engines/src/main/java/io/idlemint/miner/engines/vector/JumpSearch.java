package io.idlemint.miner.engines.vector;

/// JumpHash of versions 5 and 6: one algorithm, then SHA-256. Not thread safe.
final class JumpSearch implements Search {
    private static final int L = Lanes.INTS.length();

    private final Kernel kernel;
    private final Sha256Tail tail;
    private final int[] words = new int[16 * L];

    JumpSearch(Kernel kernel, Sha256Tail tail) {
        this.kernel = kernel;
        this.tail = tail;
    }

    @Override
    public int lanes() {
        return L;
    }

    @Override
    public long atMost(int target, int first) {
        kernel.hash(first, words);
        return tail.atMost(target, words);
    }

    @Override
    public int top(int lane) {
        return tail.top(lane);
    }
}
