package io.idlemint.node.governor;

import io.idlemint.node.flaw.FlawedSettingsException;
import io.idlemint.node.flaw.FlawedSettingsException.Flaw;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the owner allows in each quarter of an hour of the week, by the clock on the wall: where that is set forward,
/// the quarters in between do not happen; where it is set back, they happen twice.
///
/// @param zone whose clock
/// @param days seven texts from Monday on, each of 96 letters: `F`ull, `B`alanced, `Q`uiet, `L` for leases without
///     mining, or `-` for off
public record Schedule(ZoneId zone, List<String> days) {
    /// Quarters of an hour in a day.
    public static final int CELLS = 96;

    private static final String LETTERS = "FBQL-";
    private static final Duration CELL = Duration.ofMinutes(15);
    private static final Duration HALF_A_YEAR = Duration.ofDays(182);
    /// Two weeks and a day: what is an hour of one week only does not happen where the clock is set over it.
    private static final Duration FARTHEST = Duration.ofDays(15);

    /// What a cell is for.
    public enum Use {
        FULL('F', Level.FULL),
        BALANCED('B', Level.BALANCED),
        QUIET('Q', Level.QUIET),
        /// Leases without mining.
        LEASE_ONLY('L', Level.OFF),
        OFF('-', Level.OFF);

        private final char letter;
        private final Level level;

        Use(char letter, Level level) {
            this.letter = letter;
            this.level = level;
        }

        private static Use of(char letter) {
            return Arrays.stream(values())
                    .filter(use -> use.letter == letter)
                    .findFirst()
                    .orElseThrow();
        }

        private static Use of(Level level) {
            return switch (level) {
                case FULL -> FULL;
                case BALANCED -> BALANCED;
                case QUIET -> QUIET;
                case OFF -> OFF;
            };
        }
    }

    public Schedule {
        days = List.copyOf(days);
        if (days.size() != 7) {
            throw new FlawedSettingsException(
                    Flaw.ENTRIES,
                    "schedule.days",
                    Integer.toString(days.size()),
                    "7",
                    "schedule.days: " + days.size() + " days, it must be 7");
        }
        for (int day = 0; day < 7; day++) {
            requireCells(DayOfWeek.of(day + 1), days.get(day));
        }
    }

    /// Everything at any time.
    public static Schedule always(ZoneId zone) {
        return new Schedule(zone, Collections.nCopies(7, "F".repeat(CELLS)));
    }

    /// The same with another level from one time of day to another, on these days.
    ///
    /// @param to the end of the last cell; midnight is the end of the day
    public Schedule with(Level level, LocalTime from, LocalTime to, DayOfWeek... on) {
        int first = cell(from);
        int end = to.equals(LocalTime.MIDNIGHT) ? CELLS : cell(to);
        Schedule next = this;
        for (DayOfWeek day : on) {
            next = next.with(Use.of(level), day, first, end);
        }
        return next;
    }

    /// The same with another use of some cells of a day.
    ///
    /// @param first the first cell, 0 to 95
    /// @param end the first cell after them, up to 96
    public Schedule with(Use use, DayOfWeek day, int first, int end) {
        char[] cells = days.get(day.getValue() - 1).toCharArray();
        Arrays.fill(cells, first, end, use.letter);
        List<String> next = new ArrayList<>(days);
        next.set(day.getValue() - 1, new String(cells));
        return new Schedule(zone, next);
    }

    /// The same week by another clock.
    public Schedule by(ZoneId clock) {
        return new Schedule(clock, days);
    }

    /// Whether another clock shows the time of this week's, now and in the other half of the year.
    public boolean isBy(ZoneId clock, Instant now) {
        return Stream.of(now, now.plus(HALF_A_YEAR))
                .allMatch(at ->
                        clock.getRules().getOffset(at).equals(zone.getRules().getOffset(at)));
    }

    /// What a cell of a day is for.
    ///
    /// @param cell 0 to 95
    public Use use(DayOfWeek day, int cell) {
        return Use.of(days.get(day.getValue() - 1).charAt(cell));
    }

    /// What mining may take at a moment.
    public Level at(Instant moment) {
        return useAt(moment).level;
    }

    /// Whether a moment is for new leases.
    public boolean mayLease(Instant moment) {
        return useAt(moment) != Use.OFF;
    }

    private Use useAt(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        return use(local.getDayOfWeek(), cell(local.toLocalTime()));
    }

    /// When something else is allowed than at a moment; empty when the whole week is alike.
    public Optional<Instant> nextChange(Instant moment) {
        Use now = useAt(moment);
        try {
            Instant last = moment.plus(FARTHEST);
            Instant next = nextCell(moment);
            while (useAt(next) == now) {
                if (next.isAfter(last)) {
                    return Optional.empty();
                }
                next = nextCell(next);
            }
            return Optional.of(next);
        } catch (DateTimeException endOfTime) {
            return Optional.empty();
        }
    }

    /// When the clock on the wall shows another quarter: at its end, or before it where the clock is set.
    private Instant nextCell(Instant moment) {
        ZoneRules rules = zone.getRules();
        long cell = CELL.toSeconds();
        long offset = rules.getOffset(moment).getTotalSeconds();
        long local = moment.getEpochSecond() + offset;
        Instant end = Instant.ofEpochSecond(Math.floorDiv(local, cell) * cell + cell - offset);
        ZoneOffsetTransition set = rules.nextTransition(moment);
        return set != null && set.getInstant().isBefore(end) ? set.getInstant() : end;
    }

    private static int cell(LocalTime time) {
        return time.toSecondOfDay() / (int) CELL.toSeconds();
    }

    private static void requireCells(DayOfWeek day, String cells) {
        if (cells.length() != CELLS) {
            throw new FlawedSettingsException(
                    Flaw.CELLS,
                    "schedule.days." + day,
                    Integer.toString(cells.length()),
                    Integer.toString(CELLS),
                    "schedule.days: " + day + " has " + cells.length() + " cells, it must have " + CELLS);
        }
        for (int cell = 0; cell < CELLS; cell++) {
            if (LETTERS.indexOf(cells.charAt(cell)) < 0) {
                throw new FlawedSettingsException(
                        Flaw.ONE_OF,
                        "schedule.days." + day + "[" + (cell + 1) + "]",
                        cells.substring(cell, cell + 1),
                        "F, B, Q, L, -",
                        "schedule.days: " + day + " cell " + (cell + 1) + " is '" + cells.charAt(cell)
                                + "', it must be one of F, B, Q, L and -");
            }
        }
    }
}
