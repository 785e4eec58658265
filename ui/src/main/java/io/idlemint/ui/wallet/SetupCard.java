package io.idlemint.ui.wallet;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.WalletText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.FormField;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wallet.SetupViewModel.Step;
import io.idlemint.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/// The steps of making, restoring and checking a wallet, one at a time.
public final class SetupCard extends Card {
    private final SetupViewModel model;
    private final Wording words;
    private final Label problem = Labels.wrapping("", "blocked");
    private final HBox working;

    public SetupCard(SetupViewModel model, Wording words) {
        this.model = model;
        this.words = words;
        problem.setId("setup-problem");
        problem.textProperty().bind(model.problem());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        ProgressIndicator ring = new ProgressIndicator();
        ring.getStyleClass().add("small-ring");
        working = new HBox(ring, Labels.of(words.text(WalletText.CREATING), "help"));
        working.getStyleClass().add("row-8");
        working.visibleProperty().bind(model.busy());
        working.managedProperty().bind(model.busy());
        getStyleClass().add("setup-card");
        model.step().subscribe(this::show);
    }

    private void show(Step step) {
        switch (step) {
            case NONE -> getChildren().clear();
            case CREATE -> create();
            case SHOW_WORDS -> showWords();
            case CHECK_WORDS -> checkWords();
            case RESTORE -> restore();
            case REVEAL -> reveal();
            case CONFIRM -> confirm();
        }
    }

    private void create() {
        PasswordField password = password("setup-password");
        PasswordField again = password("setup-password-again");
        lay(
                WalletText.CREATE_TITLE,
                WalletText.CREATE_BODY,
                List.of(
                        new FormField(words.text(WalletText.PASSWORD), password),
                        new FormField(words.text(WalletText.PASSWORD_AGAIN), again)),
                cancel(),
                next(WalletText.CREATE, () -> model.create(password.getText(), again.getText())));
        password.requestFocus();
    }

    private void showWords() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("word-grid");
        List<String> all = model.words();
        for (int i = 0; i < all.size(); i++) {
            Label number = Labels.of(words.measures().count(i + 1L), "word-number");
            Label word = Labels.of(all.get(i), "word");
            HBox cell = new HBox(number, word);
            cell.getStyleClass().add("word-cell");
            grid.add(cell, i % 3, i / 3);
        }
        lay(
                WalletText.WORDS_TITLE,
                WalletText.WORDS_BODY,
                List.of(grid),
                Buttons.secondary(words.text(WalletText.CHECK_LATER), () -> model.go(Step.NONE)),
                next(WalletText.WORDS_WRITTEN, () -> model.go(Step.CHECK_WORDS)));
    }

    private void checkWords() {
        List<TextField> fields = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        for (int number : model.asked()) {
            TextField field = new TextField();
            field.setId("check-word-" + number);
            fields.add(field);
            nodes.add(new FormField(words.text(WalletText.CHECK_WORD, number), field));
        }
        lay(
                WalletText.CHECK_TITLE,
                WalletText.CHECK_BODY,
                nodes,
                Buttons.secondary(words.text(CommonText.BACK), () -> model.go(Step.SHOW_WORDS)),
                next(
                        WalletText.CHECK_ACTION,
                        () -> model.check(
                                fields.stream().map(TextField::getText).toList())));
        fields.getFirst().requestFocus();
    }

    private void restore() {
        TextArea phrase = phrase();
        PasswordField password = password("setup-password");
        PasswordField again = password("setup-password-again");
        lay(
                WalletText.RESTORE_TITLE,
                WalletText.RESTORE_BODY,
                List.of(
                        new FormField(words.text(WalletText.WORDS_FIELD), phrase),
                        new FormField(words.text(WalletText.NEW_PASSWORD), password),
                        new FormField(words.text(WalletText.NEW_PASSWORD_AGAIN), again)),
                cancel(),
                next(
                        WalletText.RESTORE_ACTION,
                        () -> model.restore(phrase.getText(), password.getText(), again.getText())));
        phrase.requestFocus();
    }

    private void reveal() {
        PasswordField password = password("setup-password");
        Hyperlink typed = Buttons.link(words.text(WalletText.REVEAL_TYPE), () -> model.go(Step.CONFIRM));
        typed.setId("setup-type-words");
        lay(
                WalletText.REVEAL_TITLE,
                WalletText.REVEAL_BODY,
                List.of(new FormField(words.text(WalletText.PASSWORD), password), typed),
                cancel(),
                next(WalletText.REVEAL_ACTION, () -> model.reveal(password.getText())));
        password.requestFocus();
    }

    private void confirm() {
        TextArea phrase = phrase();
        lay(
                WalletText.CONFIRM_TITLE,
                WalletText.CONFIRM_BODY,
                List.of(new FormField(words.text(WalletText.WORDS_FIELD), phrase)),
                cancel(),
                next(WalletText.CHECK_ACTION, () -> model.confirmTyped(phrase.getText())));
        phrase.requestFocus();
    }

    private void lay(WalletText title, WalletText body, List<? extends Node> fields, Button back, Button next) {
        HBox buttons = new HBox(back, next);
        buttons.getStyleClass().addAll("button-row", "dialog-buttons");
        getChildren()
                .setAll(Labels.wrapping(words.text(title), "dialog-title"), Labels.wrapping(words.text(body), "help"));
        getChildren().addAll(fields);
        getChildren().addAll(problem, working, buttons);
    }

    private Button cancel() {
        Button cancel = Buttons.secondary(words.text(CommonText.CANCEL), () -> model.go(Step.NONE));
        cancel.setCancelButton(true);
        return cancel;
    }

    private Button next(WalletText text, Runnable action) {
        Button next = Buttons.primary(words.text(text), action);
        next.setId("setup-next");
        next.setDefaultButton(true);
        next.disableProperty().bind(model.busy());
        return next;
    }

    private static PasswordField password(String id) {
        PasswordField field = new PasswordField();
        field.setId(id);
        return field;
    }

    private static TextArea phrase() {
        TextArea area = new TextArea();
        area.setId("setup-words");
        area.setWrapText(true);
        area.setPrefRowCount(2);
        return area;
    }
}
