package io.idlemint.ui.settings;

import io.idlemint.i18n.MessageKey;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.screen.Navigator.Group;

/// The groups of settings as they are shown, in the order of the screen.
enum Category {
    SHARING(Group.SHARING, Icon.SLIDERS),
    MONEY(Group.MONEY, Icon.TAG),
    NOTES(Group.NOTES, Icon.BELL),
    LOOK(Group.LOOK, Icon.SUN),
    START(Group.START, Icon.MONITOR),
    FILES(Group.FILES, Icon.FOLDER),
    VERSIONS(Group.VERSIONS, Icon.REFRESH),
    ABOUT(Group.ABOUT, Icon.INFO);

    private final Group group;
    private final Icon icon;

    Category(Group group, Icon icon) {
        this.group = group;
        this.icon = icon;
    }

    static Category of(Group group) {
        return switch (group) {
            case SHARING -> SHARING;
            case MONEY -> MONEY;
            case NOTES -> NOTES;
            case LOOK -> LOOK;
            case START -> START;
            case FILES -> FILES;
            case VERSIONS -> VERSIONS;
            case ABOUT -> ABOUT;
        };
    }

    MessageKey title() {
        return group.title();
    }

    Icon icon() {
        return icon;
    }
}
