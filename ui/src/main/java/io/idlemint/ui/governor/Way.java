package io.idlemint.ui.governor;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.i18n.WhyText;
import io.idlemint.node.governor.Decision;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.screen.Navigator;
import io.idlemint.ui.screen.Screen;
import java.util.Optional;

/// The way to where the owner changes what a reason goes by.
///
/// @param label what the way is called
/// @param device whose rules are meant; empty where none is
public record Way(Place place, WhyText label, Optional<Bytes32> device) {
    /// Where something is set.
    public enum Place {
        /// The device's own rules and limits, on Share.
        DEVICE,
        /// What holds for all devices, in Settings.
        SHARING,
        /// Prices and the least profit, in Settings.
        MONEY,
        /// The key nodes: who answers, and whom else there is to join.
        NETWORK
    }

    /// The way out of what was decided; empty where the owner's word or the end of a lease ends it, or nothing is in
    /// the way.
    public static Optional<Way> of(Decision decision) {
        return switch (decision.reason()) {
            case TOO_HOT, WARM, HEATING, BUSY -> to(Place.DEVICE, WhyText.CHANGE_LIMIT, decision);
            case SWITCHED_OFF, MINING_NEVER, LEASING_NEVER -> to(Place.DEVICE, WhyText.CHANGE_RULE, decision);
            case FULL_SCREEN, PRESENT, WATCHING, ON_BATTERY -> to(Place.DEVICE, WhyText.CHANGE_RULE, decision);
            case SCHEDULE -> to(Place.DEVICE, WhyText.CHANGE_SCHEDULE, decision);
            case BATTERY_LOW, MEMORY_LOW, DISK_LOW -> to(Place.SHARING, WhyText.CHANGE_LIMIT, decision);
            case GAME, METERED, POWER_SAVER -> to(Place.SHARING, WhyText.CHANGE_RULE, decision);
            case UNPROFITABLE -> to(Place.MONEY, WhyText.CHANGE_LIMIT, decision);
            case PAUSED, RECLAIMED, FINISHING, NOT_STARTED, ANYWAY, LEASED, CLEAR -> Optional.empty();
        };
    }

    /// The way out of a key node's silence.
    public static Way toNetwork() {
        return new Way(Place.NETWORK, WhyText.CHANGE_NETWORK, Optional.empty());
    }

    private static Optional<Way> to(Place place, WhyText label, Decision decision) {
        return Optional.of(new Way(place, label, Optional.of(decision.device())));
    }

    /// What a button does that goes this way.
    public WhyText effect() {
        return switch (place) {
            case DEVICE -> WhyText.EFFECT_DEVICE;
            case SHARING, MONEY -> WhyText.EFFECT_RULES;
            case NETWORK -> WhyText.EFFECT_NETWORK;
        };
    }

    /// The sign of a button that goes this way.
    public Icon icon() {
        return place == Place.NETWORK ? Icon.NETWORK : Icon.SLIDERS;
    }

    /// Goes there.
    public void go(Navigator navigator) {
        switch (place) {
            case DEVICE -> device.ifPresent(navigator::openShare);
            case SHARING -> navigator.openSettings(Navigator.Group.SHARING);
            case MONEY -> navigator.openSettings(Navigator.Group.MONEY);
            case NETWORK -> navigator.open(Screen.NETWORK);
        }
    }
}
