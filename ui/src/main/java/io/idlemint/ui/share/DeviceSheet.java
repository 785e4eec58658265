package io.idlemint.ui.share;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.node.governor.DeviceRule;
import io.idlemint.node.governor.DeviceRule.DeviceLimits;
import io.idlemint.node.governor.Preset;
import java.util.Optional;

/// The settings of the device that is chosen, and what is measured beside them.
///
/// @param governed whether anything of it can be set; a disk follows the processor
/// @param notLeasable why it cannot be leased at all, or only with the processor; empty when it can
/// @param preset the ready-made limits that it has; empty: its own
/// @param here what it does while its owner is here, as a sentence
/// @param heat its temperature beside the limit; empty where it tells none
/// @param others what other programs use of it beside the limit; empty where that is not known
/// @param power what it may draw
/// @param unlimited which limits are not enforced, and why
record DeviceSheet(
        Bytes32 id,
        DeviceKind kind,
        String name,
        boolean governed,
        String notLeasable,
        DeviceRule rule,
        DeviceLimits limits,
        Optional<Preset> preset,
        String here,
        Optional<String> heat,
        Optional<String> others,
        Power power,
        String unlimited) {
    /// What a graphics card may draw while it mines.
    ///
    /// @param percent of its maker's usual limit; 100: its limit is not touched
    /// @param now what it draws and what its driver says; empty where it cannot be limited
    record Power(int percent, Optional<String> now) {}
}
