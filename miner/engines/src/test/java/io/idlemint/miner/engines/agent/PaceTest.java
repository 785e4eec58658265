package io.idlemint.miner.engines.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.miner.engines.ProofOfWork;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long MILLI = 1_000_000L;

    private final AtomicLong now = new AtomicLong();
    private final WorkDesk desk = new WorkDesk(ProofOfWork.JUMPHASH, 100);
    private final HashMeter meter = new HashMeter(now::get);
    private final Pace pace = new Pace(desk, meter, now::get);

    @Test
    void fullDutyNeverRests() {
        pace.start(0);
        now.addAndGet(3_600_000 * MILLI);
        long started = System.nanoTime();
        assertTrue(pace.proceed(17));
        assertTrue(System.nanoTime() - started < 5_000 * MILLI);
        assertEquals(17, meter.total());
    }

    @Test
    void restsInProportion() {
        desk.duty(25);
        pace.start(1);
        now.addAndGet(19 * MILLI);
        assertTrue(pace.proceed(1));
        now.addAndGet(MILLI);
        long started = System.nanoTime();
        assertTrue(pace.proceed(1));
        long rested = System.nanoTime() - started;
        assertTrue(rested >= 60 * MILLI, "20 ms of work at 25 % need 60 ms of rest, were " + rested);
    }

    @Test
    void aNewEraEndsTheRestAndTheScan() throws InterruptedException {
        desk.duty(1);
        pace.start(1);
        now.addAndGet(10_000 * MILLI);
        AtomicLong ended = new AtomicLong();
        Thread resting = Thread.ofPlatform().start(() -> {
            assertFalse(pace.proceed(1));
            ended.set(System.nanoTime());
        });
        desk.recall();
        resting.join();
        assertTrue(ended.get() != 0, "the scan was to end");
    }
}
