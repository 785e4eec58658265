package io.idlemint.domain.sense;

import java.util.OptionalInt;
import java.util.OptionalLong;

/// What a device tells of itself.
///
/// @param celsius its temperature
/// @param watts what it draws
/// @param othersPercent what other processes use of it, 0 to 100
/// @param freeMemoryBytes its own memory that is free
/// @param othersMemoryBytes its own memory that other processes hold
/// @param profitMicrosPerHour what an hour of its mining brings after its electricity, in millionths of the owner's
///     currency
public record DeviceReadings(
        OptionalInt celsius,
        OptionalInt watts,
        OptionalInt othersPercent,
        OptionalLong freeMemoryBytes,
        OptionalLong othersMemoryBytes,
        Cooling cooling,
        OptionalLong profitMicrosPerHour) {
    /// A device that tells nothing.
    public static final DeviceReadings UNKNOWN =
            new DeviceReadings(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty());

    /// Where its heat goes.
    ///
    /// @param risePerMinute degrees per minute that it rose by throughout the last minute: 0 if it did not all the
    ///     time, below 0 if it fell all the time
    /// @param fanRpm the turns of its fan per minute
    /// @param fanPercent of the fan's most, 0 to 100
    public record Cooling(OptionalInt risePerMinute, OptionalInt fanRpm, OptionalInt fanPercent) {
        /// Nothing is known.
        public static final Cooling UNKNOWN =
                new Cooling(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

        public Cooling {
            Readings.requirePercent("fanPercent", fanPercent);
        }
    }

    public DeviceReadings {
        Readings.requirePercent("othersPercent", othersPercent);
    }

    /// A device of which everything is known but what its mining brings.
    public DeviceReadings(
            OptionalInt celsius,
            OptionalInt watts,
            OptionalInt othersPercent,
            OptionalLong freeMemoryBytes,
            OptionalLong othersMemoryBytes,
            Cooling cooling) {
        this(celsius, watts, othersPercent, freeMemoryBytes, othersMemoryBytes, cooling, OptionalLong.empty());
    }

    /// A device of which no more is known than this.
    public DeviceReadings(
            OptionalInt celsius, OptionalInt watts, OptionalInt othersPercent, OptionalLong freeMemoryBytes) {
        this(celsius, watts, othersPercent, freeMemoryBytes, OptionalLong.empty(), Cooling.UNKNOWN);
    }

    /// The same with the trend of its heat.
    public DeviceReadings rising(OptionalInt perMinute) {
        return new DeviceReadings(
                celsius,
                watts,
                othersPercent,
                freeMemoryBytes,
                othersMemoryBytes,
                new Cooling(perMinute, cooling.fanRpm(), cooling.fanPercent()),
                profitMicrosPerHour);
    }

    /// The same with what an hour of its mining brings.
    public DeviceReadings earning(long microsPerHour) {
        return new DeviceReadings(
                celsius,
                watts,
                othersPercent,
                freeMemoryBytes,
                othersMemoryBytes,
                cooling,
                OptionalLong.of(microsPerHour));
    }
}
