package io.idlemint.ui.network;

import io.idlemint.i18n.NetworkText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Columns;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.StatePill;
import io.idlemint.ui.kit.TextTable;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// The key nodes that were met.
final class NodesCard extends Card {
    private static final int MOST_ROWS = 5;
    private static final double ROW = 50;

    private final NetworkViewModel model;
    private final Wording words;
    private final Consumer<NodeRow> use;
    private final Consumer<NodeRow> forget;
    private final TextTable<NodeRow> table = new TextTable<>();
    private final Label remarks = Labels.wrapping("", "caption", "table-remark");

    /// @param use moves to a key node
    /// @param forget asks whether to forget one
    NodesCard(NetworkViewModel model, Consumer<NodeRow> use, Consumer<NodeRow> forget, Runnable join) {
        this.model = model;
        this.use = use;
        this.forget = forget;
        words = model.words();
        Button ask = Buttons.with(Icon.REFRESH, Buttons.secondary(words.text(NetworkText.LOOK_AROUND), model::refresh));
        ask.setId("look-around");
        Button add = Buttons.with(Icon.PLUS, Buttons.secondary(words.text(NetworkText.JOIN), join));
        add.setId("join");
        HBox head = new HBox(Labels.of(words.text(NetworkText.KEY_NODES), "card-title"), spacer(), ask, add);
        head.getStyleClass().addAll("card-head", "table-title");
        table.setId("key-nodes");
        table.setAccessibleText(words.text(NetworkText.KEY_NODES));
        table.rowHeight(ROW);
        table.setItems(model.nodes());
        table.getColumns()
                .setAll(List.of(
                        Columns.lines(words.text(NetworkText.COLUMN_NAME), 230, false, NodeRow::name, NodeRow::key),
                        Columns.text(words.text(NetworkText.COLUMN_WHERE), 150, false, NodeRow::where),
                        Columns.text(words.text(NetworkText.COLUMN_LATENCY), 80, true, NodeRow::latency),
                        Columns.text(words.text(NetworkText.COLUMN_BLOCK), 84, true, NodeRow::block),
                        Columns.nodes(words.text(NetworkText.COLUMN_STATE), 210, false, this::state)));
        getStyleClass().add("table-card");
        remarks.managedProperty().bind(remarks.visibleProperty());
        remarks.visibleProperty().bind(remarks.textProperty().isNotEmpty());
        getChildren().addAll(head, table, remarks);
        model.nodes().addListener((ListChangeListener<NodeRow>) change -> fit());
        fit();
    }

    private Node state(NodeRow row) {
        StatePill pill = new StatePill(row.kind(), row.state());
        pill.setTooltip(new Tooltip(row.remark().isEmpty() ? row.state() : row.remark()));
        HBox cell = new HBox(pill);
        cell.getStyleClass().add("row-12");
        if (row.usable()) {
            Hyperlink go = Buttons.link(words.text(NetworkText.USE), () -> use.accept(row));
            Hyperlink drop = Buttons.link(words.text(NetworkText.FORGET), () -> forget.accept(row));
            go.setAccessibleText(words.text(NetworkText.USE) + " " + row.name());
            drop.setAccessibleText(words.text(NetworkText.FORGET) + " " + row.name());
            go.setMinWidth(USE_PREF_SIZE);
            drop.setMinWidth(USE_PREF_SIZE);
            drop.getStyleClass().add("node-forget");
            cell.getChildren().addAll(go, drop);
        }
        return cell;
    }

    private void fit() {
        remarks.setText(words.sentences(model.nodes().stream()
                .filter(row -> !row.remark().isEmpty())
                .map(row -> words.text(NetworkText.REMARK, row.where(), row.remark()))
                .toList()));
        table.rows(Math.clamp(model.nodes().size(), 1, MOST_ROWS), ROW);
    }
}
