package io.idlemint.miner.engines.pool;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait after failures: doubling from a base to a cap, spread at random over the upper half so that a
/// crowd of miners does not come back at once. Safe for any thread.
///
/// @param base the most that the first wait can take
/// @param cap  the most that any wait can take
public record Backoff(Duration base, Duration cap, RandomGenerator random) {
    private static final int MOST_DOUBLINGS = 30;

    /// @throws IllegalArgumentException unless `0 < base <= cap`
    public Backoff {
        if (base.isZero() || base.isNegative() || cap.compareTo(base) < 0) {
            throw new IllegalArgumentException("back-off must have 0 < base <= cap, has " + base + " and " + cap);
        }
    }

    /// From 0.25 s to 30 s.
    public static Backoff standard(RandomGenerator random) {
        return new Backoff(Duration.ofMillis(250), Duration.ofSeconds(30), random);
    }

    /// The wait after `failures` failures in a row.
    public Duration after(int failures) {
        long factor = 1L << Math.clamp(failures, 0, MOST_DOUBLINGS);
        long most = cap.toNanos() / factor < base.toNanos() ? cap.toNanos() : base.toNanos() * factor;
        return Duration.ofNanos(most / 2 + random.nextLong(most / 2 + 1));
    }
}
