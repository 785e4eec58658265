package io.idlemint.ui.prefs;

import io.idlemint.domain.live.Live;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/// The owner's settings of the window. A change holds at once and is stored soon after. Safe for use by several
/// threads; calls return at once.
public interface SettingsDesk {
    Live<UiSettings> now();

    /// Changes them.
    ///
    /// @return what holds now
    UiSettings change(UnaryOperator<UiSettings> change);

    /// The files that could not be read when the application started; empty when all was well.
    List<KeptAside> keptAside();

    /// A file that was put aside, with what it held.
    ///
    /// @param file where it is now
    /// @param rules whether it held the owner's rules for this computer, which is paused then
    record KeptAside(Path file, boolean rules) {}
}
