package io.idlemint.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A number with its unit, read out as one.
public final class MoneyLabel extends HBox {
    private final Label number;
    private final Label unit = Labels.wrapping("", "unit");

    /// @param role the size of the number: `number-36`, `number-28`, `number-20`
    public MoneyLabel(String role) {
        number = Labels.of("", role);
        number.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("money");
        getChildren().addAll(number, unit);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    public void show(String numberText, String unitText) {
        number.setText(numberText);
        unit.setText(unitText);
        setAccessibleText(numberText + " " + unitText);
    }
}
