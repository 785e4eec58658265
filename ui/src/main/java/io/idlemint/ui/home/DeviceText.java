package io.idlemint.ui.home;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.ui.governor.Way;
import io.idlemint.ui.kit.StateKind;
import java.util.List;
import java.util.Optional;

/// A device's card.
///
/// @param sentence what it does right now
/// @param price its price per hour; empty when it is not offered
/// @param rate what the price can be changed from; empty when it is not offered
/// @param act what its button does
/// @param way to where the reason's limit or rule is set; empty where there is none
/// @param governed whether the governor decides for it, so that there is a why
record DeviceText(
        Bytes32 id,
        DeviceKind kind,
        String name,
        String detail,
        StateKind state,
        String pill,
        String sentence,
        List<Row> rows,
        String price,
        Optional<Rate> rate,
        Act act,
        boolean governed,
        Optional<Way> way) {
    /// What the owner can do with a device in one step.
    enum Act {
        PAUSE,
        RESUME,
        /// Lets it begin.
        START,
        /// Goes to where it is set.
        CHANGE,
        /// Mines for a time although something speaks against it.
        ANYWAY,
        /// Ends that.
        RULES,
        /// Opens the lease that has it.
        LEASE,
        NONE
    }

    /// A fact with its name.
    record Row(String label, String value) {}
}
