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
    /// @param turns what works beside the frames in a round, one after the other; with what the others are compared
    ///     among them
    /// @param rounds how often each is looked at
    /// @param settle how long is waited after each change
    /// @param look how long frames are measured then
    public record Plan(List<Beside> turns, int rounds, Duration settle, Duration look) {
        public Plan {
            turns = List.copyOf(turns);
        }
    }

    /// What came out.
    ///
    /// @param frames all frames of the rounds
    /// @param p99Change by how much the 99th percentile is above that beside nothing
    /// @param overCounter the same against that beside the counter that works about as much
    public record Result(Beside beside, FrameTimes frames, Change p99Change, Change overCounter) {}

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
        Map<Beside, List<Frames>> all = new EnumMap<>(Beside.class);
        for (int round = 0; round < plan.rounds(); round++) {
            for (Beside beside : plan.turns()) {
                lever.set(beside);
                TimeUnit.NANOSECONDS.sleep(plan.settle().toNanos());
                Frames seen = frames.run(plan.look());
                all.computeIfAbsent(beside, first -> new ArrayList<>()).add(seen);
                told.hear(round + 1, beside, seen.times(FrameLoop.TICK));
            }
        }
        return results(all);
    }

    /// Hears what was measured.
    @FunctionalInterface
    public interface Ear {
        void hear(int round, Beside beside, FrameTimes seen);
    }

    static List<Result> results(Map<Beside, List<Frames>> all) {
        List<Result> results = new ArrayList<>();
        all.forEach((beside, rounds) -> results.add(new Result(
                beside,
                Frames.together(rounds).times(FrameLoop.TICK),
                Change.of(rounds, all.getOrDefault(Beside.NOTHING, rounds)),
                Change.of(rounds, all.getOrDefault(beside.counter(), rounds)))));
        return List.copyOf(results);
    }
}
