package io.idlemint.ui.ledger;

import io.idlemint.domain.settlement.LedgerEntry;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.EarningsText;
import io.idlemint.i18n.WalletText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Columns;
import io.idlemint.ui.kit.Gradually;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.StackedBars;
import io.idlemint.ui.kit.StatePane;
import io.idlemint.ui.kit.StatePane.Fact;
import io.idlemint.ui.kit.TextTable;
import io.idlemint.ui.kit.WindowSize;
import io.idlemint.ui.ledger.EarningsViewModel.State;
import io.idlemint.ui.ledger.EarningsViewModel.Step;
import io.idlemint.ui.wording.Problem;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Earnings as stacked bars or as a table, with the latest entries beside them where there is room.
public final class EarningsPane extends StackPane {
    private static final List<String> COLOURS = List.of("part-mining", "part-leases", "part-rewards");

    private final EarningsViewModel model;
    private final Wording words;
    private final StackedBars chart;
    private final TextTable<Step> table = new TextTable<>();
    private final FlowPane legend = new FlowPane();
    private final Label total = Labels.of("", "item-title");
    private final StackPane body = new StackPane();
    private final GridPane halves = new GridPane();
    private final Gradually gradually = new Gradually(halves);
    private final VBox left;
    private final VBox right;

    /// @param history for the latest entries
    /// @param allHistory shows the whole history
    public EarningsPane(EarningsViewModel model, HistoryViewModel history, WindowSize window, Runnable allHistory) {
        this.model = model;
        words = model.context().words();
        chart = new StackedBars(COLOURS, words.amounts()::scale);
        chart.setId("earnings-chart");
        makeTable();
        legend.getStyleClass().add("legend");
        Hyperlink swap =
                Buttons.link("", () -> model.asTable().set(!model.asTable().get()));
        swap.setMinWidth(USE_PREF_SIZE);
        swap.setId("earnings-as-table");
        model.asTable().subscribe(is -> swap.setText(words.text(is ? EarningsText.AS_CHART : EarningsText.AS_TABLE)));
        total.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(legend, total, swap);
        HBox.setHgrow(legend, Priority.ALWAYS);
        head.getStyleClass().add("row-12");
        VBox.setVgrow(body, Priority.ALWAYS);
        left = new VBox(head, body);
        left.getStyleClass().add("earnings-left");
        right = latest(history, allHistory);
        getStyleClass().add("earnings-pane");
        getChildren().add(halves);
        halves.getStyleClass().add("earnings-halves");
        model.state().subscribe(state -> {
            swap.setVisible(state instanceof State.Shown);
            show(state);
        });
        model.asTable().subscribe(is -> show(model.state().get()));
        window.narrow().subscribe(this::arrange);
    }

    private void arrange(boolean narrow) {
        gradually.stop();
        halves.getChildren().clear();
        halves.getColumnConstraints().clear();
        column(narrow ? 100 : 55);
        halves.add(left, 0, 0);
        GridPane.setVgrow(left, Priority.ALWAYS);
        if (!narrow) {
            column(45);
            GridPane.setVgrow(right, Priority.ALWAYS);
            gradually.fillAfter(Stream.of(() -> halves.add(right, 1, 0)));
        }
    }

    private void column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        halves.getColumnConstraints().add(column);
    }

    private void makeTable() {
        table.setId("earnings-table");
        table.setAccessibleText(words.text(EarningsText.TAB_EARNINGS));
        List<EarningsText> kinds =
                List.of(EarningsText.MINING, EarningsText.LEASES, EarningsText.REWARDS, EarningsText.COLUMN_TOTAL);
        table.getColumns()
                .add(Columns.text(
                        words.text(EarningsText.COLUMN_FROM),
                        110,
                        false,
                        step -> step.bar().label()));
        for (int i = 0; i < kinds.size(); i++) {
            int cell = i;
            table.getColumns()
                    .add(Columns.text(
                            words.text(kinds.get(i)),
                            110,
                            true,
                            step -> step.cells().get(cell)));
        }
    }

    private VBox latest(HistoryViewModel history, Runnable allHistory) {
        TextTable<LedgerEntry> newest = new TextTable<>();
        newest.setItems(history.latest());
        newest.setId("latest-entries");
        Label nothing = Labels.wrapping("", "help");
        history.known()
                .subscribe(known -> nothing.setText(
                        words.text(known ? WalletText.HISTORY_EMPTY_TITLE : WalletText.HISTORY_UNKNOWN_TITLE)));
        newest.setPlaceholder(nothing);
        newest.setAccessibleText(words.text(EarningsText.LATEST));
        newest.getColumns()
                .setAll(List.of(
                        Columns.text(words.text(WalletText.COLUMN_TIME), 110, false, entry -> words.moment(entry.at())),
                        Columns.nodes(
                                words.text(WalletText.COLUMN_WHAT), 180, false, entry -> EntryCells.what(words, entry)),
                        Columns.nodes(
                                words.text(WalletText.COLUMN_AMOUNT),
                                100,
                                true,
                                entry -> EntryCells.amount(words, entry))));
        VBox.setVgrow(newest, Priority.ALWAYS);
        Hyperlink all = Buttons.link(words.text(EarningsText.ALL_HISTORY), allHistory);
        all.setId("all-history");
        HBox head = new HBox(Labels.of(words.text(EarningsText.LATEST), "card-title"), Card.spacer(), all);
        head.getStyleClass().add("row-12");
        VBox box = new VBox(head, newest);
        box.getStyleClass().add("earnings-right");
        return box;
    }

    private void show(State state) {
        switch (state) {
            case State.Loading loading -> put(StatePane.loading(words.text(EarningsText.COUNTING)));
            case State.Nothing nothing -> {
                clear();
                put(StatePane.empty(
                        Icon.REWARD, words.text(EarningsText.NOTHING_TITLE), words.text(EarningsText.NOTHING)));
            }
            case State.Failed failed -> {
                clear();
                put(error(failed.problem()));
            }
            case State.Shown shown -> {
                total.setText(shown.total());
                showLegend(shown.legend());
                chart.show(shown.steps().stream().map(Step::bar).toList(), shown.total());
                table.getItems().setAll(shown.steps().reversed());
                put(model.asTable().get() ? table : chart);
            }
        }
    }

    private StatePane error(Problem problem) {
        return StatePane.error(
                problem.title(),
                problem.stillWorks(),
                List.of(new Fact(words.text(CommonText.REASON), problem.reason(), false)),
                Buttons.primary(words.text(CommonText.TRY_AGAIN), model::load));
    }

    private void clear() {
        total.setText("");
        legend.getChildren().clear();
    }

    private void put(Node node) {
        if (!body.getChildren().equals(List.of(node))) {
            body.getChildren().setAll(node);
        }
    }

    private void showLegend(List<String> texts) {
        legend.getChildren().clear();
        for (int i = 0; i < texts.size(); i++) {
            Region swatch = new Region();
            swatch.getStyleClass().addAll("swatch", COLOURS.get(i));
            Label label = Labels.of(texts.get(i), "caption-value");
            label.setGraphic(swatch);
            legend.getChildren().add(label);
        }
    }
}
