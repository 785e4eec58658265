package io.idlemint.ui.home;

import io.idlemint.i18n.HomeText;
import io.idlemint.i18n.MessageKey;
import io.idlemint.i18n.WhyText;
import io.idlemint.ui.governor.OwnersButton;
import io.idlemint.ui.governor.Way;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.IconTile;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.StateKind;
import io.idlemint.ui.wording.Wording;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
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
    private final OwnersButton button;
    private final Hyperlink change;

    HeroCard(HomeViewModel model) {
        words = model.context().words();
        Button act = Buttons.primary("", model::act);
        act.getStyleClass().add("hero-button");
        button = new OwnersButton("hero-button", act, Optional.empty(), model.voice());
        button.getStyleClass().add("hero-owners");
        sentence.setId("hero-sentence");
        reason.setId("hero-reason");
        change = Buttons.link("", model::change);
        change.setId("hero-change");
        change.managedProperty().bind(change.visibleProperty());
        VBox texts = new VBox(sentence, reason, change);
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
        hero.way().ifPresent(way -> change.setText(words.text(way.label())));
        change.setVisible(hero.way().isPresent() && hero.action() != Hero.Action.CHANGE);
        switch (hero.action()) {
            case START -> label(WhyText.START, Icon.START, true);
            case RESUME -> label(WhyText.RESUME, Icon.START, true);
            case PAUSE -> label(HomeText.PAUSE, Icon.PAUSE, true);
            case ANYWAY -> label(WhyText.ANYWAY, Icon.START, true);
            case CHANGE ->
                label(
                        hero.way().map(Way::label).orElse(WhyText.CHANGE_RULE),
                        hero.way().map(Way::icon).orElse(Icon.SLIDERS),
                        true);
            case CREATE_WALLET -> label(HomeText.CREATE_WALLET, Icon.WALLET, false);
            case UNLOCK_WALLET -> label(HomeText.UNLOCK_WALLET, Icon.UNLOCK, false);
        }
    }

    private void label(MessageKey text, Icon icon, boolean menu) {
        button.show(words.text(text), icon, Icon.Size.TILE, menu);
    }
}
