package io.idlemint.ui.market;

import io.idlemint.i18n.MarketText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.Segments;
import io.idlemint.ui.kit.TwoEnds;
import io.idlemint.ui.offer.Order;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The template, and search, order and form of the list of offers; in a narrow window the way to the filters, too.
final class FilterBar extends Card {
    private final Wording words;
    private final TextField search = new TextField();
    private final Button filters;

    FilterBar(MarketViewModel model, Region template, Runnable openFilters) {
        words = model.context().words();
        getStyleClass().add("filter-bar");
        search.setId("market-search");
        search.setPromptText(words.text(MarketText.SEARCH));
        search.setAccessibleText(words.text(MarketText.SEARCH));
        search.textProperty().subscribe(text -> model.filter(filter -> filter.withText(text)));
        model.filter().subscribe(filter -> {
            if (!search.getText().strip().equals(filter.text())) {
                search.setText(filter.text());
            }
        });
        HBox frame = new HBox(Icon.SEARCH.node(Icon.Size.BUTTON), search);
        frame.getStyleClass().addAll("field-frame", "search-frame");
        filters = Buttons.secondary("", openFilters);
        filters.setId("market-filters");
        filters.managedProperty().bind(filters.visibleProperty());
        model.filter()
                .subscribe(filter -> filters.setText(
                        filter.active() == 0
                                ? words.text(MarketText.FILTERS)
                                : words.text(MarketText.FILTERS_COUNT, filter.active())));
        Segments<Boolean> form = new Segments<>(
                words.text(MarketText.FORM),
                List.of(false, true),
                cards -> words.text(cards ? MarketText.FORM_CARDS : MarketText.FORM_TABLE),
                model.asCards().asObject());
        form.setId("market-form");
        HBox which = new HBox(frame, filters, order(model));
        which.getStyleClass().add("filter-row");
        HBox how = new HBox(form, Buttons.icon(Icon.REFRESH, words.text(MarketText.REFRESH), model::refresh));
        how.getStyleClass().add("filter-row");
        getChildren().addAll(new TwoEnds(template, how), which);
    }

    /// Where the filters have no column of their own a button stands for them.
    void narrow(boolean narrow) {
        filters.setVisible(narrow);
    }

    void focusSearch() {
        search.requestFocus();
    }

    private HBox order(MarketViewModel model) {
        ComboBox<Order> box = new ComboBox<>();
        box.setId("market-order");
        box.getItems().setAll(Order.values());
        box.setAccessibleText(words.text(MarketText.SORT));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Order value) {
                return value == null ? "" : words.text(value.text());
            }

            @Override
            public @Nullable Order fromString(String typed) {
                return null;
            }
        });
        box.valueProperty().bindBidirectional(model.order());
        box.setMinWidth(USE_PREF_SIZE);
        Label label = Labels.of(words.text(MarketText.SORT), "help");
        label.setLabelFor(box);
        label.setMinWidth(USE_PREF_SIZE);
        HBox pair = new HBox(label, box);
        pair.getStyleClass().add("row-8");
        return pair;
    }
}
