package io.idlemint.miner.engines.opencl;

import io.idlemint.miner.engines.ScanControl;

/// Counts hashes, and ends a scan after some calls.
final class Reins implements ScanControl {
    private final boolean onlyWorkCounts;
    private long hashes;
    private int calls;

    Reins() {
        this(Integer.MAX_VALUE, true);
    }

    private Reins(int calls, boolean onlyWorkCounts) {
        this.calls = calls;
        this.onlyWorkCounts = onlyWorkCounts;
    }

    static Reins endingAfterWork(int batches) {
        return new Reins(batches, true);
    }

    static Reins endingAtOnce() {
        return new Reins(1, false);
    }

    long hashes() {
        return hashes;
    }

    @Override
    public boolean proceed(long done) {
        hashes += done;
        if (done > 0 || !onlyWorkCounts) {
            calls--;
        }
        return calls > 0;
    }

    @Override
    public long batchNanos() {
        return 5_000_000;
    }
}
