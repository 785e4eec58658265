package io.idlemint.node.governor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The week where clocks are set: an hour that is missing, one that is doubled, half an hour, midnight, and a day that
/// a country left out.
class ClockChangeTest {
    /// One stretch of one day is off, else all is allowed; or, with `only`, the other way round.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // Forward at 02:00 on 2027-03-28. What lies in the gap does not happen.
                "Europe/Berlin | off  | SUNDAY   | 02:00 | 03:00 | 2027-03-27T12:00:00Z | FULL | 2027-04-04T00:00:00Z",
                "Europe/Berlin | off  | SUNDAY   | 02:00 | 03:00 | 2027-03-21T02:00:00Z | FULL | 2027-04-04T00:00:00Z",
                "Europe/Berlin | only | SUNDAY   | 02:00 | 03:00 | 2027-03-21T02:00:00Z | OFF  | 2027-04-04T00:00:00Z",
                "Europe/Berlin | only | SUNDAY   | 02:00 | 03:00 | 2027-03-28T01:00:00Z | OFF  | 2027-04-04T00:00:00Z",
                // It begins before the gap and ends in it, or behind it.
                "Europe/Berlin | off  | SUNDAY   | 01:30 | 02:30 | 2027-03-28T00:30:00Z | OFF  | 2027-03-28T01:00:00Z",
                "Europe/Berlin | off  | SUNDAY   | 01:30 | 03:30 | 2027-03-28T00:30:00Z | OFF  | 2027-03-28T01:30:00Z",
                "Europe/Berlin | off  | SUNDAY   | 02:30 | 03:30 | 2027-03-28T00:30:00Z | FULL | 2027-03-28T01:00:00Z",
                // Back at 03:00 on 2026-10-25. What lies in the doubled hour happens twice.
                "Europe/Berlin | off  | SUNDAY   | 02:00 | 03:00 | 2026-10-25T00:00:00Z | OFF  | 2026-10-25T02:00:00Z",
                "Europe/Berlin | off  | SUNDAY   | 02:15 | 02:30 | 2026-10-25T00:20:00Z | OFF  | 2026-10-25T00:30:00Z",
                "Europe/Berlin | off  | SUNDAY   | 02:15 | 02:30 | 2026-10-25T00:30:00Z | FULL | 2026-10-25T01:15:00Z",
                "Europe/Berlin | off  | SUNDAY   | 01:00 | 02:15 | 2026-10-25T00:20:00Z | FULL | 2026-10-25T01:00:00Z",
                "Europe/Berlin | off  | SUNDAY   | 02:45 | 04:00 | 2026-10-25T00:50:00Z | OFF  | 2026-10-25T01:00:00Z",
                // 2026-11-01 back, 2027-03-14 forward.
                "America/New_York | off | SUNDAY | 01:00 | 02:00 | 2026-11-01T05:00:00Z | OFF  | 2026-11-01T07:00:00Z",
                "America/New_York | off | SUNDAY | 02:00 | 03:00 | 2027-03-07T08:00:00Z | FULL | 2027-03-21T06:00:00Z",
                // Half an hour: 02:00 to 02:30 is missing on 2026-10-04, 01:30 to 02:00 doubled on 2027-04-04.
                "Australia/Lord_Howe | off | SUNDAY | 02:00 | 02:30 | 2026-09-27T16:00:00Z | FULL | 2026-10-10T15:00:00Z",
                "Australia/Lord_Howe | off | SUNDAY | 02:00 | 02:45 | 2026-10-03T15:00:00Z | FULL | 2026-10-03T15:30:00Z",
                "Australia/Lord_Howe | off | SUNDAY | 01:30 | 02:00 | 2027-04-03T14:30:00Z | OFF  | 2027-04-03T15:30:00Z",
                // No change at all, at an odd offset.
                "Asia/Kolkata | off | SUNDAY | 02:00 | 03:00 | 2027-03-27T12:00:00Z | FULL | 2027-03-27T20:30:00Z",
                // Midnight is missing on Friday 2027-04-30, and 23:00 doubled on Thursday 2026-10-29.
                "Africa/Cairo | off | FRIDAY     | 00:00 | 01:00 | 2027-04-29T12:00:00Z | FULL | 2027-05-06T21:00:00Z",
                "Africa/Cairo | off | FRIDAY     | 00:00 | 02:00 | 2027-04-29T12:00:00Z | FULL | 2027-04-29T22:00:00Z",
                "Africa/Cairo | off | THURSDAY   | 23:00 | 00:00 | 2026-10-29T20:00:00Z | OFF  | 2026-10-29T22:00:00Z",
                "America/Asuncion | off | SUNDAY | 00:00 | 01:00 | 2023-09-30T12:00:00Z | FULL | 2023-10-08T03:00:00Z",
                // Samoa left Friday, 30 December 2011 out.
                "Pacific/Apia | only | FRIDAY    | 00:00 | 00:00 | 2011-12-24T10:00:00Z | OFF  | 2012-01-05T10:00:00Z",
                // Not even quarters of an hour from Greenwich.
                "UTC+05:07 | off | MONDAY        | 09:15 | 09:30 | 2026-06-01T04:00:00Z | FULL | 2026-06-01T04:08:00Z",
                "UTC+05:07 | off | MONDAY        | 09:15 | 09:30 | 2026-06-01T04:08:00Z | OFF  | 2026-06-01T04:23:00Z",
            })
    void theClockOnTheWallDecides(
            String zone, String rest, DayOfWeek day, String from, String to, String at, Level now, String next) {
        Schedule week = Schedule.always(ZoneId.of(zone));
        Level stretch = rest.equals("off") ? Level.OFF : Level.FULL;
        if (stretch == Level.FULL) {
            week = week.with(Level.OFF, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, DayOfWeek.values());
        }
        week = week.with(stretch, LocalTime.parse(from), LocalTime.parse(to), day);
        Instant moment = Instant.parse(at);
        assertEquals(now, week.at(moment));
        assertEquals(Optional.of(Instant.parse(next)), week.nextChange(moment));
    }

    /// From each change to the next one over half a year that has clocks set, against every minute of it.
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-10-20T00:00:00Z",
        "America/New_York, 2026-10-28T00:00:00Z",
        "Australia/Lord_Howe, 2026-09-30T00:00:00Z",
        "Asia/Kolkata, 2026-10-20T00:00:00Z",
        "Africa/Cairo, 2026-10-25T00:00:00Z",
        "America/Asuncion, 2023-09-25T00:00:00Z",
        "Pacific/Apia, 2011-12-22T00:00:00Z",
    })
    void changesFollowEachOtherAsTheMinutesDo(String zone, String begin) {
        for (long seed = 1; seed <= 5; seed++) {
            Schedule week = random(ZoneId.of(zone), new Random(seed));
            Instant from = Instant.parse(begin);
            List<Instant> told = new ArrayList<>();
            Instant end = from.plus(Duration.ofDays(14));
            for (Instant at = from; ; ) {
                Instant next = week.nextChange(at).orElseThrow();
                assertTrue(next.isAfter(at), "seed " + seed);
                if (!next.isBefore(end)) {
                    break;
                }
                told.add(next);
                at = next;
            }
            assertEquals(minutes(week, from, end), told, "seed " + seed);
        }
    }

    private static List<Instant> minutes(Schedule week, Instant from, Instant end) {
        List<Instant> changes = new ArrayList<>();
        for (Instant at = from.plusSeconds(60); at.isBefore(end); at = at.plusSeconds(60)) {
            Instant before = at.minusSeconds(60);
            if (week.at(at) != week.at(before) || week.mayLease(at) != week.mayLease(before)) {
                changes.add(at);
            }
        }
        return changes;
    }

    private static Schedule random(ZoneId zone, Random random) {
        List<String> days = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            days.add(random.ints(Schedule.CELLS, 0, 5)
                    .mapToObj(letter -> "FBQL-".substring(letter, letter + 1))
                    .collect(Collectors.joining()));
        }
        return new Schedule(zone, days);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, Europe/Berlin, true",
        "Europe/Berlin, Europe/Paris, true",
        "Europe/Berlin, Europe/London, false",
        // Only alike in winter.
        "Europe/Berlin, Africa/Lagos, false",
        "UTC, Z, true",
        "UTC, Africa/Abidjan, true",
    })
    void clocksAreAlikeThatShowTheSameTimeAllYear(String one, String other, boolean alike) {
        Schedule week = Schedule.always(ZoneId.of(one));
        assertEquals(alike, week.isBy(ZoneId.of(other), Instant.parse("2026-11-22T12:00:00Z")));
        assertEquals(alike, week.isBy(ZoneId.of(other), Instant.parse("2026-07-22T12:00:00Z")));
        assertEquals(ZoneId.of(other), week.by(ZoneId.of(other)).zone());
        assertEquals(week.days(), week.by(ZoneId.of(other)).days());
    }

    @Test
    void aWeekThatIsAlikeEndsTheSearch() {
        Schedule nothing = Schedule.always(ZoneId.of("Europe/Berlin"))
                .with(Level.OFF, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, DayOfWeek.values());
        Instant autumn = Instant.parse("2026-10-24T12:00:00Z");
        assertEquals(Level.OFF, nothing.at(autumn));
        assertFalse(nothing.mayLease(autumn));
        assertEquals(Optional.empty(), nothing.nextChange(autumn));
        assertEquals(
                Optional.empty(), Schedule.always(ZoneId.of("Europe/Berlin")).nextChange(autumn));
    }
}
