package io.idlemint.ui.wallet;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.WalletText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.FormField;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.Wording;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/// Asks for the present password and a new one.
final class PasswordDialog {
    private PasswordDialog() {}

    static void ask(WalletViewModel model, DialogLayer dialogs) {
        Wording words = model.context().words();
        PasswordField old = field("old-password");
        PasswordField fresh = field("new-password");
        PasswordField again = field("new-password-again");
        SimpleStringProperty problem = new SimpleStringProperty("");
        Button change = Buttons.primary(words.text(WalletText.CHANGE_ACTION), () -> {});
        change.setId("change-password-save");
        change.setDefaultButton(true);
        change.setOnAction(event -> {
            change.setDisable(true);
            model.changePassword(old.getText(), fresh.getText(), again.getText(), refused -> {
                change.setDisable(false);
                problem.set(refused);
                if (refused.isEmpty()) {
                    dialogs.close();
                }
            });
        });
        VBox body = new VBox(
                Labels.wrapping(words.text(WalletText.CHANGE_BODY), "help"),
                new FormField(words.text(WalletText.OLD_PASSWORD), old).help(words.text(WalletText.OLD_PASSWORD_HELP)),
                new FormField(words.text(WalletText.NEW_PASSWORD), fresh),
                new FormField(words.text(WalletText.NEW_PASSWORD_AGAIN), again).problem(problem));
        body.getStyleClass().add("dialog-body");
        dialogs.ask(
                words.text(WalletText.CHANGE_TITLE),
                body,
                Buttons.secondary(words.text(CommonText.CANCEL), dialogs::close),
                change);
        old.requestFocus();
    }

    private static PasswordField field(String id) {
        PasswordField field = new PasswordField();
        field.setId(id);
        return field;
    }
}
