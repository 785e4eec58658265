package io.idlemint.ui.mine;

import io.idlemint.i18n.MineText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What an hour of mining brings, as a range with everything that it hangs on, and that it is no promise.
final class ProfitCard extends Card {
    private final VBox sentences = new VBox();

    ProfitCard(MineViewModel model) {
        Wording words = model.context().words();
        sentences.setId("profit");
        sentences.getStyleClass().add("profit-lines");
        Hyperlink prices = Buttons.link(words.text(MineText.PROFIT_PRICES), model::openPrices);
        prices.setId("profit-prices");
        getStyleClass().add("profit-card");
        getChildren().addAll(Labels.of(words.text(MineText.PROFIT), "card-title"), sentences, prices);
        model.profit().subscribe(this::show);
    }

    private void show(List<String> lines) {
        // Labels are kept: a reader's place in the text must not jump each second.
        while (sentences.getChildren().size() > lines.size()) {
            sentences.getChildren().removeLast();
        }
        for (int i = 0; i < lines.size(); i++) {
            if (i == sentences.getChildren().size()) {
                sentences.getChildren().add(Labels.wrapping("", i == 0 ? "body" : "caption"));
            }
            ((Label) sentences.getChildren().get(i)).setText(lines.get(i));
        }
    }
}
