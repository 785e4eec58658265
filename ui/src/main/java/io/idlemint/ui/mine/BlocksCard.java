package io.idlemint.ui.mine;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.MineText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Columns;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.Notice;
import io.idlemint.ui.kit.StatePane;
import io.idlemint.ui.kit.StatePane.Fact;
import io.idlemint.ui.kit.TextTable;
import io.idlemint.ui.mine.BlocksViewModel.ListState;
import io.idlemint.ui.wording.Problem;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// The newest blocks; a double click or Enter opens one.
final class BlocksCard extends Card {
    private final BlocksViewModel model;
    private final Wording words;
    private final DialogLayer dialogs;
    private final TextTable<BlockRow> table = new TextTable<>();
    private final StackPane body = new StackPane();
    private final Notice stale;

    BlocksCard(BlocksViewModel model, DialogLayer dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        words = model.words();
        Label note = Labels.of(words.text(MineText.BLOCKS_NOTE), "caption");
        Hyperlink older = Buttons.link(words.text(MineText.OLDER), model::showOlder);
        older.setId("blocks-older");
        older.visibleProperty().bind(model.older());
        HBox head = new HBox(Labels.of(words.text(MineText.BLOCKS), "card-title"), note, spacer(), older);
        head.getStyleClass().addAll("card-head", "table-title");
        makeTable();
        stale = new Notice("", words.text(CommonText.TRY_AGAIN), model::refresh);
        stale.setId("blocks-stale");
        setVgrow(body, Priority.ALWAYS);
        getStyleClass().addAll("table-card", "blocks-card");
        getChildren().addAll(head, stale, body);
        model.state().subscribe(this::show);
    }

    private void makeTable() {
        table.setId("blocks");
        table.setAccessibleText(words.text(MineText.BLOCKS));
        table.setItems(model.rows());
        table.getColumns()
                .setAll(List.of(
                        Columns.nodes(
                                words.text(MineText.COLUMN_HEIGHT), 72, true, row -> Labels.of(row.height(), "strong")),
                        Columns.text(words.text(MineText.COLUMN_WHEN), 104, false, BlockRow::when),
                        Columns.text(words.text(MineText.COLUMN_ALGORITHM), 150, false, BlockRow::algorithm),
                        Columns.text(words.text(MineText.COLUMN_REWARD), 96, true, BlockRow::own),
                        Columns.nodes(words.text(MineText.COLUMN_FINDER), 220, false, this::finder)));
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            }
        });
    }

    private Node finder(BlockRow row) {
        Label label = Labels.of(row.finder());
        if (row.here()) {
            label.setGraphic(Icon.MINING.node(Icon.Size.SMALL));
            label.getStyleClass().add("ink-mining");
        }
        return label;
    }

    private void open() {
        BlockRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            BlockDialog.open(row, model, dialogs);
        }
    }

    private void show(ListState state) {
        boolean rows = !model.rows().isEmpty();
        table.setOpacity(state instanceof ListState.Failed ? 0.55 : 1);
        stale.setVisible(rows && state instanceof ListState.Failed);
        if (state instanceof ListState.Failed failed) {
            stale.show(words.text(CommonText.STALE, failed.problem().title()));
        }
        switch (state) {
            case ListState.Loading loading ->
                body.getChildren().setAll(StatePane.loading(words.text(MineText.BLOCKS_LOADING)));
            case ListState.Shown shown -> body.getChildren().setAll(table);
            case ListState.Nothing nothing ->
                body.getChildren()
                        .setAll(StatePane.empty(
                                Icon.BLOCK,
                                words.text(MineText.BLOCKS_EMPTY_TITLE),
                                words.text(MineText.BLOCKS_EMPTY)));
            case ListState.Failed failed -> body.getChildren().setAll(rows ? table : failed(failed.problem()));
        }
    }

    private StatePane failed(Problem problem) {
        return StatePane.error(
                problem.title(),
                problem.stillWorks(),
                List.of(
                        new Fact(words.text(CommonText.REASON), problem.reason(), false),
                        new Fact(words.text(CommonText.WHAT_TO_DO), problem.remedy(), false),
                        new Fact(words.text(CommonText.ERROR_CODE), problem.code(), true)),
                Buttons.primary(words.text(CommonText.TRY_AGAIN), model::refresh));
    }
}
