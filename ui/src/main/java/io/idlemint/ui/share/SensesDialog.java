package io.idlemint.ui.share;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.ShareText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.Scrolls;
import io.idlemint.ui.share.SensesWording.Line;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows live what each sense tells and what would happen now.
final class SensesDialog {
    private final SensesWording wording;
    private final GridPane senses = new GridPane();
    private final VBox would = new VBox();
    private final VBox wouldAway = new VBox();

    private SensesDialog(SensesWording wording) {
        this.wording = wording;
        senses.getStyleClass().add("senses-grid");
        senses.setId("senses");
        would.setId("senses-now");
        wouldAway.setId("senses-away");
    }

    static void open(ShareViewModel model, DialogLayer dialogs) {
        Wording words = model.context().words();
        SensesDialog dialog = new SensesDialog(new SensesWording(words, model.wording()));
        VBox all = new VBox(
                Labels.wrapping(words.text(ShareText.TEST_BODY), "help"),
                dialog.senses,
                new VBox(Labels.wrapping(words.text(ShareText.TEST_NOW), "item-title"), dialog.would),
                new VBox(Labels.wrapping(words.text(ShareText.TEST_AWAY), "item-title"), dialog.wouldAway));
        all.getStyleClass().add("senses-body");
        VBox body = new VBox(Scrolls.fitting(all));
        body.getStyleClass().add("dialog-body");
        ChangeListener<Optional<ShareNow>> live = (value, was, is) -> is.ifPresent(dialog::show);
        model.now().addListener(live);
        // The dialog's nodes leave the scene when it is closed, however that happened.
        body.sceneProperty().addListener((value, was, is) -> {
            if (is == null) {
                model.now().removeListener(live);
            }
        });
        model.now().get().ifPresent(dialog::show);
        model.look();
        dialogs.ask(
                words.text(ShareText.TEST_TITLE), body, Buttons.primary(words.text(CommonText.CLOSE), dialogs::close));
    }

    private void show(ShareNow now) {
        fill(senses, wording.senses(now));
        fill(would, wording.would(now));
        fill(wouldAway, wording.wouldAway(now));
    }

    private static void fill(GridPane grid, List<Line> lines) {
        if (grid.getChildren().size() != lines.size() * 2) {
            grid.getChildren().clear();
            for (int i = 0; i < lines.size(); i++) {
                Label name = Labels.of("", "caption");
                name.setMinWidth(Region.USE_PREF_SIZE);
                grid.addRow(i, name, Labels.wrapping("", "caption-value"));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            label(grid.getChildren().get(2 * i)).setText(lines.get(i).name());
            label(grid.getChildren().get(2 * i + 1)).setText(lines.get(i).value());
        }
    }

    private static void fill(VBox box, List<String> sentences) {
        while (box.getChildren().size() < sentences.size()) {
            box.getChildren().add(Labels.wrapping("", "help"));
        }
        box.getChildren().remove(sentences.size(), box.getChildren().size());
        for (int i = 0; i < sentences.size(); i++) {
            label(box.getChildren().get(i)).setText(sentences.get(i));
        }
    }

    private static Label label(Node node) {
        return (Label) node;
    }
}
