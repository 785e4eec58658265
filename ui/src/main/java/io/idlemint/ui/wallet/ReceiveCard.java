package io.idlemint.ui.wallet;

import io.idlemint.domain.identity.Account;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.EarningsText;
import io.idlemint.i18n.WalletText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.QrCode;
import io.idlemint.ui.wording.Wording;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The account's address, as a QR code and in full.
final class ReceiveCard extends Card {
    private static final double QR_SIDE = 165;

    private final Label address = Labels.of("", "mono", "address");
    private final QrCode code;
    private Optional<Account> account = Optional.empty();

    ReceiveCard(WalletViewModel model, DialogLayer dialogs) {
        Wording words = model.context().words();
        code = new QrCode(QR_SIDE, words.text(WalletText.QR_NAME));
        address.setId("own-address");
        address.setMinWidth(USE_PREF_SIZE);
        Button copy = Buttons.with(Icon.COPY, Buttons.secondary(words.text(CommonText.COPY), () -> {}));
        copy.setId("copy-address");
        copy.setOnAction(event -> account.ifPresent(own -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, own.hex()));
            copy.setText(words.text(CommonText.COPIED));
        }));
        Button request = Buttons.with(
                Icon.RECEIVE,
                Buttons.secondary(
                        words.text(EarningsText.REQUEST),
                        () -> account.ifPresent(own -> RequestDialog.ask(own, words, dialogs))));
        request.setId("request-amount-button");
        FlowPane buttons = new FlowPane(copy, request);
        buttons.getStyleClass().add("receive-buttons");
        VBox texts = new VBox(Labels.of(words.text(WalletText.MY_ADDRESS), "caption"), address, buttons);
        HBox.setHgrow(texts, Priority.ALWAYS);
        texts.getStyleClass().add("receive-texts");
        HBox row = new HBox(code, texts);
        row.getStyleClass().add("receive-row");
        getStyleClass().add("receive-card");
        getChildren().addAll(Labels.of(words.text(WalletText.RECEIVE), "card-title"), row);
        model.account().subscribe(this::show);
    }

    private void show(Optional<Account> now) {
        if (now.isPresent() && !now.equals(account)) {
            code.show(now.get().hex());
            address.setText(WalletViewModel.grouped(now.get()));
        }
        account = now;
    }
}
