package io.idlemint.ui.settings;

import io.idlemint.i18n.PricesText;
import io.idlemint.node.profit.Profit;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.ProfitWording;
import java.util.List;
import java.util.OptionalLong;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What an hour of mining brings, as a range with everything that it hangs on.
final class ProfitRow {
    private final Rows rows;
    private final ProfitWording wording;
    private final VBox sentences = new VBox();

    ProfitRow(Rows rows) {
        this.rows = rows;
        wording = new ProfitWording(rows.words);
        sentences.getStyleClass().add("profit-sentences");
        sentences.setId("profit-sentences");
    }

    SettingRow row() {
        rows.model.profit().subscribe(this::show);
        rows.model.preferences().subscribe(now -> show(rows.model.profit().get()));
        return rows.row(PricesText.BRINGS, PricesText.BRINGS_ALSO).below(sentences);
    }

    private void show(Profit profit) {
        OptionalLong limit = rows.model.preferences().get().money().minimumProfitMicrosPerHour();
        List<String> lines = wording.sentences(profit, limit);
        if (lines.size() == sentences.getChildren().size()) {
            for (int line = 0; line < lines.size(); line++) {
                ((Label) sentences.getChildren().get(line)).setText(lines.get(line));
            }
            return;
        }
        sentences.getChildren().clear();
        for (String line : lines) {
            sentences
                    .getChildren()
                    .add(Labels.wrapping(line, sentences.getChildren().isEmpty() ? "body" : "caption"));
        }
    }
}
