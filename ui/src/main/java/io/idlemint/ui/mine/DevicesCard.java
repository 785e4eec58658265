package io.idlemint.ui.mine;

import io.idlemint.i18n.MineText;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Columns;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.TextTable;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;

/// What each device does, and what became of its shares.
final class DevicesCard extends Card {
    private static final double ROW = 50;

    private final MineViewModel model;
    private final TextTable<WorkerRow> table = new TextTable<>();
    private final Label remarks = Labels.wrapping("", "caption", "table-remark");

    DevicesCard(MineViewModel model) {
        this.model = model;
        Wording words = model.context().words();
        table.setId("workers");
        table.setAccessibleText(words.text(MineText.DEVICES));
        table.rowHeight(ROW);
        table.setItems(model.rows());
        table.getColumns()
                .setAll(List.of(
                        Columns.lines(
                                words.text(MineText.COLUMN_DEVICE), 240, false, WorkerRow::device, WorkerRow::does),
                        Columns.text(words.text(MineText.COLUMN_RATE), 96, true, WorkerRow::rate),
                        Columns.text(words.text(MineText.COLUMN_ACCEPTED), 84, true, WorkerRow::accepted),
                        Columns.text(words.text(MineText.COLUMN_REJECTED), 84, true, WorkerRow::rejected),
                        Columns.text(words.text(MineText.COLUMN_LATE), 76, true, WorkerRow::late),
                        Columns.text(words.text(MineText.COLUMN_SHARE_TIME), 84, true, WorkerRow::perShare),
                        Columns.text(words.text(MineText.COLUMN_LUCK), 70, true, WorkerRow::luck)));
        getStyleClass().add("table-card");
        getChildren().addAll(Labels.of(words.text(MineText.DEVICES), "card-title", "table-title"), table, remarks);
        remarks.setId("worker-remarks");
        remarks.managedProperty().bind(remarks.visibleProperty());
        remarks.visibleProperty().bind(remarks.textProperty().isNotEmpty());
        model.rows().addListener((ListChangeListener<WorkerRow>) change -> fit());
        fit();
    }

    private void fit() {
        Wording words = model.context().words();
        remarks.setText(words.sentences(model.rows().stream()
                .filter(row -> !row.remark().isEmpty())
                .map(row -> words.text(MineText.REMARK, row.device(), row.remark()))
                .toList()));
        table.rows(Math.max(1, model.rows().size()), ROW);
        setVisible(!model.rows().isEmpty());
        setManaged(!model.rows().isEmpty());
    }
}
