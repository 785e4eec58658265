package io.idlemint.ui.leases.work;

import io.idlemint.i18n.LeasesText;
import io.idlemint.ui.wording.Wording;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the command prints, in the terminal's own colours. It follows the end unless told otherwise.
final class OutputPane extends VBox {
    private final TextArea text = new TextArea();
    private final CheckBox follow;

    OutputPane(WorkViewModel model) {
        Wording words = model.context().words();
        follow = new CheckBox(words.text(LeasesText.FOLLOW));
        follow.setSelected(true);
        text.getStyleClass().add("terminal");
        text.setEditable(false);
        text.setWrapText(true);
        text.setPromptText(words.text(LeasesText.OUTPUT_EMPTY));
        text.setAccessibleText(words.text(LeasesText.OUTPUT));
        VBox.setVgrow(text, Priority.ALWAYS);
        getStyleClass().add("output-pane");
        getChildren().addAll(text);
        model.output().subscribe(this::print);
    }

    /// The choice whether to follow the end, for the card's foot.
    CheckBox follow() {
        return follow;
    }

    private void print(String output) {
        String before = text.getText();
        double top = text.getScrollTop();
        if (output.startsWith(before) && !before.isEmpty()) {
            text.appendText(output.substring(before.length()));
        } else {
            text.setText(output);
        }
        if (follow.isSelected()) {
            text.positionCaret(text.getLength());
            text.setScrollTop(Double.MAX_VALUE);
        } else {
            text.setScrollTop(top);
        }
    }
}
