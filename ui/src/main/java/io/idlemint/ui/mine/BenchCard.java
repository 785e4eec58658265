package io.idlemint.ui.mine;

import io.idlemint.i18n.MineText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Columns;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.TextTable;
import io.idlemint.ui.mine.BenchViewModel.Bench;
import io.idlemint.ui.mine.BenchViewModel.Line;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/// How fast each engine is at each algorithm.
final class BenchCard extends Card {
    private static final double ROW = 32;

    private final Wording words;
    private final TextTable<Line> table = new TextTable<>();
    private final Label note = Labels.wrapping("", "caption");
    private final Label empty;
    private final ProgressBar bar = new ProgressBar();
    private final Button run;
    private final Button cancel;
    private List<String> columns = List.of();

    BenchCard(BenchViewModel model) {
        words = model.words();
        run = Buttons.with(Icon.REFRESH, Buttons.secondary("", model::run));
        run.setId("bench-run");
        cancel = Buttons.secondary(words.text(MineText.BENCH_CANCEL), model::cancel);
        cancel.setId("bench-cancel");
        note.setId("bench-note");
        bar.setMaxWidth(Double.MAX_VALUE);
        empty = Labels.wrapping(words.text(MineText.BENCH_EMPTY), "help", "table-remark");
        for (Node node : List.of(run, cancel, bar, table, empty)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        HBox head = new HBox(Labels.wrapping(words.text(MineText.BENCH), "card-title"), note, spacer(), run, cancel);
        head.getStyleClass().addAll("card-head", "table-title");
        table.setId("bench");
        table.setAccessibleText(words.text(MineText.BENCH));
        table.getStyleClass().add("bench-table");
        table.rowHeight(ROW);
        getStyleClass().add("table-card");
        getChildren().addAll(head, bar, empty, table);
        model.shown().subscribe(this::show);
    }

    private void show(Bench bench) {
        note.setText(bench.note());
        bar.setVisible(bench.running());
        bar.setProgress(bench.progress());
        cancel.setVisible(bench.running());
        run.setVisible(!bench.running());
        run.setText(words.text(bench.rows().isEmpty() ? MineText.BENCH_RUN : MineText.BENCH_AGAIN));
        empty.setVisible(bench.rows().isEmpty() && !bench.running());
        table.setVisible(!bench.rows().isEmpty());
        if (!columns.equals(bench.columns()) || table.getColumns().isEmpty()) {
            columns = bench.columns();
            makeColumns();
        }
        if (!table.getItems().equals(bench.rows())) {
            table.getItems().setAll(bench.rows());
        }
    }

    private void makeColumns() {
        table.getColumns().clear();
        table.getColumns().add(Columns.nodes(words.text(MineText.COLUMN_ALGORITHM), 220, false, this::name));
        for (int i = 0; i < columns.size(); i++) {
            int at = i;
            table.getColumns()
                    .add(Columns.nodes(
                            words.capital(columns.get(i)),
                            110,
                            true,
                            row -> Labels.of(row.rates().get(at), row.mean() ? "strong" : "plain")));
        }
    }

    private Node name(Line row) {
        HBox cell = new HBox(Labels.of(row.algorithm(), row.current() || row.mean() ? "strong" : "plain"));
        cell.getStyleClass().add("row-8");
        if (row.current()) {
            cell.getChildren().add(Labels.of(words.text(MineText.BENCH_THIS), "caption", "yours"));
        }
        return cell;
    }
}
