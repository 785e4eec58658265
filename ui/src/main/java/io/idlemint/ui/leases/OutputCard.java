package io.idlemint.ui.leases;

import io.idlemint.i18n.LeasesText;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.Wording;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the command prints, in the terminal's own colours. It follows the end unless told otherwise.
final class OutputCard extends Card {
    private final TextArea text = new TextArea();
    private final CheckBox follow;
    private final Label signed = Labels.of("", "caption");
    private final Label job = Labels.of("", "caption");

    OutputCard(LeasesViewModel model) {
        Wording words = model.context().words();
        follow = new CheckBox(words.text(LeasesText.FOLLOW));
        follow.setSelected(true);
        Label title = Labels.of(words.text(LeasesText.OUTPUT), "item-title");
        title.setGraphic(Icon.TERMINAL.node(Icon.Size.BUTTON));
        title.setMinWidth(USE_PREF_SIZE);
        Label privacy = Labels.wrapping(words.text(LeasesText.PRIVACY), "caption");
        privacy.setGraphic(Icon.LOCK.node(Icon.Size.SMALL));
        HBox head = new HBox(title, spacer(), privacy);
        head.getStyleClass().add("row-12");
        text.getStyleClass().add("terminal");
        text.setEditable(false);
        text.setWrapText(true);
        text.setPromptText(words.text(LeasesText.OUTPUT_EMPTY));
        text.setAccessibleText(words.text(LeasesText.OUTPUT));
        VBox.setVgrow(text, Priority.ALWAYS);
        signed.setGraphic(Icon.OK.node(Icon.Size.SMALL));
        signed.getStyleClass().add("ink-ok");
        HBox foot = new HBox(signed, job, spacer(), follow);
        foot.getStyleClass().add("row-12");
        getStyleClass().add("output-card");
        getChildren().addAll(head, text, foot);
        model.output().subscribe(this::print);
    }

    void show(LeaseText lease) {
        signed.setText(lease.signed());
        job.setText(lease.job());
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
