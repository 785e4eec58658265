package io.idlemint.ui.prefs;

import io.idlemint.ui.theme.Theme;

/// The colours that the owner chose.
public enum ThemeChoice {
    /// As the system's other windows.
    SYSTEM,
    DARK,
    LIGHT,
    HIGH_CONTRAST;

    /// The theme for this choice.
    ///
    /// @param systemDark whether the system's other windows are dark
    public Theme theme(boolean systemDark) {
        return switch (this) {
            case SYSTEM -> systemDark ? Theme.DARK : Theme.LIGHT;
            case DARK -> Theme.DARK;
            case LIGHT -> Theme.LIGHT;
            case HIGH_CONTRAST -> Theme.HIGH_CONTRAST;
        };
    }
}
