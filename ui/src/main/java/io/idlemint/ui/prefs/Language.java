package io.idlemint.ui.prefs;

import java.util.Locale;

/// The language of the window.
public enum Language {
    /// The system's, where it is one of ours; else English.
    SYSTEM,
    ENGLISH,
    CHINESE;

    /// The locale for texts and numbers. The system's own way to write numbers stays where its language is chosen.
    public Locale locale(Locale system) {
        return switch (this) {
            case SYSTEM -> system;
            case ENGLISH -> system.getLanguage().equals("en") ? system : Locale.ENGLISH;
            case CHINESE -> system.getLanguage().equals("zh") ? system : Locale.SIMPLIFIED_CHINESE;
        };
    }
}
