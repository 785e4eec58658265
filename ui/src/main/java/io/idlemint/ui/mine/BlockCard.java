package io.idlemint.ui.mine;

import io.idlemint.i18n.MineText;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.IconTile;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.Wording;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The block that is being worked on.
final class BlockCard extends Card {
    private final Label algorithm = Labels.of("", "number-20");
    private final Label place = Labels.wrapping("", "caption");
    private final Label number = Labels.of("", "label-13");
    private final Label working = Labels.of("", "label-13");
    private final Label pool = Labels.of("", "label-13");
    private final Label next = Labels.of("", "label-13");
    private final Label found = Labels.of("", "label-13");
    private final String nextText;

    BlockCard(MineViewModel model) {
        Wording words = model.context().words();
        algorithm.setId("block-algorithm");
        number.setId("block-number");
        pool.setId("block-pool");
        next.setId("block-next");
        next.setWrapText(true);
        nextText = words.text(MineText.NEXT_UNKNOWN);
        model.blocks().foundHere().subscribe(text -> show(model.block().get(), text));
        VBox texts = new VBox(algorithm, place);
        texts.getStyleClass().add("block-texts");
        HBox head = new HBox(new IconTile(Icon.BLOCK, Icon.Size.TILE, "tile-40", "tile-accent"), texts);
        head.getStyleClass().add("row-12");
        Region divider = new Region();
        divider.getStyleClass().add("divider");
        getChildren()
                .addAll(
                        Labels.of(words.text(MineText.THIS_BLOCK), "card-title"),
                        head,
                        divider,
                        fact(words.text(MineText.BLOCK), number),
                        fact(words.text(MineText.WORKING_FOR), working),
                        fact(words.text(MineText.BLOCK_POOL), pool),
                        fact(words.text(MineText.NEXT_ALGORITHM), next),
                        fact(words.text(MineText.FOUND_HERE), found));
        model.block().subscribe(now -> show(now, model.blocks().foundHere().get()));
    }

    /// @param foundText how many of the own chain's blocks were found here
    private void show(BlockText now, String foundText) {
        boolean own = now.pool().isEmpty();
        pool.setText(now.pool());
        next.setText(own ? nextText : "");
        found.setText(own ? foundText : "");
        algorithm.setText(now.algorithm());
        algorithm.setVisible(!now.algorithm().isEmpty());
        algorithm.setManaged(!now.algorithm().isEmpty());
        place.setText(now.place());
        number.setText(now.number());
        working.setText(now.working());
    }

    /// A row that is only there while its value is.
    static HBox fact(String name, Label value) {
        Label label = Labels.of(name, "label-13", "help");
        label.setMinWidth(USE_PREF_SIZE);
        value.setWrapText(true);
        HBox row = new HBox(label, spacer(), value);
        row.getStyleClass().add("row-12");
        row.visibleProperty().bind(value.textProperty().isNotEmpty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }
}
