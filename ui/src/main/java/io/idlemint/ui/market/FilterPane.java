package io.idlemint.ui.market;

import atlantafx.base.controls.ProgressSliderSkin;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.i18n.MarketText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Gradually;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.Scrolls;
import io.idlemint.ui.offer.Facet;
import io.idlemint.ui.offer.OfferFilter;
import io.idlemint.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// All filters, one below the other, and what is saved of them.
final class FilterPane extends Card {
    private final MarketViewModel model;
    private final Wording words;
    private final VBox list = new VBox();
    private final Gradually gradually = new Gradually(list);
    private boolean following;

    FilterPane(MarketViewModel model, Runnable askSearches) {
        this.model = model;
        words = model.context().words();
        Hyperlink reset = Buttons.link(words.text(MarketText.FILTERS_RESET), model::clearFilters);
        reset.setId("market-reset");
        reset.visibleProperty().bind(model.filter().map(filter -> filter.active() > 0));
        HBox head = new HBox(Labels.of(words.text(MarketText.FILTERS), "card-title"), spacer(), reset);
        head.getStyleClass().add("card-head");
        list.getStyleClass().add("filter-list");
        list.getChildren().add(kinds());
        gradually.fillAfter(rows());
        list.setMinWidth(0);
        ScrollPane scroll = Scrolls.direct(new ScrollPane(list));
        scroll.getStyleClass().add("screen-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button saved = Buttons.with(Icon.HISTORY, Buttons.secondary(words.text(MarketText.SEARCHES), askSearches));
        saved.setId("market-searches");
        saved.setMaxWidth(Double.MAX_VALUE);
        saved.setMinWidth(0);
        VBox foot = new VBox(saved);
        foot.getStyleClass().add("filter-foot");
        foot.setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("filter-pane");
        getChildren().addAll(head, scroll, foot);
    }

    /// What adds the limits, and then the rest.
    private Stream<Runnable> rows() {
        return Stream.concat(
                Stream.of(Facet.values()).map(facet -> () -> list.getChildren().add(facet(facet))),
                Stream.of(() -> list.getChildren()
                        .addAll(
                                check(MarketText.SHOW_BUSY, "show-busy", OfferFilter::busy, OfferFilter::withBusy),
                                check(MarketText.SHOW_OWN, "show-own", OfferFilter::own, OfferFilter::withOwn),
                                check(MarketText.SHOW_NEW, "show-new", OfferFilter::fresh, OfferFilter::withFresh),
                                check(
                                        MarketText.ONLY_NETWORK,
                                        "only-network",
                                        OfferFilter::network,
                                        OfferFilter::withNetwork))));
    }

    private Node kinds() {
        ComboBox<Kind> box = new ComboBox<>();
        box.setId("market-kind");
        box.getItems().setAll(Kind.values());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(words.text(MarketText.KIND));
        box.setConverter(new KindText());
        box.valueProperty().subscribe(kind -> {
            if (!following && kind != null) {
                model.filter(filter -> filter.withKind(kind.device()));
            }
        });
        follow(filter -> box.setValue(Kind.of(filter.kind())));
        Label label = Labels.of(words.text(MarketText.KIND), "label-13");
        label.setLabelFor(box);
        return new VBox(label, box);
    }

    /// A slider over the limits of a facet; its left end is no limit.
    private Node facet(Facet facet) {
        List<Optional<Long>> steps = new ArrayList<>(List.of(Optional.empty()));
        facet.limits().forEach(limit -> steps.add(Optional.of(limit)));
        Slider slider = new Slider(0, steps.size() - 1.0, 0);
        slider.setId("facet-" + facet.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(1);
        Label value = Labels.of("", "facet-value");
        value.setMinWidth(USE_PREF_SIZE);
        Label name = Labels.wrapping(words.text(facet.text()), "label-13");
        name.setLabelFor(slider);
        slider.valueProperty().subscribe(position -> {
            Optional<Long> limit = steps.get((int) Math.round(position.doubleValue()));
            String text = limit.map(number -> facet.text(number, words)).orElse(words.text(MarketText.ANY));
            value.setText(text);
            slider.setAccessibleText(words.text(facet.text()) + ", " + text);
            if (!following) {
                model.filter(filter -> filter.with(facet, limit));
            }
        });
        follow(filter -> {
            Optional<Long> limit = Optional.ofNullable(filter.limits().get(facet));
            int step = limit.isEmpty() ? 0 : nearest(steps, limit.get());
            if (Math.round(slider.getValue()) != step) {
                slider.setValue(step);
            }
        });
        slider.setSkin(new ProgressSliderSkin(slider));
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox row = new HBox(slider, value);
        row.getStyleClass().add("row-8");
        VBox box = new VBox(name, row);
        box.getStyleClass().add("facet");
        return box;
    }

    /// A saved limit that is none of the steps is shown at the step beside it, and holds as it was saved.
    private static int nearest(List<Optional<Long>> steps, long limit) {
        int best = 1;
        for (int i = 1; i < steps.size(); i++) {
            long distance = Math.abs(steps.get(i).orElse(0L) - limit);
            if (distance < Math.abs(steps.get(best).orElse(0L) - limit)) {
                best = i;
            }
        }
        return best;
    }

    private CheckBox check(
            MarketText text,
            String id,
            Function<OfferFilter, Boolean> read,
            BiFunction<OfferFilter, Boolean, OfferFilter> write) {
        CheckBox box = new CheckBox(words.text(text));
        box.setId(id);
        box.setWrapText(true);
        follow(filter -> box.setSelected(read.apply(filter)));
        box.selectedProperty().subscribe(on -> {
            if (!following) {
                model.filter(filter -> write.apply(filter, on));
            }
        });
        return box;
    }

    private void follow(Consumer<OfferFilter> show) {
        model.filter().subscribe(filter -> {
            following = true;
            show.accept(filter);
            following = false;
        });
    }

    /// A kind of device, or any.
    private enum Kind {
        ANY,
        CPU,
        GPU,
        DISK;

        static Kind of(Optional<DeviceKind> device) {
            return device.map(chosen -> Kind.valueOf(chosen.name())).orElse(ANY);
        }

        Optional<DeviceKind> device() {
            return this == ANY ? Optional.empty() : Optional.of(DeviceKind.valueOf(name()));
        }

        MarketText text() {
            return switch (this) {
                case ANY -> MarketText.ANY;
                case CPU -> MarketText.KIND_CPU;
                case GPU -> MarketText.KIND_GPU;
                case DISK -> MarketText.KIND_DISK;
            };
        }
    }

    private final class KindText extends StringConverter<Kind> {
        @Override
        public String toString(@Nullable Kind kind) {
            return kind == null ? "" : words.text(kind.text());
        }

        @Override
        public @Nullable Kind fromString(String typed) {
            return null;
        }
    }
}
