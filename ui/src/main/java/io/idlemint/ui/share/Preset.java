package io.idlemint.ui.share;

import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.node.governor.DeviceRule;
import io.idlemint.node.governor.DeviceRule.DeviceLimits;
import io.idlemint.node.governor.Level;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Ready-made limits of a device: how much at most, how hot, and how much others may use.
final class Preset {
    /// A device slows down this many degrees below its limit.
    static final int WARM_BELOW = 5;

    static final List<Level> ALL = List.of(Level.QUIET, Level.BALANCED, Level.FULL);

    private Preset() {}

    static DeviceLimits limits(Level level, DeviceKind kind) {
        boolean card = kind == DeviceKind.GPU;
        return switch (level) {
            case QUIET -> new DeviceLimits(card ? 65 : 75, OptionalInt.of(30));
            case BALANCED -> new DeviceLimits(card ? 75 : 85, OptionalInt.of(60));
            case FULL, OFF -> new DeviceLimits(card ? 85 : 95, OptionalInt.empty());
        };
    }

    /// The level whose ready-made limits a device has, whatever its own level is.
    static Level level(DeviceSheet device) {
        return ALL.stream()
                .filter(level -> device.limits().equals(limits(level, device.kind())))
                .findFirst()
                .orElse(Level.FULL);
    }

    /// The ready-made limits that a device has; empty when the owner has set its own.
    static Optional<Level> of(DeviceRule rule, DeviceLimits limits, DeviceKind kind) {
        return ALL.stream()
                .filter(level -> rule.most() == level && limits.equals(limits(level, kind)))
                .findFirst();
    }
}
