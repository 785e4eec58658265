package io.idlemint.machine.doctor;

import io.idlemint.domain.machine.Found.What;
import io.idlemint.domain.machine.ReadinessCheck;
import io.idlemint.domain.time.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Whether the wall clock is plausible and runs as fast as the monotonic one. It cannot know that a clock is
/// wrong by minutes.
///
/// @param wall the wall clock
/// @param ticker the monotonic clock
/// @param pause lets some time pass between the two looks
public record ClockCheck(InstantSource wall, Ticker ticker, Runnable pause) implements Check {
    private static final String NAME = "clock";
    private static final int FIRST_YEAR = 2025;
    private static final int LAST_YEAR = 2100;
    private static final Duration TOLERATED = Duration.ofMillis(100);
    private static final Duration BETWEEN = Duration.ofMillis(300);
    private static final String REMEDY = "Switch on the system's time synchronisation (NTP).";

    /// This computer's clocks, looked at for three tenths of a second.
    public static ClockCheck ofThisComputer(InstantSource wall, Ticker ticker) {
        return new ClockCheck(wall, ticker, () -> {
            try {
                Thread.sleep(BETWEEN);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public ReadinessCheck look() {
        Instant wallBegin = wall.instant();
        long begin = ticker.nanos();
        pause.run();
        Duration monotonic = ticker.since(begin);
        Duration byWall = Duration.between(wallBegin, wall.instant());
        int year = wallBegin.atOffset(ZoneOffset.UTC).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return ReadinessCheck.problem(NAME, "The clock says it is the year " + year + ".", REMEDY)
                    .found(What.CLOCK_YEAR, year);
        }
        Duration apart = byWall.minus(monotonic).abs();
        if (apart.compareTo(TOLERATED) > 0) {
            return ReadinessCheck.attention(
                            NAME,
                            "The wall clock moved by " + byWall.toMillis() + " ms while " + monotonic.toMillis()
                                    + " ms passed.",
                            REMEDY)
                    .found(What.CLOCK_MOVED, byWall.toMillis(), monotonic.toMillis());
        }
        LocalDate today = wallBegin.atOffset(ZoneOffset.UTC).toLocalDate();
        return ReadinessCheck.ok(NAME, "The clock says " + today + " and runs evenly.")
                .found(What.CLOCK_FINE, today);
    }
}
