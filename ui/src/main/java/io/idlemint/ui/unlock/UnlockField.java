package io.idlemint.ui.unlock;

import io.idlemint.i18n.WalletText;
import io.idlemint.ui.kit.FormField;
import io.idlemint.ui.wording.Wording;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;

/// The field for the wallet's password, there only while it is locked.
public final class UnlockField {
    private UnlockField() {}

    /// A field beside a button.
    ///
    /// @param button what the password is for; Enter presses it
    public static FormField of(Unlocking model, Wording words, Button button) {
        PasswordField password = new PasswordField();
        password.setId("needed-password");
        model.forget();
        password.textProperty().bindBidirectional(model.password());
        SimpleStringProperty problem = new SimpleStringProperty();
        problem.bind(model.problem());
        FormField field = new FormField(words.text(WalletText.PASSWORD), password)
                .help(words.text(WalletText.LOCKED_HERE))
                .problem(problem)
                .enter(button);
        // As long as the field, and no longer: the model outlives the dialog, and holds this weakly.
        field.setUserData(problem);
        field.visibleProperty().bind(model.needed());
        field.managedProperty().bind(field.visibleProperty());
        return field;
    }
}
