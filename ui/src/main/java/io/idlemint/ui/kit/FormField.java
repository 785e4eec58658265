package io.idlemint.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A field with its label, an optional unit inside its frame, and a line under it that says what is wrong or helps.
public final class FormField extends VBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final Label message = Labels.wrapping("", "caption", "field-message");
    private final HBox frame;
    private String help = "";

    public FormField(String label, Control control) {
        this(label, control, "");
    }

    /// @param unit shown inside the frame; empty for none
    public FormField(String label, Control control, String unit) {
        Label name = Labels.of(label, "label");
        name.setLabelFor(control);
        control.setAccessibleText(unit.isEmpty() ? label : label + ", " + unit);
        control.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(control, Priority.ALWAYS);
        frame = new HBox(control);
        frame.getStyleClass().add("field-frame");
        if (!unit.isEmpty()) {
            Label unitLabel = Labels.of(unit, "field-unit");
            unitLabel.setMinWidth(USE_PREF_SIZE);
            frame.getChildren().add(unitLabel);
        }
        message.managedProperty().bind(message.visibleProperty());
        message.visibleProperty().bind(message.textProperty().isNotEmpty());
        getStyleClass().add("form-field");
        getChildren().addAll(name, frame, message);
    }

    /// A line under the field while nothing is wrong.
    public FormField help(String text) {
        boolean wrong = message.getPseudoClassStates().contains(INVALID);
        help = text;
        invalid(wrong ? message.getText() : "");
        return this;
    }

    /// Follows a problem; an empty text means that there is none.
    public FormField problem(ObservableValue<String> problem) {
        problem.subscribe(this::invalid);
        return this;
    }

    /// Has Enter press a button, as a click on it would.
    public FormField enter(Button button) {
        if (frame.getChildren().getFirst() instanceof TextField field) {
            field.setOnAction(event -> button.fire());
        }
        return this;
    }

    /// Puts something behind the frame.
    public FormField trailing(Node node) {
        HBox row = new HBox(frame, node);
        row.getStyleClass().add("field-row");
        HBox.setHgrow(frame, Priority.ALWAYS);
        // Moving the frame into the row has taken it out of this box.
        getChildren().add(1, row);
        return this;
    }

    private void invalid(String text) {
        message.setText(text.isEmpty() ? help : text);
        message.pseudoClassStateChanged(INVALID, !text.isEmpty());
        frame.pseudoClassStateChanged(INVALID, !text.isEmpty());
    }
}
