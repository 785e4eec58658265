package io.idlemint.app.stutter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.app.stutter.StutterBench.Plan;
import io.idlemint.app.stutter.StutterBench.Result;
import io.idlemint.domain.time.Ticker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StutterBenchTest {
    private static FrameTimes p99(long nanos) {
        return new FrameTimes(100, nanos / 2, nanos, nanos * 2, 0, OptionalLong.empty());
    }

    @Test
    void percentilesAreNearestRanks() {
        FrameTimes hundred =
                FrameTimes.of(LongStream.rangeClosed(1, 100).map(i -> 101 - i).toArray(), new long[0], 90);
        assertEquals(new FrameTimes(100, 50, 99, 100, 1_000, OptionalLong.empty()), hundred);
        assertEquals(
                new FrameTimes(1, 7, 7, 7, 0, OptionalLong.of(2)), FrameTimes.of(new long[] {7}, new long[] {2}, 7));
        assertEquals(
                new FrameTimes(3, 2, 3, 3, 3_333, OptionalLong.of(5)),
                FrameTimes.of(new long[] {3, 1, 2}, new long[] {5, 0, 4}, 2));
    }

    @Test
    void changesAreThoseWithinARound() {
        Map<Beside, List<FrameTimes>> all = new EnumMap<>(Beside.class);
        all.put(Beside.NOTHING, List.of(p99(100), p99(200), p99(1_000)));
        all.put(Beside.COUNTER, List.of(p99(100), p99(202), p99(1_000)));
        all.put(Beside.RESTING, List.of(p99(100), p99(200), p99(1_010)));
        all.put(Beside.QUIET, List.of(p99(103), p99(206), p99(1_010)));
        all.put(Beside.BALANCED, List.of(p99(105), p99(202), p99(1_040)));
        assertEquals(
                List.of(
                                new Result(Beside.NOTHING, p99(200), 0, 0),
                                new Result(Beside.COUNTER, p99(202), 0, 0),
                                new Result(Beside.RESTING, p99(200), 0, 0),
                                new Result(Beside.QUIET, p99(206), 30, 30),
                                new Result(Beside.BALANCED, p99(202), 40, 40))
                        .toString(),
                StutterBench.results(all).stream()
                        .map(one ->
                                new Result(one.beside(), p99(one.frames().p99()), one.p99Change(), one.overCounter()))
                        .toList()
                        .toString());
        assertEquals(25, FrameTimes.middle(List.of(40L, 10L), Long::longValue));
    }

    @Test
    void levelsTakeTurnsAndFramesAreMeasured() throws InterruptedException {
        List<Beside> set = new ArrayList<>();
        List<String> heard = new ArrayList<>();
        FrameLoop frames = new FrameLoop(Ticker.system(), Duration.ofMillis(2));
        List<Result> results = new StutterBench(frames, set::add, new Plan(2, Duration.ZERO, Duration.ofMillis(200)))
                .run((round, beside, seen) -> heard.add(round + " " + beside));
        List<Beside> once = List.of(Beside.values());
        assertEquals(List.of(once, once), List.of(set.subList(0, once.size()), set.subList(once.size(), set.size())));
        assertEquals("1 NOTHING", heard.getFirst());
        assertEquals("2 FULL", heard.getLast());
        for (Result result : results) {
            FrameTimes seen = result.frames();
            assertTrue(seen.frames() >= 2 && seen.frames() <= 26, seen.toString());
            assertTrue(seen.p50() <= seen.p99() && seen.p99() <= seen.max(), seen.toString());
            assertTrue(seen.p50() >= 1_000_000, "a frame is work: " + seen);
            assertEquals(
                    Files.exists(Path.of("/proc/thread-self/schedstat")),
                    seen.waited99().isPresent());
            assertTrue(seen.waited99().orElse(0) <= seen.max(), seen.toString());
        }
    }
}
