package io.idlemint.domain.machine;

import java.util.OptionalInt;

/// What the computer runs on.
///
/// @param source mains or battery
/// @param chargePercent the battery's charge, 0 to 100; empty without a battery
public record Power(Source source, OptionalInt chargePercent) {
    public Power {
        if (chargePercent.isPresent() && (chargePercent.getAsInt() < 0 || chargePercent.getAsInt() > 100)) {
            throw new IllegalArgumentException(
                    "power.chargePercent must be between 0 and 100, was " + chargePercent.getAsInt());
        }
    }

    /// Where the power comes from.
    public enum Source {
        MAINS,
        BATTERY,
        UNKNOWN
    }
}
