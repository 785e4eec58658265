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
    /// A hundred frames, of which the slowest two take this long.
    private static Frames p99(long nanos) {
        return new Frames(
                LongStream.concat(
                                LongStream.of(nanos, nanos),
                                LongStream.generate(() -> nanos / 2).limit(98))
                        .toArray(),
                new long[0]);
    }

    @Test
    void percentilesAreNearestRanks() {
        Frames hundred =
                new Frames(LongStream.rangeClosed(1, 100).map(i -> 101 - i).toArray(), new long[0]);
        assertEquals(new FrameTimes(100, 50, 99, 100, 1_000, OptionalLong.empty()), hundred.times(90));
        assertEquals(
                new FrameTimes(1, 7, 7, 7, 0, OptionalLong.of(2)), new Frames(new long[] {7}, new long[] {2}).times(7));
        assertEquals(
                new FrameTimes(3, 2, 3, 3, 3_333, OptionalLong.of(5)),
                new Frames(new long[] {3, 1, 2}, new long[] {5, 0, 4}).times(2));
    }

    @Test
    void roundsAreTakenTogether() {
        Frames known = new Frames(new long[] {1, 3}, new long[] {0, 2});
        assertEquals(
                new FrameTimes(4, 2, 4, 4, 0, OptionalLong.of(5)),
                Frames.together(List.of(known, new Frames(new long[] {4, 2}, new long[] {5, 1})))
                        .times(9));
        assertEquals(
                OptionalLong.empty(),
                Frames.together(List.of(known, new Frames(new long[] {4}, new long[0])))
                        .times(9)
                        .waited99());
    }

    @Test
    void aChangeIsSureWhereTheRoundsAgree() {
        List<Frames> before = List.of(p99(1_000), p99(1_000), p99(1_000));
        assertEquals(new Change(50, 50, 50), Change.of(List.of(p99(1_050), p99(1_050), p99(1_050)), before));
        Change unsure = Change.of(List.of(p99(900), p99(1_050), p99(1_300)), before);
        assertTrue(unsure.low() < 0 && unsure.high() > 200, unsure.toString());
        assertEquals(50, unsure.measured());
        assertEquals(new Change(0, 0, 0), Change.of(before, before));
    }

    @Test
    void eachIsComparedWithNothingAndWithItsCounter() {
        Map<Beside, List<Frames>> all = new EnumMap<>(Beside.class);
        all.put(Beside.NOTHING, List.of(p99(1_000)));
        all.put(Beside.COUNTER, List.of(p99(1_100)));
        all.put(Beside.RESTING, List.of(p99(1_000)));
        all.put(Beside.QUIET, List.of(p99(1_030)));
        all.put(Beside.BALANCED, List.of(p99(1_210)));
        assertEquals(
                List.of("NOTHING 0 -90", "COUNTER 100 0", "RESTING 0 0", "QUIET 30 30", "BALANCED 210 100"),
                StutterBench.results(all).stream()
                        .map(one -> one.beside() + " " + one.p99Change().measured() + " "
                                + one.overCounter().measured())
                        .toList());
    }

    @Test
    void levelsTakeTurnsAndFramesAreMeasured() throws InterruptedException {
        List<Beside> set = new ArrayList<>();
        List<String> heard = new ArrayList<>();
        FrameLoop frames = new FrameLoop(Ticker.system(), Duration.ofMillis(2));
        List<Result> results = new StutterBench(
                        frames, set::add, new Plan(List.of(Beside.values()), 2, Duration.ZERO, Duration.ofMillis(200)))
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
