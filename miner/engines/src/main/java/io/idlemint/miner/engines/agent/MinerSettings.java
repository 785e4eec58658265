package io.idlemint.miner.engines.agent;

import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.pool.Backoff;
import io.idlemint.miner.engines.pool.Pool;
import java.time.Duration;
import java.util.List;

/// What a [MiningAgent] starts with.
///
/// @param pools   the preferred one first, at least one
/// @param threads lanes of the engine that work at once, 0 to 1024
/// @param duty    percent of the time that each lane works, 0 to 100
public record MinerSettings(List<Pool> pools, ProofOfWork work, int threads, int duty, Backoff backoff) {
    static final int MOST_THREADS = 1024;

    /// @throws IllegalArgumentException naming the field that is out of its limits
    public MinerSettings {
        pools = List.copyOf(pools);
        if (pools.isEmpty()) {
            throw new IllegalArgumentException("pools must name at least one pool");
        }
        requireThreads(threads);
        requireDuty(duty);
    }

    static void requireThreads(int threads) {
        if (threads < 0 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("threads must be from 0 to " + MOST_THREADS + ", is " + threads);
        }
    }

    static void requireBatch(Duration time) {
        if (time.compareTo(Duration.ofMillis(1)) < 0 || time.compareTo(Duration.ofMillis(100)) > 0) {
            throw new IllegalArgumentException("batch must be from 1 to 100 ms, is " + time.toMillis() + " ms");
        }
    }

    static void requireDuty(int duty) {
        if (duty < 0 || duty > 100) {
            throw new IllegalArgumentException("duty must be from 0 to 100 percent, is " + duty);
        }
    }
}
