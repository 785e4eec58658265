package io.idlemint.ui.wallet;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.EarningsText;
import io.idlemint.i18n.WalletText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.FormField;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.QrCode;
import io.idlemint.ui.wording.Wording;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// An amount and a memo become a link and a code that others can pay with.
final class RequestDialog {
    private static final double QR_SIDE = 200;

    private RequestDialog() {}

    static void ask(Account own, Wording words, DialogLayer dialogs) {
        QrCode code = new QrCode(QR_SIDE, words.text(EarningsText.REQUEST_QR));
        TextField amount = new TextField();
        amount.setId("request-amount");
        TextField memo = new TextField();
        memo.setId("request-memo");
        Label link = Labels.wrapping("", "mono");
        link.setId("request-link");
        SimpleStringProperty problem = new SimpleStringProperty("");
        Runnable follow = () -> {
            boolean blank = amount.getText().isBlank();
            Optional<Amount> sum = blank ? Optional.<Amount>empty() : words.amount(amount.getText());
            boolean wrong = !blank && sum.filter(typed -> !typed.isZero()).isEmpty();
            problem.set(wrong ? words.text(WalletText.AMOUNT_INVALID) : "");
            String text = new PaymentRequest(
                            own, wrong ? Optional.empty() : sum, memo.getText().strip())
                    .link();
            link.setText(text);
            code.show(text);
        };
        amount.textProperty().subscribe(follow);
        memo.setTextFormatter(new TextFormatter<>(
                change -> change.getControlNewText().length() > SendViewModel.MEMO_LIMIT ? null : change));
        memo.textProperty().subscribe(follow);
        VBox fields = new VBox(
                new FormField(words.text(WalletText.AMOUNT), amount, words.text(CommonText.MINT)).problem(problem),
                new FormField(words.text(WalletText.MEMO), memo),
                Labels.of(words.text(EarningsText.REQUEST_LINK), "caption"),
                link);
        fields.getStyleClass().add("request-fields");
        HBox.setHgrow(fields, Priority.ALWAYS);
        HBox row = new HBox(code, fields);
        row.getStyleClass().add("receive-row");
        VBox body = new VBox(Labels.wrapping(words.text(EarningsText.REQUEST_BODY), "help"), row);
        body.getStyleClass().add("dialog-body");
        Button copy = Buttons.with(Icon.COPY, Buttons.primary(words.text(CommonText.COPY), () -> {}));
        copy.setId("request-copy");
        copy.setOnAction(event -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, link.getText()));
            copy.setText(words.text(CommonText.COPIED));
        });
        dialogs.ask(
                words.text(EarningsText.REQUEST_TITLE),
                body,
                Buttons.secondary(words.text(CommonText.CLOSE), dialogs::close),
                copy);
        amount.requestFocus();
    }
}
