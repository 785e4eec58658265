package io.idlemint.ui.market;

import io.idlemint.i18n.MarketText;
import io.idlemint.ui.kit.Columns;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.offer.OfferRow;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// The offers as a table. Enter opens one, Ctrl+Enter rents it, the space bar puts it beside others.
final class OfferTable extends TableView<OfferRow> {
    /// The size of a header's letters where text has its usual size.
    private static final double HEADER_PIXELS = 13;

    private static final double ROW_PIXELS = 50;
    private static final double FIRST_LEAST = 90;

    /// The scroll bar and the edges.
    private static final double BAR = 14;

    private final List<Double> widths;
    private double scale = 1;
    private boolean scrolls;

    OfferTable(MarketViewModel model, Runnable open) {
        Wording words = model.context().words();
        setId("offers");
        getStyleClass().add("tall-rows");
        setItems(model.rows());
        setAccessibleText(words.text(MarketText.SUBTITLE));
        getColumns()
                .setAll(List.of(
                        Columns.lines(
                                words.text(MarketText.COLUMN_DEVICE), 110, false, OfferRow::device, OfferRow::provider),
                        Columns.text(words.text(MarketText.COLUMN_CORES), 52, true, OfferRow::cores),
                        Columns.text(words.text(MarketText.COLUMN_MEMORY), 76, true, OfferRow::memory),
                        Columns.nodes(words.text(MarketText.COLUMN_SCORE), 98, true, OfferTable::score),
                        Columns.nodes(
                                words.text(MarketText.COLUMN_SCORE_PER_MINT),
                                76,
                                true,
                                row -> Labels.wrapping(row.scorePerMintText(), "cell-right")),
                        Columns.lines(
                                words.text(MarketText.COLUMN_RELIABILITY),
                                80,
                                true,
                                OfferRow::reliability,
                                OfferRow::reliabilityCount),
                        Columns.text(words.text(MarketText.COLUMN_NOTICE), 66, true, OfferRow::notice),
                        Columns.nodes(
                                words.text(MarketText.COLUMN_PRICE),
                                58,
                                true,
                                row -> Labels.of(row.price(), "strong"))));
        widths = getColumns().stream().map(TableColumn::getPrefWidth).toList();
        scale(1);
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.select(Optional.of(row));
            }
        });
        model.selected().subscribe(this::select);
        setOnMouseClicked(event -> open.run());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, model, open));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (lookup(".column-header > .label") instanceof Label header) {
            double grown = Math.max(1, header.getFont().getSize() / HEADER_PIXELS);
            double least = FIRST_LEAST * grown
                    + widths.stream()
                            .skip(1)
                            .mapToDouble(width -> width * grown)
                            .sum();
            boolean fits = least <= getWidth() - BAR;
            if (Math.abs(grown - scale) > 0.01 || fits == scrolls) {
                scrolls = !fits;
                scale(grown);
            }
        }
    }

    /// The numbers are never cut: what is missing of the width is taken from the device's name, and at large text,
    /// where that is not enough, the table scrolls inside its card.
    private void scale(double grown) {
        scale = grown;
        setFixedCellSize(Math.rint(ROW_PIXELS * grown));
        setColumnResizePolicy(scrolls ? UNCONSTRAINED_RESIZE_POLICY : CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        for (int i = 0; i < widths.size(); i++) {
            TableColumn<OfferRow, ?> column = getColumns().get(i);
            column.setMinWidth(i == 0 && !scrolls ? FIRST_LEAST * grown : widths.get(i) * grown);
            column.setPrefWidth(widths.get(i) * grown);
        }
    }

    /// The keys of both forms of the list.
    static void key(KeyEvent event, MarketViewModel model, Runnable open) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
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

    private static Node score(OfferRow row) {
        if (row.samples().isEmpty()) {
            return Labels.wrapping(row.score(), "cell-right");
        }
        VBox lines = new VBox(Labels.of(row.score(), "cell-first"), Labels.of(row.samples(), "cell-second"));
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
