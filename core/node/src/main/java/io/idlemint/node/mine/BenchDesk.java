package io.idlemint.node.mine;

import io.idlemint.domain.live.Live;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Measures every engine of this computer on every algorithm. Mining rests meanwhile. Safe for use by several threads;
/// calls return at once.
public interface BenchDesk {
    Live<BenchNow> now();

    /// Begins to measure; false while a device is leased, which nobody may disturb.
    boolean run();

    /// Ends the measuring without a result; mining goes on.
    void cancel();

    /// How it stands.
    ///
    /// @param last what was measured last, also by an earlier run of the application
    /// @param running while it measures
    /// @param failure why the last run brought nothing, in the words of who failed; empty if it did
    record BenchNow(Optional<Table> last, Optional<Progress> running, Optional<String> failure) {}

    /// What was measured.
    ///
    /// @param threads of the processor that worked at once
    /// @param engines the columns: `scalar`, `vector`, then the cards by name
    record Table(Instant at, int threads, List<String> engines, List<Row> rows) {
        public Table {
            engines = List.copyOf(engines);
            rows = List.copyOf(rows);
        }

        /// Hashes per second of an engine when each algorithm gets its share of blocks, which is equal for all.
        public long mean(int engine) {
            double seconds = rows.stream()
                    .mapToDouble(row -> 1.0 / Math.max(1, row.rates().get(engine)))
                    .average()
                    .orElse(1);
            return Math.round(1 / seconds);
        }
    }

    /// One algorithm.
    ///
    /// @param rates hashes per second, one for each engine
    record Row(String algorithm, List<Long> rates) {
        public Row {
            rates = List.copyOf(rates);
        }
    }

    /// How far it is.
    ///
    /// @param left the time that it will take, as soon as that can be told
    record Progress(String engine, String algorithm, int done, int of, Optional<Duration> left) {}
}
