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
    void aProcessorRestsByFractionsOfAMillisecond() {
        desk.duty(25);
        pace.start(1);
        now.addAndGet(MILLI / 2 - 1);
        assertTrue(pace.proceed(1));
        now.addAndGet(1);
        long started = System.nanoTime();
        assertTrue(pace.proceed(1));
        long rested = System.nanoTime() - started;
        assertTrue(rested >= 3 * MILLI / 2, "0.5 ms of work at 25 % needs 1.5 ms of rest, were " + rested);
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
    void aSleepThatEndsALittleLateShortensTheNext() {
        assertEquals(1, rests(100_000), "0.5 ms at 90 % need 55 us of rest, and 100 us more were rested than wanted");
    }

    @Test
    void whoWasKeptFromGoingOnMissesNoRest() {
        assertEquals(2, rests(4 * MILLI));
    }

    /// How often a thread rests that twice works for half a millisecond, and whose sleeps end later than wanted.
    private long rests(long lateNanos) {
        AtomicLong reads = new AtomicLong();
        long stint = MILLI / 2;
        long wanted = stint / 9;
        long rested = stint + wanted + lateNanos;
        long[] times = {0, stint, rested, rested + stint, rested + stint + wanted + lateNanos};
        Pace sleepy = new Pace(desk, meter, () -> times[(int) reads.getAndIncrement()], DeviceKind.CPU);
        desk.duty(90);
        sleepy.start(1);
        assertTrue(sleepy.proceed(1));
        assertTrue(sleepy.proceed(1));
        // Once at the start, once after each work, and once after each rest.
        return reads.get() - 3;
    }

    @Test
    void batchesAreShortWhereRestsAre() {
        assertEquals(5 * MILLI, pace.batchNanos());
        desk.duty(80);
        assertEquals(MILLI / 4, pace.batchNanos());
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
