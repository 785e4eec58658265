package io.idlemint.ui.share.ready;

import io.idlemint.domain.machine.ReadinessCheck.Status;
import io.idlemint.i18n.ReadinessText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.StatePane;
import io.idlemint.ui.wording.Wording;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// Whether this computer is ready to share: a row a check, each with what helps, and a test lease.
public final class ReadinessCard extends Card {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final ReadinessViewModel model;
    private final Wording words;
    private final DialogLayer dialogs;
    private final VBox rows = new VBox();

    /// @param selfTest rents this computer for two minutes
    public ReadinessCard(ReadinessViewModel model, DialogLayer dialogs, Runnable selfTest) {
        this.model = model;
        this.dialogs = dialogs;
        words = model.context().words();
        getStyleClass().add("readiness-card");
        rows.getStyleClass().add("readiness-rows");
        Label summary = Labels.of("", "readiness-summary");
        summary.setId("readiness-summary");
        summary.textProperty().bind(model.summary());
        model.toFix().subscribe(open -> summary.pseudoClassStateChanged(OPEN, open));
        Button again = Buttons.icon(Icon.REFRESH, words.text(ReadinessText.AGAIN), model::look);
        again.setId("readiness-again");
        again.disableProperty().bind(model.looking());
        HBox head = new HBox(Labels.of(words.text(ReadinessText.TITLE), "card-title"), spacer(), summary, again);
        head.getStyleClass().add("card-head");
        Label age = Labels.of("", "caption");
        age.textProperty().bind(model.age());
        Button test = Buttons.with(Icon.START, Buttons.secondary(words.text(ReadinessText.SELF_TEST), selfTest));
        test.setId("self-test");
        test.setMaxWidth(Double.MAX_VALUE);
        test.setMinSize(0, USE_PREF_SIZE);
        test.setWrapText(true);
        test.setTextAlignment(TextAlignment.CENTER);
        getChildren().addAll(head, rows, age, test);
        model.rows().addListener((ListChangeListener<ReadinessRow>) change -> show());
        model.looking().subscribe(looking -> show());
        show();
    }

    private void show() {
        rows.getChildren().clear();
        if (model.rows().isEmpty() && model.looking().get()) {
            rows.getChildren().add(StatePane.loading(words.text(ReadinessText.LOOKING_LONG)));
        }
        model.rows().forEach(row -> rows.getChildren().add(row(row)));
    }

    private Node row(ReadinessRow row) {
        Label title = Labels.wrapping(row.title(), "body", "readiness-title");
        VBox texts = new VBox(title);
        texts.getStyleClass().add("readiness-texts");
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox line = new HBox(icon(row.status()), texts);
        line.getStyleClass().addAll("row-12", "readiness-row");
        if (row.status() == Status.OK) {
            line.getChildren().add(Labels.of(words.text(ReadinessText.OK), "caption"));
        } else {
            texts.getChildren().add(Labels.wrapping(row.help(), "caption"));
            Button fix = Buttons.secondary(words.text(ReadinessText.FIX), () -> FixDialog.ask(row, model, dialogs));
            fix.setId("fix-" + row.name().replace(' ', '-'));
            fix.setAccessibleText(words.text(ReadinessText.FIX_NAME, row.title()));
            line.getChildren().add(fix);
        }
        return line;
    }

    static Node icon(Status status) {
        Icon icon = switch (status) {
            case OK -> Icon.OK;
            case ATTENTION -> Icon.INFO;
            case PROBLEM -> Icon.PROBLEM;
        };
        var node = icon.node(Icon.Size.BUTTON);
        node.getStyleClass()
                .add(
                        switch (status) {
                            case OK -> "icon-ok";
                            case ATTENTION -> "icon-attention";
                            case PROBLEM -> "icon-problem";
                        });
        return node;
    }
}
