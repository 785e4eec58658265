package io.idlemint.ui.fake;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.ui.prefs.SettingsDesk;
import io.idlemint.ui.prefs.UiSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Settings in memory.
public final class FakeSettings implements SettingsDesk {
    public final LiveCell<UiSettings> cell = new LiveCell<>(UiSettings.USUAL.welcomed(true));
    public Optional<Path> aside = Optional.empty();

    @Override
    public Live<UiSettings> now() {
        return cell;
    }

    @Override
    public UiSettings change(UnaryOperator<UiSettings> change) {
        return cell.update(change);
    }

    @Override
    public Optional<Path> keptAside() {
        return aside;
    }
}
