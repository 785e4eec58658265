package io.idlemint.ui.shell;

import io.idlemint.i18n.KeysText;
import io.idlemint.i18n.MessageKey;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// The keys that work on every screen, beside those of the screens themselves.
enum WindowKey {
    PAUSE(KeysText.KEY_PAUSE, shortcut(KeyCode.P)),
    COMMANDS(KeysText.SEARCH, shortcut(KeyCode.K)),
    FIND(KeysText.KEY_FIND, shortcut(KeyCode.F)),
    REFRESH(KeysText.REFRESH, new KeyCodeCombination(KeyCode.F5)),
    SETTINGS(KeysText.KEY_SETTINGS, shortcut(KeyCode.COMMA)),
    HELP(KeysText.HELP, new KeyCodeCombination(KeyCode.F1));

    private final MessageKey text;
    private final KeyCombination keys;

    WindowKey(MessageKey text, KeyCombination keys) {
        this.text = text;
        this.keys = keys;
    }

    /// What it does.
    MessageKey text() {
        return text;
    }

    KeyCombination keys() {
        return keys;
    }

    /// A key with Ctrl, on macOS with Cmd.
    static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    /// The key of the screen at a place of the rail, from 1 on.
    static KeyCombination screen(int place) {
        return shortcut(KeyCode.valueOf("DIGIT" + place));
    }
}
