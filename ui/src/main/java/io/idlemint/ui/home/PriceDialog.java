package io.idlemint.ui.home;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.HomeText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.FormField;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.Wording;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for a device's price.
final class PriceDialog {
    private PriceDialog() {}

    static void ask(DeviceText device, HomeViewModel model, DialogLayer dialogs) {
        Wording words = model.context().words();
        TextField field = new TextField(device.rate()
                .map(rate -> words.amounts().editablePrice(rate.perHour().nanos()))
                .orElse(""));
        field.setId("price-field");
        SimpleStringProperty problem = new SimpleStringProperty("");
        Button save = Buttons.primary(
                words.text(HomeText.PRICE_SAVE),
                () -> model.changePrice(device, field.getText(), refused -> {
                    problem.set(refused);
                    if (refused.isEmpty()) {
                        dialogs.close();
                    }
                }));
        save.setId("price-save");
        save.setDefaultButton(true);
        VBox body = new VBox(
                Labels.wrapping(words.text(HomeText.PRICE_BODY), "help"),
                new FormField(words.text(HomeText.PRICE_FIELD), field, words.text(CommonText.MINT)).problem(problem));
        body.getStyleClass().add("dialog-body");
        dialogs.ask(
                words.text(HomeText.PRICE_TITLE, device.name()),
                body,
                Buttons.secondary(words.text(CommonText.CANCEL), dialogs::close),
                save);
        field.requestFocus();
    }
}
