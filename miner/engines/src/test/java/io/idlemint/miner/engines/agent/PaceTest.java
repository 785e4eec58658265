package io.idlemint.miner.engines.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.miner.engines.DeviceKind;
import io.idlemint.miner.engines.ProofOfWork;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long MILLI = 1_000_000L;

    private final AtomicLong now = new AtomicLong();
    private final WorkDesk desk = new WorkDesk(ProofOfWork.JUMPHASH, 100);
    private final HashMeter meter = new HashMeter(now::get);
    private final Pace pace = new Pace(desk, meter, now::get, DeviceKind.CPU);
    private final Pace card = new Pace(desk, meter, now::get, DeviceKind.GPU);

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
    void aProcessorRestsByTheMillisecond() {
        desk.duty(25);
        pace.start(1);
        now.addAndGet(MILLI - 1);
        assertTrue(pace.proceed(1));
        now.addAndGet(1);
        long started = System.nanoTime();
        assertTrue(pace.proceed(1));
        long rested = System.nanoTime() - started;
        assertTrue(rested >= 3 * MILLI, "1 ms of work at 25 % needs 3 ms of rest, were " + rested);
    }

    @Test
    void aGraphicsCardWorksLongerBeforeItRests() {
        desk.duty(25);
        card.start(1);
        now.addAndGet(19 * MILLI);
        assertTrue(card.proceed(1));
        now.addAndGet(MILLI);
        long started = System.nanoTime();
        assertTrue(card.proceed(1));
        long rested = System.nanoTime() - started;
        assertTrue(rested >= 60 * MILLI, "20 ms of work at 25 % need 60 ms of rest, were " + rested);
    }

    @Test
    void aSleepThatEndsLateShortensTheNext() {
        AtomicLong asked = new AtomicLong();
        // A clock that sleeps go by: each reading after the first of a rest is 400 us later than was wanted.
        long[] times = {0, MILLI, MILLI + 650_000, 2 * MILLI + 650_000, 2 * MILLI + 650_000};
        Pace late = new Pace(desk, meter, () -> times[(int) asked.getAndIncrement()], DeviceKind.CPU);
        desk.duty(80);
        late.start(1);
        assertTrue(late.proceed(1), "works for 1 ms, wants to rest for 250 us and rests for 650 us");
        assertTrue(late.proceed(1), "works for 1 ms and does not rest");
        assertEquals(4, asked.get(), "nothing is rested, so the clock is not read a second time");
    }

    @Test
    void batchesAreShortWhereRestsAre() {
        assertEquals(5 * MILLI, pace.batchNanos());
        desk.duty(80);
        assertEquals(MILLI / 2, pace.batchNanos());
        assertEquals(5 * MILLI, card.batchNanos());
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
