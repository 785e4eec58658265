package io.idlemint.ui.wallet;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.EarningsText;
import io.idlemint.i18n.WalletText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.FilePicker;
import io.idlemint.ui.kit.FormField;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wallet.SendViewModel.Review;
import io.idlemint.ui.wording.Wording;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/// The first step of sending.
final class SendCard extends Card {
    private final SendViewModel model;
    private final DialogLayer dialogs;
    private final Wording words;
    private final FilePicker pictures;

    SendCard(SendViewModel model, FilePicker pictures, Wording words, DialogLayer dialogs) {
        this.model = model;
        this.pictures = pictures;
        this.dialogs = dialogs;
        this.words = words;
        Label available = Labels.of("", "caption");
        model.available()
                .subscribe(text -> available.setText(text.isEmpty() ? "" : words.text(CommonText.AVAILABLE, text)));
        HBox head = new HBox(Labels.of(words.text(WalletText.SEND), "card-title"), spacer(), available);
        head.getStyleClass().add("card-head");
        Button max = Buttons.secondary(words.text(WalletText.MAX), model::takeAll);
        max.setId("send-max");
        Button names =
                Buttons.icon(Icon.PEOPLE, words.text(EarningsText.NAMES), () -> NamesMenu.ask(model, words, dialogs));
        names.setId("send-names");
        Button scan = Buttons.icon(Icon.QR, words.text(EarningsText.SCAN), this::scan);
        scan.setId("send-scan");
        FormField to = new FormField(
                        words.text(WalletText.TO), field("send-to", model.to(), words.text(WalletText.TO_PROMPT)))
                .trailing(new HBox(names, scan));
        FormField amount = new FormField(
                words.text(WalletText.AMOUNT),
                field("send-amount", model.amount(), words.amounts().balance(0)),
                words.text(CommonText.MINT));
        model.worth().subscribe(amount::help);
        FormField memo = new FormField(
                words.text(WalletText.MEMO), field("send-memo", model.memo(), words.text(WalletText.MEMO_PROMPT)));
        Button review = Buttons.with(Icon.SEND, Buttons.primary(words.text(WalletText.REVIEW), this::review));
        review.setId("send-review");
        Label note = Labels.wrapping(words.text(WalletText.NO_FEE), "caption");
        model.done().subscribe(done -> note.setText(done.isEmpty() ? words.text(WalletText.NO_FEE) : done));
        note.setId("send-note");
        HBox foot = new HBox(note, spacer(), review);
        foot.getStyleClass().add("row-12");
        getStyleClass().add("send-card");
        getChildren()
                .addAll(
                        head,
                        to.problem(model.toProblem()).enter(review),
                        amount.problem(model.amountProblem()).trailing(max).enter(review),
                        memo.problem(model.memoProblem()).enter(review),
                        spacer(),
                        foot);
    }

    private static TextField field(String id, StringProperty text, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private void scan() {
        pictures.pick(getScene().getWindow()).stream().findFirst().ifPresent(model::scan);
    }

    private void review() {
        model.review().ifPresent(this::ask);
    }

    private void ask(Review review) {
        ReviewDialog.ask(review, model, words, dialogs);
    }
}
