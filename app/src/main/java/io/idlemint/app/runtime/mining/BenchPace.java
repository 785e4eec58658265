package io.idlemint.app.runtime.mining;

import java.time.Duration;

/// Shares the time that people are told between the measurements of a benchmark.
final class BenchPace {
    /// For all of it.
    static final Duration WHOLE = Duration.ofSeconds(60);

    /// What a measurement takes beside warming up: its windows, the yardstick, and opening the engine.
    static final Duration MEASURING = Duration.ofMillis(450);

    static final Duration SHORTEST = Duration.ofMillis(400);
    static final Duration LONGEST = Duration.ofSeconds(3);

    private BenchPace() {}

    /// How long the next algorithm may warm up. Most need less than their share, so those that need more may take from
    /// the others', but for the shortest that each is owed.
    ///
    /// @param gone since the beginning
    /// @param left measurements to come, the next one included
    static Duration warmUp(Duration gone, int left) {
        Duration owed = MEASURING.multipliedBy(left).plus(SHORTEST.multipliedBy(left - 1L));
        Duration free = WHOLE.minus(gone).minus(owed);
        return free.compareTo(LONGEST) > 0 ? LONGEST : free.compareTo(SHORTEST) < 0 ? SHORTEST : free;
    }
}
