package io.idlemint.ui.settings;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/// A short field in a sentence. What is typed holds with Enter or when the field is left; what is wrong changes
/// nothing.
final class NumberInput extends HBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final TextField field = new TextField();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Function<String, String> commit;
    private String shown = "";

    /// @param unit inside the frame; empty for none
    /// @param value what holds, as text
    /// @param commit takes what was typed and answers what is wrong with it, or nothing
    NumberInput(String id, String unit, ObservableValue<String> value, Function<String, String> commit) {
        this(id, new SimpleStringProperty(unit), value, commit);
    }

    /// As the other, with a unit that may change.
    NumberInput(
            String id, ObservableValue<String> unit, ObservableValue<String> value, Function<String, String> commit) {
        this.commit = commit;
        field.setId(id);
        field.setPrefColumnCount(4);
        getStyleClass().addAll("field-frame", "inline-field");
        getChildren().add(field);
        Label label = new Label();
        label.getStyleClass().add("field-unit");
        label.setMinWidth(USE_PREF_SIZE);
        label.managedProperty().bind(label.visibleProperty());
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        getChildren().add(label);
        unit.subscribe(text -> {
            label.setText(text);
            name();
        });
        accessibleTextProperty().subscribe(name -> name());
        value.subscribe(text -> {
            shown = text;
            field.setText(text);
            problem("");
        });
        field.setOnAction(event -> take());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                take();
            }
        });
    }

    private void name() {
        String unit = ((Label) getChildren().getLast()).getText();
        field.setAccessibleText(getAccessibleText() + (unit.isEmpty() ? "" : ", " + unit));
    }

    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    private void take() {
        if (field.getText().strip().equals(shown)) {
            problem("");
            return;
        }
        problem(commit.apply(field.getText()));
    }

    private void problem(String text) {
        problem.set(text);
        pseudoClassStateChanged(INVALID, !text.isEmpty());
    }
}
