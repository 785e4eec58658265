package io.idlemint.ui.home;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// A list that takes the height that there is and shows as many whole rows as fit: it never makes its neighbours
/// taller.
final class WholeRows extends VBox {
    private boolean modest;

    WholeRows() {
        setMinHeight(0);
    }

    /// Whether it asks for no height of its own.
    void modest(boolean is) {
        modest = is;
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return modest ? 0 : super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        for (Node row : getChildren()) {
            row.setVisible(row.getBoundsInParent().getMaxY() <= getHeight() + 1);
        }
    }
}
