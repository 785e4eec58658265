package io.idlemint.ui.mine.pools;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.PoolsText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.FormField;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.Wording;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for a pool and who mines there.
final class PoolDialog {
    private PoolDialog() {}

    /// @param before the one to change; empty for a new one
    /// @param then runs when it is stored
    static void ask(Optional<PoolRow> before, PoolsViewModel model, DialogLayer dialogs, Runnable then) {
        Wording words = model.words();
        TextField address = new TextField(before.map(PoolRow::name).orElse(""));
        address.setId("pool-address");
        address.setPromptText("stratum+tcp://pool.example:3333");
        TextField login = new TextField(before.map(PoolRow::login).orElse(""));
        login.setId("pool-login");
        PasswordField password = new PasswordField();
        password.setId("pool-password");
        SimpleStringProperty problem = new SimpleStringProperty("");
        Button save = Buttons.primary(
                words.text(before.isPresent() ? PoolsText.CHANGE_DO : PoolsText.ADD_DO),
                () -> model.save(before, address.getText(), login.getText(), password.getText(), refused -> {
                    problem.set(refused);
                    if (refused.isEmpty()) {
                        dialogs.close();
                        then.run();
                    }
                }));
        save.setId("pool-save");
        save.setDefaultButton(true);
        save.disableProperty().bind(model.busy());
        VBox body = new VBox(
                Labels.wrapping(words.text(PoolsText.DIALOG_BODY), "help"),
                new FormField(words.text(PoolsText.ADDRESS), address).help(words.text(PoolsText.ADDRESS_HELP)),
                new FormField(words.text(PoolsText.LOGIN), login).help(words.text(PoolsText.LOGIN_HELP)),
                new FormField(words.text(PoolsText.PASSWORD), password)
                        .help(words.text(before.isPresent() ? PoolsText.PASSWORD_KEPT : PoolsText.PASSWORD_HELP))
                        .problem(problem));
        body.getStyleClass().add("dialog-body");
        dialogs.ask(
                words.text(before.isPresent() ? PoolsText.CHANGE_TITLE : PoolsText.ADD_TITLE),
                body,
                Buttons.secondary(words.text(CommonText.CANCEL), dialogs::close),
                save);
        address.requestFocus();
    }
}
