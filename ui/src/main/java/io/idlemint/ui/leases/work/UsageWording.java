package io.idlemint.ui.leases.work;

import io.idlemint.i18n.LeasesText;
import io.idlemint.node.lease.UsageHistory;
import io.idlemint.node.lease.UsageHistory.Step;
import io.idlemint.ui.kit.ChartContent;
import io.idlemint.ui.kit.ChartContent.Layer;
import io.idlemint.ui.kit.ChartContent.Place;
import io.idlemint.ui.wording.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/// Writes what the jobs of a lease use.
final class UsageWording {
    /// A chart begins with two minutes, so that the first steps are not as wide as all of it.
    private static final int FEWEST = 60;

    private static final int PARTS = 4;
    private static final long CORE = 1000;
    private static final long MIB = 1L << 20;

    private final Wording words;

    UsageWording(Wording words) {
        this.words = words;
    }

    UsageText text(UsageHistory history) {
        if (history.steps().isEmpty()) {
            return UsageText.NOTHING;
        }
        Measure processor = new Measure(
                Step::milliCores,
                this::cores,
                history.cores(),
                CORE,
                LeasesText.USAGE_CPU,
                LeasesText.USAGE_SUMMARY_CPU);
        Measure memory = new Measure(
                Step::memoryBytes, this::data, 0, 4 * MIB, LeasesText.USAGE_MEMORY, LeasesText.USAGE_SUMMARY_MEMORY);
        long disk = history.steps().getLast().diskBytes();
        return new UsageText(
                chart(history, processor),
                chart(history, memory),
                disk < 0 ? "" : words.text(LeasesText.USAGE_DISK, data(disk)),
                rows(history));
    }

    /// @param top the value at the upper edge; 0 when the highest measured one decides
    /// @param least the lowest upper edge
    private record Measure(
            ToLongFunction<Step> value,
            LongFunction<String> text,
            long top,
            long least,
            LeasesText name,
            LeasesText summary) {}

    private ChartContent chart(UsageHistory history, Measure measure) {
        List<Long> values = new ArrayList<>(
                Collections.nCopies(Math.max(0, FEWEST - history.steps().size()), UsageHistory.UNKNOWN));
        history.steps().forEach(step -> values.add(measure.value().applyAsLong(step)));
        long most = values.stream().mapToLong(value -> value).max().orElse(0);
        if (most < 0) {
            return ChartContent.NOTHING;
        }
        long part = Math.max(1, (Math.max(Math.max(measure.top(), most), measure.least()) + PARTS - 1) / PARTS);
        List<Place> up = new ArrayList<>();
        for (int i = 0; i <= PARTS; i++) {
            up.add(new Place((double) i / PARTS, i == 0 ? "0" : measure.text().apply(part * i)));
        }
        Duration span = UsageHistory.STEP.multipliedBy(values.size());
        List<Place> across = List.of(
                new Place(0, ago(span)),
                new Place(0.5, ago(span.dividedBy(2))),
                new Place(1, words.text(LeasesText.USAGE_NOW)));
        String summary = words.text(
                measure.summary(),
                words.measures()
                        .duration(UsageHistory.STEP.multipliedBy(history.steps().size())),
                measure.text().apply(values.getLast()),
                measure.text().apply(most));
        return new ChartContent(
                List.of(new Layer(words.text(measure.name()), values)), part * PARTS, up, across, List.of(), summary);
    }

    private List<UsageText.Row> rows(UsageHistory history) {
        List<UsageText.Row> rows = new ArrayList<>();
        int count = history.steps().size();
        for (int i = count - 1; i >= 0; i--) {
            Step step = history.steps().get(i);
            int before = count - 1 - i;
            rows.add(new UsageText.Row(
                    before == 0 ? words.text(LeasesText.USAGE_NOW) : ago(UsageHistory.STEP.multipliedBy(before)),
                    cores(step.milliCores()),
                    data(step.memoryBytes()),
                    data(step.diskBytes())));
        }
        return rows;
    }

    private String ago(Duration before) {
        return "\u2212" + words.measures().duration(before);
    }

    private String cores(long milliCores) {
        return milliCores < 0
                ? words.text(LeasesText.USAGE_UNKNOWN)
                : words.text(LeasesText.USAGE_CORES, milliCores / 1000.0);
    }

    private String data(long bytes) {
        return bytes < 0
                ? words.text(LeasesText.USAGE_UNKNOWN)
                : words.measures().data(bytes);
    }
}
