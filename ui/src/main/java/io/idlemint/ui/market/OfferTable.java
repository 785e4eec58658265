package io.idlemint.ui.market;

import io.idlemint.i18n.MarketText;
import io.idlemint.ui.kit.Columns;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.TextTable;
import io.idlemint.ui.offer.OfferRow;
import io.idlemint.ui.offer.Order;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// The offers as a table. Enter opens one, Ctrl+Enter rents it, the space bar puts it beside others.
final class OfferTable extends TextTable<OfferRow> {
    private static final double ROW_PIXELS = 50;
    private static final String SORTED = "sorted";

    OfferTable(MarketViewModel model, Runnable open) {
        Wording words = model.context().words();
        setId("offers");
        setItems(model.rows());
        setAccessibleText(words.text(MarketText.SUBTITLE));
        getColumns()
                .setAll(List.of(
                        Columns.lines(
                                words.text(MarketText.COLUMN_DEVICE), 140, false, OfferRow::device, OfferRow::provider),
                        Columns.lines(words.text(MarketText.COLUMN_SIZE), 72, true, OfferRow::cores, OfferRow::memory),
                        Columns.nodes(words.text(MarketText.COLUMN_SCORE), 98, true, OfferTable::score),
                        Columns.nodes(words.text(MarketText.COLUMN_SCORE_PER_MINT), 76, true, OfferTable::scorePerMint),
                        Columns.lines(
                                words.text(MarketText.COLUMN_RELIABILITY),
                                76,
                                true,
                                OfferRow::reliability,
                                OfferRow::reliabilityCount),
                        Columns.lines(
                                words.text(MarketText.COLUMN_TIMES),
                                104,
                                true,
                                OfferRow::latencyText,
                                OfferRow::notice),
                        Columns.nodes(
                                words.text(MarketText.COLUMN_PRICE),
                                58,
                                true,
                                row -> Labels.of(row.price(), "strong"))));
        setFixedCellSize(ROW_PIXELS);
        model.order().subscribe(this::mark);
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.select(Optional.of(row));
            }
        });
        model.selected().subscribe(this::select);
        setOnMouseClicked(event -> open.run());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, model, open));
    }

    /// Marks the column that the offers are sorted by.
    private void mark(Order order) {
        getColumns().forEach(column -> column.getStyleClass().remove(SORTED));
        int place = switch (order) {
            case CORES, MEMORY -> 1;
            case SCORE -> 2;
            case SCORE_PER_MINT -> 3;
            case RELIABILITY -> 4;
            case LATENCY, NOTICE -> 5;
            case PRICE -> 6;
        };
        getColumns().get(place).getStyleClass().add(SORTED);
    }

    @Override
    protected void grown(double factor) {
        setFixedCellSize(Math.rint(ROW_PIXELS * factor));
    }

    /// The keys of both forms of the list.
    static void key(KeyEvent event, MarketViewModel model, Runnable open) {
        boolean asks = model.rent().order().get().isLocked();
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown() && !asks) {
            model.rent().rent();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            open.run();
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE) {
            model.selected().get().ifPresent(model::compare);
            event.consume();
        }
    }

    /// A number above its unit, which a line break would tear.
    private static Node scorePerMint(OfferRow row) {
        String text = row.scorePerMintText();
        int unit = text.lastIndexOf('\u00a0');
        if (unit < 0) {
            return Labels.wrapping(text, "cell-right");
        }
        return two(text.substring(0, unit), text.substring(unit + 1));
    }

    private static Node score(OfferRow row) {
        if (row.samples().isEmpty()) {
            return Labels.wrapping(row.score(), "cell-right");
        }
        return two(row.score(), row.samples());
    }

    private static Node two(String first, String second) {
        VBox lines = new VBox(Labels.of(first, "cell-first"), Labels.of(second, "cell-second"));
        lines.getStyleClass().addAll("cell-lines", "cell-number", "cell-two");
        return lines;
    }

    private void select(Optional<OfferRow> row) {
        if (row.isEmpty()) {
            getSelectionModel().clearSelection();
        } else {
            getSelectionModel().select(row.get());
        }
    }
}
