package io.idlemint.ui.shell;

import io.idlemint.i18n.KeysText;
import io.idlemint.ui.screen.Screen;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// The keys that work on every screen, beside those of the screens themselves.
enum WindowKey {
    PAUSE(KeysText.KEY_PAUSE, KeyCode.P),
    COMMANDS(KeysText.SEARCH, KeyCode.K),
    FIND(KeysText.KEY_FIND, KeyCode.F),
    REFRESH(KeysText.REFRESH, KeyCode.F5),
    SETTINGS(KeysText.KEY_SETTINGS, KeyCode.COMMA),
    HELP(KeysText.HELP, KeyCode.F1);

    private final KeysText text;
    private final KeyCode code;

    WindowKey(KeysText text, KeyCode code) {
        this.text = text;
        this.code = code;
    }

    /// What it does.
    KeysText text() {
        return text;
    }

    KeyCombination keys() {
        return code.isFunctionKey() ? new KeyCodeCombination(code) : shortcut(code);
    }

    /// A key with Ctrl, on macOS with Cmd.
    static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    /// The key of a screen: its place in the rail.
    static KeyCombination screen(Screen screen) {
        int place = List.of(Screen.values()).indexOf(screen) + 1;
        return shortcut(KeyCode.valueOf("DIGIT" + place));
    }
}
