package io.idlemint.ui.settings;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A choice in a sentence. It follows the value that holds, and tells what a person chose. A letter goes to the next
/// value that begins with it.
final class ChoiceInput<T> extends ComboBox<T> {
    private static final double WRAPPING_PIXELS = 220;

    private final Function<T, String> name;
    private boolean following;

    /// @param value what holds
    /// @param chosen is told what a person chose
    // Everything that is set up here is this control's own.
    @SuppressWarnings("this-escape")
    ChoiceInput(
            String id, List<T> values, Function<T, String> name, ObservableValue<T> value, Consumer<? super T> chosen) {
        this.name = name;
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
        addEventHandler(KeyEvent.KEY_TYPED, this::find);
    }

    /// Breaks long names in the list into lines; what is chosen is shown by the name's first word.
    void wrapping() {
        setCellFactory(list -> new Cell(true));
        setButtonCell(new Cell(false));
    }

    private void find(KeyEvent typed) {
        String letter = typed.getCharacter().toLowerCase(Locale.ROOT);
        if (letter.isBlank() || Character.isISOControl(letter.charAt(0)) || typed.isShortcutDown()) {
            return;
        }
        int count = getItems().size();
        int from = getSelectionModel().getSelectedIndex();
        IntStream.rangeClosed(1, count)
                .map(step -> Math.floorMod(from + step, count))
                .filter(at ->
                        name.apply(getItems().get(at)).toLowerCase(Locale.ROOT).startsWith(letter))
                .findFirst()
                .ifPresent(getSelectionModel()::select);
    }

    private final class Cell extends ListCell<T> {
        private final boolean whole;

        Cell(boolean whole) {
            this.whole = whole;
            setWrapText(whole);
            if (whole) {
                setPrefWidth(WRAPPING_PIXELS);
            }
        }

        @Override
        protected void updateItem(@Nullable T one, boolean empty) {
            super.updateItem(one, empty);
            String text = one == null || empty ? "" : name.apply(one);
            setText(whole ? text : text.split(" ", 2)[0]);
        }
    }
}
