package io.idlemint.wire.rpc.client;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Waiting times between tries: doubled each time up to a limit, with jitter so that many clients do not come at once
/// when a key node is back. For one thread.
final class Backoff {
    private final Duration first;
    private final Duration limit;
    private Duration step;

    Backoff(Duration first, Duration limit) {
        this.first = first;
        this.limit = limit;
        this.step = first;
    }

    /// The next wait: between half and the whole of the step.
    Duration next() {
        long nanos = step.toNanos();
        Duration doubled = step.multipliedBy(2);
        step = doubled.compareTo(limit) < 0 ? doubled : limit;
        return Duration.ofNanos(ThreadLocalRandom.current().nextLong(nanos / 2, nanos + 1));
    }

    /// Begins anew.
    void reset() {
        step = first;
    }
}
