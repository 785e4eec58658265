package io.idlemint.ui.home;

import io.idlemint.i18n.HomeText;
import io.idlemint.ui.home.DayStrip.Kind;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What this computer did in the last 24 hours, and what kept it from it.
final class DayCard extends Card {
    private static final double HEIGHT = 48;

    private final DayWording day;

    DayCard(Wording words, ObservableValue<DayStrip> strip) {
        day = new DayWording(words);
        DayBar bar = new DayBar(day, HEIGHT);
        Label first = Labels.of("", "caption");
        Label middle = Labels.of("", "caption");
        HBox axis = new HBox(first, spacer(), middle, spacer(), Labels.of(words.text(HomeText.DAY_NOW), "caption"));
        Label nothing = Labels.wrapping(words.text(HomeText.DAY_EMPTY), "help");
        nothing.setId("day-empty");
        FlowPane legend = new FlowPane();
        legend.getStyleClass().add("day-legend");
        Label head = Labels.of(words.text(HomeText.DAY_TITLE), "card-title");
        setId("day");
        getStyleClass().add("day-card");
        getChildren().addAll(head, nothing, bar, axis, legend);
        strip.subscribe(now -> {
            boolean known = !now.steps().isEmpty();
            bar.show(now);
            visible(nothing, !known);
            visible(bar, known);
            visible(axis, known);
            if (known) {
                first.setText(words.clockTime(now.start()));
                middle.setText(words.clockTime(
                        now.start().plus(now.step().multipliedBy(now.steps().size() / 2))));
            }
            legend.getChildren().setAll(legend(now));
        });
    }

    private static void visible(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    /// What the colours mean; with the times, and the reasons of pauses, as soon as there are any.
    private List<Node> legend(DayStrip strip) {
        List<Node> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            boolean named = strip.steps().isEmpty();
            if (named || !DayWording.time(strip, kind).isZero()) {
                Region mark = new Region();
                mark.getStyleClass().addAll("day-mark", "day-" + kind.name().toLowerCase(Locale.ROOT));
                all.add(new Label(named ? day.name(kind) : day.legend(strip, kind), mark));
            }
        }
        day.reasons(strip).forEach(reason -> all.add(new Label(reason)));
        all.forEach(label -> label.getStyleClass().addAll("caption", "day-fact"));
        return all;
    }
}
