package io.idlemint.node.provider;

import io.idlemint.domain.time.Ticker;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Watches the loop of a lease from a thread of its own: a renter that reads nothing any more can make the loop wait
/// in a send. When that lasts and too much is unpaid, the emergency brake is pulled, from which the loop comes to its
/// end.
final class LoopGuard implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration STUCK = Duration.ofSeconds(1);

    private final Ticker ticker;
    private final BooleanSupplier exceeded;
    private final Runnable brake;
    private final Thread thread;
    private volatile long lookedNanos;

    /// @param exceeded whether too much is unpaid; asked on the guard's thread, as is the brake
    LoopGuard(String leaseId, Ticker ticker, BooleanSupplier exceeded, Runnable brake) {
        this.ticker = ticker;
        this.exceeded = exceeded;
        this.brake = brake;
        lookedNanos = ticker.nanos();
        thread = Thread.ofVirtual().name("guard-" + leaseId).unstarted(this::watch);
    }

    void start() {
        thread.start();
    }

    /// The loop goes round.
    void looked() {
        lookedNanos = ticker.nanos();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(LOOK);
                if (ticker.since(lookedNanos).compareTo(STUCK) > 0 && exceeded.getAsBoolean()) {
                    brake.run();
                }
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
