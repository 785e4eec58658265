package io.idlemint.ui.governor;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.i18n.WhyText;
import io.idlemint.node.governor.Decision;
import io.idlemint.ui.screen.Navigator;
import java.util.Optional;

/// The way to where the owner changes what a reason goes by.
///
/// @param label what the way is called
public record Way(Place place, WhyText label, Bytes32 device) {
    /// Where something is set.
    public enum Place {
        /// The device's own rules and limits, on Share.
        DEVICE,
        /// What holds for all devices, in Settings.
        SHARING,
        /// Prices and the least profit, in Settings.
        MONEY
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

    private static Optional<Way> to(Place place, WhyText label, Decision decision) {
        return Optional.of(new Way(place, label, decision.device()));
    }

    /// What a button does that goes this way.
    public WhyText effect() {
        return place == Place.DEVICE ? WhyText.EFFECT_DEVICE : WhyText.EFFECT_RULES;
    }

    /// Goes there.
    public void go(Navigator navigator) {
        switch (place) {
            case DEVICE -> navigator.openShare(device);
            case SHARING -> navigator.openSettings(Navigator.Group.SHARING);
            case MONEY -> navigator.openSettings(Navigator.Group.MONEY);
        }
    }
}
