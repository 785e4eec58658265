package io.idlemint.ui.kit;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;

/// Labels by role; the roles are style classes of the type scale.
public final class Labels {
    private Labels() {}

    public static Label of(String text, String... role) {
        Label label = new Label(text);
        label.getStyleClass().addAll(role);
        return label;
    }

    /// Shows a state by its icon and its colour.
    public static void state(Labeled labeled, StateKind kind, Icon.Size size) {
        kind.icon().onto(labeled, size);
        String ink = "ink-" + kind.name().toLowerCase(Locale.ROOT);
        if (!labeled.getStyleClass().contains(ink)) {
            labeled.getStyleClass().removeIf(name -> name.startsWith("ink-"));
            labeled.getStyleClass().add(ink);
        }
    }

    /// Text that wraps instead of being cut, at any width.
    public static Label wrapping(String text, String... role) {
        Label label = of(text, role);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
