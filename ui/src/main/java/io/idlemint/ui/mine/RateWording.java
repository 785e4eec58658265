package io.idlemint.ui.mine;

import io.idlemint.i18n.MineText;
import io.idlemint.node.desk.GovernorDesk.Change;
import io.idlemint.node.desk.GovernorDesk.Governed;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Reason;
import io.idlemint.node.mine.HashHistory;
import io.idlemint.node.mine.HashHistory.Line;
import io.idlemint.node.mine.HashHistory.Span;
import io.idlemint.ui.kit.ChartContent;
import io.idlemint.ui.kit.ChartContent.Layer;
import io.idlemint.ui.kit.ChartContent.Place;
import io.idlemint.ui.wording.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The hash rates of a time as a chart, as a sentence and as a table. Immutable.
final class RateWording {
    private static final int PARTS = 4;
    private static final int MOST_MARKS = 3;
    private static final double MARKS_APART = 0.12;
    private static final long[] STEPS = {1, 2, 3, 4, 5, 6, 8, 10};

    private final Wording words;

    RateWording(Wording words) {
        this.words = words;
    }

    /// One line of the table.
    ///
    /// @param rates of each device, and of all together at the end
    record Row(String time, List<String> rates) {}

    ChartContent chart(Span span, HashHistory history, List<Change> changes, List<Governed> devices) {
        List<Layer> layers = history.lines().stream()
                .map(line -> new Layer(line.name(), line.rates()))
                .toList();
        long part = part(highest(history));
        List<Place> up = IntStream.rangeClosed(0, PARTS)
                .mapToObj(i -> new Place(
                        (double) i / PARTS, i == 0 ? "0" : words.measures().hashScale(part * i)))
                .toList();
        return new ChartContent(
                layers, part * PARTS, up, across(history, span), marks(history, changes, devices), summary(history));
    }

    /// The newest first. Times in which nothing ran are left out.
    List<Row> table(HashHistory history) {
        List<Row> rows = new ArrayList<>();
        int steps = count(history);
        for (int step = steps - 1; step >= 0; step--) {
            int at = step;
            List<Long> rates =
                    history.lines().stream().map(line -> line.rates().get(at)).toList();
            if (rates.stream().anyMatch(rate -> rate >= 0)) {
                List<String> texts =
                        new ArrayList<>(rates.stream().map(this::rate).toList());
                texts.add(rate(sum(rates)));
                rows.add(new Row(moment(history, step), texts));
            }
        }
        return rows;
    }

    /// With the seconds where a minute has several lines.
    private String moment(HashHistory history, int step) {
        Instant at = time(history, step);
        return history.step().compareTo(Duration.ofMinutes(1)) < 0 ? words.secondTime(at) : words.moment(at);
    }

    private String rate(long rate) {
        return rate < 0 ? words.text(MineText.NOT_LOOKED) : words.measures().hashRate(rate);
    }

    private String summary(HashHistory history) {
        if (history.lines().isEmpty()) {
            return words.text(MineText.CHART_NONE);
        }
        return words.sentences(history.lines().stream().map(this::summary).toList());
    }

    private String summary(Line line) {
        List<Long> known = line.rates().stream().filter(rate -> rate >= 0).toList();
        long mean = known.isEmpty()
                ? 0
                : Math.round(known.stream().mapToLong(r -> r).average().orElse(0));
        long most = known.stream().mapToLong(r -> r).max().orElse(0);
        return words.text(MineText.CHART_SUMMARY, line.name(), rate(mean), rate(most), rate(Math.max(0, line.last())));
    }

    private List<Place> across(HashHistory history, Span span) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < PARTS; i++) {
            Instant at = time(history, span.count() * i / PARTS);
            places.add(new Place((double) i / PARTS, span == Span.WEEK ? words.moment(at) : words.clockTime(at)));
        }
        places.add(new Place(1, words.text(MineText.CHART_NOW)));
        return places;
    }

    /// The newest events that stopped a device, as many as can be told apart.
    private List<Place> marks(HashHistory history, List<Change> changes, List<Governed> devices) {
        Duration all = history.step().multipliedBy(Math.max(1, count(history)));
        List<Place> marks = new ArrayList<>();
        for (Change change : changes) {
            double at = (double) Duration.between(history.start(), change.at()).toSeconds() / all.toSeconds();
            boolean apart = marks.stream().noneMatch(mark -> Math.abs(mark.at() - at) < MARKS_APART);
            if (change.level() == Level.OFF && at > 0 && at < 1 && apart && marks.size() < MOST_MARKS) {
                String name = devices.stream()
                        .filter(device -> device.device().equals(change.device()))
                        .map(Governed::name)
                        .findFirst()
                        .orElse("");
                marks.add(new Place(
                        at, words.text(MineText.MARK, words.clockTime(change.at()), name, reason(change.reason()))));
            }
        }
        return marks;
    }

    private String reason(Reason reason) {
        return words.text(MineText.valueOf("MARK_" + reason.name()));
    }

    private static long highest(HashHistory history) {
        long highest = 0;
        for (int step = 0; step < count(history); step++) {
            int at = step;
            highest = Math.max(
                    highest,
                    sum(history.lines().stream()
                            .map(line -> line.rates().get(at))
                            .toList()));
        }
        return highest;
    }

    private static long sum(List<Long> rates) {
        return rates.stream().mapToLong(rate -> Math.max(0, rate)).sum();
    }

    /// A quarter of the scale: a round number with the highest value just below four of it.
    private static long part(long highest) {
        long least = Math.max(1, (highest + PARTS - 1) / PARTS);
        long power = 1;
        while (power * 10 < least) {
            power *= 10;
        }
        for (long step : STEPS) {
            if (step * power >= least) {
                return step * power;
            }
        }
        return 10 * power;
    }

    private static Instant time(HashHistory history, int step) {
        return history.start().plus(history.step().multipliedBy(step));
    }

    private static int count(HashHistory history) {
        return history.lines().isEmpty()
                ? 0
                : history.lines().getFirst().rates().size();
    }
}
