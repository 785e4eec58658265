package io.idlemint.domain.lease;

import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.time.Ticker;

/// Counts the seconds that a lease was ready, by a monotonic clock, and what they cost. A gap between two readings
/// that is longer than the limit means that this computer slept, and is not counted.
///
/// Safe for use by several threads.
public final class Meter {
    /// Readings are taken at least once a second while a lease runs; nothing but a suspended computer is this late.
    static final long LONGEST_GAP_NANOS = 15_000_000_000L;

    private final Ticker ticker;
    private final Rate rate;
    private Amount budget;
    private long countedNanos;
    private long lastNanos;
    private boolean running;

    /// @param budget the cost never exceeds it
    public Meter(Ticker ticker, Rate rate, Amount budget) {
        this.ticker = ticker;
        this.rate = rate;
        this.budget = budget;
    }

    /// The budget was raised.
    public synchronized void budget(Amount raised) {
        budget = raised;
    }

    /// Begins or continues to count. Does nothing while it counts.
    public synchronized void run() {
        if (!running) {
            running = true;
            lastNanos = ticker.nanos();
        }
    }

    /// Stops counting, for a lost connection or the end. Does nothing while it stands.
    public synchronized void hold() {
        read();
        running = false;
    }

    /// Whole seconds counted so far.
    public synchronized long seconds() {
        read();
        return countedNanos / 1_000_000_000L;
    }

    /// What the whole seconds cost so far, at most the budget.
    public synchronized Amount cost() {
        long paidSeconds = Math.min(seconds(), rate.secondsFor(budget));
        return rate.forSeconds(paidSeconds);
    }

    private void read() {
        if (!running) {
            return;
        }
        long now = ticker.nanos();
        long gap = now - lastNanos;
        lastNanos = now;
        if (gap > 0 && gap <= LONGEST_GAP_NANOS) {
            countedNanos += gap;
        }
    }
}
