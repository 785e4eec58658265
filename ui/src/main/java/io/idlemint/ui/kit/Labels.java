package io.idlemint.ui.kit;

import javafx.scene.control.Label;

/// Labels by role; the roles are style classes of the type scale.
public final class Labels {
    private Labels() {}

    public static Label of(String text, String... role) {
        Label label = new Label(text);
        label.getStyleClass().addAll(role);
        return label;
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
