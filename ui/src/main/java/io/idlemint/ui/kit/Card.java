package io.idlemint.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A flat surface with a thin border, the ground of everything on a screen.
public class Card extends VBox {
    // A node takes its style class while it is built; no subclass overrides the getter.
    @SuppressWarnings("this-escape")
    public Card(Node... children) {
        super(children);
        getStyleClass().add("im-card");
    }

    /// A card with a title at the left and something at the right of it.
    public static Card titled(String title, Node right, Node... body) {
        Label heading = Labels.of(title, "card-title");
        HBox head = new HBox(heading, spacer(), right);
        head.getStyleClass().add("card-head");
        Card card = new Card(head);
        card.getChildren().addAll(body);
        return card;
    }

    /// Takes all the width that is left in a row.
    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        VBox.setVgrow(spacer, Priority.SOMETIMES);
        return spacer;
    }
}
