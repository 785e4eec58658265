package io.idlemint.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A live value: label, number with unit, help. It changes without animation and is not announced.
public final class MeterCell extends VBox {
    private final MoneyLabel number = new MoneyLabel("number-20");
    private final Label help = Labels.wrapping("", "caption");
    private final Label label;

    public MeterCell(String labelText) {
        label = Labels.of(labelText, "caption");
        getStyleClass().add("meter");
        getChildren().addAll(label, number, help);
    }

    public void show(String numberText, String unit, String helpText) {
        number.show(numberText, unit);
        help.setText(helpText);
    }

    public void label(String text) {
        label.setText(text);
    }
}
