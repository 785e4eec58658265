package io.idlemint.miner.engines.choice;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.ScanControl;
import io.idlemint.miner.engines.bench.Allocation;
import java.util.function.LongSupplier;

/// Ends a scan after some time, but not before its first batch is done, or when the miner's own reins say so, and tells
/// how fast it was. The time for which
/// the miner's reins hold the thread back does not count. Not thread-safe.
final class TrialReins implements ScanControl {
    private static final long BATCH = 1_000_000;

    private final ScanControl miner;
    private final Ticker clock;
    private final long limit;
    private final LongSupplier allocated = Allocation.ofThisThread();
    private final long allocatedBefore = allocated.getAsLong();
    private long hashes;
    private long nanos;
    private long since;
    private boolean called;

    /// @param limit nanoseconds
    TrialReins(ScanControl miner, Ticker clock, long limit) {
        this.miner = miner;
        this.clock = clock;
        this.limit = limit;
        since = clock.nanos();
    }

    @Override
    public boolean proceed(long done) {
        hashes += done;
        nanos += clock.nanos() - since;
        called = !miner.proceed(0);
        since = clock.nanos();
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
        return hashes == 0 ? 0 : (double) (allocated.getAsLong() - allocatedBefore) / hashes;
    }

    double nanosPerNonce() {
        return hashes == 0 ? Double.POSITIVE_INFINITY : (double) nanos / hashes;
    }
}
