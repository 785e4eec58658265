package io.idlemint.ui.settings;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A choice in a sentence. It follows the value that holds, and tells what a person chose.
final class ChoiceInput<T> extends ComboBox<T> {
    private boolean following;

    /// @param value what holds
    /// @param chosen is told what a person chose
    // Everything that is set up here is this control's own.
    @SuppressWarnings("this-escape")
    ChoiceInput(
            String id, List<T> values, Function<T, String> name, ObservableValue<T> value, Consumer<? super T> chosen) {
        setId(id);
        getStyleClass().add("inline-choice");
        getItems().setAll(values);
        setMinWidth(USE_PREF_SIZE);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T one) {
                return one == null ? "" : name.apply(one);
            }

            @Override
            public T fromString(String text) {
                return values.stream()
                        .filter(one -> name.apply(one).equals(text))
                        .findFirst()
                        .orElseThrow();
            }
        });
        value.subscribe(now -> {
            following = true;
            setValue(now);
            following = false;
        });
        valueProperty().subscribe(now -> {
            if (!following && now != null && !Objects.equals(now, value.getValue())) {
                chosen.accept(now);
            }
        });
    }
}
