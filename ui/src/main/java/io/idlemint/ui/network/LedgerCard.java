package io.idlemint.ui.network;

import io.idlemint.i18n.NetworkText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.network.NetworkViewModel.CheckText;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Who writes the ledger, what that means, and the check of its whole chain.
final class LedgerCard extends Card {
    private final ProgressBar bar = new ProgressBar();
    private final Label sentence = Labels.wrapping("", "caption");
    private final Button verify;
    private final Button stop;

    LedgerCard(NetworkViewModel model) {
        Wording words = model.words();
        Label meaning = Labels.wrapping("", "help", "label-13");
        Label written = Labels.wrapping("", "item-title");
        Label newest = Labels.of("", "label-13");
        Label maturity = Labels.of("", "label-13");
        maturity.setId("ledger-maturity");
        HBox waiting = row(words.text(NetworkText.MATURITY), maturity);
        waiting.managedProperty().bind(maturity.textProperty().isNotEmpty());
        waiting.visibleProperty().bind(waiting.managedProperty());
        Label fingerprint = Labels.wrapping("", "mono", "small-mono");
        written.setId("ledger-written");
        sentence.setId("verify-sentence");
        model.ledger().subscribe(now -> {
            meaning.setText(now.meaning());
            written.setText(now.written());
            newest.setText(now.newest());
            maturity.setText(now.maturity());
            fingerprint.setText(now.fingerprint());
        });
        verify = Buttons.with(Icon.SHIELD, Buttons.secondary(words.text(NetworkText.VERIFY), model::verify));
        verify.setId("verify-chain");
        stop = Buttons.secondary(words.text(NetworkText.VERIFY_STOP), model::stopVerifying);
        stop.setId("verify-stop");
        bar.setMaxWidth(Double.MAX_VALUE);
        for (Node node : List.of(bar, sentence, verify, stop)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        getChildren()
                .addAll(
                        Labels.of(words.text(NetworkText.SETTLEMENT), "card-title"),
                        written,
                        meaning,
                        row(words.text(NetworkText.NEWEST_BLOCK), newest),
                        waiting,
                        new VBox(Labels.of(words.text(NetworkText.FINGERPRINT), "label-13", "help"), fingerprint),
                        bar,
                        sentence,
                        new HBox(verify, stop));
        model.check().subscribe(this::show);
    }

    private static HBox row(String name, Label value) {
        value.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(Labels.wrapping(name, "label-13", "help"), spacer(), value);
        row.getStyleClass().add("row-12");
        return row;
    }

    private void show(CheckText check) {
        bar.setVisible(check.running());
        bar.setProgress(check.progress());
        verify.setVisible(!check.running());
        stop.setVisible(check.running());
        sentence.setVisible(!check.sentence().isEmpty());
        sentence.setText(check.sentence());
        sentence.getStyleClass().removeAll("ink-problem", "ink-ok");
        sentence.setGraphic(null);
        if (!check.running() && !check.sentence().isEmpty()) {
            sentence.setGraphic((check.bad() ? Icon.PROBLEM : Icon.OK).node(Icon.Size.SMALL));
            sentence.getStyleClass().add(check.bad() ? "ink-problem" : "ink-ok");
        }
    }
}
