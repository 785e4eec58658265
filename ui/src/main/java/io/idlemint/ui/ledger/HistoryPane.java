package io.idlemint.ui.ledger;

import io.idlemint.domain.settlement.LedgerEntry;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.EarningsText;
import io.idlemint.i18n.WalletText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Columns;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.StatePane;
import io.idlemint.ui.kit.TextTable;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Every movement of the account's money that fits the filters, the newest first.
public final class HistoryPane extends VBox {
    private final HistoryViewModel model;
    private final Wording words;
    private final HistoryFilterBar filters;
    private final TextTable<LedgerEntry> table = new TextTable<>();
    private final StackPane list = new StackPane();
    private final StatePane empty;
    private final StatePane unknown;
    private final StatePane noMatch;

    public HistoryPane(HistoryViewModel model, DialogLayer dialogs) {
        this.model = model;
        words = model.context().words();
        filters = new HistoryFilterBar(model);
        empty = StatePane.empty(
                Icon.HISTORY, words.text(WalletText.HISTORY_EMPTY_TITLE), words.text(WalletText.HISTORY_EMPTY));
        unknown = StatePane.empty(
                Icon.OFFLINE,
                words.text(WalletText.HISTORY_UNKNOWN_TITLE),
                words.text(WalletText.HISTORY_UNKNOWN),
                Buttons.primary(
                        words.text(WalletText.HISTORY_UNKNOWN_ACTION),
                        () -> model.context().navigator().open(Screen.NETWORK)));
        noMatch = StatePane.empty(
                Icon.SEARCH,
                words.text(EarningsText.NONE_MATCH_TITLE),
                words.text(EarningsText.NONE_MATCH),
                Buttons.secondary(words.text(EarningsText.CLEAR), model::clear));
        VBox.setVgrow(list, Priority.ALWAYS);
        makeTable();
        getStyleClass().add("history-pane");
        getChildren().addAll(filters, list, foot(dialogs));
        model.entries().addListener((ListChangeListener<LedgerEntry>) change -> show());
        model.filter().subscribe(filter -> show());
        model.known().subscribe(known -> show());
        show();
    }

    void focusSearch() {
        filters.focusSearch();
    }

    private void makeTable() {
        table.setId("history");
        table.setAccessibleText(words.text(WalletText.HISTORY));
        table.setItems(model.entries());
        table.getColumns()
                .setAll(List.of(
                        Columns.text(words.text(WalletText.COLUMN_TIME), 130, false, entry -> words.moment(entry.at())),
                        Columns.nodes(
                                words.text(WalletText.COLUMN_WHAT), 260, false, entry -> EntryCells.what(words, entry)),
                        Columns.nodes(words.text(WalletText.COLUMN_WITH), 160, false, this::with),
                        Columns.nodes(
                                words.text(WalletText.COLUMN_AMOUNT),
                                140,
                                true,
                                entry -> EntryCells.amount(words, entry))));
    }

    private Node foot(DialogLayer dialogs) {
        Label found = Labels.wrapping("", "caption");
        found.setId("history-found");
        model.found().subscribe(text -> found.setText(text));
        Label searching = Labels.of(words.text(EarningsText.SEARCHING), "caption");
        searching.visibleProperty().bind(model.searching());
        searching.managedProperty().bind(searching.visibleProperty());
        Hyperlink older = Buttons.link(words.text(WalletText.OLDER), model::showOlder);
        older.setId("history-older");
        older.visibleProperty().bind(model.more());
        older.managedProperty().bind(older.visibleProperty());
        older.disableProperty().bind(model.searching());
        Button name = Buttons.with(
                Icon.EDIT,
                Buttons.secondary(
                        words.text(EarningsText.NAME_ADDRESS),
                        () -> selected()
                                .flatMap(LedgerEntry::counterparty)
                                .ifPresent(account -> NameDialog.ask(account, model, dialogs))));
        name.setId("history-name");
        name.setDisable(true);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(entry ->
                        name.setDisable(entry == null || entry.counterparty().isEmpty()));
        HBox foot = new HBox(found, searching, Card.spacer(), name, older);
        foot.getStyleClass().add("row-12");
        return foot;
    }

    private Optional<LedgerEntry> selected() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private Node with(LedgerEntry entry) {
        Label label = Labels.of(
                entry.counterparty().map(model.names()::of).orElseGet(() -> words.text(CommonText.ACCOUNT_OF_KEY_NODE)),
                "cell-first");
        entry.counterparty().ifPresent(account -> label.setTooltip(new Tooltip(account.hex())));
        return label;
    }

    private StatePane nothing() {
        if (!model.known().get()) {
            return unknown;
        }
        return model.filter().get().equals(HistoryFilter.ALL) ? empty : noMatch;
    }

    private void show() {
        Node body = !model.entries().isEmpty() ? table : nothing();
        if (!list.getChildren().equals(List.of(body))) {
            list.getChildren().setAll(body);
        }
    }
}
