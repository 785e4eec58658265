package io.idlemint.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// Bars of stacked parts over a common scale that begins at zero. The total stands on each bar; a text says the same
/// to who does not see it.
public final class StackedBars extends Region {
    private static final double WIDEST = 44;
    private static final double GAP = 2;
    private static final double ROW = 20;
    private static final int TICKS = 4;

    private final List<String> styleClasses;
    private final LongFunction<String> scaleText;
    private List<Bar> bars = List.of();
    private final List<Label> ticks = new ArrayList<>();
    private final List<Region> lines = new ArrayList<>();
    private final List<BarNodes> nodes = new ArrayList<>();
    private long step = 1;

    /// A bar.
    ///
    /// @param label what is below it
    /// @param total what is on it
    /// @param description everything about it, shown as a tooltip
    /// @param parts from the bottom up; what is negative is not drawn
    public record Bar(String label, String total, String description, List<Long> parts) {
        long height() {
            return parts.stream().mapToLong(part -> Math.max(0, part)).sum();
        }
    }

    private record BarNodes(Label label, Label total, List<Region> parts, Region touch) {}

    /// @param styleClasses one for each part, from the bottom up
    /// @param scaleText writes a value of the scale
    public StackedBars(List<String> styleClasses, LongFunction<String> scaleText) {
        this.styleClasses = styleClasses;
        this.scaleText = scaleText;
        getStyleClass().add("stacked-bars");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinHeight(140);
        setPrefHeight(240);
    }

    /// Replaces all bars.
    ///
    /// @param summary what a screen reader says
    public void show(List<Bar> fresh, String summary) {
        setAccessibleText(summary);
        if (fresh.equals(bars)) {
            return;
        }
        bars = fresh;
        step = step(bars.stream().mapToLong(Bar::height).max().orElse(0));
        ticks.clear();
        lines.clear();
        nodes.clear();
        for (int i = 0; i <= TICKS; i++) {
            ticks.add(Labels.of(scaleText.apply(step * i), "caption", "axis"));
            lines.add(region("grid-line"));
        }
        bars.forEach(bar -> nodes.add(nodes(bar)));
        List<Node> all = new ArrayList<>(lines);
        all.addAll(ticks);
        for (BarNodes bar : nodes) {
            all.addAll(bar.parts());
            all.addAll(List.of(bar.label(), bar.total(), bar.touch()));
        }
        getChildren().setAll(all);
    }

    private BarNodes nodes(Bar bar) {
        Region touch = region("bar-touch");
        Tooltip.install(touch, new Tooltip(bar.description()));
        List<Region> parts =
                styleClasses.stream().map(name -> region("bar-part", name)).toList();
        return new BarNodes(
                Labels.of(bar.label(), "caption", "axis"), Labels.of(bar.total(), "bar-total"), parts, touch);
    }

    private static Region region(String... styleClass) {
        Region region = new Region();
        region.getStyleClass().addAll(styleClass);
        region.setManaged(false);
        return region;
    }

    /// The distance of two lines: 1, 2 or 5 times a power of ten, so that the highest bar stays below the top.
    static long step(long highest) {
        long least = Math.max(1, (highest + TICKS - 1) / TICKS);
        long power = 1;
        while (power <= least / 10) {
            power *= 10;
        }
        for (long times : new long[] {1, 2, 5, 10}) {
            if (power * times >= least) {
                return power * times;
            }
        }
        return power * 10;
    }

    @Override
    protected void layoutChildren() {
        double left =
                ticks.stream().mapToDouble(tick -> tick.prefWidth(-1)).max().orElse(0) + 8;
        double row = row();
        double top = row;
        double bottom = getHeight() - row - 4;
        double height = Math.max(0, bottom - top);
        for (int i = 0; i < ticks.size(); i++) {
            double y = Math.rint(bottom - height * i / TICKS);
            Label tick = ticks.get(i);
            double width = tick.prefWidth(-1);
            double tall = tick.prefHeight(-1);
            tick.resizeRelocate(left - 8 - width, y - tall / 2, width, tall);
            lines.get(i).resizeRelocate(left, y, Math.max(0, getWidth() - left), 1);
        }
        double slot = nodes.isEmpty() ? 0 : (getWidth() - left) / nodes.size();
        boolean crowded = nodes.stream().anyMatch(bar -> bar.total().prefWidth(-1) > slot);
        for (int i = 0; i < nodes.size(); i++) {
            place(i, left + slot * i, slot, new double[] {top, bottom}, crowded);
        }
    }

    private void place(int number, double x, double slot, double[] span, boolean crowded) {
        BarNodes bar = nodes.get(number);
        double height = span[1] - span[0];
        double width = Math.max(2, Math.min(WIDEST, slot * 0.6));
        double y = span[1];
        long whole = step * TICKS;
        for (int i = 0; i < bar.parts().size(); i++) {
            long value = Math.max(0, bars.get(number).parts().get(i));
            double tall = value == 0 ? 0 : Math.max(2, height * value / whole);
            Region part = bar.parts().get(i);
            part.setVisible(tall > 0);
            double shown = Math.max(0, tall - (tall > 2 * GAP ? GAP : 0));
            part.resizeRelocate(Math.rint(x + (slot - width) / 2), Math.rint(y - tall), width, Math.rint(shown));
            y -= tall;
        }
        centre(bar.total(), x, slot, y - row());
        bar.total().setVisible(!crowded && bars.get(number).height() > 0);
        centre(bar.label(), x, slot, span[1] + 6);
        bar.touch().resizeRelocate(x, span[0] - row(), slot, height + row());
    }

    /// The height of a line of text, with its distance.
    private double row() {
        return nodes.stream().mapToDouble(bar -> bar.label().prefHeight(-1) + 4).reduce(ROW, Math::max);
    }

    private static void centre(Label label, double x, double slot, double y) {
        label.setTextOverrun(OverrunStyle.CLIP);
        double width = label.prefWidth(-1);
        label.resizeRelocate(Math.rint(x + (slot - width) / 2), Math.rint(y), width, label.prefHeight(-1));
        label.setManaged(false);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 320;
    }
}
