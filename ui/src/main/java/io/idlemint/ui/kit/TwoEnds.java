package io.idlemint.ui.kit;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Two parts at the two ends of a line; where both have no room beside each other, the second stands below.
public final class TwoEnds extends Region {
    private static final double GAP = 12;
    private static final double LINES = 8;

    private final Region first;
    private final Region second;

    public TwoEnds(Region first, Region second) {
        this.first = first;
        this.second = second;
        getChildren().addAll(first, second);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean beside(double width) {
        return width < 0 || !second.isManaged() || width(first) + GAP + width(second) <= width;
    }

    private double width(Region part) {
        return part.isManaged() ? snapSizeX(part.prefWidth(-1)) : 0;
    }

    /// A part that is too wide for a line of its own wraps.
    private double width(Region part, double most) {
        return most < 0 ? width(part) : Math.min(width(part), most);
    }

    private double height(Region part, double most) {
        return part.isManaged() ? snapSizeY(part.prefHeight(width(part, most))) : 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return across() + width(first) + GAP + width(second);
    }

    @Override
    protected double computeMinWidth(double height) {
        return across() + Math.max(least(first), least(second));
    }

    private static double least(Region part) {
        return part.isManaged() ? part.minWidth(-1) : 0;
    }

    private double across() {
        return snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double inside = width < 0 ? width : Math.max(0, width - across());
        double left = height(first, inside);
        double right = height(second, inside);
        return snappedTopInset()
                + (beside(inside) ? Math.max(left, right) : left + LINES + right)
                + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - across();
        double left = height(first, width);
        double right = height(second, width);
        if (beside(width)) {
            double line = Math.max(left, right);
            place(first, 0, Math.rint((line - left) / 2), width);
            place(second, width - width(second), Math.rint((line - right) / 2), width);
        } else {
            place(first, 0, 0, width);
            place(second, 0, left + LINES, width);
        }
    }

    private void place(Region part, double x, double y, double width) {
        if (part.isManaged()) {
            part.resizeRelocate(snappedLeftInset() + x, snappedTopInset() + y, width(part, width), height(part, width));
        }
    }
}
