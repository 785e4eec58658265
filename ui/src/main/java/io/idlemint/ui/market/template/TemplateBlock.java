package io.idlemint.ui.market.template;

import io.idlemint.i18n.TemplateText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.IconTile;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.Wording;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The chosen template, and the way to another.
public final class TemplateBlock extends HBox {
    public TemplateBlock(TemplatesViewModel model, DialogLayer dialogs) {
        Wording words = model.context().words();
        IconTile tile = new IconTile(Icon.TERMINAL, Icon.Size.TILE, "tile-40", "tile-accent");
        // Beside very large text there is no room for it, which the style sheet says.
        tile.managedProperty().bind(tile.visibleProperty());
        Label name = Labels.wrapping("", "item-title");
        name.setId("template-name");
        VBox texts = new VBox(Labels.of(words.text(TemplateText.TEMPLATE), "caption"), name);
        texts.getStyleClass().add("template-texts");
        Button change = Buttons.secondary(words.text(TemplateText.CHANGE), () -> TemplatesDialog.ask(model, dialogs));
        change.setId("template-change");
        model.chosen().subscribe(template -> {
            String now = model.wording().name(template);
            tile.show(TemplateWording.icon(template), Icon.Size.TILE);
            name.setText(now);
            change.setAccessibleText(words.text(TemplateText.CHANGE_FROM, now));
        });
        getStyleClass().add("template-block");
        getChildren().addAll(tile, texts, change);
    }
}
