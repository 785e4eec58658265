package io.idlemint.ui.network;

import atlantafx.base.theme.Styles;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.NetworkText;
import io.idlemint.node.lab.LabDesk.Asked;
import io.idlemint.node.lab.LabDesk.Target;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.FormField;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.Wording;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Looks for a lab by its code or address, and shows what answers before anything changes.
final class JoinDialog {
    private final NetworkViewModel model;
    private final DialogLayer dialogs;
    private final Wording words;
    private final TextField field = new TextField();
    private final SimpleStringProperty problem = new SimpleStringProperty("");
    private final VBox found = new VBox();
    private final Button ask;
    private final Button join;

    private JoinDialog(NetworkViewModel model, DialogLayer dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        words = model.words();
        ask = Buttons.primary(words.text(NetworkText.JOIN_ASK), () -> {});
        join = Buttons.primary("", () -> {});
    }

    static void open(NetworkViewModel model, DialogLayer dialogs) {
        new JoinDialog(model, dialogs).show();
    }

    private void show() {
        field.setId("join-field");
        ask.setId("join-ask");
        ask.setOnAction(event -> look());
        join.setId("join-do");
        join.managedProperty().bind(join.visibleProperty());
        found.getStyleClass().add("dialog-body");
        field.textProperty().subscribe(typed -> forget());
        VBox body = new VBox(
                Labels.wrapping(words.text(NetworkText.JOIN_BODY), "help"),
                new FormField(words.text(NetworkText.JOIN_FIELD), field)
                        .help(words.text(NetworkText.JOIN_HELP))
                        .problem(problem),
                found);
        body.getStyleClass().add("dialog-body");
        dialogs.ask(
                words.text(NetworkText.JOIN_TITLE),
                body,
                Buttons.secondary(words.text(CommonText.CANCEL), dialogs::close),
                ask,
                join);
        field.requestFocus();
    }

    private void forget() {
        found.getChildren().clear();
        lead(false);
    }

    private void look() {
        problem.set("");
        forget();
        busy(true);
        String typed = field.getText();
        model.ask(
                typed,
                one -> {
                    busy(false);
                    // Who has typed on asks for another one.
                    if (typed.equals(field.getText())) {
                        offer(one);
                    }
                },
                refused -> {
                    busy(false);
                    problem.set(refused);
                });
    }

    /// One button leads on, also by Enter: the one that asks, or the one that joins.
    private void lead(boolean joins) {
        join.setVisible(joins);
        join.setDefaultButton(joins);
        ask.setDefaultButton(!joins);
        ask.getStyleClass().remove(Styles.ACCENT);
        if (!joins) {
            ask.getStyleClass().add(Styles.ACCENT);
        }
    }

    private void busy(boolean asking) {
        ask.setDisable(asking);
        ask.setText(words.text(asking ? NetworkText.JOIN_ASKING : NetworkText.JOIN_ASK));
    }

    private void offer(Asked.Found one) {
        Label fingerprint = Labels.wrapping(one.fingerprint(), "mono");
        fingerprint.setId("join-fingerprint");
        Label refusal = Labels.wrapping("", "blocked");
        refusal.setId("join-problem");
        refusal.managedProperty().bind(refusal.textProperty().isNotEmpty());
        join.setText(words.text(NetworkText.JOIN_DO, one.name()));
        join.setOnAction(event -> model.move(new Target.Other(one.address()), refusal::setText));
        lead(true);
        found.getChildren()
                .setAll(
                        Labels.wrapping(
                                words.text(
                                        NetworkText.JOIN_FOUND,
                                        one.name(),
                                        words.measures().latency(one.latency()),
                                        words.measures().count(one.height())),
                                "item-title"),
                        Labels.wrapping(
                                words.text(one.expected() ? NetworkText.JOIN_EXPECTED : NetworkText.JOIN_COMPARE),
                                "help"),
                        fingerprint,
                        Labels.wrapping(words.text(NetworkText.MOVE_BODY), "caption"),
                        refusal);
    }
}
