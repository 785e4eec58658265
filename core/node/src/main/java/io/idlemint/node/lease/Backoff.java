package io.idlemint.node.lease;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Waiting times between tries: doubled each time up to a limit, with jitter so that many clients do not come at once.
/// For one thread.
public final class Backoff {
    private final long limitMillis;
    private long nextMillis;

    public Backoff(Duration first, Duration limit) {
        this.nextMillis = first.toMillis();
        this.limitMillis = limit.toMillis();
    }

    /// The next wait: between half and the whole of the current step.
    public Duration next() {
        long step = nextMillis;
        nextMillis = Math.min(limitMillis, step * 2);
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(step / 2, step + 1));
    }

    /// Waits for the next step.
    ///
    /// @throws InterruptedException if this thread is told to end
    public void pause() throws InterruptedException {
        Thread.sleep(next());
    }
}
