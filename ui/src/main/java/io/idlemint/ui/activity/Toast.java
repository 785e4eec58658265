package io.idlemint.ui.activity;

import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.IconTile;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.StateKind;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A note on the screen: what kind it is, the fact, what follows, and one button.
final class Toast extends HBox {
    private final VBox actions = new VBox();

    /// @param type what kind of note it is
    /// @param sentence may be empty
    /// @param dismiss what the button is called that closes it
    Toast(StateKind state, String type, String title, String sentence, String dismiss, Runnable close) {
        Button closing = Buttons.icon(Icon.CLOSE, dismiss, close);
        closing.getStyleClass().add("toast-close");
        VBox text = new VBox(Labels.of(type, "caption"), Labels.wrapping(title, "item-title"));
        if (!sentence.isEmpty()) {
            text.getChildren().add(Labels.wrapping(sentence, "help"));
        }
        actions.getStyleClass().add("toast-actions");
        text.getChildren().add(actions);
        text.getStyleClass().add("toast-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new IconTile(
                                state.icon(),
                                Icon.Size.TILE,
                                "tile-40",
                                "state-" + state.name().toLowerCase(Locale.ROOT)),
                        text,
                        new VBox(closing, Card.spacer()));
        getStyleClass().add("toast");
        setAccessibleText(title + " " + sentence);
    }

    void action(Button button) {
        actions.getChildren().setAll(button);
    }
}
