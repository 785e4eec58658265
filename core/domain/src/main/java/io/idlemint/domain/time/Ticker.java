package io.idlemint.domain.time;

import java.time.Duration;

/// A monotonic clock for durations, meters, grace periods and time-outs. It never follows the wall clock.
///
/// Safe for use by several threads.
@FunctionalInterface
public interface Ticker {
    /// Nanoseconds since an arbitrary, fixed origin. Never decreases.
    long nanos();

    /// The time that passed since an earlier reading of this ticker.
    default Duration since(long earlierNanos) {
        return Duration.ofNanos(nanos() - earlierNanos);
    }

    /// The computer's monotonic clock.
    static Ticker system() {
        return System::nanoTime;
    }
}
