package io.idlemint.node.governor;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.node.flaw.FlawedSettingsException;
import io.idlemint.node.flaw.FlawedSettingsException.Flaw;
import io.idlemint.node.profit.Money;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// What the owner allows. A value that is out of its limits is refused with an error that names both.
///
/// @param schedule the bands of prices follow its clock, too
/// @param money the owner's prices, and the least that an hour has to bring
/// @param leasing what new offers say
/// @param devices rules of single devices; one that is missing follows the rest
public record Preferences(
        Presence presence,
        Limits limits,
        Supply supply,
        Room room,
        Schedule schedule,
        Money money,
        Leasing leasing,
        Map<Bytes32, DeviceRule> devices) {
    private static final long MAX_BYTES = 1L << 50;
    private static final long GIB = 1L << 30;
    private static final String CURRENCY = "EUR";
    private static final Duration USUALLY_AWAY = Duration.ofMinutes(5);
    /// While the owner is here.
    ///
    /// @param here the level while there is input
    /// @param away the level without input, and where nobody can be seen
    /// @param awayAfter how long without input until somebody counts as away; 10 seconds to 24 hours
    /// @param fullScreenPauses whether a window that fills the screen stops everything
    /// @param games programs that stop everything while they run; at most 500 names of 1 to 100 characters
    public record Presence(Level here, Level away, Duration awayAfter, boolean fullScreenPauses, Set<String> games) {
        public Presence {
            games = Set.copyOf(new TreeSet<>(games));
            FlawedSettingsException.requireBetween("presence.awayAfterSeconds", awayAfter.toSeconds(), 10, 86_400);
            FlawedSettingsException.requireCount("presence.games", "names", games.size(), 0, 500);
            games.forEach(name -> FlawedSettingsException.requireLength("presence.games", name, 1, 100));
            if (away == Level.OFF) {
                throw new FlawedSettingsException(
                        Flaw.AWAY_OFF,
                        "presence.away",
                        away.name(),
                        "",
                        "presence.away is OFF, then it never works; pause it instead");
            }
        }

        /// The games of the list that run, as the list names them and in its order.
        ///
        /// @param running programs as the system shows them: Linux cuts their names
        public SortedSet<String> gamesAmong(Set<String> running) {
            return new GameNames(games).among(running);
        }
    }

    /// What the devices must stay below.
    ///
    /// @param cpuCelsius 40 to 110
    /// @param gpuCelsius 40 to 110
    /// @param busyPercent what others may use of the processor before its mining stops, 5 to 100; empty: any
    /// @param gpuBusyPercent what others may use of a graphics card before its mining stops, 5 to 100; empty: any
    /// @param gpuPowerPercent what a graphics card that mines may draw of its maker's usual limit, 30 to 100;
    ///     empty: its limit is not touched
    public record Limits(
            int cpuCelsius,
            int gpuCelsius,
            OptionalInt busyPercent,
            OptionalInt gpuBusyPercent,
            OptionalInt gpuPowerPercent) {
        /// Limits that leave the cards' power alone, and have one for what others use of any device.
        public Limits(int cpuCelsius, int gpuCelsius, OptionalInt busyPercent) {
            this(cpuCelsius, gpuCelsius, busyPercent, busyPercent, OptionalInt.empty());
        }

        public Limits {
            gpuPowerPercent.ifPresent(
                    percent -> FlawedSettingsException.requireBetween("limits.gpuPowerPercent", percent, 30, 100));
            FlawedSettingsException.requireBetween("limits.cpuCelsius", cpuCelsius, 40, 110);
            FlawedSettingsException.requireBetween("limits.gpuCelsius", gpuCelsius, 40, 110);
            busyPercent.ifPresent(
                    percent -> FlawedSettingsException.requireBetween("limits.busyPercent", percent, 5, 100));
            gpuBusyPercent.ifPresent(
                    percent -> FlawedSettingsException.requireBetween("limits.gpuBusyPercent", percent, 5, 100));
        }

        public Limits withCelsius(int cpu, int gpu) {
            return new Limits(cpu, gpu, busyPercent, gpuBusyPercent, gpuPowerPercent);
        }

        public Limits withBusy(OptionalInt percent) {
            return new Limits(cpuCelsius, gpuCelsius, percent, gpuBusyPercent, gpuPowerPercent);
        }

        public Limits withGpuBusy(OptionalInt percent) {
            return new Limits(cpuCelsius, gpuCelsius, busyPercent, percent, gpuPowerPercent);
        }

        public Limits withGpuPower(OptionalInt percent) {
            return new Limits(cpuCelsius, gpuCelsius, busyPercent, gpuBusyPercent, percent);
        }

        /// Those of one device of a kind.
        DeviceRule.DeviceLimits of(DeviceKind kind) {
            return kind == DeviceKind.GPU
                    ? new DeviceRule.DeviceLimits(gpuCelsius, gpuBusyPercent)
                    : new DeviceRule.DeviceLimits(cpuCelsius, busyPercent);
        }
    }

    /// Power and network.
    ///
    /// @param onBattery the level without mains
    /// @param minimumChargePercent below it everything stops without mains; 0 to 100
    /// @param leaseOnMetered whether the computer is offered on a network that is paid by use
    public record Supply(Level onBattery, int minimumChargePercent, boolean leaseOnMetered) {
        public Supply {
            FlawedSettingsException.requireBetween("supply.minimumChargePercent", minimumChargePercent, 0, 100);
        }
    }

    /// What must stay free.
    ///
    /// @param diskBytes below it nothing is leased; 0 to 2^50
    /// @param memoryBytes below it nothing works; 0 to 2^50
    public record Room(long diskBytes, long memoryBytes) {
        public Room {
            FlawedSettingsException.requireBetween("room.diskBytes", diskBytes, 0, MAX_BYTES);
            FlawedSettingsException.requireBetween("room.memoryBytes", memoryBytes, 0, MAX_BYTES);
        }
    }

    public Preferences {
        devices = Map.copyOf(devices);
    }

    public Preferences with(Presence other) {
        return new Preferences(other, limits, supply, room, schedule, money, leasing, devices);
    }

    public Preferences with(Limits other) {
        return new Preferences(presence, other, supply, room, schedule, money, leasing, devices);
    }

    public Preferences with(Supply other) {
        return new Preferences(presence, limits, other, room, schedule, money, leasing, devices);
    }

    public Preferences with(Room other) {
        return new Preferences(presence, limits, supply, other, schedule, money, leasing, devices);
    }

    public static Preferences quiet(ZoneId zone) {
        return preset(Preset.QUIET, zone);
    }

    /// What holds until the owner chooses.
    public static Preferences balanced(ZoneId zone) {
        return preset(Preset.BALANCED, zone);
    }

    public static Preferences full(ZoneId zone) {
        return preset(Preset.FULL, zone);
    }

    private static Preferences preset(Preset preset, ZoneId zone) {
        return new Preferences(
                new Presence(preset.here(), preset.away(), USUALLY_AWAY, true, GameNames.KNOWN),
                preset.limits(),
                new Supply(Level.OFF, 20, false),
                new Room(2 * GIB, GIB / 4),
                Schedule.always(zone),
                Money.unknown(CURRENCY),
                Leasing.USUAL,
                Map.of());
    }

    /// What holds for a device: its own rule, or what follows from the rest.
    public DeviceRule rule(Bytes32 device) {
        return Optional.ofNullable(devices.get(device)).orElseGet(() -> {
            When when = presence.here() == Level.OFF ? When.WHILE_AWAY : When.ALWAYS;
            return new DeviceRule(Level.FULL, when, when, Optional.empty(), Optional.empty());
        });
    }

    /// What a device must stay below: its own limits, or those of all.
    public DeviceRule.DeviceLimits limits(Bytes32 device, DeviceKind kind) {
        return rule(device).limits().orElseGet(() -> limits.of(kind));
    }

    /// The week of a device: its own, or that of all.
    public Schedule schedule(Bytes32 device) {
        return rule(device).schedule().orElse(schedule);
    }

    public Preferences withPresence(Presence fresh) {
        return new Preferences(fresh, limits, supply, room, schedule, money, leasing, devices);
    }

    public Preferences withSupply(Supply fresh) {
        return new Preferences(presence, limits, fresh, room, schedule, money, leasing, devices);
    }

    public Preferences withSchedule(Schedule fresh) {
        return new Preferences(presence, limits, supply, room, fresh, money, leasing, devices);
    }

    public Preferences withMoney(Money fresh) {
        return new Preferences(presence, limits, supply, room, schedule, fresh, leasing, devices);
    }

    public Preferences withLeasing(Leasing fresh) {
        return new Preferences(presence, limits, supply, room, schedule, money, fresh, devices);
    }

    /// The same with another rule for one device.
    public Preferences withRule(Bytes32 device, DeviceRule rule) {
        return new Preferences(presence, limits, supply, room, schedule, money, leasing, put(devices, device, rule));
    }

    static <V> Map<Bytes32, V> put(Map<Bytes32, V> map, Bytes32 device, V value) {
        Map<Bytes32, V> next = new HashMap<>(map);
        next.put(device, value);
        return next;
    }
}
