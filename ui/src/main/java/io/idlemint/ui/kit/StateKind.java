package io.idlemint.ui.kit;

import java.util.Locale;

/// The states that a pill or a tile can show. Each has its own icon, so that none is told by its colour alone.
public enum StateKind {
    MINING(Icon.MINING),
    LEASED(Icon.LEASED),
    PAUSED(Icon.PAUSE),
    WAITING(Icon.WAIT),
    PROBLEM(Icon.PROBLEM),
    OK(Icon.OK),
    OFF(Icon.OFF);

    private final Icon icon;

    StateKind(Icon icon) {
        this.icon = icon;
    }

    public Icon icon() {
        return icon;
    }

    String styleClass() {
        return "state-" + name().toLowerCase(Locale.ROOT);
    }
}
