package io.idlemint.ui.market;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.MarketText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.offer.OfferRow;
import io.idlemint.ui.offer.Order;
import io.idlemint.ui.wording.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/// Offers side by side; the best of each line carries a check mark.
final class CompareDialog {
    private final MarketViewModel model;
    private final DialogLayer dialogs;
    private final Wording words;
    private final List<OfferRow> offers;
    private final GridPane grid = new GridPane();
    private int line;

    private CompareDialog(MarketViewModel model, DialogLayer dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        words = model.context().words();
        offers = List.copyOf(model.compared());
    }

    static void ask(MarketViewModel model, DialogLayer dialogs) {
        CompareDialog dialog = new CompareDialog(model, dialogs);
        dialog.fill();
        dialogs.ask(
                dialog.words.text(MarketText.COMPARE_TITLE),
                dialog.grid,
                Buttons.secondary(dialog.words.text(CommonText.CLOSE), dialogs::close));
    }

    private void fill() {
        grid.getStyleClass().add("compare-grid");
        grid.getColumnConstraints().add(new ColumnConstraints());
        for (int i = 0; i < offers.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(74.0 / offers.size());
            grid.getColumnConstraints().add(column);
        }
        line(MarketText.COLUMN_DEVICE, OfferRow::device, Optional.empty(), "item-title");
        line(MarketText.COMPARE_PROVIDER, OfferRow::provider, Optional.empty(), "label-13");
        line(MarketText.COLUMN_PRICE, OfferRow::price, Optional.of(Order.PRICE), "item-title");
        line(MarketText.SORT_SCORE, OfferRow::score, Optional.of(Order.SCORE), "label-13");
        line(
                MarketText.SORT_SCORE_PER_PRICE,
                OfferRow::scorePerMintText,
                Optional.of(Order.SCORE_PER_MINT),
                "label-13");
        line(MarketText.SORT_RELIABILITY, this::reliability, Optional.of(Order.RELIABILITY), "label-13");
        line(MarketText.SORT_CORES, OfferRow::cores, Optional.of(Order.CORES), "label-13");
        line(MarketText.SORT_MEMORY, OfferRow::memory, Optional.of(Order.MEMORY), "label-13");
        line(MarketText.FACET_DISK_SHORT, this::disk, Optional.empty(), "label-13");
        line(MarketText.SORT_LATENCY, OfferRow::latencyText, Optional.of(Order.LATENCY), "label-13");
        line(MarketText.SORT_NOTICE, OfferRow::notice, Optional.of(Order.NOTICE), "label-13");
        line(
                MarketText.COMPARE_CONDITIONS,
                row -> model.offers().conditions(row.listed().conditions()),
                Optional.empty(),
                "caption");
        for (int i = 0; i < offers.size(); i++) {
            OfferRow row = offers.get(i);
            Button choose = Buttons.primary(words.text(MarketText.COMPARE_CHOOSE), () -> {
                model.select(Optional.of(row));
                dialogs.close();
            });
            choose.setId("compare-choose-" + (i + 1));
            choose.setAccessibleText(words.text(MarketText.COMPARE_CHOOSE) + ", " + row.device());
            grid.add(choose, i + 1, line);
        }
    }

    private String reliability(OfferRow row) {
        return row.reliability() + ", " + row.reliabilityCount();
    }

    private String disk(OfferRow row) {
        return words.measures().data(row.listed().offer().resources().diskBytes());
    }

    /// @param better by which of the orders one of them is the best
    private void line(MarketText name, Function<OfferRow, String> text, Optional<Order> better, String role) {
        grid.add(Labels.wrapping(words.text(name).replace('\n', ' '), "caption"), 0, line);
        Optional<String> best = better.flatMap(order -> best(order, text));
        for (int i = 0; i < offers.size(); i++) {
            String value = text.apply(offers.get(i));
            Label label = Labels.wrapping(value, role);
            if (best.filter(value::equals).isPresent()) {
                label.setGraphic(Icon.CHECK.node(Icon.Size.SMALL));
                label.getStyleClass().add("ink-ok");
                label.setAccessibleText(words.text(MarketText.COMPARE_BEST, value));
            }
            grid.add(label, i + 1, line);
        }
        line++;
    }

    /// The best value, unless all are alike.
    private Optional<String> best(Order order, Function<OfferRow, String> text) {
        long different = offers.stream().map(text).distinct().count();
        Comparator<OfferRow> comparator = order.comparator();
        return different < 2
                ? Optional.empty()
                : offers.stream().min(comparator).map(text);
    }
}
