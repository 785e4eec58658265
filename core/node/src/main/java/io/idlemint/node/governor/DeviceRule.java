package io.idlemint.node.governor;

import io.idlemint.node.flaw.FlawedSettingsException;
import java.util.Optional;
import java.util.OptionalInt;

/// What the owner allows one device, within what is allowed to all. Immutable.
///
/// @param most how much mining may take of it at most; OFF: it neither mines nor is it offered
/// @param lease when it may be offered to new renters
/// @param mine when it may mine
/// @param limits its own limits; empty: those of all
/// @param schedule its own week; empty: that of all
public record DeviceRule(
        Level most, When lease, When mine, Optional<DeviceLimits> limits, Optional<Schedule> schedule) {
    private static final int WARM_BELOW = 5;

    /// What a device must stay below.
    ///
    /// @param celsius 40 to 110
    /// @param busyPercent what others may use of it before mining stops, 5 to 100; empty: any
    public record DeviceLimits(int celsius, OptionalInt busyPercent) {
        public DeviceLimits {
            FlawedSettingsException.requireBetween("devices.limits.celsius", celsius, 40, 110);
            busyPercent.ifPresent(
                    percent -> FlawedSettingsException.requireBetween("devices.limits.busyPercent", percent, 5, 100));
        }

        /// From here on the device slows down.
        public int warmCelsius() {
            return celsius - WARM_BELOW;
        }
    }

    public DeviceRule withMost(Level level) {
        return new DeviceRule(level, lease, mine, limits, schedule);
    }

    public DeviceRule withLease(When when) {
        return new DeviceRule(most, when, mine, limits, schedule);
    }

    public DeviceRule withMine(When when) {
        return new DeviceRule(most, lease, when, limits, schedule);
    }

    public DeviceRule withLimits(DeviceLimits own) {
        return new DeviceRule(most, lease, mine, Optional.of(own), schedule);
    }

    public DeviceRule withSchedule(Schedule own) {
        return new DeviceRule(most, lease, mine, limits, Optional.of(own));
    }
}
