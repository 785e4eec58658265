package io.idlemint.miner.engines.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HashMeterTest {
    private static final long SECOND = 1_000_000_000L;

    private long now = Long.MAX_VALUE - SECOND;
    private final HashMeter meter = new HashMeter(() -> now);

    @Test
    void theRateIsThatOfTheLastSeconds() {
        assertEquals(0, meter.perSecond());
        run(40, 100);
        assertEquals(100, meter.perSecond(), 1e-9);
        run(15, 300);
        assertEquals(300, meter.perSecond(), 1e-9);
        assertEquals(40 * 100 + 15 * 300, meter.total());
    }

    @Test
    void aRestartForgetsThePast() {
        run(10, 100);
        meter.restart();
        run(1, 700);
        assertEquals(700, meter.perSecond(), 1e-9);
        run(5, 0);
        assertEquals(700.0 / 6, meter.perSecond(), 1e-9);
    }

    /// A clock that goes on while the computer sleeps, or one that jumps.
    @Test
    void aSleepIsNoSpikeAndDoesNotCount() {
        run(20, 100);
        now += 8 * 3600 * SECOND;
        assertEquals(0, meter.perSecond(), 1, "nothing was hashed for hours");
        meter.read();
        assertEquals(0, meter.perSecond());
        for (int i = 1; i <= 20; i++) {
            run(1, 100);
            assertEquals(100, meter.perSecond(), 1e-9, "second " + i);
        }
    }

    private void run(int seconds, long rate) {
        for (int i = 0; i < seconds; i++) {
            now += SECOND;
            meter.add(rate);
            meter.read();
        }
    }
}
