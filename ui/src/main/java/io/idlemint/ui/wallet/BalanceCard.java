package io.idlemint.ui.wallet;

import atlantafx.base.theme.Styles;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.EarningsText;
import io.idlemint.i18n.WalletText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.MoneyLabel;
import io.idlemint.ui.kit.SegmentBar;
import io.idlemint.ui.wallet.WalletViewModel.BalanceText;
import io.idlemint.ui.wallet.WalletViewModel.Mode;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What the account owns, in parts that add up.
final class BalanceCard extends Card {
    private static final List<WalletText> PARTS =
            List.of(WalletText.PART_AVAILABLE, WalletText.PART_ESCROW, WalletText.PART_IMMATURE);
    private static final List<String> COLOURS = List.of("segment-available", "segment-escrow", "segment-immature");

    private static final double IN_A_ROW = 600;
    private static final PseudoClass WAYS = PseudoClass.getPseudoClass("ways");

    private final Wording words;
    private final MoneyLabel total = new MoneyLabel("number-36");
    private final Label asking;
    private final Label worth = Labels.of("", "caption");
    private final Label age = Labels.of("", "caption");
    private final Label matures = Labels.wrapping("", "caption");
    private final Label earned = Labels.of("", "caption");
    private final SegmentBar bar = new SegmentBar(COLOURS.toArray(String[]::new));
    private final FlowPane foot = new FlowPane();
    private final List<Button> own;
    private final List<Label> amounts =
            PARTS.stream().map(part -> Labels.of("", "part-amount")).toList();

    BalanceCard(WalletViewModel model, DialogLayer dialogs) {
        words = model.context().words();
        getStyleClass().add("balance-card");
        HBox head = new HBox(Labels.of(words.text(WalletText.BALANCE), "help"), spacer(), age);
        worth.setId("balance-worth");
        worth.managedProperty().bind(worth.textProperty().isNotEmpty());
        asking = Labels.wrapping("", "item-title");
        asking.textProperty()
                .bind(model.mode()
                        .map(mode -> words.text(
                                mode == Mode.LOCKED ? WalletText.BALANCE_LOCKED : WalletText.BALANCE_LOADING)));
        asking.managedProperty().bind(asking.visibleProperty());
        total.managedProperty().bind(total.visibleProperty());
        total.visibleProperty().bind(asking.visibleProperty().not());
        getChildren().addAll(head, asking, total, worth, bar);
        for (int i = 0; i < PARTS.size(); i++) {
            getChildren().add(part(i));
        }
        matures.setId("balance-matures");
        matures.managedProperty().bind(matures.textProperty().isNotEmpty());
        getChildren().add(matures);
        Button lock = flat(Icon.LOCK, WalletText.LOCK, model::lock);
        lock.setId("wallet-lock");
        lock.visibleProperty().bind(model.mode().map(mode -> mode == Mode.OPEN));
        lock.managedProperty().bind(lock.visibleProperty());
        Button change = flat(Icon.EDIT, WalletText.CHANGE_PASSWORD, () -> PasswordDialog.ask(model, dialogs));
        change.setId("wallet-change-password");
        lock.setTooltip(new Tooltip(
                words.text(EarningsText.LOCKS_AFTER, words.measures().duration(IdleLock.USUAL))));
        own = List.of(lock, change);
        foot.getStyleClass().add("card-actions");
        foot.setPrefWrapLength(IN_A_ROW);
        ways(List.of());
        getChildren().addAll(earned, spacer(), foot);
        model.balance().subscribe(this::show);
    }

    /// Puts the ways to move money before what else can be done with the wallet.
    void ways(List<Button> ways) {
        foot.getChildren().setAll(ways);
        foot.getChildren().addAll(own);
        foot.pseudoClassStateChanged(WAYS, !ways.isEmpty());
    }

    private Button flat(Icon icon, WalletText text, Runnable action) {
        Button button = Buttons.with(icon, Buttons.secondary(words.text(text), action));
        button.getStyleClass().add(Styles.FLAT);
        return button;
    }

    private HBox part(int number) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", COLOURS.get(number));
        HBox row =
                new HBox(swatch, Labels.wrapping(words.text(PARTS.get(number)), "body"), spacer(), amounts.get(number));
        row.getStyleClass().add("row-8");
        return row;
    }

    private void show(BalanceText balance) {
        asking.setVisible(!balance.known());
        total.show(balance.total(), words.text(CommonText.MINT));
        worth.setText(balance.worth());
        age.setText(balance.age());
        earned.setText(balance.earnedToday());
        matures.setText(balance.matures());
        bar.show(balance.weights());
        for (int i = 0; i < amounts.size(); i++) {
            amounts.get(i).setText(balance.known() ? balance.parts().get(i) : "");
        }
    }
}
