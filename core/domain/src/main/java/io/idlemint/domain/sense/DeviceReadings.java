package io.idlemint.domain.sense;

import java.util.OptionalInt;
import java.util.OptionalLong;

/// What a device tells of itself.
///
/// @param celsius its temperature
/// @param watts what it draws
/// @param othersPercent what other processes use of it, 0 to 100
/// @param freeMemoryBytes its own memory that is free
public record DeviceReadings(
        OptionalInt celsius, OptionalInt watts, OptionalInt othersPercent, OptionalLong freeMemoryBytes) {
    /// A device that tells nothing.
    public static final DeviceReadings UNKNOWN =
            new DeviceReadings(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalLong.empty());

    public DeviceReadings {
        Readings.requirePercent("othersPercent", othersPercent);
    }
}
