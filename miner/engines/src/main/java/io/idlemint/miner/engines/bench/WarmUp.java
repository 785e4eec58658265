package io.idlemint.miner.engines.bench;

import io.idlemint.domain.time.Ticker;
import java.time.Duration;

/// Decides when code is as fast as it gets: its speed does not grow any more, and nobody else in this process, such
/// as the compiler, uses the processor. Not thread-safe.
final class WarmUp {
    private static final long SETTLING = Duration.ofMillis(400).toNanos();
    private static final double STEADY = 0.97;
    /// Processor time of others, as a share of the time that passes, which is no compilation.
    private static final double QUIET = 0.2;

    /// Systems count processor time in steps of up to 16 ms.
    private static final long LOOK = Duration.ofMillis(200).toNanos();

    private final Ticker ticker;
    private final int threads;
    private final long end;
    private final ProcessHandle process = ProcessHandle.current();
    private double best = Double.POSITIVE_INFINITY;
    private long steadySince;
    private long lastNanos;
    private long lastCpu;

    /// @param threads how many of the process's threads work on what is warmed
    /// @param limit nanoseconds after which it is warm in any case
    WarmUp(Ticker ticker, int threads, long limit) {
        this.ticker = ticker;
        this.threads = threads;
        steadySince = ticker.nanos();
        end = steadySince + limit;
        lastNanos = steadySince;
        lastCpu = cpuNanos();
    }

    /// Takes one measurement and tells whether more are needed.
    boolean goesOn(double nanosPerNonce) {
        long now = ticker.nanos();
        if (nanosPerNonce < best * STEADY || othersWork(now)) {
            steadySince = now;
        }
        best = Math.min(best, nanosPerNonce);
        return now - steadySince < SETTLING && now - end < 0;
    }

    private boolean othersWork(long now) {
        if (now - lastNanos < LOOK) {
            return false;
        }
        long cpu = cpuNanos();
        double others = (double) (cpu - lastCpu) / (now - lastNanos) - threads;
        lastNanos = now;
        lastCpu = cpu;
        return others > QUIET;
    }

    private long cpuNanos() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }
}
