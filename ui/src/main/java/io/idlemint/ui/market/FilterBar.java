package io.idlemint.ui.market;

import io.idlemint.domain.offer.OfferQuery.Sort;
import io.idlemint.i18n.MarketText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Search, filters and order of the list of offers.
final class FilterBar extends Card {
    private static final List<Integer> LEAST_CORES = List.of(0, 2, 4, 8, 16, 32, 64);

    private final Wording words;

    FilterBar(MarketViewModel model) {
        words = model.context().words();
        getStyleClass().add("filter-bar");
        TextField search = new TextField();
        search.setId("market-search");
        search.setPromptText(words.text(MarketText.SEARCH));
        search.setAccessibleText(words.text(MarketText.SEARCH));
        search.textProperty().bindBidirectional(model.search());
        HBox frame = new HBox(Icon.SEARCH.node(Icon.Size.BUTTON), search);
        frame.getStyleClass().addAll("field-frame", "search-frame");
        HBox row = new HBox(
                frame,
                choice(words.text(MarketText.CORES), model.minCores(), this::cores, LEAST_CORES),
                choice(
                        words.text(MarketText.SORT),
                        model.sort(),
                        sort -> words.text(MarketView.sortText(sort)),
                        List.of(Sort.values())),
                spacer(),
                Buttons.icon(Icon.REFRESH, words.text(MarketText.REFRESH), model::refresh));
        row.getStyleClass().add("filter-row");
        getChildren().add(row);
    }

    private String cores(Integer least) {
        return least == 0 ? words.text(MarketText.ANY) : words.measures().count(least);
    }

    private static <T> Node choice(String name, Property<T> chosen, Function<T, String> text, List<T> values) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setAccessibleText(name);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public @Nullable T fromString(String typed) {
                return null;
            }
        });
        box.valueProperty().bindBidirectional(chosen);
        Label label = Labels.of(name, "help");
        label.setLabelFor(box);
        HBox pair = new HBox(label, box);
        pair.getStyleClass().add("row-8");
        return pair;
    }
}
