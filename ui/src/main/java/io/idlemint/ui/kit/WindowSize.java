package io.idlemint.ui.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// Whether the window is wide or narrow; the narrow layouts begin below 1120 px.
public final class WindowSize {
    private static final double NARROW_BELOW = 1120;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final ReadOnlyBooleanWrapper narrow = new ReadOnlyBooleanWrapper();

    /// Follows the width of the window's root and gives it the pseudo-class `narrow`.
    public WindowSize(Region root) {
        this(root, false);
    }

    /// As the other.
    ///
    /// @param largeText whether text is so large that any window is narrow
    public WindowSize(Region root, boolean largeText) {
        root.widthProperty().subscribe(width -> {
            boolean now = width.doubleValue() > 0 && (largeText || width.doubleValue() < NARROW_BELOW);
            narrow.set(now);
            root.pseudoClassStateChanged(NARROW, now);
        });
    }

    public ReadOnlyBooleanProperty narrow() {
        return narrow.getReadOnlyProperty();
    }
}
