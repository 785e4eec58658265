package io.idlemint.machine.sense.kernel;

import io.idlemint.domain.time.Ticker;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/// How fast a device gets hotter, told only of a rise that lasts: the smallest of the rises of the last three
/// times 20 seconds. The jump at the beginning of work, which ends by itself, is none. For use by one thread.
public final class HeatTrend {
    private static final long THIRD = Duration.ofSeconds(20).toNanos();
    private static final long LONGEST_GAP = Duration.ofSeconds(10).toNanos();

    private final Ticker ticker;
    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(long nanos, int celsius) {}

    public HeatTrend(Ticker ticker) {
        this.ticker = ticker;
    }

    /// Takes the temperature of now and tells the degrees per minute: 0 if it did not rise or fall all the time. Empty
    /// until there is a minute without a gap.
    public OptionalInt next(OptionalInt celsius) {
        long now = ticker.nanos();
        if (celsius.isEmpty() || (!samples.isEmpty() && now - samples.getLast().nanos() > LONGEST_GAP)) {
            samples.clear();
        }
        if (celsius.isEmpty()) {
            return OptionalInt.empty();
        }
        samples.addLast(new Sample(now, celsius.getAsInt()));
        // The last one that is a minute old stays.
        while (samples.size() > 1 && second().nanos() <= now - 3 * THIRD) {
            samples.removeFirst();
        }
        if (samples.getFirst().nanos() > now - 3 * THIRD) {
            return OptionalInt.empty();
        }
        int early = before(now - 2 * THIRD);
        int late = before(now - THIRD);
        return OptionalInt.of(
                3 * lasting(early - samples.getFirst().celsius(), lasting(late - early, celsius.getAsInt() - late)));
    }

    private int before(long nanos) {
        return samples.stream()
                .filter(sample -> sample.nanos() <= nanos)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .celsius();
    }

    private Sample second() {
        return samples.stream().skip(1).findFirst().orElseThrow();
    }

    private static int lasting(int first, int then) {
        if (first > 0 && then > 0) {
            return Math.min(first, then);
        }
        return first < 0 && then < 0 ? Math.max(first, then) : 0;
    }
}
