package io.idlemint.miner.engines.choice;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.ScanControl;
import io.idlemint.miner.engines.bench.Allocation;

/// Ends a scan after some time, but not before its first batch is done, or when the miner's own reins say so, and
/// tells how fast it was. The time for which the miner's reins hold the thread back does not count. Not
/// thread-safe.
final class TrialReins implements ScanControl {
    private static final long BATCH = 1_000_000;

    private final ScanControl miner;
    private final Ticker clock;
    private final Ticker ticker;
    private final long limit;
    private final Allocation allocation = new Allocation();
    private long hashes;
    private long nanos;
    private long passed;
    private long since;
    private long startedAt;
    private boolean called;

    /// @param clock  counts the calling thread's time
    /// @param ticker counts the time that passes
    /// @param limit  nanoseconds of the thread's time
    TrialReins(ScanControl miner, Ticker clock, Ticker ticker, long limit) {
        this.miner = miner;
        this.clock = clock;
        this.ticker = ticker;
        this.limit = limit;
        start();
    }

    @Override
    public boolean proceed(long done) {
        hashes += done;
        nanos += clock.nanos() - since;
        passed += ticker.nanos() - startedAt;
        allocation.batch(done);
        called = !miner.proceed(0);
        start();
        return !called && (nanos < limit || hashes == 0);
    }

    @Override
    public long batchNanos() {
        return BATCH;
    }

    /// Whether the miner's reins ended the scan.
    boolean isCalledBack() {
        return called;
    }

    long hashes() {
        return hashes;
    }

    long nanos() {
        return nanos;
    }

    /// What the thread took for each nonce, in bytes; 0 where that is not known.
    double bytesPerNonce() {
        return allocation.perNonce();
    }

    /// The time that passed meanwhile, in nanoseconds: more than the thread's own if others had the processor.
    long passed() {
        return passed;
    }

    double nanosPerNonce() {
        return hashes == 0 ? Double.POSITIVE_INFINITY : (double) nanos / hashes;
    }

    private void start() {
        since = clock.nanos();
        startedAt = ticker.nanos();
    }
}
