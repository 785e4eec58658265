package io.idlemint.ui.kit;

import javafx.scene.layout.StackPane;

/// An icon on a rounded ground.
public final class IconTile extends StackPane {
    /// @param styleClass its size and ground: `tile-40`, `tile-64`, with `tile-accent` or `tile-problem`
    public IconTile(Icon icon, Icon.Size size, String... styleClass) {
        getStyleClass().add("tile");
        getStyleClass().addAll(styleClass);
        show(icon, size);
    }

    public void show(Icon icon, Icon.Size size) {
        if (getChildren().isEmpty() || !icon.isIn(getChildren().getFirst(), size)) {
            getChildren().setAll(icon.node(size));
        }
    }

    /// Gives it the colours of a state.
    public void state(StateKind kind) {
        if (!getStyleClass().contains(kind.styleClass())) {
            getStyleClass().removeIf(name -> name.startsWith("state-"));
            getStyleClass().add(kind.styleClass());
        }
    }
}
