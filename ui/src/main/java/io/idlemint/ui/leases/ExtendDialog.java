package io.idlemint.ui.leases;

import io.idlemint.domain.money.Amount;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.LeasesText;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.FormField;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.unlock.UnlockField;
import io.idlemint.ui.wording.Wording;
import java.time.Duration;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for a larger budget and for more time, and says what a budget buys.
final class ExtendDialog {
    private static final long HUNDREDTH = 10_000_000;

    /// The suggestion: an hour, and the budget for it.
    private static final String MORE_MINUTES = "60";

    private ExtendDialog() {}

    static void ask(LeaseNow lease, LeasesViewModel model, DialogLayer dialogs) {
        Wording words = model.context().words();
        Amount suggestion = rounded(lease.budget().plus(lease.rate().perHour()));
        TextField field = new TextField(words.amounts().editable(suggestion.nanos()));
        field.setId("top-up-field");
        TextField minutes = new TextField(MORE_MINUTES);
        minutes.setId("more-time-field");
        SimpleStringProperty problem = new SimpleStringProperty("");
        Button save = Buttons.primary(
                words.text(LeasesText.TOP_UP_SAVE),
                () -> model.extend(lease, field.getText(), minutes.getText(), refused -> {
                    problem.set(refused);
                    if (refused.isEmpty()) {
                        dialogs.close();
                    }
                }));
        save.setId("top-up-save");
        save.setDefaultButton(true);
        save.disableProperty().bind(model.unlocking().busy());
        Duration forOne = Duration.ofSeconds(lease.rate().secondsFor(Amount.ofMint(1)));
        VBox body = new VBox(
                Labels.wrapping(
                        words.text(
                                LeasesText.TOP_UP_BODY,
                                words.amounts().balance(lease.budget().nanos()),
                                words.price(lease.rate()),
                                words.measures().duration(forOne)),
                        "help"),
                new FormField(words.text(LeasesText.TOP_UP_FIELD), field, words.text(CommonText.MINT)),
                new FormField(words.text(LeasesText.MORE_TIME_FIELD), minutes, words.text(LeasesText.MORE_TIME_UNIT))
                        .problem(problem),
                UnlockField.of(model.unlocking(), words, save));
        body.getStyleClass().add("dialog-body");
        dialogs.ask(
                words.text(LeasesText.TOP_UP_TITLE),
                body,
                Buttons.secondary(words.text(CommonText.CANCEL), dialogs::close),
                save);
        field.requestFocus();
    }

    /// Up to the next hundredth.
    private static Amount rounded(Amount exact) {
        return Amount.ofNanos(Math.ceilDiv(exact.nanos(), HUNDREDTH) * HUNDREDTH);
    }
}
