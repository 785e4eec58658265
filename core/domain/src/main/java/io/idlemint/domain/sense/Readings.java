package io.idlemint.domain.sense;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.machine.Power;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What this computer's senses tell at one moment. What the system does not tell is empty, never a guess.
///
/// @param othersCpuPercent what other processes use of the whole processor, 0 to 100
/// @param devices by device; a device that is missing tells nothing
public record Readings(
        SessionReadings session,
        Supply supply,
        Room room,
        OptionalInt othersCpuPercent,
        Map<Bytes32, DeviceReadings> devices) {
    /// Nothing is known.
    public static final Readings UNKNOWN = new Readings(
            SessionReadings.UNKNOWN,
            new Supply(new Power(Power.Source.UNKNOWN, OptionalInt.empty()), Optional.empty()),
            new Room(OptionalLong.empty(), OptionalLong.empty()),
            OptionalInt.empty(),
            Map.of());

    public Readings {
        devices = Map.copyOf(devices);
        requirePercent("othersCpuPercent", othersCpuPercent);
    }

    /// The same with what an hour of mining brings, by device.
    public Readings withProfit(Map<Bytes32, Long> microsPerHour) {
        Map<Bytes32, DeviceReadings> next = new HashMap<>(devices);
        microsPerHour.forEach((device, micros) -> next.put(device, of(device).earning(micros)));
        return new Readings(session, supply, room, othersCpuPercent, next);
    }

    /// What one device tells.
    public DeviceReadings of(Bytes32 device) {
        return devices.getOrDefault(device, DeviceReadings.UNKNOWN);
    }

    /// The same with another person's traces.
    public Readings withSession(SessionReadings other) {
        return new Readings(other, supply, room, othersCpuPercent, devices);
    }

    /// Power and network.
    ///
    /// @param metered whether the way to the internet is paid by use
    /// @param saving whether the owner told the system to save power
    /// @param linkMegabits megabits per second of the cable towards the internet
    public record Supply(Power power, Optional<Boolean> metered, Optional<Boolean> saving, OptionalInt linkMegabits) {
        /// A supply of which no more is known than this.
        public Supply(Power power, Optional<Boolean> metered) {
            this(power, metered, Optional.empty(), OptionalInt.empty());
        }
    }

    /// What is free in the main memory and on the disk of the data folder.
    ///
    /// @param diskBusyPercent how much of the time that disk works, for whomever; 0 to 100
    public record Room(OptionalLong freeDiskBytes, OptionalLong freeMemoryBytes, OptionalInt diskBusyPercent) {
        public Room {
            requirePercent("diskBusyPercent", diskBusyPercent);
        }

        /// Room of which no more is known than this.
        public Room(OptionalLong freeDiskBytes, OptionalLong freeMemoryBytes) {
            this(freeDiskBytes, freeMemoryBytes, OptionalInt.empty());
        }
    }

    static void requirePercent(String field, OptionalInt percent) {
        if (percent.isPresent() && (percent.getAsInt() < 0 || percent.getAsInt() > 100)) {
            throw new IllegalArgumentException(field + " " + percent.getAsInt() + " is outside of 0 to 100");
        }
    }
}
