package io.idlemint.ui.ledger;

import io.idlemint.i18n.EarningsText;
import io.idlemint.i18n.Typed;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.ledger.HistoryFilter.What;
import io.idlemint.ui.wording.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.FormatStyle;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import javafx.util.converter.LocalDateStringConverter;
import org.jspecify.annotations.Nullable;

/// What, with whom and when.
final class HistoryFilterBar extends FlowPane {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final LocalDate EXAMPLE = LocalDate.of(2026, 12, 31);

    private final HistoryViewModel model;
    private final Wording words;
    private final ComboBox<What> what = new ComboBox<>();
    private final TextField with = new TextField();
    private final DatePicker from;
    private final DatePicker to;
    private final Label problem = Labels.wrapping("", "caption", "field-message");
    private boolean following;

    HistoryFilterBar(HistoryViewModel model) {
        this.model = model;
        words = model.context().words();
        what.setId("history-what");
        what.getItems().setAll(What.values());
        what.setConverter(new WhatText());
        what.setAccessibleText(words.text(EarningsText.WHAT));
        with.setId("history-with");
        with.setPromptText(words.text(EarningsText.WITH_PROMPT));
        with.setAccessibleText(words.text(EarningsText.WITH_PROMPT));
        from = picker("history-from", EarningsText.DAY_FROM);
        to = picker("history-to", EarningsText.DAY_TO);
        Hyperlink clear = Buttons.link(words.text(EarningsText.CLEAR), model::clear);
        clear.setId("history-clear");
        clear.visibleProperty().bind(model.filter().map(filter -> !filter.equals(HistoryFilter.ALL)));
        HBox search = new HBox(Icon.SEARCH.node(Icon.Size.BUTTON), with);
        search.getStyleClass().addAll("field-frame", "search-frame");
        getStyleClass().add("history-filters");
        problem.setId("history-day-problem");
        problem.pseudoClassStateChanged(INVALID, true);
        problem.managedProperty().bind(problem.visibleProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        getChildren()
                .addAll(
                        what,
                        search,
                        labelled(EarningsText.DAY_FROM, from),
                        labelled(EarningsText.DAY_TO, to),
                        clear,
                        problem);
        what.valueProperty().subscribe(value -> apply());
        with.textProperty().subscribe(value -> apply());
        from.valueProperty().subscribe(value -> apply());
        to.valueProperty().subscribe(value -> apply());
        model.filter().subscribe(this::follow);
    }

    void focusSearch() {
        with.requestFocus();
        with.selectAll();
    }

    private HBox labelled(EarningsText text, Node field) {
        Label label = Labels.of(words.text(text), "caption");
        label.setLabelFor(field);
        HBox pair = new HBox(label, field);
        pair.getStyleClass().add("row-8");
        return pair;
    }

    private DatePicker picker(String id, EarningsText name) {
        DatePicker picker = new DatePicker();
        picker.setId(id);
        picker.setAccessibleText(words.text(name));
        // Else a picker speaks the system's language instead of the window's.
        DayText days = new DayText(name);
        picker.setConverter(days);
        picker.setChronology(IsoChronology.INSTANCE);
        picker.getEditor().setPrefColumnCount(8);
        picker.getEditor()
                .addEventHandler(
                        ActionEvent.ACTION,
                        event -> days.check(picker.getEditor().getText()));
        picker.getEditor().textProperty().subscribe(typed -> {
            if (!typed.isEmpty()) {
                problem.setText("");
            }
        });
        return picker;
    }

    private void apply() {
        if (!following && what.getValue() != null) {
            model.filter(what.getValue(), with.getText(), day(from), day(to));
        }
    }

    private static Optional<LocalDate> day(DatePicker picker) {
        return Optional.ofNullable(picker.getValue());
    }

    private void follow(HistoryFilter filter) {
        following = true;
        what.setValue(filter.what());
        if (!with.getText().strip().equals(filter.with())) {
            with.setText(filter.with());
        }
        from.setValue(filter.from().orElse(null));
        to.setValue(filter.to().orElse(null));
        following = false;
    }

    /// Says what is wrong with a day: a picker forgets without a word what it does not understand.
    private final class DayText extends StringConverter<LocalDate> {
        private final EarningsText name;
        private final LocalDateStringConverter days =
                new LocalDateStringConverter(FormatStyle.SHORT, words.locale(), IsoChronology.INSTANCE);

        DayText(EarningsText name) {
            this.name = name;
        }

        void check(String typed) {
            try {
                fromString(typed);
            } catch (DateTimeException wrong) {
                // It is said under the fields.
            }
        }

        @Override
        public String toString(@Nullable LocalDate day) {
            return days.toString(day);
        }

        @Override
        public @Nullable LocalDate fromString(String typed) {
            try {
                LocalDate day = days.fromString(Typed.plain(typed));
                problem.setText("");
                return day;
            } catch (DateTimeException wrong) {
                problem.setText(words.text(EarningsText.DAY_WRONG, words.text(name), days.toString(EXAMPLE)));
                throw wrong;
            }
        }
    }

    private final class WhatText extends StringConverter<What> {
        @Override
        public String toString(What value) {
            return value == null ? "" : words.text(value.text());
        }

        @Override
        public What fromString(String text) {
            return What.EVERYTHING;
        }
    }
}
