package io.idlemint.node.governor;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What the owner allows in each quarter of an hour of the week, by the clock on the wall: where that is set forward,
/// the quarters in between do not happen; where it is set back, they happen twice.
///
/// @param zone whose clock
/// @param days seven texts from Monday on, each of 96 letters: `F`ull, `B`alanced, `Q`uiet, `L` for leases without
///     mining, or `-` for off
public record Schedule(ZoneId zone, List<String> days) {
    /// Quarters of an hour in a day.
    public static final int CELLS = 96;

    private static final char LEASE_ONLY = 'L';
    private static final char OFF = '-';
    private static final String LETTERS = "-LQBF";
    private static final Duration CELL = Duration.ofMinutes(15);
    private static final int MAX_STEPS = 8 * CELLS;

    public Schedule {
        days = List.copyOf(days);
        if (days.size() != 7) {
            throw new IllegalArgumentException("schedule.days: " + days.size() + " days, it must be 7");
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
        String[] next = days.toArray(String[]::new);
        for (DayOfWeek day : on) {
            char[] cells = next[day.getValue() - 1].toCharArray();
            Arrays.fill(cells, first, end, letter(level));
            next[day.getValue() - 1] = new String(cells);
        }
        return new Schedule(zone, List.of(next));
    }

    /// What mining may take at a moment.
    public Level at(Instant moment) {
        return level(letterAt(moment));
    }

    /// Whether a moment is for new leases.
    public boolean mayLease(Instant moment) {
        return letterAt(moment) != OFF;
    }

    private char letterAt(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        return days.get(local.getDayOfWeek().getValue() - 1).charAt(cell(local.toLocalTime()));
    }

    /// When something else is allowed than at a moment; empty when the whole week is alike.
    public Optional<Instant> nextChange(Instant moment) {
        char now = letterAt(moment);
        long cellSeconds = CELL.toSeconds();
        Instant next = Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), cellSeconds) * cellSeconds);
        try {
            for (int step = 0; step < MAX_STEPS; step++) {
                next = next.plus(CELL);
                if (letterAt(next) != now) {
                    return Optional.of(next);
                }
            }
        } catch (DateTimeException endOfTime) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static char letter(Level level) {
        return switch (level) {
            case OFF -> OFF;
            case QUIET -> 'Q';
            case BALANCED -> 'B';
            case FULL -> 'F';
        };
    }

    private static Level level(char letter) {
        return switch (letter) {
            case OFF, LEASE_ONLY -> Level.OFF;
            case 'Q' -> Level.QUIET;
            case 'B' -> Level.BALANCED;
            default -> Level.FULL;
        };
    }

    private static int cell(LocalTime time) {
        return time.toSecondOfDay() / (int) CELL.toSeconds();
    }

    private static void requireCells(DayOfWeek day, String cells) {
        if (cells.length() != CELLS) {
            throw new IllegalArgumentException(
                    "schedule.days: " + day + " has " + cells.length() + " cells, it must have " + CELLS);
        }
        for (int cell = 0; cell < CELLS; cell++) {
            if (LETTERS.indexOf(cells.charAt(cell)) < 0) {
                throw new IllegalArgumentException("schedule.days: " + day + " cell " + (cell + 1) + " is '"
                        + cells.charAt(cell) + "', it must be one of F, B, Q, L and -");
            }
        }
    }
}
