package io.idlemint.ui.share.week;

import io.idlemint.node.governor.Schedule;
import io.idlemint.node.governor.Schedule.Use;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// A week under the hands of its owner: hours are chosen by keys or by dragging and painted with a use. Only on the
/// screen's thread.
public final class WeekEditor {
    static final int DAYS = 7;
    static final int HOURS = 24;
    static final int NIGHT_BEGINS = 22;
    static final int NIGHT_ENDS = 6;
    private static final int QUARTERS = 4;

    private final Consumer<Schedule> painted;
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private Optional<Schedule> week = Optional.empty();
    private Use brush = Use.OFF;
    private Cell cursor = new Cell(0, 0);
    private Cell anchor = cursor;

    /// An hour of the week: days from 0 for Monday, hours from 0.
    record Cell(int day, int hour) {
        Cell {
            day = Math.clamp(day, 0, DAYS - 1);
            hour = Math.clamp(hour, 0, HOURS - 1);
        }
    }

    /// @param painted gets every week that was painted
    public WeekEditor(Consumer<Schedule> painted) {
        this.painted = painted;
    }

    /// Counts whatever happens, so that it can be watched.
    ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    public void show(Optional<Schedule> shown) {
        if (!week.equals(shown)) {
            week = shown;
            changed();
        }
    }

    Use brush() {
        return brush;
    }

    void brush(Use use) {
        brush = use;
    }

    Cell cursor() {
        return cursor;
    }

    /// The uses of an hour's quarters; one use when they are alike, none before a week is known.
    List<Use> uses(Cell cell) {
        return week.map(one -> IntStream.range(0, QUARTERS)
                        .mapToObj(quarter -> one.use(day(cell), cell.hour() * QUARTERS + quarter))
                        .toList())
                .map(quarters -> quarters.stream().distinct().count() == 1 ? quarters.subList(0, 1) : quarters)
                .orElse(List.of());
    }

    boolean isChosen(Cell cell) {
        return between(cell.day(), anchor.day(), cursor.day()) && between(cell.hour(), anchor.hour(), cursor.hour());
    }

    /// Whether more than one hour is chosen.
    boolean isRange() {
        return !anchor.equals(cursor);
    }

    private static boolean between(int value, int one, int other) {
        return value >= Math.min(one, other) && value <= Math.max(one, other);
    }

    /// Moves the cursor.
    ///
    /// @param extend whether what lies between is chosen, too
    void move(int days, int hours, boolean extend) {
        to(new Cell(cursor.day() + days, cursor.hour() + hours), extend);
    }

    void to(Cell cell, boolean extend) {
        cursor = cell;
        if (!extend) {
            anchor = cell;
        }
        changed();
    }

    void choose(Cell from, Cell to) {
        anchor = from;
        cursor = to;
        changed();
    }

    void chooseDay(int day) {
        choose(new Cell(day, 0), new Cell(day, HOURS - 1));
    }

    void chooseHour(int hour) {
        choose(new Cell(0, hour), new Cell(DAYS - 1, hour));
    }

    void chooseAll() {
        choose(new Cell(0, 0), new Cell(DAYS - 1, HOURS - 1));
    }

    /// Gives what is chosen the next use after the cursor's.
    void cycle() {
        List<Use> now = uses(cursor);
        if (!now.isEmpty()) {
            Use[] all = Use.values();
            int place = List.of(all).indexOf(now.getFirst());
            fill(now.size() > 1 ? Use.FULL : all[(place + 1) % all.length]);
        }
    }

    /// Paints what is chosen; what has that use everywhere is allowed again.
    void paint() {
        boolean already = cells().allMatch(cell -> uses(cell).equals(List.of(brush)));
        fill(already ? Use.FULL : brush);
    }

    /// Gives what is chosen a use.
    void fill(Use use) {
        week.ifPresent(before -> {
            Schedule next = before;
            for (Cell cell : cells().toList()) {
                next = next.with(use, day(cell), cell.hour() * QUARTERS, (cell.hour() + 1) * QUARTERS);
            }
            take(before, next);
        });
    }

    /// Has every night quiet; what is quieter or not for mining at all stays.
    void quietNights() {
        week.ifPresent(before -> take(before, quietNights(before)));
    }

    /// Whether a night is louder than quiet.
    boolean hasLoudNight() {
        return week.filter(now -> !quietNights(now).equals(now)).isPresent();
    }

    private static Schedule quietNights(Schedule week) {
        Schedule next = week;
        for (DayOfWeek day : DayOfWeek.values()) {
            for (int quarter = 0; quarter < HOURS * QUARTERS; quarter++) {
                boolean night = quarter < NIGHT_ENDS * QUARTERS || quarter >= NIGHT_BEGINS * QUARTERS;
                Use use = week.use(day, quarter);
                if (night && (use == Use.FULL || use == Use.BALANCED)) {
                    next = next.with(Use.QUIET, day, quarter, quarter + 1);
                }
            }
        }
        return next;
    }

    /// Gives all days what the cursor's day has.
    void copyDay() {
        week.ifPresent(before -> take(
                before,
                new Schedule(
                        before.zone(),
                        before.days().stream()
                                .map(day -> before.days().get(cursor.day()))
                                .toList())));
    }

    private void take(Schedule before, Schedule next) {
        if (!next.equals(before)) {
            week = Optional.of(next);
            changed();
            painted.accept(next);
        }
    }

    private Stream<Cell> cells() {
        return IntStream.range(0, DAYS)
                .boxed()
                .flatMap(day -> IntStream.range(0, HOURS).mapToObj(hour -> new Cell(day, hour)))
                .filter(this::isChosen);
    }

    static DayOfWeek day(Cell cell) {
        return DayOfWeek.of(cell.day() + 1);
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
