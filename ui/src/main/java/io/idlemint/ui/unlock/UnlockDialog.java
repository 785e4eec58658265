package io.idlemint.ui.unlock;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.WalletText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.FormField;
import io.idlemint.ui.wording.Wording;
import javafx.scene.control.Button;

/// Asks for the wallet's password before something that has no form of its own.
public final class UnlockDialog {
    private UnlockDialog() {}

    /// Does it at once with an open wallet.
    public static void first(Unlocking model, Wording words, DialogLayer dialogs, Runnable action) {
        if (!model.needed().get()) {
            action.run();
            return;
        }
        Button unlock = Buttons.primary(
                words.text(WalletText.UNLOCK),
                () -> model.first(() -> {
                    dialogs.close();
                    action.run();
                }));
        unlock.setId("needed-unlock");
        unlock.setDefaultButton(true);
        unlock.disableProperty().bind(model.busy());
        FormField field = UnlockField.of(model, words, unlock);
        dialogs.ask(
                words.text(WalletText.LOCKED_TITLE),
                field,
                Buttons.secondary(words.text(CommonText.CANCEL), dialogs::close),
                unlock);
        field.lookup("#needed-password").requestFocus();
    }
}
