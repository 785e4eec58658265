package io.idlemint.miner.engines.bench;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.ScanControl;

/// Lets a scan run for some time and tells how fast it was. Not thread-safe.
final class Window implements ScanControl {
    private static final long BATCH = 2_000_000;

    private final Ticker clock;
    private final long length;
    private final long began;
    private final Allocation allocation = new Allocation();
    private long hashes;
    private long took;

    /// @param length nanoseconds
    Window(Ticker clock, long length) {
        this.clock = clock;
        this.length = length;
        began = clock.nanos();
    }

    @Override
    public boolean proceed(long done) {
        allocation.batch(done);
        hashes += done;
        took = clock.nanos() - began;
        return took < length || hashes == 0;
    }

    @Override
    public long batchNanos() {
        return Math.min(BATCH, Math.max(1, length / 4));
    }

    long hashes() {
        return hashes;
    }

    /// The memory that the calling thread took.
    Allocation allocation() {
        return allocation;
    }

    double hashesPerNano() {
        return (double) hashes / Math.max(1, took);
    }
}
