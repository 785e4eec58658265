package io.idlemint.ui.prefs;

import io.idlemint.domain.live.Live;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The owner's settings of the window. A change holds at once and is stored soon after. Safe for use by several
/// threads; calls return at once.
public interface SettingsDesk {
    Live<UiSettings> now();

    /// Changes them.
    ///
    /// @return what holds now
    UiSettings change(UnaryOperator<UiSettings> change);

    /// Where a file of settings was put that could not be read; empty when all was well.
    Optional<Path> keptAside();
}
