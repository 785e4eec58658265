package io.idlemint.ui.kit;

import io.idlemint.ui.kit.ChartContent.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// Stacked areas in steps, with a scale at the left and one below. What is not known is a gap. Nothing moves by itself:
/// new steps take their place at the right.
public final class StepChart extends Region {
    /// How many layers have a colour of their own.
    public static final int COLOURS = 4;

    private static final double LOWEST = 140;
    private static final double USUAL = 190;
    private static final double GAP = 8;
    private static final double BELOW = 24;
    private static final double ABOVE = 10;

    private ChartContent content = ChartContent.NOTHING;
    private final List<Label> upLabels = new ArrayList<>();
    private final List<Label> acrossLabels = new ArrayList<>();
    private final List<Label> markLabels = new ArrayList<>();
    private final List<Path> areas = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    public StepChart() {
        getStyleClass().add("step-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinHeight(LOWEST);
        setPrefHeight(USUAL);
    }

    /// The style class of a layer, for its area and its dot in the legend.
    public static String colour(int layer) {
        return "chart-" + layer % COLOURS;
    }

    public void show(ChartContent fresh) {
        if (fresh.equals(content)) {
            return;
        }
        content = fresh;
        setAccessibleText(fresh.summary());
        areas.clear();
        lines.clear();
        for (int i = 0; i < fresh.layers().size(); i++) {
            Path area = new Path();
            area.getStyleClass().addAll("chart-area", colour(i));
            areas.add(area);
        }
        fresh.up().forEach(place -> lines.add(line("chart-grid")));
        fresh.marks().forEach(mark -> lines.add(line("chart-mark")));
        labels(upLabels, fresh.up(), "caption");
        labels(acrossLabels, fresh.across(), "caption");
        labels(markLabels, fresh.marks(), "chart-mark-text");
        List<Node> nodes = new ArrayList<>(lines.subList(0, fresh.up().size()));
        nodes.addAll(areas);
        nodes.addAll(lines.subList(fresh.up().size(), lines.size()));
        nodes.addAll(upLabels);
        nodes.addAll(acrossLabels);
        nodes.addAll(markLabels);
        getChildren().setAll(nodes);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double left = upLabels.stream()
                        .mapToDouble(label -> label.prefWidth(-1))
                        .max()
                        .orElse(0)
                + GAP;
        double width = Math.max(0, snapSizeX(getWidth()) - left - 1);
        double below = acrossLabels.stream()
                .mapToDouble(label -> label.prefHeight(-1) + 8)
                .reduce(BELOW, Math::max);
        double height = Math.max(0, snapSizeY(getHeight()) - ABOVE - below);
        double bottom = ABOVE + height;
        for (int i = 0; i < upLabels.size(); i++) {
            double y = snapPositionY(bottom - content.up().get(i).at() * height) + 0.5;
            put(lines.get(i), left, y, left + width, y);
            Label label = upLabels.get(i);
            label.resizeRelocate(
                    left - GAP - label.prefWidth(-1),
                    y - label.prefHeight(-1) / 2,
                    label.prefWidth(-1),
                    label.prefHeight(-1));
        }
        across(left, width, bottom);
        marks(left, width, bottom);
        draw(left, width, bottom, height);
    }

    private void across(double left, double width, double bottom) {
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < acrossLabels.size(); i++) {
            Label label = acrossLabels.get(i);
            double wide = label.prefWidth(-1);
            double x = Math.min(left + content.across().get(i).at() * width, left + width - wide);
            label.setVisible(x > free);
            free = label.isVisible() ? x + wide + GAP : free;
            label.resizeRelocate(x, bottom + 6, wide, label.prefHeight(-1));
        }
    }

    private void marks(double left, double width, double bottom) {
        for (int i = 0; i < markLabels.size(); i++) {
            double x = snapPositionX(left + content.marks().get(i).at() * width) + 0.5;
            put(lines.get(content.up().size() + i), x, ABOVE, x, bottom);
            Label label = markLabels.get(i);
            double wide = Math.min(label.prefWidth(-1), width);
            boolean fits = x + GAP + wide <= left + width;
            label.resizeRelocate(
                    fits ? x + GAP : Math.max(left, x - GAP - wide),
                    ABOVE + 4 + i * label.prefHeight(-1),
                    wide,
                    label.prefHeight(-1));
        }
    }

    private void draw(double left, double width, double bottom, double height) {
        int steps = content.layers().isEmpty()
                ? 0
                : content.layers().getFirst().values().size();
        double[] base = new double[steps];
        for (int layer = 0; layer < areas.size(); layer++) {
            areas.get(layer).getElements().clear();
            List<Long> values = content.layers().get(layer).values();
            int step = 0;
            while (step < steps) {
                int end = step;
                while (end < steps && values.get(end) >= 0) {
                    end++;
                }
                if (end > step) {
                    run(areas.get(layer), new Frame(left, width / steps, bottom, height), values, base, step, end);
                }
                step = Math.max(end, step + 1);
            }
        }
    }

    private record Frame(double left, double step, double bottom, double height) {
        double x(int step) {
            return left + step * this.step;
        }
    }

    /// One piece without a gap: along the top to the right, and back along the top of the layer below.
    private void run(Path area, Frame frame, List<Long> values, double[] base, int first, int end) {
        double[] below = Arrays.copyOfRange(base, first, end);
        area.getElements().add(new MoveTo(frame.x(first), y(frame, below[0])));
        for (int i = first; i < end; i++) {
            base[i] += values.get(i);
            double y = y(frame, base[i]);
            area.getElements().add(new LineTo(frame.x(i), y));
            area.getElements().add(new LineTo(frame.x(i + 1), y));
        }
        for (int i = end - 1; i >= first; i--) {
            double y = y(frame, below[i - first]);
            area.getElements().add(new LineTo(frame.x(i + 1), y));
            area.getElements().add(new LineTo(frame.x(i), y));
        }
    }

    private double y(Frame frame, double value) {
        return frame.bottom() - Math.min(1, value / content.top()) * frame.height();
    }

    private static Line line(String styleClass) {
        Line line = new Line();
        line.getStyleClass().add(styleClass);
        return line;
    }

    private static void put(Line line, double x1, double y1, double x2, double y2) {
        line.setStartX(x1);
        line.setStartY(y1);
        line.setEndX(x2);
        line.setEndY(y2);
    }

    private static void labels(List<Label> labels, List<Place> places, String role) {
        labels.clear();
        places.forEach(place -> labels.add(Labels.of(place.text(), role)));
    }
}
