package io.idlemint.ui.settings;

import io.idlemint.i18n.ActivityText;
import io.idlemint.i18n.MessageKey;
import io.idlemint.i18n.SettingsText;
import io.idlemint.i18n.VersionsText;
import io.idlemint.ui.kit.Icon;

/// The groups of settings, in the order of the screen.
enum Category {
    SHARING(Icon.SLIDERS),
    MONEY(Icon.TAG),
    NOTES(Icon.BELL),
    LOOK(Icon.SUN),
    START(Icon.MONITOR),
    FILES(Icon.FOLDER),
    VERSIONS(Icon.REFRESH),
    ABOUT(Icon.INFO);

    private final Icon icon;

    Category(Icon icon) {
        this.icon = icon;
    }

    MessageKey title() {
        return switch (this) {
            case SHARING -> SettingsText.SHARING;
            case MONEY -> SettingsText.MONEY;
            case NOTES -> ActivityText.SETTINGS_GROUP;
            case LOOK -> SettingsText.LOOK;
            case START -> SettingsText.START;
            case FILES -> SettingsText.FILES;
            case VERSIONS -> VersionsText.TITLE;
            case ABOUT -> SettingsText.ABOUT;
        };
    }

    Icon icon() {
        return icon;
    }
}
