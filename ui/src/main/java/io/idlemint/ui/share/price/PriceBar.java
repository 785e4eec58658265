package io.idlemint.ui.share.price;

import io.idlemint.domain.money.Rate;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.ShareText;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The price on a line with what a tenth, a half and nine tenths of like offers ask. Dragging shows what the price
/// would do; letting go takes it.
final class PriceBar extends Region {
    private static final double STEPS = 1_000;
    private static final double SLIDER = 20;
    private static final double GAP = 4;

    private final PriceViewModel model;
    private final Wording words;
    private final Slider slider = new Slider(0, STEPS, 0);
    private final Region rail = new Region();
    private final Region band = new Region();
    private final List<Mark> marks;
    private PriceSheet shown = PriceSheet.NONE;
    private boolean showing;

    /// @param preview gets what a price would do while the thumb moves
    PriceBar(PriceViewModel model, Consumer<String> preview) {
        this.model = model;
        words = model.context().words();
        getStyleClass().add("price-bar");
        slider.setId("price-slider");
        slider.getStyleClass().add("price-slider");
        slider.setBlockIncrement(STEPS / 20);
        slider.setMajorTickUnit(STEPS / 10);
        slider.setAccessibleText(words.text(ShareText.PRICE_FIELD));
        band.getStyleClass().add("price-band");
        marks = List.of(new Mark(10, ShareText.P10), new Mark(50, ShareText.MEDIAN), new Mark(90, ShareText.P90));
        rail.getStyleClass().add("price-rail");
        getChildren().addAll(rail, band);
        marks.forEach(mark -> getChildren().addAll(mark.tick, mark.label));
        getChildren().add(slider);
        slider.valueProperty().addListener((value, was, is) -> {
            if (showing) {
                return;
            }
            if (slider.isValueChanging()) {
                preview.accept(words.text(
                        ShareText.PRICE_PREVIEW,
                        words.price(Rate.ofNanosPerSecond(PriceViewModel.rounded(nanos()) / 3600)),
                        model.preview(nanos())));
            } else {
                model.slide(nanos());
            }
        });
        slider.valueChangingProperty().subscribe((was, is) -> {
            if (was && !is) {
                model.slide(nanos());
            }
        });
    }

    /// One of the three figures.
    private final class Mark {
        private final int percent;
        private final Region tick = new Region();
        private final VBox label;
        private final Label number = Labels.of("", "caption-value", "strong");

        Mark(int percent, ShareText name) {
            this.percent = percent;
            tick.getStyleClass().add("price-tick");
            label = new VBox(Labels.of(words.text(name), "caption"), number);
            label.getStyleClass().add("price-mark");
        }

        Stream<Node> nodes() {
            return Stream.of(tick, label);
        }
    }

    private long nanos() {
        return (long) (slider.getValue() / STEPS * model.highest());
    }

    void show(PriceSheet sheet) {
        shown = sheet;
        boolean known = sheet.band().size() > 0;
        band.setVisible(known);
        for (Mark mark : marks) {
            mark.nodes().forEach(node -> node.setVisible(known));
            sheet.band().percentile(mark.percent).ifPresent(rate -> mark.number.setText(words.price(rate)));
        }
        if (!slider.isValueChanging()) {
            showing = true;
            slider.setValue(sheet.rate().map(rate -> part(rate) * STEPS).orElse(0.0));
            showing = false;
        }
        sheet.rate()
                .ifPresent(rate -> slider.setAccessibleRoleDescription(
                        words.text(CommonText.PER_HOUR, words.price(rate)) + ", " + sheet.compared()));
        requestLayout();
    }

    private double part(Rate rate) {
        return (double) rate.perHour().nanos() / model.highest();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        slider.resizeRelocate(0, 0, width, SLIDER);
        // The middle of the thumb moves between these two.
        double inset = SLIDER / 2;
        double way = width - 2 * inset;
        double low = shown.band().percentile(10).map(this::part).orElse(0.0);
        double high = shown.band().percentile(90).map(this::part).orElse(0.0);
        rail.resizeRelocate(inset, SLIDER / 2 - 3, way, 6);
        band.resizeRelocate(inset + low * way, SLIDER / 2 - 3, Math.max(4, (high - low) * way), 6);
        double free = 0;
        for (Mark mark : marks) {
            double at = inset
                    + shown.band().percentile(mark.percent).map(this::part).orElse(0.0) * way;
            mark.tick.resizeRelocate(at - 1, 2, 2, SLIDER - 4);
            double wide = mark.label.prefWidth(-1);
            double left = Math.max(free, Math.min(at - wide / 2, width - wide));
            mark.label.resizeRelocate(left, SLIDER + GAP, wide, mark.label.prefHeight(-1));
            free = left + wide + 2 * GAP;
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return shown.band().size() == 0
                ? SLIDER
                : SLIDER + GAP + marks.getFirst().label.prefHeight(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 160;
    }
}
