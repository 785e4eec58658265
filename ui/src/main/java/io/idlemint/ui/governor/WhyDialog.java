package io.idlemint.ui.governor;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.WhyText;
import io.idlemint.ui.governor.OwnersVoice.WhyRow;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.Scrolls;
import io.idlemint.ui.kit.StatePane;
import io.idlemint.ui.wording.Problem;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// Tells what was decided for a device, the newest first.
public final class WhyDialog {
    private WhyDialog() {}

    /// Shows it.
    ///
    /// @param now what holds, as sentences
    public static void show(Bytes32 device, String name, String now, OwnersVoice voice, DialogLayer dialogs) {
        Wording words = voice.words();
        VBox earlier = new VBox(StatePane.loading(words.text(WhyText.LOADING)));
        earlier.getStyleClass().add("why-list");
        voice.why(
                device,
                rows -> earlier.getChildren().setAll(rows(rows, words)),
                failure -> earlier.getChildren()
                        .setAll(Labels.wrapping(Problem.of(failure, name, words).reason(), "help")));
        ScrollPane scroll = Scrolls.direct(new ScrollPane(earlier));
        scroll.getStyleClass().add("why-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox body = new VBox(
                Labels.of(words.text(WhyText.NOW), "label"),
                Labels.wrapping(now, "body"),
                Labels.of(words.text(WhyText.EARLIER), "label"),
                scroll);
        body.getStyleClass().addAll("dialog-body", "why-body");
        dialogs.ask(
                words.text(WhyText.TITLE, name), body, Buttons.primary(words.text(CommonText.CLOSE), dialogs::close));
    }

    private static List<? extends Node> rows(List<WhyRow> rows, Wording words) {
        return rows.isEmpty()
                ? List.of(Labels.wrapping(words.text(WhyText.NONE), "help"))
                : rows.stream().map(WhyDialog::row).toList();
    }

    private static Node row(WhyRow row) {
        VBox box = new VBox(Labels.of(row.time(), "caption"), Labels.wrapping(row.sentence(), "body"));
        if (!row.readings().isEmpty()) {
            box.getChildren().add(Labels.wrapping(row.readings(), "caption"));
        }
        box.getStyleClass().add("why-row");
        box.setFocusTraversable(false);
        return box;
    }
}
