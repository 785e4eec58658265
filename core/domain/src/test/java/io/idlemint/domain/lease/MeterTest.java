package io.idlemint.domain.lease;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MeterTest {
    private final AtomicLong nanos = new AtomicLong(-5_000);
    private final Meter meter = new Meter(nanos::get, Rate.ofNanosPerSecond(10), Amount.ofNanos(95));

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void countsOnlyWhileItRuns() {
        pass(Duration.ofSeconds(100));
        assertEquals(0, meter.seconds());
        meter.run();
        pass(Duration.ofMillis(2_900));
        assertEquals(2, meter.seconds());
        assertEquals(20, meter.cost().nanos());
        meter.hold();
        pass(Duration.ofSeconds(5));
        meter.run();
        pass(Duration.ofMillis(100));
        assertEquals(3, meter.seconds());
    }

    @Test
    void neverCostsMoreThanTheBudgetPaysForInWholeSeconds() {
        meter.run();
        for (int i = 0; i < 20; i++) {
            pass(Duration.ofSeconds(1));
            meter.seconds();
        }
        assertEquals(20, meter.seconds());
        assertEquals(90, meter.cost().nanos());
    }

    @Test
    void doesNotBillASleepingComputer() {
        meter.run();
        pass(Duration.ofSeconds(1));
        assertEquals(1, meter.seconds());
        pass(Duration.ofHours(8));
        assertEquals(1, meter.seconds());
        pass(Duration.ofSeconds(1));
        assertEquals(2, meter.seconds());
    }

    @Test
    void runningTwiceCountsOnce() {
        meter.run();
        pass(Duration.ofSeconds(1));
        meter.run();
        pass(Duration.ofSeconds(1));
        assertEquals(2, meter.seconds());
    }
}
