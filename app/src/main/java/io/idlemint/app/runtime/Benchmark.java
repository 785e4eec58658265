package io.idlemint.app.runtime;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.HashEngine;
import io.idlemint.miner.engines.ScalarEngine;
import io.idlemint.miner.engines.bench.BenchResult;
import io.idlemint.miner.engines.bench.EngineBench;
import io.idlemint.miner.engines.bench.Workload;
import io.idlemint.miner.engines.vector.VectorEngine;
import java.util.List;
import java.util.Optional;

/// Measures this computer's engines. Immutable.
///
/// @param engine  which one
/// @param threads lanes that work at once
/// @param seconds for all measurements of an engine together, without the time to warm up
public record Benchmark(Engine engine, List<Workload> workloads, int threads, double seconds) {
    public Benchmark {
        workloads = List.copyOf(workloads);
    }

    /// The engines that can be measured.
    public enum Engine {
        SCALAR,
        VECTOR,
        /// Scalar or vector, whichever is faster for an algorithm.
        AUTO
    }

    /// Why this engine cannot work here, or nothing if it can.
    public static Optional<String> obstacle(Engine engine) {
        return engine == Engine.VECTOR ? VectorEngine.available() : Optional.empty();
    }

    /// Measures.
    ///
    /// @throws IllegalArgumentException if the engine does not know an algorithm
    /// @throws InterruptedException     if the caller is interrupted
    public BenchResult run() throws InterruptedException {
        return switch (engine) {
            case SCALAR -> measure(new ScalarEngine(Ticker.system()));
            case VECTOR -> measure(new VectorEngine(Ticker.system()));
            case AUTO -> {
                BenchResult scalar = measure(new ScalarEngine(Ticker.system()));
                yield VectorEngine.available().isPresent() || !vectorsKnowAll()
                        ? scalar
                        : scalar.best("auto", measure(new VectorEngine(Ticker.system())));
            }
        };
    }

    private boolean vectorsKnowAll() {
        try (HashEngine vectors = new VectorEngine(Ticker.system())) {
            return workloads.stream()
                    .allMatch(workload ->
                            vectors.supports(workload.jobs().getFirst().work()));
        }
    }

    private BenchResult measure(HashEngine measured) throws InterruptedException {
        try (measured) {
            return new EngineBench(Ticker.system())
                    .measure(measured, workloads, threads, EngineBench.Timed.ON_ITS_THREAD, seconds);
        }
    }
}
