package io.idlemint.ui.kit;

import java.util.List;
import javafx.scene.layout.Region;

/// A bar divided in proportion to its parts. The numbers beside it carry the meaning.
public final class SegmentBar extends Region {
    private static final double HEIGHT = 8;
    private static final double GAP = 2;

    private List<Long> weights = List.of();

    /// @param styleClasses one for each part, in order
    public SegmentBar(String... styleClasses) {
        getStyleClass().add("segment-bar");
        for (String styleClass : styleClasses) {
            Region part = new Region();
            part.getStyleClass().addAll("segment", styleClass);
            part.setManaged(false);
            getChildren().add(part);
        }
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    public void show(List<Long> parts) {
        weights = parts;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double all = weights.stream().mapToDouble(Long::doubleValue).sum();
        double x = 0;
        for (int i = 0; i < getChildren().size(); i++) {
            double share = all > 0 && i < weights.size() ? weights.get(i) / all : 0;
            double width = Math.floor(share * getWidth());
            getChildren().get(i).setVisible(width > 0);
            getChildren().get(i).resizeRelocate(x, 0, Math.max(0, width - GAP), HEIGHT);
            x += width;
        }
    }
}
