package io.idlemint.app.stutter;

import io.idlemint.node.governor.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Compares frame times beside mining at each level. The levels take turns, so that whatever else the computer does
/// meets all of them alike. For use by one thread.
public final class StutterBench {
    private static final int PERCENT = 100;

    private final FrameLoop frames;
    private final MiningLever lever;
    private final Plan plan;

    /// How mining is set to a level.
    @FunctionalInterface
    public interface MiningLever {
        /// Has mining go on at a level.
        ///
        /// @throws InterruptedException if the thread is interrupted
        void set(Level level) throws InterruptedException;
    }

    /// What is measured.
    ///
    /// @param rounds how often all levels are looked at
    /// @param settle how long is waited after each change of the level
    /// @param look how long frames are measured then
    public record Plan(int rounds, Duration settle, Duration look) {}

    /// What came out for a level.
    ///
    /// @param frames the medians of the rounds
    /// @param p99Change by how much its 99th percentile differs from that without mining in the same
    ///     round: the median of the rounds, in thousandths
    public record Result(Level level, FrameTimes frames, long p99Change) {}

    public StutterBench(FrameLoop frames, MiningLever lever, Plan plan) {
        this.frames = frames;
        this.lever = lever;
        this.plan = plan;
    }

    /// Measures.
    ///
    /// @param told hears each single result as it comes
    /// @throws InterruptedException if the thread is interrupted
    public List<Result> run(Ear told) throws InterruptedException {
        Map<Level, List<FrameTimes>> all = new EnumMap<>(Level.class);
        for (int round = 0; round < plan.rounds(); round++) {
            for (Level level : Level.values()) {
                lever.set(level);
                TimeUnit.NANOSECONDS.sleep(plan.settle().toNanos());
                FrameTimes seen = frames.run(plan.look());
                all.computeIfAbsent(level, first -> new ArrayList<>()).add(seen);
                told.hear(round + 1, level, seen);
            }
        }
        return results(all);
    }

    /// Hears what was measured.
    @FunctionalInterface
    public interface Ear {
        void hear(int round, Level level, FrameTimes seen);
    }

    static List<Result> results(Map<Level, List<FrameTimes>> all) {
        List<FrameTimes> off = all.getOrDefault(Level.OFF, List.of());
        List<Result> results = new ArrayList<>();
        all.forEach((level, rounds) -> {
            List<Long> changes = new ArrayList<>();
            for (int i = 0; i < rounds.size(); i++) {
                long before = off.get(i).p99();
                changes.add((rounds.get(i).p99() - before) * 10 * PERCENT / before);
            }
            results.add(new Result(level, FrameTimes.median(rounds), FrameTimes.middle(changes, Long::longValue)));
        });
        return List.copyOf(results);
    }
}
