package io.idlemint.ui.share.week;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.node.governor.Schedule;
import io.idlemint.node.governor.Schedule.Use;
import io.idlemint.ui.share.week.WeekEditor.Cell;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WeekEditorTest {
    private final List<Schedule> painted = new ArrayList<>();
    private final WeekEditor editor = new WeekEditor(painted::add);
    private final Schedule always = Schedule.always(ZoneOffset.UTC);

    @BeforeEach
    void show() {
        editor.show(Optional.of(always));
    }

    private String letters(int day) {
        return painted.getLast().days().get(day);
    }

    @Test
    void draggingPaintsWholeHours() {
        editor.to(new Cell(0, 7), false);
        editor.choose(new Cell(0, 7), new Cell(1, 8));
        editor.paint();
        String wanted = "F".repeat(28) + "-".repeat(8) + "F".repeat(60);
        assertEquals(wanted, letters(0));
        assertEquals(wanted, letters(1));
        assertEquals(always.days().get(2), letters(2));
    }

    @Test
    void paintingWhatIsPaintedAllowsItAgain() {
        editor.brush(Use.LEASE_ONLY);
        editor.paint();
        assertEquals(List.of(Use.LEASE_ONLY), editor.uses(new Cell(0, 0)));
        editor.paint();
        assertEquals(always, painted.getLast());
    }

    @Test
    void spaceGoesThroughAllUsesAndBack() {
        List<Use> met = new ArrayList<>();
        for (int i = 0; i < Use.values().length; i++) {
            editor.cycle();
            met.addAll(editor.uses(editor.cursor()));
        }
        assertEquals(List.of(Use.BALANCED, Use.QUIET, Use.LEASE_ONLY, Use.OFF, Use.FULL), met);
    }

    @Test
    void theHeadersChooseDaysAndHours() {
        editor.chooseDay(6);
        editor.fill(Use.QUIET);
        assertEquals("Q".repeat(96), letters(6));
        editor.chooseHour(23);
        editor.fill(Use.OFF);
        assertTrue(painted.getLast().days().stream().allMatch(day -> day.endsWith("----")));
        editor.chooseAll();
        editor.fill(Use.FULL);
        assertEquals(always, painted.getLast());
    }

    @Test
    void theCursorStaysInsideTheWeekAndShiftKeepsTheBeginning() {
        editor.move(-1, -1, false);
        assertEquals(new Cell(0, 0), editor.cursor());
        editor.move(0, 30, false);
        assertEquals(new Cell(0, 23), editor.cursor());
        editor.move(2, -3, true);
        assertEquals(new Cell(2, 20), editor.cursor());
        assertTrue(editor.isChosen(new Cell(1, 22)));
        assertTrue(editor.isRange());
        editor.move(0, 1, false);
        assertTrue(!editor.isRange());
    }

    @Test
    void anHourWhoseQuartersDifferShowsThem() {
        editor.show(Optional.of(always.with(Use.OFF, DayOfWeek.MONDAY, 1, 2)));
        assertEquals(List.of(Use.FULL, Use.OFF, Use.FULL, Use.FULL), editor.uses(new Cell(0, 0)));
    }

    @Test
    void aDayIsCopiedToAllDays() {
        editor.to(new Cell(3, 12), false);
        editor.fill(Use.OFF);
        editor.copyDay();
        assertEquals(1, painted.getLast().days().stream().distinct().count());
        assertEquals("F".repeat(48) + "----" + "F".repeat(44), letters(0));
    }

    @Test
    void everyNightIsQuietAndWhatIsQuieterStays() {
        assertTrue(editor.hasLoudNight());
        editor.chooseDay(2);
        editor.fill(Use.OFF);
        editor.chooseDay(3);
        editor.fill(Use.LEASE_ONLY);
        editor.chooseDay(4);
        editor.fill(Use.BALANCED);
        editor.quietNights();
        assertEquals("Q".repeat(24) + "F".repeat(64) + "Q".repeat(8), letters(0));
        assertEquals("-".repeat(96), letters(2));
        assertEquals("L".repeat(96), letters(3));
        assertEquals("Q".repeat(24) + "B".repeat(64) + "Q".repeat(8), letters(4));
        assertEquals(letters(0), letters(6));
        assertFalse(editor.hasLoudNight());
        int before = painted.size();
        editor.quietNights();
        assertEquals(before, painted.size());
    }

    @Test
    void withoutAWeekNothingIsPainted() {
        WeekEditor empty = new WeekEditor(painted::add);
        empty.cycle();
        empty.fill(Use.OFF);
        empty.copyDay();
        empty.quietNights();
        assertFalse(empty.hasLoudNight());
        assertEquals(List.of(), painted);
        assertEquals(List.of(), empty.uses(new Cell(0, 0)));
    }
}
