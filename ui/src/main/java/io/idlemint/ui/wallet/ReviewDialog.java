package io.idlemint.ui.wallet;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.EarningsText;
import io.idlemint.i18n.WalletText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.unlock.UnlockField;
import io.idlemint.ui.wallet.SendViewModel.Review;
import io.idlemint.ui.wording.Wording;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The second step of sending: the whole address, the fee and what stays.
final class ReviewDialog {
    private ReviewDialog() {}

    static void ask(Review review, SendViewModel model, Wording words, DialogLayer dialogs) {
        String amount = words.amounts().exact(review.amount().nanos());
        Label problem = Labels.wrapping("", "blocked");
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        Label address = Labels.of(WalletViewModel.grouped(review.to()), "mono", "address");
        address.setId("review-address");
        VBox body = new VBox(
                new VBox(Labels.of(words.text(WalletText.REVIEW_TO), "caption"), address),
                row(words.text(WalletText.AMOUNT), words.text(CommonText.AMOUNT, amount)),
                row(words.text(WalletText.REVIEW_FEE), words.text(WalletText.REVIEW_NO_FEE)),
                row(
                        words.text(WalletText.REVIEW_AFTER),
                        words.text(
                                CommonText.AMOUNT,
                                words.amounts().exact(review.after().nanos()))));
        words.fiat(review.amount())
                .ifPresent(worth -> body.getChildren().add(2, row(words.text(EarningsText.WORTH), worth)));
        if (!review.memo().isEmpty()) {
            body.getChildren().add(row(words.text(WalletText.MEMO), review.memo()));
        }
        Button send = Buttons.primary(words.text(WalletText.REVIEW_SEND, amount), () -> {});
        send.setId("review-send");
        send.disableProperty().bind(model.busy().or(model.unlocking().busy()));
        body.getChildren().addAll(UnlockField.of(model.unlocking(), words, send), problem);
        body.getStyleClass().add("dialog-body");
        send.setOnAction(event -> model.send(review, refused -> {
            problem.setText(refused);
            if (refused.isEmpty()) {
                dialogs.close();
            }
        }));
        Button back = Buttons.secondary(words.text(CommonText.BACK), dialogs::close);
        dialogs.ask(words.text(WalletText.REVIEW_TITLE, amount), body, back, send);
    }

    private static HBox row(String label, String value) {
        HBox row = new HBox(Labels.of(label, "help"), Card.spacer(), Labels.wrapping(value, "item-title"));
        row.getStyleClass().add("row-12");
        return row;
    }
}
