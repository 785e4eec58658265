package io.idlemint.miner.engines.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.ScalarEngine;
import io.idlemint.miner.engines.ScanJob;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EngineBenchTest {
    private final EngineBench bench = new EngineBench(Ticker.system(), EngineBench.Effort.THOROUGH);
    private final ScalarEngine engine = new ScalarEngine(Ticker.system());

    @Test
    void timesSeveralLanesAtOnce() throws Exception {
        BenchResult result = measure("sha2big", 2);
        assertEquals(2, result.threads());
        assertTrue(result.meanNanosPerNonce() > 0 && Double.isFinite(result.meanNanosPerNonce()));
    }

    @Test
    void timesTheAlgorithmsAskedFor() throws Exception {
        BenchResult result = measure("keccak,skein256", 1);
        assertEquals("scalar", result.engine());
        assertEquals(1, result.threads());
        assertEquals(
                List.of("keccak", "skein256"),
                result.algorithms().stream().map(BenchResult.Timing::name).toList());
        double first = result.algorithms().get(0).nanosPerNonce();
        double second = result.algorithms().get(1).nanosPerNonce();
        assertTrue(first > 0 && second > 0 && Double.isFinite(first + second), first + " " + second);
        assertEquals((first + second) / 2, result.meanNanosPerNonce(), 1e-9);
        assertTrue(result.yardstickNanos() > 0 && result.yardstickNanos() < 1e6, "" + result.yardstickNanos());
    }

    @Test
    void aWindowEndsWhenItsTimeIsUp() {
        long[] now = {0};
        Window window = new Window(() -> now[0], 100);
        now[0] = 90;
        assertTrue(window.proceed(5));
        now[0] = 110;
        assertFalse(window.proceed(6));
        assertEquals(0.1, window.hashesPerNano(), 1e-9);
    }

    @Test
    void whatAScanTakesToPrepareItsJobIsNotTheLoops() {
        long[] taken = {0};
        Allocation allocation = new Allocation(() -> taken[0]);
        taken[0] = 11_000;
        allocation.batch(100);
        assertEquals(110, allocation.perNonce(), "nothing else is known of a single batch");
        allocation.batch(100);
        allocation.batch(100);
        assertEquals(0, allocation.perNonce());
        taken[0] += 1600;
        allocation.batch(200);
        assertEquals(4, allocation.perNonce());
        assertEquals(400, allocation.nonces());
        assertEquals(1600, allocation.bytes());
    }

    @Test
    void whereNothingIsToldOfMemoryNothingIsSaid() {
        Allocation allocation = new Allocation(() -> -1);
        allocation.batch(100);
        allocation.batch(100);
        assertEquals(0, allocation.nonces());
        assertEquals(0, allocation.perNonce());
        assertTrue(new Team.Tally(0, 0).bytesPerNonceSince(new Team.Tally(0, 0)).isEmpty());
    }

    @Test
    void codeIsWarmWhenItGetsNoFaster() {
        long spent = 0;
        WarmUp warmUp = new WarmUp(() -> 0, 10_000_000_000L);
        double nanos = 1000;
        while (warmUp.goesOn(nanos, spent, 1_000_000)) {
            spent += 50_000_000;
            nanos = Math.max(100, nanos / 2);
        }
        assertTrue(spent >= 500_000_000 && spent <= 600_000_000, "spent " + spent);
    }

    @Test
    void codeIsNotWarmBeforeTheCompilerIsAsked() {
        long spent = 0;
        WarmUp warmUp = new WarmUp(() -> 0, 100_000_000_000L);
        while (warmUp.goesOn(10_000, spent, spent / 10_000)) {
            spent += 50_000_000;
        }
        assertTrue(spent >= 1_900_000_000L && spent <= 2_100_000_000L, "spent " + spent);
    }

    @Test
    void codeIsNotWarmWhileTheCompilerWorks() {
        long[] spent = {0};
        long compiler = 3_000_000_000L;
        WarmUp warmUp = new WarmUp(() -> spent[0] + Math.min(compiler, spent[0] / 2), 100_000_000_000L);
        while (warmUp.goesOn(100, spent[0], 1_000_000)) {
            spent[0] += 50_000_000;
        }
        assertTrue(spent[0] > 6_000_000_000L && spent[0] < 7_000_000_000L, "spent " + spent[0]);
    }

    @Test
    void neverWarmsUpForever() {
        long spent = 0;
        WarmUp warmUp = new WarmUp(() -> 0, 1_000_000_000L);
        double nanos = 1e9;
        while (warmUp.goesOn(nanos, spent, 1_000_000)) {
            spent += 100_000_000;
            nanos /= 2;
        }
        assertEquals(1_000_000_000, spent);
    }

    @Test
    void theFasterOfTwoCounts() {
        BenchResult one = BenchResult.of("a", 1, List.of(time("x", 10, "a"), time("y", 20, "a")), 5);
        BenchResult two = BenchResult.of("b", 1, List.of(time("x", 30, "b"), time("y", 10, "b")), 4);
        BenchResult best = one.best("auto", two);
        assertEquals(List.of(time("x", 10, "a"), time("y", 10, "b")), best.algorithms());
        assertEquals(10, best.meanNanosPerNonce());
        assertEquals(4, best.yardstickNanos());
        assertEquals("auto", best.engine());
    }

    @Test
    void refusesWhatCannotBeMeasured() {
        assertThrows(IllegalArgumentException.class, () -> measure("md5", 1));
        assertThrows(IllegalArgumentException.class, () -> measure("keccak", 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> bench.measure(engine, List.of(), 1, EngineBench.Timed.ON_ITS_THREAD, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> bench.measure(engine, Workload.jumpHash(6), 1, EngineBench.Timed.ELSEWHERE, 0));
    }

    @Test
    void knowsTheNamesOfTheAlgorithms() {
        assertEquals(18, Workload.parse("v6").size());
        assertEquals(13, Workload.parse("v5").size());
        assertEquals("fugue", Workload.parse("v5").getLast().name());
        assertEquals("skein256", Workload.parse("v6").getLast().name());
        assertEquals(
                List.of("jh", "x16s"),
                Workload.parse("jh,x16s,jh").stream().map(Workload::name).toList());
    }

    @Test
    void theX16FamilyIsTimedOverManyPreviousHashes() {
        Workload workload = Workload.parse("x16r").getFirst();
        assertEquals("x16r", workload.name());
        Set<Object> previous = new HashSet<>();
        for (ScanJob job : workload.jobs()) {
            assertEquals(ProofOfWork.X16R, job.work());
            previous.add(List.of(job.header()));
        }
        assertEquals(300, previous.size());
    }

    private BenchResult measure(String algorithms, int threads) throws InterruptedException {
        return bench.measure(engine, Workload.parse(algorithms), threads, EngineBench.Timed.ON_ITS_THREAD, 0.2);
    }

    private static BenchResult.Timing time(String name, double nanos, String engine) {
        return new BenchResult.Timing(name, nanos, engine, OptionalDouble.empty());
    }
}
