package io.idlemint.ui.share.week;

import io.idlemint.i18n.ShareText;
import io.idlemint.node.governor.Schedule.Use;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.Notice;
import io.idlemint.ui.kit.TwoEnds;
import io.idlemint.ui.wording.Wording;
import java.time.LocalDateTime;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The week of a device, what its colours mean, and what can be done with it.
public final class WeekCard extends Card {
    private static final double LEGEND_WIDTH = 600;
    private static final double ACTIONS_WIDTH = 1_000;

    private final WeekEditor editor;
    private final WeekWording wording;
    private final WeekGrid grid;
    private final Label chosen = Labels.wrapping("", "caption");
    private final Button toAll;
    private final Notice clock;

    /// What is done with more than this week.
    ///
    /// @param toAllDevices gives every device this week
    /// @param here lets every week follow this computer's clock
    public record Orders(Runnable toAllDevices, Runnable here) {}

    public WeekCard(WeekEditor editor, Wording words, Orders orders) {
        this.editor = editor;
        wording = new WeekWording(words);
        grid = new WeekGrid(editor, wording);
        getStyleClass().add("week-card");
        String quiet = words.text(
                ShareText.WEEK_NIGHT,
                WeekWording.hour(WeekEditor.NIGHT_BEGINS),
                WeekWording.hour(WeekEditor.NIGHT_ENDS));
        Button night = Buttons.with(Icon.MOON, Buttons.secondary(quiet, editor::quietNights));
        night.setId("week-night");
        Button copyDay =
                Buttons.with(Icon.COPY, Buttons.secondary(words.text(ShareText.WEEK_COPY_DAY), editor::copyDay));
        copyDay.setId("week-copy-day");
        toAll = Buttons.with(Icon.COPY, Buttons.secondary(words.text(ShareText.WEEK_TO_ALL), orders.toAllDevices()));
        toAll.setId("week-to-all");
        toAll.managedProperty().bind(toAll.visibleProperty());
        clock = new Notice("", words.text(ShareText.WEEK_CLOCK_HERE), orders.here());
        clock.setId("week-clock");
        clock.setVisible(false);
        FlowPane actions = new FlowPane(night, copyDay, toAll);
        actions.getStyleClass().add("week-actions");
        actions.setPrefWrapLength(ACTIONS_WIDTH);
        chosen.getStyleClass().add("week-chosen");
        TwoEnds head = new TwoEnds(Labels.of(words.text(ShareText.WEEK_TITLE), "card-title"), legend(words));
        getChildren().addAll(head, clock, grid, new TwoEnds(chosen, actions));
        editor.changes().subscribe(change -> {
            chosen.setText(wording.cell(editor.cursor(), editor.uses(editor.cursor())));
            night.setDisable(!editor.hasLoudNight());
        });
    }

    /// The uses, each a brush.
    private Region legend(Wording words) {
        FlowPane legend = new FlowPane();
        legend.getStyleClass().add("week-legend");
        legend.setPrefWrapLength(LEGEND_WIDTH);
        ToggleGroup brushes = new ToggleGroup();
        for (Use use : Use.values()) {
            ToggleButton brush = new ToggleButton(wording.use(use), swatch(WeekGrid.styleClass(use)));
            brush.setId("brush-" + use.name().toLowerCase(Locale.ROOT));
            brush.getStyleClass().add("week-brush");
            brush.setAccessibleText(words.text(ShareText.WEEK_BRUSH, wording.use(use)));
            brush.setToggleGroup(brushes);
            brush.setSelected(use == editor.brush());
            brush.setOnAction(event -> {
                brush.setSelected(true);
                editor.brush(use);
                if (editor.isRange()) {
                    editor.fill(use);
                }
            });
            legend.getChildren().add(brush);
        }
        Label present = Labels.of(words.text(ShareText.USE_NOW), "caption");
        present.setGraphic(swatch("use-now"));
        legend.getChildren().add(present);
        return legend;
    }

    private static Node swatch(String use) {
        Region mark = new Region();
        mark.getStyleClass().add("week-mark");
        StackPane swatch = new StackPane(mark);
        swatch.getStyleClass().addAll("week-swatch", use);
        return swatch;
    }

    /// Says by whose clock these hours are; an empty sentence where it is this computer's.
    public void clock(String sentence) {
        clock.show(sentence);
        clock.setVisible(!sentence.isEmpty());
    }

    /// Outlines the hour that it is.
    public void now(LocalDateTime time) {
        grid.now(time);
    }

    /// Whether there is another device to copy to.
    public void others(boolean some) {
        toAll.setVisible(some);
    }
}
