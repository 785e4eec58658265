package io.idlemint.ui.fake;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.ui.prefs.SettingsDesk;
import io.idlemint.ui.prefs.SettingsDesk.KeptAside;
import io.idlemint.ui.prefs.UiSettings;
import java.util.List;
import java.util.function.UnaryOperator;

/// Settings in memory.
public final class FakeSettings implements SettingsDesk {
    public final LiveCell<UiSettings> cell = new LiveCell<>(UiSettings.USUAL.welcomed(true));
    public List<KeptAside> aside = List.of();

    @Override
    public Live<UiSettings> now() {
        return cell;
    }

    @Override
    public UiSettings change(UnaryOperator<UiSettings> change) {
        return cell.update(change);
    }

    @Override
    public List<KeptAside> keptAside() {
        return aside;
    }
}
