package io.idlemint.ui.ledger;

import io.idlemint.domain.money.Amount;
import io.idlemint.i18n.EarningsText;
import io.idlemint.ui.kit.StackedBars.Bar;
import io.idlemint.ui.ledger.EarningsViewModel.Step;
import io.idlemint.ui.wording.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;

/// Writes earnings for the chart, its legend and the table.
final class EarningsWording {
    private final Wording words;

    EarningsWording(Wording words) {
        this.words = words;
    }

    /// @param last whether today is in it
    /// @param sum mining, leases, holder rewards
    Step step(LocalDate start, Span span, boolean last, long[] sum) {
        long total = LongStream.of(sum).sum();
        List<String> parts = parts(sum);
        String name = name(start, span, last);
        String description = words.text(
                EarningsText.BAR,
                name,
                parts.get(0),
                parts.get(1),
                parts.get(2),
                words.amounts().exact(total));
        return new Step(
                start,
                new Bar(name, brief(total), description, List.of(sum[0], sum[1], sum[2])),
                List.of(parts.get(0), parts.get(1), parts.get(2), brief(total)));
    }

    List<String> legend(long[] sum) {
        List<String> parts = parts(sum);
        return List.of(
                words.text(EarningsText.LEGEND, words.text(EarningsText.MINING), parts.get(0)),
                words.text(EarningsText.LEGEND, words.text(EarningsText.LEASES), parts.get(1)),
                words.text(EarningsText.LEGEND, words.text(EarningsText.REWARDS), parts.get(2)));
    }

    String total(Span span, long[] sum) {
        long all = LongStream.of(sum).sum();
        return words.fiat(Amount.ofNanos(all))
                .map(worth -> words.text(EarningsText.TOTAL_FIAT, brief(all), words.text(span.text()), worth))
                .orElseGet(() -> words.text(EarningsText.TOTAL, brief(all), words.text(span.text())));
    }

    private List<String> parts(long[] sum) {
        return LongStream.of(sum).sum() < Amount.NANOS_PER_MINT
                ? LongStream.of(sum).mapToObj(words.amounts()::entry).toList()
                : words.amounts().parts(sum);
    }

    private String brief(long nanos) {
        return nanos < Amount.NANOS_PER_MINT
                ? words.amounts().entry(nanos)
                : words.amounts().balance(nanos);
    }

    private String name(LocalDate start, Span span, boolean last) {
        if (span == Span.DAYS) {
            return last ? words.text(EarningsText.TODAY) : words.measures().weekday(start);
        }
        return span == Span.WEEKS
                ? words.measures().day(start)
                : words.measures().month(start);
    }
}
