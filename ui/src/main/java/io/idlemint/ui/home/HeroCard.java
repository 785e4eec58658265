package io.idlemint.ui.home;

import io.idlemint.i18n.HomeText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.IconTile;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.StateKind;
import io.idlemint.ui.wording.Wording;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The state sentence, its reason and the one button.
final class HeroCard extends Card {
    private final Wording words;
    private final IconTile tile = new IconTile(Icon.SHARE, Icon.Size.HERO, "tile-64");
    private final Label sentence = Labels.wrapping("", "sentence");
    private final Label reason = Labels.wrapping("", "help");
    private final Label effect = Labels.of("", "caption");
    private final Button button;

    HeroCard(HomeViewModel model) {
        words = model.context().words();
        button = Buttons.primary("", model::act);
        button.setId("hero-button");
        button.getStyleClass().add("hero-button");
        sentence.setId("hero-sentence");
        reason.setId("hero-reason");
        VBox texts = new VBox(sentence, reason);
        texts.getStyleClass().add("hero-texts");
        HBox.setHgrow(texts, Priority.ALWAYS);
        VBox action = new VBox(button, effect);
        action.getStyleClass().add("hero-action");
        action.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(tile, texts, action);
        row.getStyleClass().add("hero-row");
        getStyleClass().add("hero");
        getChildren().add(row);
        model.hero().subscribe(this::show);
    }

    private void show(Hero hero) {
        boolean works = hero.kind() == StateKind.MINING || hero.kind() == StateKind.LEASED;
        tile.show(works ? Icon.SHARE : hero.kind().icon(), Icon.Size.HERO);
        tile.state(works ? StateKind.OK : hero.kind());
        sentence.setText(hero.sentence());
        reason.setText(hero.reason());
        effect.setText(hero.effect());
        switch (hero.action()) {
            case START -> label(HomeText.START, Icon.START);
            case PAUSE -> label(HomeText.PAUSE, Icon.PAUSE);
            case CREATE_WALLET -> label(HomeText.CREATE_WALLET, Icon.WALLET);
        }
    }

    private void label(HomeText text, Icon icon) {
        button.setText(words.text(text));
        button.setGraphic(icon.node(Icon.Size.TILE));
    }
}
