package io.idlemint.ui.ledger;

import io.idlemint.i18n.EarningsText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// How far earnings are looked back at, and in which steps.
enum Span {
    DAYS(EarningsText.SPAN_DAYS, 7),
    WEEKS(EarningsText.SPAN_WEEKS, 12),
    MONTHS(EarningsText.SPAN_MONTHS, 12);

    private final EarningsText text;
    private final int steps;

    Span(EarningsText text, int steps) {
        this.text = text;
        this.steps = steps;
    }

    EarningsText text() {
        return text;
    }

    /// The first days of all steps, the oldest first; the last step holds today.
    List<LocalDate> starts(LocalDate today, DayOfWeek firstOfWeek) {
        List<LocalDate> starts = new ArrayList<>();
        for (int back = steps - 1; back >= 0; back--) {
            starts.add(
                    switch (this) {
                        case DAYS -> today.minusDays(back);
                        case WEEKS ->
                            today.with(TemporalAdjusters.previousOrSame(firstOfWeek))
                                    .minusWeeks(back);
                        case MONTHS -> today.withDayOfMonth(1).minusMonths(back);
                    });
        }
        return starts;
    }
}
