package io.idlemint.ui.share.week;

import io.idlemint.i18n.ShareText;
import io.idlemint.node.governor.Schedule.Use;
import io.idlemint.ui.share.week.WeekEditor.Cell;
import io.idlemint.ui.wording.Wording;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;

/// Says what a week allows. Immutable.
final class WeekWording {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Wording words;

    WeekWording(Wording words) {
        this.words = words;
    }

    String use(Use use) {
        return words.text(
                switch (use) {
                    case FULL -> ShareText.USE_FULL;
                    case BALANCED -> ShareText.USE_BALANCED;
                    case QUIET -> ShareText.USE_QUIET;
                    case LEASE_ONLY -> ShareText.USE_LEASE_ONLY;
                    case OFF -> ShareText.USE_OFF;
                });
    }

    String day(int day, TextStyle style) {
        return DayOfWeek.of(day + 1).getDisplayName(style, words.locale());
    }

    static String hour(int hour) {
        return CLOCK.format(LocalTime.of(hour % WeekEditor.HOURS, 0));
    }

    /// An hour and what it is used for.
    String cell(Cell cell, List<Use> uses) {
        String use = uses.isEmpty() ? "" : uses.size() == 1 ? use(uses.getFirst()) : words.text(ShareText.USE_MIXED);
        return words.text(
                ShareText.WEEK_CELL, day(cell.day(), TextStyle.FULL), hour(cell.hour()), hour(cell.hour() + 1), use);
    }
}
