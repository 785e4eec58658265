package io.idlemint.miner.engines.bench;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Decides when code is as fast as it gets: its speed does not grow any more, and nobody else in this process, such
/// as the compiler, works. Time is the time for which the code itself ran, so that a busy machine, which slows the
/// compiler down as well, does not end it too soon. Not thread-safe.
final class WarmUp {
    private static final long SETTLING = Duration.ofMillis(400).toNanos();
    private static final double STEADY = 0.97;
    /// Work of others, as a share of that of the code itself, which is no compilation.
    private static final double QUIET = 0.1;

    /// Systems count processor time in steps of up to 16 ms.
    private static final long LOOK = Duration.ofMillis(200).toNanos();

    /// The compiler is asked for code that was called some thousands of times, each for up to sixteen nonces.
    private static final long CALLED_OFTEN = 160_000;

    private final LongSupplier process;
    private final long limit;
    private double best = Double.POSITIVE_INFINITY;
    private long steadySince;
    private long looked;
    private long processThen;

    /// @param process the processor time of this process in nanoseconds
    /// @param limit nanoseconds after which it is warm in any case
    WarmUp(LongSupplier process, long limit) {
        this.process = process;
        this.limit = limit;
        processThen = process.getAsLong();
    }

    /// Takes one measurement and tells whether more are needed.
    ///
    /// @param spent nanoseconds for which the code has run until now, all threads together
    /// @param hashes what came out of that
    boolean goesOn(double nanosPerNonce, long spent, long hashes) {
        if (nanosPerNonce < best * STEADY || othersWork(spent) || hashes < CALLED_OFTEN) {
            steadySince = spent;
        }
        best = Math.min(best, nanosPerNonce);
        return spent - steadySince < SETTLING && spent < limit;
    }

    private boolean othersWork(long spent) {
        if (spent - looked < LOOK) {
            return false;
        }
        long now = process.getAsLong();
        double others = (double) (now - processThen) / (spent - looked) - 1;
        processThen = now;
        looked = spent;
        return others > QUIET;
    }
}
