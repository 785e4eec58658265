package io.idlemint.node.mine;

import io.idlemint.domain.crypto.Bytes32;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How fast each device hashed, from hashes really done. Every line has the same number of values, the oldest first.
///
/// @param start when the first value's time began
/// @param step the time that each value is the mean of
public record HashHistory(Instant start, Duration step, List<Line> lines) {
    /// A value of a time in which nothing was looked at: the application did not run.
    public static final long UNKNOWN = -1;

    public HashHistory {
        lines = List.copyOf(lines);
    }

    /// How far back to look.
    public enum Span {
        HOUR(Duration.ofSeconds(10), 360),
        DAY(Duration.ofMinutes(2), 720),
        WEEK(Duration.ofMinutes(15), 672);

        private final Duration step;
        private final int count;

        Span(Duration step, int count) {
            this.step = step;
            this.count = count;
        }

        public Duration step() {
            return step;
        }

        /// How many steps it has.
        public int count() {
            return count;
        }
    }

    /// One device.
    ///
    /// @param rates hashes per second; 0 while it rested, [#UNKNOWN] where nobody looked
    public record Line(Bytes32 device, String name, List<Long> rates) {
        public Line {
            rates = List.copyOf(rates);
        }

        /// The last value that was looked at; [HashHistory#UNKNOWN] without one.
        public long last() {
            return rates.reversed().stream()
                    .filter(rate -> rate >= 0)
                    .findFirst()
                    .orElse(UNKNOWN);
        }
    }
}
