package io.idlemint.node.mine;

import io.idlemint.domain.live.Live;
import io.idlemint.node.desk.GovernorDesk.Governed;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Measures every engine of this computer on every algorithm. Mining rests meanwhile. Safe for use by several threads;
/// calls return at once.
public interface BenchDesk {
    Live<BenchNow> now();

    /// Begins to measure, unless something is in the way.
    Optional<Obstacle> run();

    /// Ends the measuring without a result; mining goes on.
    void cancel();

    /// How it stands.
    ///
    /// @param last what was measured last, also by an earlier run of the application
    /// @param running while it measures
    /// @param failure why the last run brought nothing, in the words of who failed; empty if it did
    /// @param stopped what has ended the last run; empty if nothing has
    record BenchNow(
            Optional<Table> last, Optional<Progress> running, Optional<String> failure, Optional<Obstacle> stopped) {
        public BenchNow(Optional<Table> last, Optional<Progress> running, Optional<String> failure) {
            this(last, running, failure, Optional.empty());
        }
    }

    /// What is in the way of measuring.
    ///
    /// @param device the name of the device
    record Obstacle(String device, Reason reason, Decision.Cause cause) {
        /// What a decision has against it, if it has anything.
        public static Optional<Obstacle> of(Governed governed) {
            return governed.decision().stop().map(stop -> new Obstacle(governed.name(), stop.reason(), stop.cause()));
        }
    }

    /// What was measured.
    ///
    /// @param threads of the processor that worked at once
    /// @param engines the columns: `scalar`, `vector` where the processor has it, then the cards by name
    record Table(Instant at, int threads, List<String> engines, List<Row> rows) {
        public static final String SCALAR = "scalar";
        public static final String VECTOR = "vector";

        public Table {
            engines = List.copyOf(engines);
            rows = List.copyOf(rows);
        }

        /// Hashes per second of an engine when each algorithm gets its share of blocks, which is equal for all; 0
        /// where no algorithm was measured.
        public long mean(int engine) {
            double seconds = rows.stream()
                    .mapToDouble(row -> 1.0 / Math.max(1, row.rates().get(engine)))
                    .average()
                    .orElse(Double.POSITIVE_INFINITY);
            return Math.round(1 / seconds);
        }

        /// Hashes per second of the processor, which takes the faster of its engines for each algorithm.
        public long processor() {
            List<Row> best = rows.stream()
                    .map(row -> new Row(
                            row.algorithm(),
                            List.of(row.rates().stream().limit(processors()).reduce(0L, Math::max))))
                    .toList();
            return new Table(at, threads, List.of(SCALAR), best).mean(0);
        }

        /// Hashes per second of each graphics card.
        public List<Speed> cards() {
            return IntStream.range(processors(), engines.size())
                    .mapToObj(engine -> new Speed(engines.get(engine), mean(engine)))
                    .toList();
        }

        private int processors() {
            return engines.contains(VECTOR) ? 2 : 1;
        }
    }

    /// Of one device.
    ///
    /// @param rate hashes per second
    record Speed(String device, long rate) {}

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
    /// @param engine what is measured now; empty while mining comes to rest
    /// @param done how many measurements are
    /// @param of all measurements; 0 while mining comes to rest
    /// @param left the time that it will take, as soon as that can be told
    /// @param soFar the algorithms that every engine has been measured on; without engines until the first begins
    record Progress(String engine, String algorithm, int done, int of, Optional<Duration> left, Table soFar) {}
}
