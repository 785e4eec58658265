package io.idlemint.ui.kit;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// A choice of one of a few, side by side; the chosen part carries a check mark. One is always chosen.
public final class Segments<T> extends HBox {
    private final ToggleGroup group = new ToggleGroup();

    /// @param name what is chosen, for screen readers
    public Segments(String name, List<T> values, Function<T, String> text, ObjectProperty<T> chosen) {
        getStyleClass().add("segments");
        setAccessibleText(name);
        for (T value : values) {
            ToggleButton part = new ToggleButton(text.apply(value));
            part.setToggleGroup(group);
            part.setUserData(value);
            part.getStyleClass().add("segment-part");
            part.setMinWidth(USE_PREF_SIZE);
            part.setAccessibleText(name + ", " + text.apply(value));
            part.setOnAction(event -> {
                part.setSelected(true);
                chosen.set(value);
            });
            getChildren().add(part);
        }
        chosen.subscribe(this::mark);
    }

    private void mark(T value) {
        for (Node node : getChildren()) {
            ToggleButton part = (ToggleButton) node;
            boolean on = value.equals(part.getUserData());
            part.setSelected(on);
            part.setGraphic(on ? Icon.CHECK.node(Icon.Size.SMALL) : null);
        }
    }
}
