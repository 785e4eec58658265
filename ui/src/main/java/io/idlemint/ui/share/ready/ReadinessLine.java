package io.idlemint.ui.share.ready;

import io.idlemint.domain.machine.ReadinessCheck.Status;
import io.idlemint.i18n.ReadinessText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Labels;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The readiness list in one line, for narrow windows.
public final class ReadinessLine extends Card {
    private final ReadinessViewModel model;
    private final HBox row = new HBox();

    /// @param open shows the whole list
    public ReadinessLine(ReadinessViewModel model, Runnable open) {
        this.model = model;
        Label summary = Labels.of("", "body");
        summary.textProperty().bind(model.summary());
        Button show = Buttons.secondary(model.context().words().text(ReadinessText.SHOW), open);
        show.setId("readiness-show");
        row.getStyleClass().add("row-12");
        getStyleClass().add("readiness-line");
        Label title = Labels.of(model.context().words().text(ReadinessText.TITLE), "card-title");
        row.getChildren().addAll(ReadinessCard.icon(Status.OK), title, summary, spacer(), show);
        getChildren().add(row);
        model.rows().addListener((ListChangeListener<ReadinessRow>) change -> mark());
        mark();
    }

    private void mark() {
        Status worst = model.rows().stream()
                .map(ReadinessRow::status)
                .reduce(Status.OK, (one, other) -> one.compareTo(other) >= 0 ? one : other);
        row.getChildren().set(0, ReadinessCard.icon(worst));
    }
}
