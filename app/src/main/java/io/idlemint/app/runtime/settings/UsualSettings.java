package io.idlemint.app.runtime.settings;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.ui.prefs.SettingsDesk;
import io.idlemint.ui.prefs.UiSettings;
import java.util.List;
import java.util.function.UnaryOperator;

/// The usual settings, of which nothing is stored: for a window where there is no folder to store them in. Safe for use
/// by several threads.
public final class UsualSettings implements SettingsDesk {
    private final LiveCell<UiSettings> now = new LiveCell<>(UiSettings.USUAL);

    @Override
    public Live<UiSettings> now() {
        return now;
    }

    @Override
    public UiSettings change(UnaryOperator<UiSettings> change) {
        return now.update(change);
    }

    @Override
    public List<KeptAside> keptAside() {
        return List.of();
    }
}
