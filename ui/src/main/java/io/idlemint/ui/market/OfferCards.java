package io.idlemint.ui.market;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.MarketText;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.IconTile;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.MoneyLabel;
import io.idlemint.ui.offer.OfferRow;
import io.idlemint.ui.wording.Wording;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The offers as cards, with names beside the numbers. The keys are those of the table.
final class OfferCards extends ListView<OfferRow> {
    /// The widths of the facts, so that they stand in columns from card to card.
    private static final double[] FACTS = {8, 12, 17, 18, 14, 17, 14};

    private final Wording words;

    OfferCards(MarketViewModel model, Runnable open) {
        words = model.context().words();
        setId("offer-cards");
        getStyleClass().add("offer-cards");
        setItems(model.rows());
        setFixedCellSize(118);
        setAccessibleText(words.text(MarketText.SUBTITLE));
        setCellFactory(list -> new OfferCell());
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.select(Optional.of(row));
            }
        });
        model.selected()
                .subscribe(row -> row.ifPresentOrElse(
                        chosen -> getSelectionModel().select(chosen), getSelectionModel()::clearSelection));
        setOnMouseClicked(event -> open.run());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> OfferTable.key(event, model, open));
    }

    private Node card(OfferRow row) {
        MoneyLabel price = new MoneyLabel("number-20");
        price.show(row.price(), words.text(CommonText.MINT_PER_HOUR));
        IconTile tile = new IconTile(
                switch (row.listed().offer().resources().kind()) {
                    case CPU -> Icon.CPU;
                    case GPU -> Icon.GPU;
                    case DISK -> Icon.DISK;
                },
                Icon.Size.TILE,
                "tile-40");
        HBox head = new HBox(
                tile,
                new VBox(Labels.of(row.device(), "item-title"), Labels.of(row.provider(), "caption")),
                Card.spacer(),
                price);
        head.getStyleClass().add("row-12");
        GridPane facts = new GridPane();
        facts.getStyleClass().add("offer-facts");
        facts.addRow(
                0,
                fact(MarketText.COLUMN_CORES, row.cores()),
                fact(MarketText.COLUMN_MEMORY, row.memory()),
                fact(MarketText.SORT_SCORE, row.score()),
                fact(MarketText.SORT_SCORE_PER_PRICE, row.scorePerMintText()),
                fact(MarketText.SORT_RELIABILITY, row.reliability()),
                fact(MarketText.SORT_LATENCY, row.latencyText()),
                fact(MarketText.COLUMN_NOTICE, row.notice()));
        for (double percent : FACTS) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            facts.getColumnConstraints().add(column);
        }
        VBox card = new VBox(head, facts);
        card.getStyleClass().add("offer-card");
        return card;
    }

    private VBox fact(MarketText name, String value) {
        return new VBox(Labels.of(words.text(name), "caption"), Labels.of(value, "label-13"));
    }

    private final class OfferCell extends ListCell<OfferRow> {
        @Override
        protected void updateItem(@Nullable OfferRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(row == null || empty ? null : card(row));
            setPrefWidth(0);
        }
    }
}
