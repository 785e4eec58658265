package io.idlemint.machine.sense.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class HeatTrendTest {
    private long nanos;
    private final HeatTrend trend = new HeatTrend(() -> nanos);

    /// The trend after some seconds of a temperature by the second.
    private OptionalInt after(int seconds, IntUnaryOperator celsius) {
        OptionalInt last = OptionalInt.empty();
        for (int second = 0; second <= seconds; second++) {
            last = trend.next(OptionalInt.of(celsius.applyAsInt(second)));
            nanos += 1_000_000_000L;
        }
        return last;
    }

    @Test
    void aSteadyRiseIsToldAfterAMinute() {
        assertEquals(OptionalInt.empty(), after(59, second -> 40 + second / 3));
        assertEquals(OptionalInt.of(18), trend.next(OptionalInt.of(60)));
    }

    @Test
    void aFallIsToldToo() {
        assertEquals(OptionalInt.of(-18), after(90, second -> 90 - second / 3));
    }

    /// Work begins: 35 degrees within ten seconds, then nearly none.
    @Test
    void aJumpThatEndsByItselfIsNoRise() {
        for (int length = 61; length < 200; length++) {
            OptionalInt told = after(length, second -> Math.clamp(50 + (second - 60) * 7L / 2, 50, 85));
            assertEquals(OptionalInt.of(0), told, "after " + length + " s");
            nanos += 60_000_000_000L;
        }
    }

    @Test
    void aGapOrALostSenseBeginsAnew() {
        after(90, second -> 40 + second / 3);
        nanos += 20_000_000_000L;
        assertEquals(OptionalInt.empty(), trend.next(OptionalInt.of(80)));
        after(90, second -> 40 + second / 3);
        assertEquals(OptionalInt.empty(), trend.next(OptionalInt.empty()));
        assertEquals(OptionalInt.empty(), trend.next(OptionalInt.of(80)));
    }
}
