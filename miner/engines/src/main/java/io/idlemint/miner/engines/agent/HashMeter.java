package io.idlemint.miner.engines.agent;

import io.idlemint.domain.time.Ticker;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.LongAdder;

/// Counts hashes really done and tells the rate over the last seconds. Adding is cheap and safe for any thread,
/// and so is the rest.
final class HashMeter {
    private static final long WINDOW = Duration.ofSeconds(15).toNanos();
    private static final double SECOND = Duration.ofSeconds(1).toNanos();

    private final Ticker ticker;
    private final LongAdder total = new LongAdder();
    private final Deque<Reading> readings = new ArrayDeque<>();

    HashMeter(Ticker ticker) {
        this.ticker = ticker;
        restart();
    }

    void add(long hashes) {
        total.add(hashes);
    }

    long total() {
        return total.sum();
    }

    /// Takes a reading; to be called about twice a second.
    synchronized void read() {
        Reading now = new Reading(ticker.nanos(), total.sum());
        readings.addLast(now);
        while (now.nanos() - readings.getFirst().nanos() > WINDOW) {
            readings.removeFirst();
        }
    }

    /// Forgets the past: after a pause the rate is that of the new start.
    synchronized void restart() {
        readings.clear();
        read();
    }

    /// Hashes per second between the oldest reading of the window and now.
    synchronized double perSecond() {
        Reading oldest = readings.getFirst();
        double seconds = (ticker.nanos() - oldest.nanos()) / SECOND;
        return seconds <= 0 ? 0 : (total.sum() - oldest.hashes()) / seconds;
    }

    private record Reading(long nanos, long hashes) {}
}
