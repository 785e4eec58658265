package io.idlemint.miner.engines.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What was measured.
///
/// @param threads           lanes that worked at once
/// @param algorithms        in the order asked for
/// @param meanNanosPerNonce the mean time of the algorithms; blocks choose each of JumpHash's equally often
/// @param yardstickNanos    the JDK's SHA-512 of 64 bytes on one thread in the same run
public record BenchResult(
        String engine, int threads, List<Timing> algorithms, double meanNanosPerNonce, double yardstickNanos) {
    public BenchResult {
        algorithms = List.copyOf(algorithms);
    }

    static BenchResult of(String engine, int threads, List<Timing> algorithms, double yardstickNanos) {
        double mean =
                algorithms.stream().mapToDouble(Timing::nanosPerNonce).average().orElseThrow();
        return new BenchResult(engine, threads, algorithms, mean, yardstickNanos);
    }

    /// The faster of both for each algorithm.
    ///
    /// @param other of the same algorithms
    public BenchResult best(String name, BenchResult other) {
        List<Timing> best = new ArrayList<>();
        for (int i = 0; i < algorithms.size(); i++) {
            Timing one = algorithms.get(i);
            Timing two = other.algorithms.get(i);
            best.add(one.nanosPerNonce() <= two.nanosPerNonce() ? one : two);
        }
        return of(name, threads, best, Math.min(yardstickNanos, other.yardstickNanos));
    }

    /// One algorithm: all of the work for a nonce, SHA-256 and the comparison included.
    ///
    /// @param nanosPerNonce of all lanes together
    /// @param engine        which engine it was
    /// @param bytesPerNonce the memory that the calling threads took; empty where it is not known
    public record Timing(String name, double nanosPerNonce, String engine, OptionalDouble bytesPerNonce) {}
}
