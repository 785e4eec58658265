package io.idlemint.ui.ledger;

import io.idlemint.domain.identity.Account;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.EarningsText;
import io.idlemint.node.desk.NotebookDesk;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.FormField;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.Wording;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for the name of an address.
final class NameDialog {
    private NameDialog() {}

    static void ask(Account account, HistoryViewModel model, DialogLayer dialogs) {
        Wording words = model.context().words();
        TextField field = new TextField(model.names().named(account).orElse(""));
        field.setId("address-name");
        SimpleStringProperty problem = new SimpleStringProperty("");
        Button save = Buttons.primary(words.text(EarningsText.NAME_SAVE), () -> {
            int length = field.getText().strip().length();
            if (length > NotebookDesk.NAME_LIMIT) {
                problem.set(words.text(EarningsText.NAME_LONG, length, NotebookDesk.NAME_LIMIT));
            } else {
                model.name(account, field.getText());
                dialogs.close();
            }
        });
        save.setId("address-name-save");
        save.setDefaultButton(true);
        VBox body = new VBox(
                Labels.wrapping(account.hex(), "mono"),
                Labels.wrapping(words.text(EarningsText.NAME_BODY), "help"),
                new FormField(words.text(EarningsText.NAME_FIELD), field).problem(problem));
        body.getStyleClass().add("dialog-body");
        dialogs.ask(
                words.text(EarningsText.NAME_TITLE),
                body,
                Buttons.secondary(words.text(CommonText.CANCEL), dialogs::close),
                save);
        field.requestFocus();
    }
}
