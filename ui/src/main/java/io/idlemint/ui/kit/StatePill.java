package io.idlemint.ui.kit;

import javafx.scene.control.Label;

/// A state as an icon and a word on a tinted ground.
public final class StatePill extends Label {
    public StatePill() {
        getStyleClass().add("pill");
        setMinWidth(USE_PREF_SIZE);
    }

    public StatePill(StateKind kind, String text) {
        this();
        show(kind, text);
    }

    public void show(StateKind kind, String text) {
        if (!getStyleClass().contains(kind.styleClass())) {
            getStyleClass().removeIf(name -> name.startsWith("state-"));
            getStyleClass().add(kind.styleClass());
            kind.icon().onto(this, Icon.Size.SMALL);
        }
        setText(text);
    }
}
