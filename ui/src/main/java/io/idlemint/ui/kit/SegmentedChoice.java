package io.idlemint.ui.kit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// One of a few, side by side; the chosen one has a check mark. The arrow keys move the choice.
public final class SegmentedChoice<T> extends HBox {
    private final ToggleGroup group = new ToggleGroup();

    /// @param name what is chosen, read out
    /// @param id the id of each button: this, a dash and the value in lower case
    public SegmentedChoice(String name, String id, List<T> values, Function<T, String> text, Consumer<T> chosen) {
        getStyleClass().add("segmented");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        for (T value : values) {
            ToggleButton button = new ToggleButton(text.apply(value));
            button.setId(id + "-" + value.toString().toLowerCase(Locale.ROOT));
            button.getStyleClass().add("segmented-part");
            button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
            button.setAccessibleText(name + ", " + text.apply(value));
            button.setUserData(value);
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                button.setSelected(true);
                chosen.accept(value);
            });
            button.selectedProperty()
                    .subscribe(selected -> button.setGraphic(selected ? Icon.CHECK.node(Icon.Size.SMALL) : null));
            getChildren().add(button);
        }
    }

    /// Shows a value as chosen, without telling anybody.
    public void select(T value) {
        buttonOf(value).ifPresent(button -> button.setSelected(true));
    }

    /// Shows none as chosen, without telling anybody.
    public void selectNone() {
        group.selectToggle(null);
    }

    private Optional<ToggleButton> buttonOf(T value) {
        return getChildren().stream()
                .map(ToggleButton.class::cast)
                .filter(button -> value.equals(button.getUserData()))
                .findFirst();
    }
}
