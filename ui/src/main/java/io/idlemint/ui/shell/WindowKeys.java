package io.idlemint.ui.shell;

import io.idlemint.domain.live.Subscription;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.screen.Searchable;
import io.idlemint.ui.wording.Wording;
import java.util.Map;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// What the keys of the window do, on whatever screen is open. Only on the screen's thread.
final class WindowKeys {
    private final Shell shell;
    private final ShellViewModel frame;
    private final Screens screens;
    private final DialogLayer dialogs;
    private final Wording words;
    private final Commands commands;

    WindowKeys(Shell shell, ShellViewModel frame, Screens screens, DialogLayer dialogs, Wording words) {
        this.shell = shell;
        this.frame = frame;
        this.screens = screens;
        this.dialogs = dialogs;
        this.words = words;
        commands = new Commands(words, frame, screens, shell, this::refresh, this::help);
    }

    /// Puts them onto a scene, until the subscription is closed.
    Subscription onto(Scene scene) {
        Map<KeyCombination, Runnable> keys = scene.getAccelerators();
        for (Screen screen : Screen.values()) {
            keys.put(WindowKey.screen(screen), () -> shell.open(screen));
        }
        for (WindowKey key : WindowKey.values()) {
            keys.put(key.keys(), () -> press(key));
        }
        EventHandler<KeyEvent> escape = event -> {
            if (event.getCode() == KeyCode.ESCAPE && dialogs.isOpen()) {
                dialogs.dismiss();
                event.consume();
            }
        };
        scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
        return () -> {
            keys.clear();
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
        };
    }

    private void press(WindowKey key) {
        switch (key) {
            case PAUSE -> frame.toggle();
            case COMMANDS -> commands();
            case FIND -> find();
            case REFRESH -> refresh();
            case SETTINGS -> shell.open(Screen.SETTINGS);
            case HELP -> help();
        }
    }

    void commands() {
        CommandSearch.open(commands.now(), words, dialogs);
    }

    void help() {
        KeysDialog.open(words, shell, this::commands, dialogs);
    }

    private void refresh() {
        screens.refresh(shell.shown());
    }

    /// Under a dialog nothing takes the focus.
    private void find() {
        if (!dialogs.isOpen() && screens.view(shell.shown()) instanceof Searchable screen) {
            screen.focusSearch();
        }
    }
}
