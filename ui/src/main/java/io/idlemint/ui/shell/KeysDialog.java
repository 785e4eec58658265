package io.idlemint.ui.shell;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.KeysText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.Scrolls;
import io.idlemint.ui.screen.Navigator;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.wording.Wording;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// All keys of the window, and the ways to what the application tells of itself.
final class KeysDialog {
    private final GridPane keys = new GridPane();
    private final Wording words;

    private KeysDialog(Wording words) {
        this.words = words;
        keys.setId("keys");
        keys.getStyleClass().add("keys-grid");
        row(
                WindowKey.screen(Screen.HOME).getDisplayText() + " \u2026 "
                        + WindowKey.screen(Screen.SETTINGS).getDisplayText(),
                KeysText.KEY_SCREENS);
        for (WindowKey key : WindowKey.values()) {
            add(key.keys().getDisplayText(), words.text(key.text()));
        }
        row(words.text(KeysText.NAME_ESCAPE), KeysText.KEY_ESCAPE);
        row(WindowKey.shortcut(KeyCode.Z).getDisplayText(), KeysText.KEY_UNDO);
        row(words.text(KeysText.NAME_WEEK), KeysText.KEY_WEEK);
        row(words.text(KeysText.NAME_OFFERS, WindowKey.shortcut(KeyCode.ENTER).getDisplayText()), KeysText.KEY_OFFERS);
    }

    static void open(Wording words, Navigator navigator, Runnable commands, DialogLayer dialogs) {
        ScrollPane scroll = Scrolls.direct(new ScrollPane(new KeysDialog(words).keys));
        scroll.getStyleClass().add("keys-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        FlowPane links = new FlowPane(
                link("keys-about", words.text(Navigator.Group.ABOUT.title()), () -> {
                    navigator.openSettings(Navigator.Group.ABOUT);
                }),
                link("keys-files", words.text(Navigator.Group.FILES.title()), () -> {
                    navigator.openSettings(Navigator.Group.FILES);
                }),
                link("keys-commands", words.text(KeysText.TITLE), commands));
        links.getStyleClass().add("keys-links");
        VBox body = new VBox(scroll, links);
        body.getStyleClass().add("dialog-body");
        // Where the window is low, the list gives way, not the button.
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        dialogs.close();
        dialogs.ask(words.text(KeysText.KEYS), body, Buttons.primary(words.text(CommonText.CLOSE), dialogs::close));
    }

    private static Node link(String id, String text, Runnable action) {
        Hyperlink link = Buttons.link(text, action);
        link.setId(id);
        return link;
    }

    private void row(String pressed, KeysText does) {
        add(pressed, words.text(does));
    }

    private void add(String pressed, String does) {
        Label key = Labels.wrapping(pressed, "caption-value");
        Label what = Labels.wrapping(does, "body");
        GridPane.setValignment(key, VPos.TOP);
        keys.addRow(keys.getRowCount(), key, what);
    }
}
