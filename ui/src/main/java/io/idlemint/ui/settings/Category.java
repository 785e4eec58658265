package io.idlemint.ui.settings;

import io.idlemint.i18n.SettingsText;
import io.idlemint.ui.kit.Icon;

/// The groups of settings, in the order of the screen.
enum Category {
    SHARING(SettingsText.SHARING, Icon.SLIDERS),
    MONEY(SettingsText.MONEY, Icon.TAG),
    LOOK(SettingsText.LOOK, Icon.SUN),
    START(SettingsText.START, Icon.MONITOR),
    FILES(SettingsText.FILES, Icon.FOLDER),
    ABOUT(SettingsText.ABOUT, Icon.INFO);

    private final SettingsText title;
    private final Icon icon;

    Category(SettingsText title, Icon icon) {
        this.title = title;
        this.icon = icon;
    }

    SettingsText title() {
        return title;
    }

    Icon icon() {
        return icon;
    }
}
