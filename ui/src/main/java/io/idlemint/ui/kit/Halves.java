package io.idlemint.ui.kit;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Two parts of the same width and height beside each other; where the width is too small for both, the second stands
/// below the first.
public final class Halves extends Region {
    private static final double GAP = 16;

    private final List<Region> parts;

    public Halves(Region first, Region second) {
        parts = List.of(first, second);
        getChildren().addAll(parts);
        managedProperty().bind(first.managedProperty().or(second.managedProperty()));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private List<Region> shown() {
        return parts.stream().filter(Region::isManaged).toList();
    }

    private double least() {
        return shown().stream().mapToDouble(part -> part.minWidth(-1)).max().orElse(0);
    }

    private boolean beside(double width) {
        return shown().size() == parts.size() && (width < 0 || 2 * least() + GAP <= width);
    }

    private double each(double width) {
        return beside(width) ? Math.floor((width - GAP) / 2) : width;
    }

    @Override
    protected double computeMinWidth(double height) {
        return least();
    }

    @Override
    protected double computePrefWidth(double height) {
        return shown().stream().mapToDouble(part -> part.prefWidth(-1)).sum() + GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
        double of = width < 0 ? -1 : each(width);
        var heights = shown().stream().mapToDouble(part -> snapSizeY(part.prefHeight(of)));
        return beside(width) ? heights.max().orElse(0) : heights.sum() + GAP * Math.max(0, shown().size() - 1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = each(getWidth());
        boolean beside = beside(getWidth());
        double x = 0;
        double y = 0;
        for (Region part : shown()) {
            double height = beside ? getHeight() : snapSizeY(part.prefHeight(width));
            part.resizeRelocate(x, y, width, height);
            x += beside ? width + GAP : 0;
            y += beside ? 0 : height + GAP;
        }
    }
}
