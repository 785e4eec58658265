package io.idlemint.ui.screen;

import io.idlemint.i18n.ShellText;
import io.idlemint.ui.kit.Icon;

/// The screens, in the order of the rail.
public enum Screen {
    HOME(ShellText.HOME, Icon.HOME),
    SHARE(ShellText.SHARE, Icon.SHARE),
    MINE(ShellText.MINE, Icon.MINING),
    MARKET(ShellText.MARKET, Icon.MARKET),
    LEASES(ShellText.LEASES, Icon.LEASES),
    WALLET(ShellText.WALLET, Icon.WALLET),
    NETWORK(ShellText.NETWORK, Icon.NETWORK),
    SETTINGS(ShellText.SETTINGS, Icon.SETTINGS);

    private final ShellText title;
    private final Icon icon;

    Screen(ShellText title, Icon icon) {
        this.title = title;
        this.icon = icon;
    }

    public ShellText title() {
        return title;
    }

    public Icon icon() {
        return icon;
    }
}
