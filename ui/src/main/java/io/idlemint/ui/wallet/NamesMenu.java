package io.idlemint.ui.wallet;

import io.idlemint.domain.identity.Account;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.EarningsText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.Wording;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The saved names: choosing one fills in its address; a name can be taken away.
final class NamesMenu {
    private NamesMenu() {}

    static void ask(SendViewModel model, Wording words, DialogLayer dialogs) {
        VBox list = new VBox();
        list.getStyleClass().add("names-list");
        fill(list, model, words, dialogs);
        dialogs.ask(
                words.text(EarningsText.NAMES_TITLE),
                list,
                Buttons.secondary(words.text(CommonText.CLOSE), dialogs::close));
    }

    private static void fill(VBox list, SendViewModel model, Wording words, DialogLayer dialogs) {
        list.getChildren().clear();
        if (model.names().all().isEmpty()) {
            list.getChildren().add(Labels.wrapping(words.text(EarningsText.NAMES_EMPTY), "help"));
        }
        model.names().all().forEach(entry -> list.getChildren().add(row(entry, list, model, words, dialogs)));
    }

    private static Node row(
            Map.Entry<Account, String> entry, VBox list, SendViewModel model, Wording words, DialogLayer dialogs) {
        Button choose = Buttons.secondary(entry.getValue(), () -> {
            model.to().set(entry.getValue());
            dialogs.close();
        });
        Button remove = Buttons.icon(
                Icon.CLOSE,
                words.text(EarningsText.NAME_REMOVE, entry.getValue()),
                () -> model.forget(entry.getKey(), () -> fill(list, model, words, dialogs)));
        HBox row = new HBox(choose, Labels.of(entry.getKey().brief(), "mono"), Card.spacer(), remove);
        row.getStyleClass().add("row-12");
        return row;
    }
}
