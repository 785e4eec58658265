package io.idlemint.ui.share;

import io.idlemint.i18n.ShareText;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.When;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.SegmentedChoice;
import io.idlemint.ui.kit.Switch;
import io.idlemint.ui.kit.TwoEnds;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.HorizontalDirection;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// When the chosen device may work.
final class WhenCard extends Card {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private static final double ROW_WIDTH = 620;

    private final ShareViewModel model;
    private final Wording words;
    private final Label title = Labels.wrapping("", "card-title");
    private final Switch shared = new Switch();
    private final SegmentedChoice<When> lease;
    private final SegmentedChoice<When> mine;
    private final Label notLeasable = Labels.wrapping("", "help");
    private final Label here = Labels.wrapping("", "caption");
    private final TextField away = new TextField();
    private final Switch fullScreen = new Switch();
    private final Switch battery = new Switch();
    private final Label lastInput = Labels.of("", "caption");
    private final GridPane rules = new GridPane();
    private final Label disk = Labels.wrapping("", "help");
    private boolean showing;

    WhenCard(ShareViewModel model, Runnable test) {
        this.model = model;
        words = model.context().words();
        getStyleClass().add("when-card");
        lease = choice(ShareText.LEASE, "lease", model::lease);
        mine = choice(ShareText.MINE, "mine", model::mine);
        here.setId("while-here");
        lastInput.setId("last-input");
        lastInput.setGraphic(Icon.WAIT.node(Icon.Size.SMALL));
        rules.getStyleClass().add("when-rules");
        Label withNotice = Labels.wrapping(words.text(ShareText.LEASE_NOTICE), "caption");
        VBox renters = new VBox(parts(lease, withNotice), notLeasable);
        renters.getStyleClass().add("when-renters");
        GridPane.setHgrow(renters, Priority.ALWAYS);
        rules.addRow(0, name(Icon.LEASED, "icon-leased", ShareText.LEASE), renters);
        rules.addRow(1, name(Icon.MINING, "icon-mining", ShareText.MINE), parts(mine, here));
        TwoEnds head = new TwoEnds(title, shared);
        head.getStyleClass().add("card-head");
        getChildren().addAll(head, disk, rules, common(test));
        toggle(shared, "share-device", ShareText.SHARE_DEVICE, model::share);
        model.sheet().subscribe(sheet -> {
            visible(this, sheet.isPresent());
            sheet.ifPresent(this::show);
        });
        model.common().subscribe(sheet -> sheet.ifPresent(this::show));
        model.awayProblem().subscribe(problem -> away.getParent().pseudoClassStateChanged(INVALID, !problem.isEmpty()));
    }

    private SegmentedChoice<When> choice(ShareText name, String id, Consumer<When> chosen) {
        return new SegmentedChoice<>(
                words.text(name),
                id,
                List.of(When.values()),
                when -> words.text(
                        switch (when) {
                            case ALWAYS -> ShareText.ALWAYS;
                            case WHILE_AWAY -> ShareText.WHILE_AWAY;
                            case NEVER -> ShareText.NEVER;
                        }),
                chosen);
    }

    private Label name(Icon icon, String colour, ShareText name) {
        Label label = Labels.of(words.text(name), "label");
        var sign = icon.node(Icon.Size.BUTTON);
        sign.getStyleClass().add(colour);
        label.setGraphic(sign);
        label.getStyleClass().add("when-name");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Node parts(Node... parts) {
        FlowPane flow = new FlowPane(parts);
        flow.getStyleClass().add("when-parts");
        flow.setPrefWrapLength(ROW_WIDTH);
        GridPane.setHgrow(flow, Priority.ALWAYS);
        return flow;
    }

    /// What holds for all devices.
    private Node common(Runnable test) {
        toggle(fullScreen, "full-screen", ShareText.FULL_SCREEN, model::fullScreen);
        toggle(battery, "on-battery", ShareText.BATTERY, model::battery);
        away.setId("away-minutes");
        away.getStyleClass().add("short-field");
        away.setAccessibleText(words.text(ShareText.AWAY_FIELD));
        away.setOnAction(event -> model.awayAfter(away.getText()));
        away.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                model.awayAfter(away.getText());
            }
        });
        HBox frame = new HBox(away, Labels.of(words.text(ShareText.MINUTES), "field-unit"));
        frame.getStyleClass().add("field-frame");
        HBox field = new HBox(Labels.of(words.text(ShareText.AWAY), "caption"), frame);
        field.getStyleClass().add("row-8");
        Hyperlink look = Buttons.link(words.text(ShareText.TEST), test);
        look.setId("test-senses");
        HBox live = new HBox(lastInput, look);
        live.getStyleClass().add("row-8");
        FlowPane all = new FlowPane(fullScreen, battery, field);
        all.getStyleClass().add("when-common");
        all.setPrefWrapLength(ROW_WIDTH);
        Label problem = Labels.wrapping("", "caption", "field-message");
        problem.setId("away-problem");
        problem.textProperty().bind(model.awayProblem());
        problem.pseudoClassStateChanged(INVALID, true);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        TwoEnds head = new TwoEnds(Labels.of(words.text(ShareText.ALL_DEVICES), "caption"), live);
        VBox box = new VBox(head, all, problem);
        box.getStyleClass().add("when-all");
        return box;
    }

    private void toggle(Switch toggle, String id, ShareText text, Consumer<Boolean> changed) {
        toggle.setId(id);
        toggle.setText(words.text(text));
        toggle.setLabelPosition(HorizontalDirection.RIGHT);
        toggle.setAccessibleText(words.text(text));
        toggle.selectedProperty().addListener((value, was, is) -> {
            if (!showing) {
                changed.accept(is);
            }
        });
    }

    private void show(DeviceSheet sheet) {
        showing = true;
        title.setText(words.text(ShareText.WHEN_TITLE, sheet.name()));
        boolean on = sheet.rule().most() != Level.OFF;
        shared.setVisible(sheet.governed());
        shared.setSelected(on);
        disk.setText(sheet.notLeasable());
        visible(disk, !sheet.governed());
        visible(rules, sheet.governed() && on);
        lease.select(sheet.rule().lease());
        mine.select(sheet.rule().mine());
        boolean leasable = sheet.notLeasable().isEmpty();
        visible(lease.getParent(), leasable);
        visible(notLeasable, !leasable);
        notLeasable.setText(sheet.notLeasable());
        here.setText(sheet.here());
        visible(here, !sheet.here().isEmpty());
        showing = false;
    }

    private void show(CommonSheet sheet) {
        showing = true;
        fullScreen.setSelected(sheet.fullScreenPauses());
        battery.setSelected(sheet.batteryPauses());
        lastInput.setText(sheet.lastInput());
        if (!away.isFocused() && model.awayProblem().get().isEmpty()) {
            away.setText(Long.toString(sheet.awayMinutes()));
        }
        showing = false;
    }

    private static void visible(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
