package io.idlemint.ui.leases;

import io.idlemint.domain.lease.Party;
import io.idlemint.i18n.LeasesText;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.ui.export.FileSaver;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Columns;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.StatePane;
import io.idlemint.ui.kit.TextTable;
import io.idlemint.ui.leases.LeasesViewModel.Tab;
import io.idlemint.ui.leases.work.WorkCard;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The ended leases with their reasons, and the output of the chosen one.
final class EndedPane extends VBox {
    /// Of a row with two lines.
    private static final double TALL = 50;

    private final LeasesViewModel model;
    private final TextTable<LeaseNow> table = new TextTable<>();
    private final Card list = new Card(table);
    private final WorkCard work;
    private final Card empty;

    EndedPane(LeasesViewModel model, WorkCard.Asking asking) {
        this.model = model;
        Wording words = model.context().words();
        work = new WorkCard(model.work(), Party.RENTER, asking, Optional.empty());
        empty = new Card(StatePane.empty(
                Icon.HISTORY, words.text(LeasesText.EMPTY_ENDED_TITLE), words.text(LeasesText.EMPTY_ENDED)));
        makeTable(words);
        list.getChildren().add(foot(words, asking.saver(), asking.dialogs()));
        list.getStyleClass().add("table-card");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(work, Priority.ALWAYS);
        VBox.setVgrow(empty, Priority.ALWAYS);
        getStyleClass().add("running-pane");
        model.ended().addListener((ListChangeListener<LeaseNow>)
                change -> show(model.current().get()));
        model.current().subscribe(this::show);
    }

    private HBox foot(Wording words, FileSaver saver, DialogLayer dialogs) {
        Button receipt = Buttons.with(
                Icon.SHIELD,
                Buttons.secondary(
                        words.text(LeasesText.RECEIPT),
                        () -> chosen().ifPresent(lease -> ReceiptDialog.ask(lease, model, saver, dialogs))));
        receipt.setId("lease-receipt");
        Button again = Buttons.with(
                Icon.MARKET,
                Buttons.secondary(words.text(LeasesText.RENT_AGAIN), () -> chosen().ifPresent(model::rentAgain)));
        again.setId("lease-again");
        model.current().subscribe(current -> {
            receipt.setDisable(current.isEmpty());
            again.setDisable(current.filter(lease -> lease.side() == Party.RENTER && !lease.selfTest())
                    .isEmpty());
        });
        HBox foot = new HBox(Card.spacer(), receipt, again);
        foot.getStyleClass().add("table-foot");
        return foot;
    }

    private Optional<LeaseNow> chosen() {
        return model.current().get();
    }

    private void makeTable(Wording words) {
        LeaseWording wording = model.wording();
        table.setId("ended");
        table.setAccessibleText(words.text(LeasesText.TAB_ENDED));
        table.rowHeight(TALL);
        table.setItems(model.ended());
        table.getColumns()
                .setAll(List.of(
                        Columns.lines(
                                words.text(LeasesText.COLUMN_ENDED), 190, false, LeaseNow::deviceName, wording::role),
                        Columns.text(
                                words.text(LeasesText.COLUMN_STARTED),
                                120,
                                false,
                                lease -> words.moment(lease.opened())),
                        Columns.text(words.text(LeasesText.COLUMN_TIME), 90, true, wording::seconds),
                        Columns.nodes(
                                words.text(LeasesText.COLUMN_REASON),
                                290,
                                false,
                                lease -> Labels.wrapping(wording.reason(lease), "cell-reason")),
                        Columns.text(words.text(LeasesText.COLUMN_PAID), 80, true, wording::paid),
                        Columns.text(words.text(LeasesText.COLUMN_BACK), 80, true, wording::cameBack)));
        table.getSelectionModel().selectedItemProperty().subscribe(lease -> {
            if (lease != null && model.tab().get() == Tab.ENDED) {
                model.select(lease);
            }
        });
    }

    private void show(Optional<LeaseNow> current) {
        if (model.ended().isEmpty()) {
            getChildren().setAll(empty);
            return;
        }
        Optional<LeaseNow> chosen = current.filter(lease -> model.tab().get() == Tab.ENDED);
        boolean withOutput =
                chosen.filter(lease -> lease.side() == Party.RENTER).isPresent();
        chosen.ifPresent(lease -> {
            table.getSelectionModel().select(lease);
            LeaseText text = model.wording().text(lease);
            work.show(text.signed(), text.job());
        });
        List<Card> cards = withOutput ? List.of(list, work) : List.of(list);
        if (!getChildren().equals(cards)) {
            getChildren().setAll(cards);
        }
    }
}
