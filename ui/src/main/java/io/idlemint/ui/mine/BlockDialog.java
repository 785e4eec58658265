package io.idlemint.ui.mine;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.MineText;
import io.idlemint.node.mine.ChainDesk.MinedBlock;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.Scrolls;
import io.idlemint.ui.mine.BlocksViewModel.CheckLine;
import io.idlemint.ui.mine.BlocksViewModel.Checked;
import io.idlemint.ui.wording.Hashes;
import io.idlemint.ui.wording.Wording;
import java.util.Comparator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A block with everything that is known of it, and its check.
final class BlockDialog {
    private BlockDialog() {}

    static void open(BlockRow row, BlocksViewModel model, DialogLayer dialogs) {
        Wording words = model.words();
        MinedBlock block = row.block();
        VBox result = new VBox();
        result.getStyleClass().add("check-lines");
        result.setId("block-check");
        ScrollPane scroll = Scrolls.direct(new ScrollPane(result));
        scroll.getStyleClass().addAll("screen-scroll", "check-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.managedProperty().bind(scroll.visibleProperty());
        scroll.setVisible(false);
        Button verify = Buttons.with(Icon.SHIELD, Buttons.primary(words.text(MineText.VERIFY), () -> {}));
        verify.setId("block-verify");
        verify.setOnAction(event -> {
            // A button that is disabled loses the focus, and with it the keyboard its place.
            boolean focused = verify.isFocused();
            verify.setDisable(true);
            verify.setText(words.text(MineText.VERIFYING));
            model.check(
                    block,
                    checked -> {
                        scroll.setVisible(true);
                        show(checked, words, result);
                        again(verify, words, focused);
                    },
                    reason -> {
                        scroll.setVisible(true);
                        result.getChildren().setAll(Labels.wrapping(reason, "body"));
                        again(verify, words, focused);
                    });
        });
        Label hash = Labels.wrapping(Hashes.halved(block.id()), "mono");
        VBox body = new VBox(
                BlockCard.fact(words.text(MineText.BLOCK_TIME), Labels.of(row.when())),
                BlockCard.fact(words.text(MineText.COLUMN_ALGORITHM), Labels.of(row.algorithm())),
                BlockCard.fact(
                        words.text(MineText.BLOCK_REWARD),
                        Labels.of(words.text(MineText.BLOCK_REWARD_VALUE, words.mint(block.reward()), row.own()))),
                BlockCard.fact(words.text(MineText.COLUMN_FINDER), Labels.of(row.finder())),
                new VBox(Labels.of(words.text(MineText.BLOCK_HASH), "label-13", "help"), hash),
                scroll);
        body.getStyleClass().addAll("dialog-body", "block-facts");
        dialogs.ask(
                words.text(MineText.BLOCK_TITLE, row.height()),
                body,
                Buttons.secondary(words.text(CommonText.CLOSE), dialogs::close),
                verify);
        verify.requestFocus();
    }

    private static void again(Button verify, Wording words, boolean focused) {
        verify.setDisable(false);
        verify.setText(words.text(MineText.VERIFY));
        if (focused) {
            verify.requestFocus();
        }
    }

    private static void show(Checked checked, Wording words, VBox result) {
        Label verdict = Labels.wrapping(checked.sentence(), "item-title");
        verdict.setId("block-verdict");
        result.getChildren().setAll(verdict);
        // What is broken stands first: the list is longer than its place.
        checked.lines().stream()
                .sorted(Comparator.comparing(CheckLine::holds))
                .forEach(line -> result.getChildren().add(line(line, words)));
    }

    private static Node line(CheckLine line, Wording words) {
        Icon icon = line.holds() ? Icon.OK : Icon.PROBLEM;
        Label what = Labels.wrapping(line.what(), "label-13");
        what.setAccessibleText(
                line.what() + ": " + words.text(line.holds() ? MineText.CHECK_HOLDS : MineText.CHECK_FAILS));
        HBox row = new HBox(
                icon.node(Icon.Size.BUTTON),
                new VBox(what, Labels.wrapping(Hashes.halved(line.values()), "mono", "check-value")));
        row.getStyleClass().addAll("check-line", line.holds() ? "ink-ok" : "ink-problem");
        return row;
    }
}
