package io.idlemint.miner.engines.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.ScalarEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineBenchTest {
    private final EngineBench bench = new EngineBench(Ticker.system());
    private final ScalarEngine engine = new ScalarEngine(Ticker.system());

    @Test
    void timesTheAlgorithmsAskedFor() {
        EngineBench.Result result = bench.measure(engine, ProofOfWork.JUMPHASH, List.of(5, 17), 0.2);
        assertEquals("scalar", result.engine());
        assertEquals(
                List.of("keccak", "skein256"),
                result.algorithms().stream().map(EngineBench.Timing::name).toList());
        double first = result.algorithms().get(0).nanosPerNonce();
        double second = result.algorithms().get(1).nanosPerNonce();
        assertTrue(first > 0 && second > 0 && Double.isFinite(first + second), first + " " + second);
        assertEquals((first + second) / 2, result.meanNanosPerNonce(), 1e-9);
        assertTrue(result.yardstickNanos() > 0 && result.yardstickNanos() < 1e6, "" + result.yardstickNanos());
    }

    @Test
    void theBestWindowCounts() {
        long[] now = {0};
        BestWindow window = new BestWindow(() -> now[0], () -> now[0], 100, 10);
        now[0] = 20;
        assertTrue(window.proceed(1));
        now[0] = 40;
        assertTrue(window.proceed(4));
        now[0] = 45;
        assertTrue(window.proceed(1000));
        now[0] = 101;
        assertEquals(false, window.proceed(0));
        assertEquals(0.061, window.nanosPerNonce(), 1e-9);
    }

    @Test
    void refusesWhatCannotBeMeasured() {
        assertThrows(IllegalArgumentException.class, () -> bench.measure(engine, ProofOfWork.JUMPHASH, List.of(18), 1));
        assertThrows(IllegalArgumentException.class, () -> bench.measure(engine, ProofOfWork.JUMPHASH, List.of(), 1));
        assertThrows(IllegalArgumentException.class, () -> bench.measure(engine, ProofOfWork.JUMPHASH, List.of(1), 0));
    }

    @Test
    void namesAllAlgorithms() {
        assertEquals(18, EngineBench.all().size());
    }
}
