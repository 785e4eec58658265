package io.idlemint.ui.kit;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// One number with its label and a line that explains it.
public final class StatCard extends Card {
    private final MoneyLabel number = new MoneyLabel("number-28");
    private final Label help = Labels.wrapping("", "help");
    private final HBox foot = new HBox(help);

    public StatCard(String label) {
        getStyleClass().add("stat-card");
        foot.getStyleClass().add("stat-foot");
        getChildren().addAll(Labels.wrapping(label, "label"), number, foot);
    }

    public void show(String numberText, String unit, String helpText) {
        number.show(numberText, unit);
        help.setText(helpText);
    }

    /// Puts a link at the end of the last line.
    public void link(Hyperlink link) {
        link.managedProperty().bind(link.visibleProperty());
        foot.getChildren().setAll(help, spacer(), link);
    }
}
