package io.idlemint.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A banner above the content: one reason, one button. Takes no room while it is invisible.
public final class Notice extends HBox {
    private final Label text;

    public Notice(String sentence, String action, Runnable run) {
        text = Labels.wrapping(sentence, "body");
        getStyleClass().add("notice");
        managedProperty().bind(visibleProperty());
        getChildren().addAll(Icon.PROBLEM.node(Icon.Size.BUTTON), text, Card.spacer(), Buttons.secondary(action, run));
    }

    public void show(String sentence) {
        text.setText(sentence);
    }
}
