package io.idlemint.miner.engines.opencl;

import java.time.Duration;

/// How many nonces the next batch gets: as many as take about the wanted time. Used by one thread.
final class BatchSize {
    /// Well below the 100 ms that may lie between two looks at the control, with one batch ahead.
    private static final long MOST_NANOS = Duration.ofMillis(40).toNanos();

    private static final long HOLDING = Duration.ofMillis(1).toNanos();
    private static final int CALM = 32;
    private static final int FIRST_GROUPS = 4;

    private long nonces = 1;
    private long least = 1;
    private long most = 1;
    private long ceiling = 1;
    private long lastNanos;
    private int sinceHeld = CALM;

    /// Begins again, for another kernel.
    ///
    /// @param measured nonces that take some milliseconds, as far as it is known
    void reset(Flavour flavour, int measured) {
        least = Math.min(flavour.groupNonces(), Batch.ROOM);
        most = (long) flavour.lanes() * flavour.mostItems();
        nonces = Math.max(FIRST_GROUPS * least, measured);
        lastNanos = 0;
    }

    /// Forgets what overflowed, for another target.
    void unlimited() {
        ceiling = most;
    }

    int nonces() {
        return (int) Math.min(nonces, ceiling);
    }

    long lastNanos() {
        return lastNanos;
    }

    void took(int size, long nanos, long wanted) {
        lastNanos = nanos;
        long aim = Math.clamp(wanted, 1, MOST_NANOS);
        if (nanos > aim + aim / 2) {
            nonces = Math.max(least, Math.max(size / 8, (long) ((double) size * aim / nanos)));
        } else if (nanos < aim / 2 && size >= nonces()) {
            nonces = Math.min(most, 2 * nonces);
        }
    }

    /// More nonces met the target than a batch has room for.
    void overflowed(int size) {
        ceiling = Math.max(least, size / 4);
    }

    /// The control held the caller back for so long; then the device shall rest as well.
    void held(long nanos) {
        sinceHeld = nanos > HOLDING ? 0 : Math.min(CALM, sinceHeld + 1);
    }

    /// Whether a batch may be queued before the one that runs is done.
    boolean mayRunAhead() {
        return sinceHeld == CALM;
    }
}
