package io.idlemint.ui.wallet;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.settlement.LedgerEntry;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.WalletText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Columns;
import io.idlemint.ui.kit.EntryIcon;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.StatePane;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Every movement of the account's money, the newest first.
final class HistoryCard extends Card {
    private final WalletViewModel model;
    private final Wording words;
    private final TableView<LedgerEntry> table = new TableView<>();
    private final HBox head;
    private final StatePane empty;

    HistoryCard(WalletViewModel model) {
        this.model = model;
        words = model.context().words();
        Hyperlink older = Buttons.link(words.text(WalletText.OLDER), model::showOlder);
        older.setId("history-older");
        older.visibleProperty().bind(model.moreHistory());
        head = new HBox(Labels.of(words.text(WalletText.HISTORY), "card-title"), spacer(), older);
        head.getStyleClass().add("card-head");
        empty = StatePane.empty(
                Icon.HISTORY, words.text(WalletText.HISTORY_EMPTY_TITLE), words.text(WalletText.HISTORY_EMPTY));
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(empty, Priority.ALWAYS);
        makeTable();
        getStyleClass().add("history-card");
        model.entries().addListener((ListChangeListener<LedgerEntry>) change -> show());
        show();
    }

    private void makeTable() {
        table.setId("history");
        table.setItems(model.entries());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.getColumns()
                .setAll(List.of(
                        Columns.text(words.text(WalletText.COLUMN_TIME), 130, false, entry -> words.moment(entry.at())),
                        Columns.nodes(words.text(WalletText.COLUMN_WHAT), 260, false, this::what),
                        Columns.text(words.text(WalletText.COLUMN_WITH), 160, false, this::with),
                        Columns.nodes(words.text(WalletText.COLUMN_AMOUNT), 140, true, this::amount)));
    }

    private Node what(LedgerEntry entry) {
        Label label = Labels.of(words.entry(entry), "cell-first");
        label.setGraphic(EntryIcon.of(entry));
        return label;
    }

    private String with(LedgerEntry entry) {
        return entry.counterparty().map(Account::brief).orElseGet(() -> words.text(CommonText.ACCOUNT_OF_KEY_NODE));
    }

    private Node amount(LedgerEntry entry) {
        Label label = Labels.of(words.entryAmount(entry), entry.incoming() ? "incoming" : "outgoing");
        label.setTooltip(new Tooltip(words.amounts().exact(entry.amount().nanos())));
        return label;
    }

    private void show() {
        Node body = model.entries().isEmpty() ? empty : table;
        if (getChildren().size() != 2 || !getChildren().get(1).equals(body)) {
            getChildren().setAll(head, body);
        }
    }
}
