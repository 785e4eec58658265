package io.idlemint.miner.engines.bench;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.EngineException;
import io.idlemint.miner.engines.HashEngine;
import io.idlemint.miner.engines.ScanJob;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Measures how long an engine takes for a nonce. Code is warmed up first, as long as the effort allows;
/// then the best of many short windows counts, because other programs only ever slow a loop down. Immutable.
public final class EngineBench {
    private static final long WINDOW = Duration.ofMillis(20).toNanos();
    private static final long LONG_WINDOW = Duration.ofMillis(200).toNanos();
    private static final int LONGER_FOR_MANY = 3;
    private static final int ROUNDS = 2;

    private final Ticker ticker;
    private final Effort effort;

    public EngineBench(Ticker ticker, Effort effort) {
        this.ticker = ticker;
        this.effort = effort;
    }

    /// Measures the workloads one after the other.
    ///
    /// @param threads lanes that work at once
    /// @param how     by which clock
    /// @param seconds for all measurements together; warming up comes on top
    /// @throws IllegalArgumentException if there is no workload, the engine does not support one of them, or the
    ///     number of threads or the time is not positive
    /// @throws EngineException if the device fails
    /// @throws InterruptedException if the caller is interrupted
    public BenchResult measure(HashEngine engine, List<Workload> workloads, int threads, Timed how, double seconds)
            throws InterruptedException {
        check(engine, workloads, threads, seconds);
        long share = (long) (seconds * 1e9 / (workloads.size() + 1));
        ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
        boolean counted = how == Timed.ON_ITS_THREAD && cpu.isCurrentThreadCpuTimeSupported();
        boolean alone = counted && threads == 1;
        Ticker own = counted ? cpu::getCurrentThreadCpuTime : ticker;
        Ticker clock = alone ? cpu::getCurrentThreadCpuTime : ticker;
        long window = how == Timed.ON_ITS_THREAD ? WINDOW : LONG_WINDOW;
        List<BenchResult.Timing> timings = new ArrayList<>();
        double yardstick = Yardstick.nanos(ticker, share / 2);
        try (Team team = new Team(engine, threads, clock, own, effort.lane())) {
            for (Workload workload : workloads) {
                warm(team, workload.jobs(), threads, how, window);
                Team.Tally warmed = team.tally();
                double nanos = time(team, workload.jobs(), share, window);
                OptionalDouble bytes = team.tally().bytesPerNonceSince(warmed);
                timings.add(new BenchResult.Timing(workload.name(), nanos, engine.name(), bytes));
            }
        }
        return BenchResult.of(engine.name(), threads, timings, Math.min(yardstick, Yardstick.nanos(ticker, share / 2)));
    }

    private void warm(Team team, List<ScanJob> jobs, int threads, Timed how, long window) throws InterruptedException {
        long limit = threads * effort.warmUp().toNanos() * (jobs.size() == 1 ? 1 : LONGER_FOR_MANY);
        ProcessHandle process = ProcessHandle.current();
        WarmUp warmUp = new WarmUp(
                // What computes elsewhere may be a part of this process: that is no compiler.
                () -> how == Timed.ELSEWHERE
                        ? 0
                        : process.info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .toNanos(),
                limit);
        long before = team.spent();
        long hashed = team.hashes();
        boolean on = true;
        while (on) {
            double sum = 0;
            // The mean over all of the jobs: one alone would be as fast as its header lets it.
            for (ScanJob job : jobs) {
                sum += team.nanosPerNonce(job, Math.max(1_000_000, window / jobs.size()));
            }
            on = warmUp.goesOn(sum / jobs.size(), team.spent() - before, team.hashes() - hashed);
        }
    }

    private static double time(Team team, List<ScanJob> jobs, long share, long window) throws InterruptedException {
        int rounds = (int) Math.max(ROUNDS, share / window / jobs.size());
        long length = Math.max(1_000_000, share / rounds / jobs.size());
        double[] best = new double[jobs.size()];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < best.length; i++) {
                double nanos = team.nanosPerNonce(jobs.get(i), length);
                best[i] = round == 0 ? nanos : Math.min(best[i], nanos);
            }
        }
        double sum = 0;
        for (double nanos : best) {
            sum += nanos;
        }
        return sum / best.length;
    }

    private static void check(HashEngine engine, List<Workload> workloads, int threads, double seconds) {
        if (workloads.isEmpty() || !(seconds > 0) || threads < 1) {
            throw new IllegalArgumentException("a benchmark needs at least one algorithm, one thread and a positive"
                    + " time, not " + workloads.size() + ", " + threads + " and " + seconds + " s");
        }
        for (Workload workload : workloads) {
            if (!engine.supports(workload.jobs().getFirst().work())) {
                throw new IllegalArgumentException(
                        "the engine " + engine.name() + " does not support " + workload.name());
            }
        }
    }

    /// What a measurement may cost.
    ///
    /// @param warmUp the longest that an algorithm is warmed up, as time for which each lane works; three times as
    ///     long where its speed depends on the header. What is not compiled by then is measured as it is.
    /// @param lane   what each lane's thread does first
    public record Effort(Duration warmUp, Runnable lane) {
        /// Nobody waits.
        public static final Effort THOROUGH = new Effort(Duration.ofSeconds(12), () -> {});
    }

    /// Which clock counts.
    public enum Timed {
        /// The engine computes on the thread that calls it: one lane is timed by that thread's processor time, so
        /// that other programs disturb little, several by the time that passes.
        ON_ITS_THREAD,
        /// The engine computes elsewhere: the time that passes.
        ELSEWHERE
    }
}
