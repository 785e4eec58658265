package io.idlemint.miner.engines.bench;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.DeviceKind;
import io.idlemint.miner.engines.HashEngine;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.engines.ScanLane;
import io.idlemint.miner.stratum.Bytes;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Measures how long an engine takes for a nonce, with one lane. An engine on the CPU is timed by the CPU time of
/// the calling thread, so that other programs disturb little; the best of many short windows counts, so that the
/// time in which code is still being compiled does not. Immutable.
public final class EngineBench {
    /// How many algorithms a header of JumpHash version 6 can jump to.
    public static final int ALGORITHMS = 18;

    private static final int VERSION = 6;
    private static final long WINDOW = Duration.ofMillis(20).toNanos();
    private static final long SEED = 6;

    private final Ticker ticker;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    public EngineBench(Ticker ticker) {
        this.ticker = ticker;
    }

    /// Measures each of the algorithms for `seconds`, by their number in JumpHash version 6 (0 to 17). Other
    /// proofs of work have one algorithm, and the numbers choose among random previous hashes.
    ///
    /// @throws IllegalArgumentException if the list is empty, a number is not one of version 6, the time is not
    ///     positive, or the engine does not support the work
    /// @throws io.idlemint.miner.engines.EngineException if the device fails
    public Result measure(HashEngine engine, ProofOfWork work, List<Integer> algorithms, double seconds) {
        check(engine, work, algorithms, seconds);
        long budget = (long) (seconds * 1e9);
        Ticker clock = engine.device() == DeviceKind.CPU ? threads::getCurrentThreadCpuTime : ticker;
        List<Timing> timings = new ArrayList<>();
        double yardstick = Yardstick.nanos(clock, budget);
        try (ScanLane lane = engine.open()) {
            for (int algorithm : algorithms) {
                ScanJob job = job(work, algorithm);
                BestWindow window = new BestWindow(ticker, clock, budget, WINDOW);
                lane.scan(job, 0, 1L << 32, nonce -> {}, window);
                timings.add(new Timing(work.algorithm(job.header()), window.nanosPerNonce()));
            }
        }
        return new Result(engine.name(), timings, Math.min(yardstick, Yardstick.nanos(clock, budget)));
    }

    /// The numbers of all algorithms of JumpHash version 6.
    public static List<Integer> all() {
        return IntStream.range(0, ALGORITHMS).boxed().toList();
    }

    private static void check(HashEngine engine, ProofOfWork work, List<Integer> algorithms, double seconds) {
        if (!engine.supports(work)) {
            throw new IllegalArgumentException("the engine " + engine.name() + " does not support " + work);
        }
        if (algorithms.isEmpty() || !(seconds > 0)) {
            throw new IllegalArgumentException("a benchmark needs at least one algorithm and a positive time, not "
                    + algorithms.size() + " and " + seconds + " s");
        }
        for (int algorithm : algorithms) {
            if (work == ProofOfWork.JUMPHASH && (algorithm < 0 || algorithm >= ALGORITHMS)) {
                throw new IllegalArgumentException(
                        "an algorithm's number is between 0 and " + (ALGORITHMS - 1) + ", not " + algorithm);
            }
        }
    }

    private static ScanJob job(ProofOfWork work, int algorithm) {
        byte[] header = new byte[80];
        new Random(SEED + algorithm).nextBytes(header);
        header[0] = VERSION;
        header[1] = 0;
        header[2] = 0;
        header[3] = 0;
        if (work == ProofOfWork.JUMPHASH) {
            header[4] = (byte) algorithm;
            header[5] = 0;
        }
        return new ScanJob(work, Bytes.of(header), Bytes.of(new byte[32]));
    }

    /// What was measured.
    ///
    /// @param yardstickNanos the JDK's SHA-512 of 64 bytes in the same run
    public record Result(String engine, List<Timing> algorithms, double yardstickNanos) {
        public Result {
            algorithms = List.copyOf(algorithms);
        }

        /// The mean time of the algorithms; each comes up equally often.
        public double meanNanosPerNonce() {
            return algorithms.stream()
                    .mapToDouble(Timing::nanosPerNonce)
                    .average()
                    .orElseThrow();
        }
    }

    /// One algorithm: all of the work for a nonce, SHA-256 and the comparison included.
    ///
    /// @param name for JumpHash that of the algorithm: `keccak`
    public record Timing(String name, double nanosPerNonce) {}
}
