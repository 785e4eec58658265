package io.idlemint.app.stutter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Compares frame times beside mining at each beside, and beside a program that only counts. They take turns, so that
/// whatever else the computer does meets all of them alike. For use by one thread.
public final class StutterBench {
    private static final int PERCENT = 100;

    private final FrameLoop frames;
    private final Lever lever;
    private final Plan plan;

    /// How it is decided what works beside the frames.
    @FunctionalInterface
    public interface Lever {
        /// Has this work and nothing else.
        ///
        /// @throws InterruptedException if the thread is interrupted
        void set(Beside beside) throws InterruptedException;
    }

    /// What is measured.
    ///
    /// @param rounds how often each is looked at
    /// @param settle how long is waited after each change
    /// @param look how long frames are measured then
    public record Plan(int rounds, Duration settle, Duration look) {}

    /// What came out.
    ///
    /// @param frames the medians of the rounds
    /// @param p99Change by how much the 99th percentile differs from that beside nothing in the same round;
    ///     the median of the rounds, in thousandths
    /// @param overCounter the same against that beside the counter that works about as much
    public record Result(Beside beside, FrameTimes frames, long p99Change, long overCounter) {}

    public StutterBench(FrameLoop frames, Lever lever, Plan plan) {
        this.frames = frames;
        this.lever = lever;
        this.plan = plan;
    }

    /// Measures.
    ///
    /// @param told hears each single result as it comes
    /// @throws InterruptedException if the thread is interrupted
    public List<Result> run(Ear told) throws InterruptedException {
        Map<Beside, List<FrameTimes>> all = new EnumMap<>(Beside.class);
        for (int round = 0; round < plan.rounds(); round++) {
            for (Beside beside : Beside.values()) {
                lever.set(beside);
                TimeUnit.NANOSECONDS.sleep(plan.settle().toNanos());
                FrameTimes seen = frames.run(plan.look());
                all.computeIfAbsent(beside, first -> new ArrayList<>()).add(seen);
                told.hear(round + 1, beside, seen);
            }
        }
        return results(all);
    }

    /// Hears what was measured.
    @FunctionalInterface
    public interface Ear {
        void hear(int round, Beside beside, FrameTimes seen);
    }

    static List<Result> results(Map<Beside, List<FrameTimes>> all) {
        List<Result> results = new ArrayList<>();
        all.forEach((beside, rounds) -> results.add(new Result(
                beside,
                FrameTimes.median(rounds),
                change(rounds, all.getOrDefault(Beside.NOTHING, List.of())),
                change(rounds, all.getOrDefault(beside.counter(), List.of())))));
        return List.copyOf(results);
    }

    private static long change(List<FrameTimes> rounds, List<FrameTimes> from) {
        List<Long> changes = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            long before = from.get(i).p99();
            changes.add((rounds.get(i).p99() - before) * 10 * PERCENT / before);
        }
        return FrameTimes.middle(changes, Long::longValue);
    }
}
