package io.idlemint.ui.shell;

import atlantafx.base.theme.Styles;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.ShellText;
import io.idlemint.i18n.WhyText;
import io.idlemint.ui.governor.PauseMenu;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.StateKind;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.wording.Wording;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Title of the screen, the sharing chip and the balance chip.
final class TopBar extends HBox {
    private final Label title = Labels.of("", "screen-title");
    private final Label subtitle = Labels.of("", "screen-subtitle");
    private final BooleanProperty chips = new SimpleBooleanProperty(true);
    private final BooleanProperty room = new SimpleBooleanProperty(true);
    private final BooleanProperty tight = new SimpleBooleanProperty();
    private final Button balance;
    private final Label state = Labels.of("", "chip-text");
    private final HBox sharing;
    private final Node bell;

    TopBar(ShellViewModel model, Wording words, Consumer<Screen> open, Node bell) {
        getStyleClass().add("top-bar");
        title.setId("screen-title");
        subtitle.setId("screen-subtitle");
        title.setMinWidth(USE_PREF_SIZE);
        subtitle.managedProperty().bind(tight.not());
        balance = balance(model, words, open);
        sharing = sharing(model, words);
        this.bell = bell;
        getChildren().addAll(title, subtitle, Card.spacer(), sharing, balance, bell);
    }

    void show(String titleText, String subtitleText, boolean withChips) {
        title.setText(titleText);
        subtitle(subtitleText);
        chips.set(withChips);
    }

    /// Without the balance, which is on Home and in the Wallet too, and without the chip's sentence.
    @Override
    protected double computeMinWidth(double height) {
        return leastWhole() - (sharing.isManaged() ? state.prefWidth(-1) : 0);
    }

    private double balanceWidth() {
        return balance.minWidth(-1) + getSpacing();
    }

    /// Where there is no room for all of the subtitle there is none of it, and likewise the balance; where even that is
    /// too much, as with large text in a narrow window, the chip's sentence is cut.
    @Override
    protected void layoutChildren() {
        tight.set(getWidth() < leastWhole());
        room.set(getWidth() >= leastWhole() + balanceWidth());
        super.layoutChildren();
        subtitle.setVisible(subtitle.getWidth() >= subtitle.prefWidth(-1));
    }

    private double leastWhole() {
        double parts = Stream.of(title, sharing, bell)
                .filter(Node::isManaged)
                .mapToDouble(part -> part.prefWidth(-1) + getSpacing())
                .sum();
        return snappedLeftInset() + parts + snappedRightInset();
    }

    void subtitle(String text) {
        subtitle.setText(text);
    }

    private HBox sharing(ShellViewModel model, Wording words) {
        state.minWidthProperty().bind(Bindings.when(tight).then(0.0).otherwise(USE_PREF_SIZE));
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(state.textProperty());
        state.setTooltip(whole);
        Button pause = Buttons.icon(Icon.PAUSE, words.text(ShellText.PAUSE_SHARING), model::toggle);
        pause.setId("chip-pause");
        pause.getStyleClass().add("chip-button");
        MenuButton more = new MenuButton();
        more.setId("chip-more");
        more.getStyleClass().add("im-more");
        more.setAccessibleText(words.text(WhyText.PAUSE_MENU));
        more.setTooltip(new Tooltip(words.text(WhyText.PAUSE_MENU)));
        PauseMenu.into(more, "chip", Optional.empty(), model.voice());
        MenuItem resume = new MenuItem(words.text(ShellText.RESUME_PAUSED));
        resume.setId("chip-resume");
        resume.setOnAction(event -> model.resume());
        more.getItems().addFirst(resume);
        HBox buttons = new HBox(pause, more);
        buttons.getStyleClass().add("chip-buttons");
        buttons.setMinWidth(USE_PREF_SIZE);
        HBox chip = new HBox(state, buttons);
        chip.getStyleClass().add("chip");
        model.sharing().subscribe(now -> {
            state.setText(now.text());
            Labels.state(state, now.kind(), Icon.Size.BUTTON);
            String name = words.text(now.pausable() ? ShellText.PAUSE_SHARING : now.resume());
            (now.pausable() ? Icon.PAUSE : Icon.START).onto(pause, Icon.Size.BUTTON);
            if (!name.equals(pause.getAccessibleText())) {
                pause.setAccessibleText(name);
                pause.setTooltip(new Tooltip(name));
            }
            resume.setVisible(now.resumable());
            buttons.setVisible(now.kind() != StateKind.OFF);
            buttons.setManaged(now.kind() != StateKind.OFF);
        });
        chip.visibleProperty().bind(chips);
        chip.managedProperty().bind(chips);
        return chip;
    }

    private Button balance(ShellViewModel model, Wording words, Consumer<Screen> open) {
        Button chip = Buttons.with(Icon.WALLET, Buttons.secondary("", () -> open.accept(Screen.WALLET)));
        chip.setId("chip-balance");
        chip.getStyleClass().addAll("chip", "chip-balance", Styles.FLAT);
        model.balance().subscribe(total -> {
            chip.setText(words.text(CommonText.AMOUNT, total));
            chip.setAccessibleText(words.text(ShellText.BALANCE_NAME, total));
        });
        chip.setMinWidth(USE_PREF_SIZE);
        var shown = chips.and(model.balance().isNotEmpty()).and(room);
        chip.visibleProperty().bind(shown);
        chip.managedProperty().bind(shown);
        return chip;
    }
}
