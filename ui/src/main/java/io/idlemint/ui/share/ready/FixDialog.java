package io.idlemint.ui.share.ready;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.ReadinessText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.Wording;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Explains what a check found and what can be typed against it, and looks again.
final class FixDialog {
    private FixDialog() {}

    static void ask(ReadinessRow row, ReadinessViewModel model, DialogLayer dialogs) {
        Wording words = model.context().words();
        VBox body = new VBox(Labels.wrapping(row.help(), "body"));
        body.getStyleClass().add("dialog-body");
        row.command().ifPresent(command -> body.getChildren().add(command(command, words)));
        TextArea found = new TextArea(row.found());
        found.setEditable(false);
        found.setWrapText(true);
        found.setPrefRowCount(4);
        found.getStyleClass().add("mono");
        found.setAccessibleText(words.text(ReadinessText.FOUND));
        body.getChildren().add(new VBox(Labels.of(words.text(ReadinessText.FOUND), "caption"), found));
        Button again = Buttons.primary(words.text(ReadinessText.AGAIN), () -> {
            dialogs.close();
            model.look();
        });
        again.setId("fix-again");
        dialogs.ask(row.title(), body, Buttons.secondary(words.text(CommonText.CLOSE), dialogs::close), again);
    }

    private static VBox command(String command, Wording words) {
        Label text = Labels.wrapping(command, "mono", "command");
        text.setId("fix-command");
        Label copied = Labels.of("", "caption");
        Button copy = Buttons.with(Icon.COPY, Buttons.secondary(words.text(ReadinessText.COPY), () -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, command));
            copied.setText(words.text(ReadinessText.COPIED));
        }));
        copy.setId("fix-copy");
        HBox row = new HBox(copy, copied);
        row.getStyleClass().add("row-8");
        VBox box = new VBox(Labels.of(words.text(ReadinessText.COMMAND), "caption"), text, row);
        box.getStyleClass().add("fix-command");
        return box;
    }
}
