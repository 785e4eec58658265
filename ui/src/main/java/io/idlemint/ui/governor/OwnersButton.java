package io.idlemint.ui.governor;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.i18n.WhyText;
import io.idlemint.ui.kit.Icon;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// The one button that fits a state, and beside it the menu with the ways to pause.
public final class OwnersButton extends HBox {
    /// Without the menu, so that it is round at both ends.
    private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");

    private final Button button;
    private final MenuButton more = new MenuButton();

    /// Makes the button with its menu.
    ///
    /// @param id of the button; the menu's is `<id>-more`, its items are `<id>-quarter` and so on
    /// @param button what it looks like; its text and icon change with the state
    /// @param device empty for all
    public OwnersButton(String id, Button button, Optional<Bytes32> device, OwnersVoice voice) {
        this.button = button;
        button.setId(id);
        button.getStyleClass().add("owners-button");
        String name = voice.words().text(WhyText.PAUSE_MENU);
        more.setId(id + "-more");
        more.getStyleClass().addAll("im-more", "owners-more");
        more.setAccessibleText(name);
        more.setTooltip(new Tooltip(name));
        PauseMenu.into(more, id, device, voice);
        getStyleClass().add("owners");
        getChildren().addAll(button, more);
    }

    /// Shows what the state calls for.
    ///
    /// @param menu whether there is something to pause
    public void show(String text, Icon icon, Icon.Size size, boolean menu) {
        button.setText(text);
        icon.onto(button, size);
        more.setVisible(menu);
        more.setManaged(menu);
        button.pseudoClassStateChanged(ALONE, !menu);
    }
}
