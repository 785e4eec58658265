package io.idlemint.ui.shell;

import io.idlemint.i18n.ActivityText;
import io.idlemint.i18n.KeysText;
import io.idlemint.i18n.MarketText;
import io.idlemint.i18n.MessageKey;
import io.idlemint.i18n.ShellText;
import io.idlemint.ui.governor.PauseChoice;
import io.idlemint.ui.governor.PauseMenu;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.screen.Navigator;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything that can be done from anywhere, as it is possible now. Only on the screen's thread.
final class Commands {
    private final Wording words;
    private final ShellViewModel frame;
    private final Screens screens;
    private final Navigator navigator;
    private final Runnable refresh;
    private final Runnable help;

    /// @param refresh refreshes what is shown
    /// @param help shows the keys
    Commands(
            Wording words,
            ShellViewModel frame,
            Screens screens,
            Navigator navigator,
            Runnable refresh,
            Runnable help) {
        this.words = words;
        this.frame = frame;
        this.screens = screens;
        this.navigator = navigator;
        this.refresh = refresh;
        this.help = help;
    }

    List<Command> now() {
        List<Command> all = new ArrayList<>();
        all.addAll(sharing());
        for (Screen screen : Screen.values()) {
            String keys = WindowKey.screen(screen).getDisplayText();
            all.add(new Command(opening(screen.title()), screen.icon(), keys, () -> navigator.open(screen)));
        }
        all.add(new Command(opening(ActivityText.TITLE), Icon.BELL, "", navigator::openActivity));
        all.add(new Command(words.text(MarketText.TRY_OWN), Icon.SHIELD, "", screens::tryOwn));
        if (screens.wallet().isOpen()) {
            all.add(new Command(words.text(KeysText.LOCK), Icon.LOCK, "", screens.wallet()::lock));
        }
        all.add(of(WindowKey.REFRESH, Icon.REFRESH, refresh));
        all.add(of(WindowKey.HELP, Icon.INFO, help));
        for (Navigator.Group group : Navigator.Group.values()) {
            String text = words.text(KeysText.GROUP, words.text(group.title()));
            all.add(new Command(text, Icon.SETTINGS, "", () -> navigator.openSettings(group)));
        }
        return all;
    }

    /// Pausing while something works, resuming while it is paused; neither before there is a wallet.
    private List<Command> sharing() {
        ShellViewModel.Chip chip = frame.sharing().get();
        List<Command> all = new ArrayList<>();
        if (chip.pausable()) {
            Stream.of(PauseChoice.values()).map(this::pause).forEach(all::add);
        }
        if (chip.resumable()) {
            ShellText text = chip.pausable() ? ShellText.RESUME_PAUSED : chip.resume();
            String keys = chip.pausable() ? "" : WindowKey.PAUSE.keys().getDisplayText();
            all.add(new Command(words.text(text), Icon.START, keys, frame::resume));
        }
        return all;
    }

    private Command pause(PauseChoice choice) {
        String keys = choice == PauseChoice.OPEN ? WindowKey.PAUSE.keys().getDisplayText() : "";
        return new Command(
                PauseMenu.text(choice, words),
                Icon.PAUSE,
                keys,
                () -> frame.voice().pause(Optional.empty(), choice));
    }

    private Command of(WindowKey key, Icon icon, Runnable action) {
        return new Command(words.text(key.text()), icon, key.keys().getDisplayText(), action);
    }

    private String opening(MessageKey title) {
        return words.text(KeysText.OPEN, words.text(title));
    }
}
