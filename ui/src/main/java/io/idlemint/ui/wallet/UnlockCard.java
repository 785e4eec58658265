package io.idlemint.ui.wallet;

import io.idlemint.i18n.WalletText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.FormField;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.Wording;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;

/// Stands where Send is while the wallet is locked.
final class UnlockCard extends Card {
    UnlockCard(WalletViewModel model) {
        Wording words = model.context().words();
        PasswordField password = new PasswordField();
        password.setId("unlock-password");
        SimpleStringProperty problem = new SimpleStringProperty("");
        Button unlock = Buttons.with(Icon.UNLOCK, Buttons.primary(words.text(WalletText.UNLOCK), () -> {}));
        unlock.setId("unlock-button");
        Runnable act = () -> {
            unlock.setDisable(true);
            model.unlock(password.getText(), refused -> {
                unlock.setDisable(false);
                password.clear();
                problem.set(refused);
            });
        };
        unlock.setOnAction(event -> act.run());
        password.setOnAction(event -> act.run());
        password.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                password.requestFocus();
            }
        });
        getStyleClass().add("unlock-card");
        getChildren()
                .addAll(
                        Labels.of(words.text(WalletText.LOCKED_TITLE), "card-title"),
                        Labels.wrapping(words.text(WalletText.LOCKED_BODY), "help"),
                        new FormField(words.text(WalletText.PASSWORD), password).problem(problem),
                        spacer(),
                        unlock);
    }
}
