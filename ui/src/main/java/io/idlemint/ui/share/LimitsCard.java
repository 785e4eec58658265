package io.idlemint.ui.share;

import atlantafx.base.controls.ProgressSliderSkin;
import atlantafx.base.theme.Styles;
import io.idlemint.i18n.ShareText;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Preset;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.SegmentedChoice;
import io.idlemint.ui.kit.TwoEnds;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// How hot and how busy the chosen device may be, with what is measured beside each limit.
final class LimitsCard extends Card {
    private static final int ANY = 100;
    private static final int LEAST_POWER = 30;
    private static final int PAGE = 10;

    private final Wording words;
    private final SegmentedChoice<Preset> preset;
    private final Label own;
    private final LimitRow heat;
    private final LimitRow others;
    private final LimitRow power;
    private final Label unlimited = Labels.wrapping("", "caption");

    LimitsCard(ShareViewModel model) {
        words = model.context().words();
        getStyleClass().add("limits-card");
        preset = new SegmentedChoice<>(
                words.text(ShareText.PRESET),
                "preset",
                List.of(Preset.values()),
                one -> words.text(
                        switch (one) {
                            case QUIET -> ShareText.PRESET_QUIET;
                            case BALANCED -> ShareText.PRESET_BALANCED;
                            case FULL -> ShareText.PRESET_FULL;
                        }),
                model::preset);
        own = Labels.of(words.text(ShareText.PRESET_OWN), "pill");
        own.setId("preset-own");
        own.managedProperty().bind(own.visibleProperty());
        heat = new LimitRow(
                Icon.HEAT,
                "limit-celsius",
                words.text(ShareText.TEMPERATURE),
                50,
                105,
                words.measures()::temperature,
                model::celsius);
        others = new LimitRow(
                Icon.CPU, "limit-others", words.text(ShareText.OTHERS), 5, ANY, this::share, model::others);
        power = new LimitRow(
                Icon.POWER, "limit-power", words.text(ShareText.POWER), LEAST_POWER, ANY, this::power, model::power);
        unlimited.setId("not-enforced");
        HBox chosen = new HBox(own, preset);
        chosen.getStyleClass().add("row-8");
        GridPane rows = new GridPane();
        rows.getStyleClass().add("limit-rows");
        heat.into(rows, 0);
        others.into(rows, 1);
        power.into(rows, 2);
        getChildren()
                .addAll(new TwoEnds(Labels.of(words.text(ShareText.LIMITS), "card-title"), chosen), rows, unlimited);
        model.sheet().subscribe(sheet -> sheet.ifPresentOrElse(this::show, () -> shown(false)));
    }

    private String share(int percent) {
        return percent >= ANY
                ? words.text(ShareText.OTHERS_LIMIT_ANY)
                : words.measures().percent(percent, 100);
    }

    private String power(int percent) {
        return percent >= ANY
                ? words.text(ShareText.POWER_UNTOUCHED)
                : words.measures().percent(percent, 100);
    }

    private void shown(boolean is) {
        setVisible(is);
        setManaged(is);
    }

    private void show(DeviceSheet sheet) {
        shown(sheet.governed() && sheet.rule().most() != Level.OFF);
        sheet.preset().ifPresentOrElse(preset::select, preset::selectNone);
        own.setVisible(sheet.preset().isEmpty());
        heat.show(sheet.limits().celsius(), sheet.heat());
        others.show(sheet.limits().busyPercent().orElse(ANY), sheet.others());
        power.show(sheet.power().percent(), sheet.power().now());
        unlimited.setText(sheet.unlimited());
        unlimited.setManaged(!sheet.unlimited().isEmpty());
    }

    /// A limit with its slider, its value and what is measured.
    private static final class LimitRow {
        private final Label name;
        private final Slider slider;
        private final Label value = Labels.of("", "item-title");
        private final Label now = Labels.wrapping("", "caption");
        private final IntFunction<String> text;
        private boolean showing;

        LimitRow(Icon icon, String id, String says, int least, int most, IntFunction<String> text, IntConsumer taken) {
            this.text = text;
            slider = new Slider(least, most, most);
            slider.setId(id);
            slider.setSkin(new ProgressSliderSkin(slider));
            slider.getStyleClass().add(Styles.SMALL);
            slider.setBlockIncrement(1);
            slider.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
                if (key.getCode() == KeyCode.PAGE_UP || key.getCode() == KeyCode.PAGE_DOWN) {
                    double way = key.getCode() == KeyCode.PAGE_UP ? PAGE : -PAGE;
                    slider.setValue(Math.clamp(slider.getValue() + way, least, most));
                    key.consume();
                }
            });
            slider.setMajorTickUnit(5);
            slider.setAccessibleText(says);
            slider.getStyleClass().add("limit-slider");
            slider.valueProperty().subscribe(moved -> value.setText(text.apply(at())));
            // While the thumb is dragged the old limit holds.
            slider.valueChangingProperty().subscribe((was, is) -> {
                if (was && !is) {
                    taken.accept(at());
                }
            });
            slider.valueProperty().addListener((all, was, is) -> {
                if (!showing && !slider.isValueChanging() && Math.round(was.doubleValue()) != at()) {
                    taken.accept(at());
                }
            });
            name = Labels.of(says, "body", "limit-name");
            name.setGraphic(icon.node(Icon.Size.BUTTON));
            name.setMinWidth(Region.USE_PREF_SIZE);
            value.getStyleClass().add("limit-value");
            value.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setHalignment(value, HPos.RIGHT);
            GridPane.setHgrow(slider, Priority.ALWAYS);
            now.getStyleClass().add("limit-now");
        }

        void into(GridPane rows, int place) {
            rows.addRow(2 * place, name, slider, value);
            rows.add(now, 0, 2 * place + 1, 3, 1);
        }

        private int at() {
            return (int) Math.round(slider.getValue());
        }

        /// @param measured empty hides the limit: what is not measured is not enforced
        void show(int limit, Optional<String> measured) {
            for (Node node : List.of(name, slider, value, now)) {
                node.setVisible(measured.isPresent());
                node.setManaged(measured.isPresent());
            }
            now.setText(measured.orElse(""));
            if (!slider.isValueChanging() && at() != limit) {
                showing = true;
                slider.setValue(limit);
                showing = false;
            }
            slider.setAccessibleRoleDescription(text.apply(limit));
        }
    }
}
