package io.idlemint.ui.market;

import io.idlemint.domain.offer.OfferQuery.Sort;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.MarketText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Columns;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.Notice;
import io.idlemint.ui.kit.StatePane;
import io.idlemint.ui.kit.StatePane.Fact;
import io.idlemint.ui.kit.WindowSize;
import io.idlemint.ui.market.MarketViewModel.ListState;
import io.idlemint.ui.wording.Problem;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The Market: filters, the table of offers, and the panel of the selected one.
public final class MarketView extends HBox {
    private final MarketViewModel model;
    private final Wording words;
    private final DialogLayer dialogs;
    private final WindowSize window;
    private final TableView<OfferRow> table = new TableView<>();
    private final StackPane list = new StackPane();
    private final RentPanel panel;
    private final Notice stale;

    public MarketView(MarketViewModel model, RentPanel panel, DialogLayer dialogs, WindowSize window) {
        this.model = model;
        this.panel = panel;
        this.dialogs = dialogs;
        this.window = window;
        words = model.context().words();
        stale = new Notice("", words.text(CommonText.TRY_AGAIN), model::refresh);
        stale.setVisible(false);
        getStyleClass().addAll("screen", "market");
        makeTable();
        Card offers = new Card(stale, list, foot());
        offers.getStyleClass().add("table-card");
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(offers, Priority.ALWAYS);
        VBox left = new VBox(new FilterBar(model), offers);
        left.getStyleClass().add("market-list");
        HBox.setHgrow(left, Priority.ALWAYS);
        getChildren().add(left);
        model.state().subscribe(this::show);
        model.selected().subscribe(this::select);
        window.narrow().subscribe(this::arrange);
    }

    private void makeTable() {
        table.setId("offers");
        table.getStyleClass().add("tall-rows");
        table.setItems(model.rows());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.getColumns()
                .setAll(List.of(
                        Columns.lines(
                                words.text(MarketText.COLUMN_DEVICE), 170, false, OfferRow::device, OfferRow::provider),
                        Columns.text(words.text(MarketText.COLUMN_CORES), 54, true, OfferRow::cores),
                        Columns.text(words.text(MarketText.COLUMN_MEMORY), 84, true, OfferRow::memory),
                        Columns.lines(
                                words.text(MarketText.COLUMN_SCORE), 104, true, OfferRow::score, OfferRow::samples),
                        Columns.text(words.text(MarketText.COLUMN_SCORE_PER_MINT), 100, true, OfferRow::scorePerMint),
                        Columns.lines(
                                words.text(MarketText.COLUMN_RELIABILITY),
                                92,
                                true,
                                OfferRow::reliability,
                                OfferRow::reliabilityCount),
                        Columns.text(words.text(MarketText.COLUMN_NOTICE), 70, true, OfferRow::notice),
                        Columns.nodes(
                                words.text(MarketText.COLUMN_PRICE),
                                70,
                                true,
                                row -> Labels.of(row.price(), "strong"))));
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.select(Optional.of(row));
            }
        });
        table.setOnMouseClicked(event -> openDrawer());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                model.rent().rent();
            } else if (event.getCode() == KeyCode.ENTER) {
                openDrawer();
            }
        });
    }

    private Node foot() {
        Label found = Labels.of("", "caption");
        found.textProperty().bind(model.found());
        Button own = Buttons.with(Icon.SHIELD, Buttons.secondary(words.text(MarketText.TRY_OWN), model.rent()::tryOwn));
        own.setId("rent-own");
        own.setTooltip(new Tooltip(words.text(MarketText.TRY_OWN_HINT)));
        own.disableProperty().bind(model.rent().busy());
        HBox foot = new HBox(
                found,
                check(MarketText.SHOW_BUSY, "show-busy", model.showBusy()),
                check(MarketText.SHOW_OWN, "show-own", model.showOwn()),
                Card.spacer(),
                own);
        foot.getStyleClass().add("table-foot");
        return foot;
    }

    private CheckBox check(MarketText text, String id, BooleanProperty value) {
        CheckBox box = new CheckBox(words.text(text));
        box.setId(id);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    private void show(ListState state) {
        stale.setVisible(state instanceof ListState.Failed && !model.rows().isEmpty());
        table.setOpacity(stale.isVisible() ? 0.55 : 1);
        switch (state) {
            case ListState.Loading loading ->
                list.getChildren().setAll(StatePane.loading(words.text(MarketText.LOADING)));
            case ListState.Shown shown -> list.getChildren().setAll(table);
            case ListState.Nobody nobody -> list.getChildren().setAll(nobody());
            case ListState.NoneFits none -> list.getChildren().setAll(noneFits(none));
            case ListState.Failed failed -> fail(failed.problem());
        }
    }

    private StatePane nobody() {
        return StatePane.empty(
                Icon.MARKET,
                words.text(MarketText.EMPTY_NONE_TITLE),
                words.text(MarketText.EMPTY_NONE),
                Buttons.primary(words.text(MarketText.REFRESH), model::refresh));
    }

    private StatePane noneFits(ListState.NoneFits none) {
        if (none.ownHidden() > 0) {
            return StatePane.empty(
                    Icon.MARKET,
                    words.text(MarketText.EMPTY_TITLE),
                    words.text(MarketText.EMPTY_OWN, none.ownHidden()) + ".",
                    Buttons.primary(
                            words.text(MarketText.EMPTY_SHOW_OWN),
                            () -> model.showOwn().set(true)));
        }
        return StatePane.empty(
                Icon.SEARCH,
                words.text(MarketText.EMPTY_TITLE),
                words.text(MarketText.EMPTY_FILTERS),
                Buttons.primary(words.text(MarketText.EMPTY_RESET), model::clearFilters));
    }

    private void fail(Problem problem) {
        if (!model.rows().isEmpty()) {
            stale.show(words.text(MarketText.STALE, problem.title()));
            list.getChildren().setAll(table);
            return;
        }
        list.getChildren()
                .setAll(StatePane.error(
                        problem.title(),
                        problem.stillWorks(),
                        List.of(
                                new Fact(words.text(CommonText.REASON), problem.reason(), false),
                                new Fact(words.text(CommonText.WHAT_TO_DO), problem.remedy(), false),
                                new Fact(words.text(CommonText.NEXT_TRY), words.text(CommonText.BY_ITSELF), false),
                                new Fact(words.text(CommonText.ERROR_CODE), problem.code(), true)),
                        Buttons.primary(words.text(CommonText.TRY_AGAIN), model::refresh),
                        Buttons.with(
                                Icon.COPY,
                                Buttons.secondary(words.text(CommonText.COPY_DETAILS), () -> copy(problem)))));
    }

    private static void copy(Problem problem) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, problem.details()));
    }

    private void select(Optional<OfferRow> row) {
        if (row.isEmpty()) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().select(row.get());
        }
    }

    private void openDrawer() {
        if (window.narrow().get() && model.selected().get().isPresent()) {
            dialogs.drawer(panel);
        }
    }

    private void arrange(boolean narrow) {
        getChildren().remove(panel);
        panel.closable(narrow, dialogs::close);
        if (!narrow) {
            dialogs.close();
            getChildren().add(panel);
        }
    }

    /// The texts of the sort orders.
    static MarketText sortText(Sort sort) {
        return switch (sort) {
            case PRICE -> MarketText.SORT_PRICE;
            case SCORE -> MarketText.SORT_SCORE;
            case SCORE_PER_PRICE -> MarketText.SORT_SCORE_PER_PRICE;
            case MEMORY -> MarketText.SORT_MEMORY;
            case CORES -> MarketText.SORT_CORES;
        };
    }
}
