package io.idlemint.ui.kit;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;

/// The kinds of buttons: one primary per surface, secondary, danger as an outline, a link, an icon.
public final class Buttons {
    private Buttons() {}

    public static Button primary(String text, Runnable action) {
        Button button = secondary(text, action);
        button.getStyleClass().add(Styles.ACCENT);
        return button;
    }

    public static Button secondary(String text, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().add("im-button");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    public static Button danger(String text, Runnable action) {
        Button button = secondary(text, action);
        button.getStyleClass().addAll(Styles.BUTTON_OUTLINED, Styles.DANGER);
        return button;
    }

    public static Hyperlink link(String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.getStyleClass().add("im-link");
        link.setOnAction(event -> {
            action.run();
            link.setVisited(false);
        });
        return link;
    }

    /// A button that only shows an icon; its name is read out and shown as a tooltip.
    public static Button icon(Icon icon, String name, Runnable action) {
        Button button = with(icon, secondary("", action));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        return button;
    }

    /// Puts an icon before the text.
    public static Button with(Icon icon, Button button) {
        button.setGraphic(icon.node(Icon.Size.BUTTON));
        return button;
    }
}
