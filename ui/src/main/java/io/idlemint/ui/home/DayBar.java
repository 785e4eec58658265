package io.idlemint.ui.home;

import io.idlemint.ui.home.DayStrip.Kind;
import io.idlemint.ui.home.DayStrip.Stretch;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// A day as a line of blocks on a common ground; the height says what the colour says.
final class DayBar extends Region {
    private final DayWording words;
    private final double height;
    private List<Stretch> shown = List.of();

    /// @param height of what was leased; the rest is lower
    DayBar(DayWording words, double height) {
        this.words = words;
        this.height = height;
        getStyleClass().add("day-bar");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    void show(DayStrip strip) {
        List<Stretch> fresh = strip.stretches();
        if (fresh.equals(shown)) {
            return;
        }
        shown = fresh;
        setAccessibleText(words.summary(strip));
        getChildren().setAll(shown.stream().map(this::block).toList());
    }

    private Node block(Stretch stretch) {
        Region block = new Region();
        block.getStyleClass()
                .addAll("day-block", "day-" + stretch.moment().kind().name().toLowerCase(Locale.ROOT));
        block.setManaged(false);
        Tooltip.install(block, new Tooltip(words.stretch(stretch)));
        return block;
    }

    @Override
    protected void layoutChildren() {
        if (shown.isEmpty()) {
            return;
        }
        double whole = seconds(shown.getLast()) - shown.getFirst().from().getEpochSecond();
        for (int i = 0; i < shown.size(); i++) {
            Stretch stretch = shown.get(i);
            double from =
                    stretch.from().getEpochSecond() - shown.getFirst().from().getEpochSecond();
            double x = Math.rint(getWidth() * from / whole);
            double end = Math.rint(
                    getWidth() * (seconds(stretch) - shown.getFirst().from().getEpochSecond()) / whole);
            double tall = Math.max(2, Math.rint(height * part(stretch.moment().kind())));
            Node block = getChildren().get(i);
            block.resizeRelocate(x, height - tall, Math.max(1, end - x), tall);
        }
    }

    private static double seconds(Stretch stretch) {
        return stretch.to().getEpochSecond();
    }

    private static double part(Kind kind) {
        return switch (kind) {
            case LEASED -> 1;
            case MINED -> 2.0 / 3;
            case PAUSED -> 1.0 / 3;
            case OFF -> 1.0 / 6;
        };
    }

    @Override
    protected double computePrefWidth(double given) {
        return 120;
    }
}
