package io.idlemint.node.governor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /// Off from 2:00 to 3:00 on Sundays: the hour that is missing in March and doubled in October.
    private final Schedule nights =
            Schedule.always(BERLIN).with(Level.OFF, LocalTime.of(2, 0), LocalTime.of(3, 0), DayOfWeek.SUNDAY);

    @Test
    void theMissingHourOfSpringDoesNotHappen() {
        Instant saturday = Instant.parse("2026-03-28T12:00:00Z");
        assertEquals(Level.FULL, nights.at(Instant.parse("2026-03-29T00:59:59Z")));
        assertEquals(Level.FULL, nights.at(Instant.parse("2026-03-29T01:00:00Z")));
        // So the next change is a week later.
        assertEquals(Optional.of(Instant.parse("2026-04-05T00:00:00Z")), nights.nextChange(saturday));
    }

    @Test
    void theDoubledHourOfAutumnHappensTwice() {
        Instant began = Instant.parse("2026-10-25T00:00:00Z");
        assertEquals(Optional.of(began), nights.nextChange(Instant.parse("2026-10-24T12:00:00Z")));
        assertEquals(Level.OFF, nights.at(began));
        assertEquals(Level.OFF, nights.at(Instant.parse("2026-10-25T01:59:59Z")));
        assertEquals(Level.FULL, nights.at(Instant.parse("2026-10-25T02:00:00Z")));
        assertEquals(Optional.of(Instant.parse("2026-10-25T02:00:00Z")), nights.nextChange(began.plusSeconds(1)));
    }

    @Test
    void cellsAreQuartersOfAnHourEvenWhereZonesAreOdd() {
        Schedule kathmandu = Schedule.always(ZoneId.of("Asia/Kathmandu"))
                .with(Level.QUIET, LocalTime.of(9, 15), LocalTime.of(9, 30), DayOfWeek.MONDAY);
        Instant quarter = Instant.parse("2026-06-01T03:30:00Z");
        assertEquals(Level.FULL, kathmandu.at(quarter.minusSeconds(1)));
        assertEquals(Level.QUIET, kathmandu.at(quarter));
        assertEquals(Level.QUIET, kathmandu.at(quarter.plusSeconds(899)));
        assertEquals(Level.FULL, kathmandu.at(quarter.plusSeconds(900)));
    }

    @Test
    void aWeekThatIsAlikeNeverChanges() {
        assertEquals(Optional.empty(), Schedule.always(BERLIN).nextChange(Instant.parse("2026-06-01T00:00:00Z")));
    }

    @Test
    void theLastCellEndsAtMidnight() {
        Schedule evening = Schedule.always(ZoneId.of("UTC"))
                .with(Level.BALANCED, LocalTime.of(23, 45), LocalTime.MIDNIGHT, DayOfWeek.MONDAY);
        assertEquals(Level.BALANCED, evening.at(Instant.parse("2026-06-01T23:59:59Z")));
        assertEquals(Level.FULL, evening.at(Instant.parse("2026-06-02T00:00:00Z")));
    }

    @Test
    void badCellsAreRefusedByName() {
        List<String> six = new ArrayList<>(nights.days());
        six.removeLast();
        assertSays("schedule.days: 6 days, it must be 7", six);
        List<String> shortDay = new ArrayList<>(nights.days());
        shortDay.set(2, "F");
        assertSays("schedule.days: WEDNESDAY has 1 cells, it must have 96", shortDay);
        List<String> wrong = new ArrayList<>(nights.days());
        wrong.set(0, "F".repeat(95) + "x");
        assertSays("schedule.days: MONDAY cell 96 is 'x', it must be one of F, B, Q, L and -", wrong);
    }

    private static void assertSays(String sentence, List<String> days) {
        String said = assertThrows(IllegalArgumentException.class, () -> new Schedule(BERLIN, days))
                .getMessage();
        assertTrue(sentence.equals(said), said);
    }
}
