package io.idlemint.app.runtime.governor;

import io.idlemint.app.runtime.settings.PreferencesFile;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.node.governor.Preferences;
import java.util.function.UnaryOperator;

/// What the owner prefers, one change after the other: stored, then held. Safe for use by several threads.
final class Preferring {
    private final PreferencesFile file;
    private final LiveCell<Preferences> preferences;

    Preferring(PreferencesFile file) {
        this.file = file;
        this.preferences = new LiveCell<>(file.read());
    }

    Live<Preferences> now() {
        return preferences;
    }

    /// Changes what holds by then.
    ///
    /// @param taken runs when the change holds
    /// @return what held before
    synchronized Preferences change(UnaryOperator<Preferences> change, Runnable taken) {
        Preferences before = preferences.get();
        Preferences wanted = change.apply(before);
        if (!wanted.equals(before)) {
            file.write(wanted);
            preferences.set(wanted);
            taken.run();
        }
        return before;
    }
}
