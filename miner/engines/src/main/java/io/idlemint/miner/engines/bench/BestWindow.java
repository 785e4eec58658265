package io.idlemint.miner.engines.bench;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.ScanControl;

/// Lets a scan run for a while and remembers the fastest of the windows into which it cuts that time.
final class BestWindow implements ScanControl {
    private static final long BATCH = 2_000_000;

    private final Ticker wall;
    private final Ticker clock;
    private final long window;
    private final long end;
    private long hashes;
    private long began;
    private double best = Double.POSITIVE_INFINITY;

    BestWindow(Ticker wall, Ticker clock, long budget, long window) {
        this.wall = wall;
        this.clock = clock;
        this.window = window;
        end = wall.nanos() + budget;
        began = clock.nanos();
    }

    @Override
    public boolean proceed(long done) {
        hashes += done;
        long now = clock.nanos();
        boolean over = wall.nanos() - end >= 0;
        if (now - began >= window || (over && hashes > 0 && Double.isInfinite(best))) {
            best = Math.min(best, (double) (now - began) / hashes);
            hashes = 0;
            began = now;
        }
        return !over;
    }

    @Override
    public long batchNanos() {
        return BATCH;
    }

    double nanosPerNonce() {
        return best;
    }
}
