package io.idlemint.ui.mine;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.MineText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What an hour of mining brings, as a range with everything that it hangs on, and that it is no promise.
final class ProfitCard extends Card {
    private final VBox sentences = new VBox();

    ProfitCard(MineViewModel model, DialogLayer dialogs) {
        Wording words = model.context().words();
        sentences.setId("profit");
        sentences.getStyleClass().add("profit-lines");
        Hyperlink prices = Buttons.link(words.text(MineText.PROFIT_PRICES), model::openPrices);
        prices.setId("profit-prices");
        Hyperlink how = Buttons.link(words.text(MineText.PROFIT_HOW), () -> explain(model, dialogs));
        how.setId("profit-how");
        how.managedProperty().bind(how.visibleProperty());
        FlowPane links = new FlowPane(how, prices);
        links.getStyleClass().add("profit-links");
        getStyleClass().add("profit-card");
        getChildren().addAll(Labels.of(words.text(MineText.PROFIT), "card-title"), sentences, links);
        // Beside the result alone there is nothing to explain.
        model.profit().subscribe(lines -> how.setVisible(lines.size() > 1));
        model.profit().subscribe(this::show);
    }

    private static void explain(MineViewModel model, DialogLayer dialogs) {
        Wording words = model.context().words();
        VBox body = new VBox();
        body.setId("profit-inputs");
        body.getStyleClass().addAll("dialog-body", "profit-lines");
        model.profitInputs().forEach(line -> body.getChildren().add(Labels.wrapping(line, "body")));
        dialogs.ask(words.text(MineText.PROFIT), body, Buttons.primary(words.text(CommonText.CLOSE), dialogs::close));
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
