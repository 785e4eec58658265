package io.idlemint.ui.wallet;

import io.idlemint.i18n.HomeText;
import io.idlemint.i18n.WalletText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.FilePicker;
import io.idlemint.ui.kit.Gradually;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Notice;
import io.idlemint.ui.kit.StatePane;
import io.idlemint.ui.kit.WindowSize;
import io.idlemint.ui.ledger.LedgerCard;
import io.idlemint.ui.screen.Searchable;
import io.idlemint.ui.wallet.SetupViewModel.Step;
import io.idlemint.ui.wallet.WalletViewModel.Mode;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The wallet: without one the way to make it; else balance, send, receive and history.
public final class WalletView extends VBox implements Searchable {
    private final WalletViewModel model;
    private final Wording words;
    private final GridPane top = new GridPane();
    private final BalanceCard balance;
    private final SendCard send;
    private final UnlockCard unlock;
    private final ReceiveCard receive;
    private final LedgerCard ledger;
    private final Card empty;
    private final StackPane setup;
    private final Notice backup;
    private final WindowSize window;
    private final DialogLayer dialogs;
    private final Button openSend;
    private final Button openReceive;
    private final VBox actions = new VBox();
    private final Gradually gradually = new Gradually(this);
    private boolean whole;

    /// @param pictures chooses a picture with a QR code
    public WalletView(
            WalletViewModel model, LedgerCard ledger, FilePicker pictures, DialogLayer dialogs, WindowSize window) {
        this.ledger = ledger;
        this.model = model;
        this.window = window;
        this.dialogs = dialogs;
        words = model.context().words();
        balance = new BalanceCard(model, dialogs);
        send = new SendCard(model.send(), pictures, words, dialogs);
        unlock = new UnlockCard(model);
        receive = new ReceiveCard(model, dialogs);
        empty = new Card(noWallet());
        setup = new StackPane(new SetupCard(model.setup(), words));
        openSend = drawer(Icon.SEND, WalletText.SEND, send);
        openSend.setId("open-send");
        openReceive = drawer(Icon.RECEIVE, WalletText.RECEIVE, receive);
        openReceive.setId("open-receive");
        actions.getStyleClass().add("wallet-actions");
        backup = new Notice(
                words.text(WalletText.NOT_BACKED_UP),
                words.text(HomeText.BACKUP_ACTION),
                () -> model.setup().askBackup());
        backup.visibleProperty().bind(model.backupMissing());
        getStyleClass().addAll("screen", "wallet");
        top.getStyleClass().add("home-grid");
        VBox.setVgrow(empty, Priority.ALWAYS);
        VBox.setVgrow(setup, Priority.ALWAYS);
        VBox.setVgrow(ledger, Priority.ALWAYS);
        model.setup().step().subscribe(step -> arrange());
        model.mode().subscribe(mode -> arrange());
        window.narrow().subscribe(narrow -> arrange());
    }

    /// Searches the history, where there is one.
    @Override
    public void focusSearch() {
        if (getChildren().contains(ledger)) {
            ledger.focusSearch();
        }
    }

    private Button drawer(Icon icon, WalletText text, Card card) {
        return Buttons.with(icon, Buttons.secondary(words.text(text), () -> dialogs.drawer(card)));
    }

    private StatePane noWallet() {
        Button create = Buttons.with(
                Icon.WALLET,
                Buttons.primary(
                        words.text(WalletText.CREATE), () -> model.setup().go(Step.CREATE)));
        create.setId("wallet-create");
        Hyperlink restore =
                Buttons.link(words.text(WalletText.RESTORE), () -> model.setup().go(Step.RESTORE));
        restore.setId("wallet-restore");
        return StatePane.empty(
                Icon.WALLET, words.text(WalletText.EMPTY_TITLE), words.text(WalletText.EMPTY), create, restore);
    }

    private void arrange() {
        if (model.setup().step().get() != Step.NONE) {
            getChildren().setAll(setup);
        } else if (model.mode().get() == Mode.NONE) {
            getChildren().setAll(empty);
        } else {
            arrangeTop();
            getChildren().setAll(backup, top);
            if (whole) {
                getChildren().add(ledger);
            } else {
                gradually.fillAfter(Stream.of(this::complete));
            }
        }
    }

    /// The ledger comes a frame after the balance, the first time.
    private void complete() {
        whole = true;
        if (getChildren().contains(top)) {
            getChildren().add(ledger);
        }
    }

    private void arrangeTop() {
        Card middle = model.mode().get() == Mode.OPEN ? send : unlock;
        top.getChildren().clear();
        actions.getChildren().clear();
        balance.ways(List.of());
        if (window.narrow().get() && middle.equals(send)) {
            columns(100);
            balance.ways(List.of(openSend, openReceive));
            top.addRow(0, balance);
        } else if (window.narrow().get()) {
            columns(50, 50);
            actions.getChildren().setAll(unlock, openReceive);
            top.addRow(0, balance, actions);
        } else {
            dialogs.closeDrawer();
            columns(33, 32, 35);
            top.addRow(0, balance, middle, receive);
        }
    }

    private void columns(double... percent) {
        top.getColumnConstraints().clear();
        for (double width : percent) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(width);
            column.setFillWidth(true);
            top.getColumnConstraints().add(column);
        }
    }
}
