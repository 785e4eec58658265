package io.idlemint.ui.network;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.NetworkText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Columns;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.Notice;
import io.idlemint.ui.kit.SegmentBar;
import io.idlemint.ui.kit.StatePane;
import io.idlemint.ui.kit.StatePane.Fact;
import io.idlemint.ui.kit.TextTable;
import io.idlemint.ui.kit.TwoEnds;
import io.idlemint.ui.network.NetworkViewModel.ListState;
import io.idlemint.ui.wording.Problem;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// What is offered and leased of each kind of device, and for how much.
final class DemandCard extends Card {
    private static final double BAR = 56;
    private static final long WHOLE = 1_000;

    private final NetworkViewModel model;
    private final Wording words;
    private final TextTable<DemandRow> table = new TextTable<>();
    private final StackPane body = new StackPane();
    private final Notice stale;

    DemandCard(NetworkViewModel model) {
        this.model = model;
        words = model.words();
        Label note = Labels.of("", "caption");
        note.textProperty().bind(model.demandNote());
        TwoEnds head = new TwoEnds(Labels.of(words.text(NetworkText.DEMAND), "card-title"), note);
        head.getStyleClass().addAll("card-head", "table-title");
        table.setId("demand");
        table.setAccessibleText(words.text(NetworkText.DEMAND));
        table.setItems(model.demand());
        table.getColumns()
                .setAll(List.of(
                        Columns.nodes(words.text(NetworkText.COLUMN_DEVICE), 230, false, this::device),
                        Columns.text(words.text(NetworkText.COLUMN_OFFERS), 64, true, DemandRow::offers),
                        Columns.text(words.text(NetworkText.COLUMN_LEASED), 72, true, DemandRow::leased),
                        Columns.nodes(words.text(NetworkText.COLUMN_DEMAND), 180, false, DemandCard::demand),
                        Columns.text(words.text(NetworkText.COLUMN_P10), 64, true, DemandRow::low),
                        Columns.nodes(
                                words.text(NetworkText.COLUMN_MEDIAN),
                                72,
                                true,
                                row -> Labels.of(row.median(), "strong")),
                        Columns.text(words.text(NetworkText.COLUMN_P90), 64, true, DemandRow::high)));
        stale = new Notice("", words.text(CommonText.TRY_AGAIN), model::refresh);
        stale.setId("demand-stale");
        setVgrow(body, Priority.ALWAYS);
        getStyleClass().addAll("table-card", "demand-card");
        getChildren().addAll(head, stale, body);
        model.demandState().subscribe(this::show);
    }

    private Node device(DemandRow row) {
        HBox cell = new HBox(Labels.of(row.device(), "strong"));
        cell.getStyleClass().add("row-8");
        if (row.own()) {
            cell.getChildren().add(Labels.of(words.text(NetworkText.YOURS), "caption", "yours"));
        }
        return cell;
    }

    private static Node demand(DemandRow row) {
        SegmentBar bar = new SegmentBar("segment-demand", "segment-rest");
        long part = Math.round(row.share() * WHOLE);
        bar.show(List.of(part, WHOLE - part));
        bar.setMinWidth(BAR);
        bar.setMaxWidth(BAR);
        HBox cell = new HBox(bar, Labels.of(row.demand()));
        cell.getStyleClass().add("row-8");
        return cell;
    }

    private void show(ListState state) {
        table.setOpacity(state instanceof ListState.Failed ? 0.55 : 1);
        stale.setVisible(!model.demand().isEmpty() && state instanceof ListState.Failed);
        if (state instanceof ListState.Failed failed) {
            stale.show(words.text(CommonText.STALE, failed.problem().title()));
        }
        switch (state) {
            case ListState.Loading loading ->
                body.getChildren().setAll(StatePane.loading(words.text(NetworkText.DEMAND_LOADING)));
            case ListState.Shown shown -> body.getChildren().setAll(table);
            case ListState.Nobody nobody ->
                body.getChildren()
                        .setAll(StatePane.empty(
                                Icon.MARKET,
                                words.text(NetworkText.DEMAND_EMPTY_TITLE),
                                words.text(NetworkText.DEMAND_EMPTY)));
            case ListState.Failed failed ->
                body.getChildren().setAll(model.demand().isEmpty() ? failed(failed.problem()) : table);
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
