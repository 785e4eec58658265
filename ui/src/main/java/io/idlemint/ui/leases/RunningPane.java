package io.idlemint.ui.leases;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.Party;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.leases.LeasesViewModel.Tab;
import io.idlemint.ui.leases.work.WorkCard;
import io.idlemint.ui.wording.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The running leases of one direction: a choice when there are several, then the chosen one.
final class RunningPane extends VBox {
    private final LeasesViewModel model;
    private final DialogLayer dialogs;
    private final Wording words;
    private final Party side;
    private final ObservableList<LeaseNow> leases;
    private final FlowPane choice = new FlowPane();
    private final ToggleGroup group = new ToggleGroup();
    private final Map<Bytes32, ToggleButton> chips = new HashMap<>();
    private final LeaseCard card;
    private final ReadyCard ready;
    private final WorkCard work;
    private final Card empty;

    RunningPane(LeasesViewModel model, Party side, WorkCard.Asking asking) {
        this.model = model;
        this.side = side;
        dialogs = asking.dialogs();
        words = model.context().words();
        leases = side == Party.RENTER ? model.rented() : model.provided();
        card = new LeaseCard(side, words, this::askTopUp, this::askEnd);
        ready = new ReadyCard(words, this::askEnd);
        work = new WorkCard(model.work(), side, asking, Optional.of(() -> askReceipt(asking)));
        empty = new Card(new NoLeases(model).of(side));
        VBox.setVgrow(work, Priority.ALWAYS);
        VBox.setVgrow(ready, Priority.ALWAYS);
        VBox.setVgrow(empty, Priority.ALWAYS);
        choice.getStyleClass().add("lease-choice");
        getStyleClass().add("running-pane");
        // The other tab may be open, and then no lease becomes the current one when one of these begins or ends.
        leases.addListener((ListChangeListener<LeaseNow>)
                change -> show(mine(model.current().get())));
        model.current().subscribe(current -> show(mine(current)));
    }

    private Optional<LeaseNow> mine(Optional<LeaseNow> current) {
        boolean here = model.tab().get() == (side == Party.RENTER ? Tab.RENTED : Tab.PROVIDED);
        return here ? current : leases.stream().findFirst();
    }

    private void show(Optional<LeaseNow> current) {
        if (current.isEmpty()) {
            getChildren().setAll(empty);
            return;
        }
        LeaseNow lease = current.get();
        LeaseText text = model.wording().text(lease);
        showChoice();
        if (text.step() < LeaseText.READY) {
            ready.show(lease, text);
            lay(choice, ready);
            return;
        }
        card.show(lease, text);
        work.show(text.signed(), text.job());
        lay(choice, card, work);
    }

    private void lay(Node... nodes) {
        if (!getChildren().equals(List.of(nodes))) {
            getChildren().setAll(nodes);
        }
    }

    /// A chip stays as long as its lease does, and with it the focus.
    private void showChoice() {
        boolean several = leases.size() > 1;
        choice.setVisible(several);
        choice.setManaged(several);
        List<Bytes32> ids = leases.stream().map(LeaseNow::id).toList();
        chips.keySet().retainAll(ids);
        List<ToggleButton> fresh = leases.stream()
                .map(lease -> chips.computeIfAbsent(lease.id(), id -> chip(lease)))
                .toList();
        if (!choice.getChildren().equals(fresh)) {
            choice.getChildren().setAll(fresh);
        }
        model.current().get().map(now -> chips.get(now.id())).ifPresent(chip -> chip.setSelected(true));
    }

    private ToggleButton chip(LeaseNow lease) {
        ToggleButton button = new ToggleButton(lease.deviceName());
        button.getStyleClass().add("choice-chip");
        button.setToggleGroup(group);
        String about = model.wording().text(lease).about();
        button.setAccessibleText(lease.deviceName() + ", " + about);
        button.setTooltip(new Tooltip(about));
        button.setOnAction(event -> {
            button.setSelected(true);
            model.select(lease);
        });
        return button;
    }

    private void askEnd() {
        model.current().get().ifPresent(lease -> EndDialog.ask(lease, model, dialogs));
    }

    private void askReceipt(WorkCard.Asking asking) {
        model.current().get().ifPresent(lease -> ReceiptDialog.ask(lease, model, asking.saver(), dialogs));
    }

    private void askTopUp() {
        model.current().get().ifPresent(lease -> ExtendDialog.ask(lease, model, dialogs));
    }
}
