package io.idlemint.machine.sense.kernel;

import io.idlemint.domain.machine.Power;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Mains, batteries and uninterruptible supplies as Linux shows them (Documentation/ABI/testing/sysfs-class-power).
/// Immutable.
///
/// @param folder usually `/sys/class/power_supply`
public record PowerSupplies(Path folder) {
    /// What the computer runs on. A mouse's battery does not count; of several batteries, the mean does. An
    /// uninterruptible supply is a battery.
    public Power power() {
        boolean mains = false;
        boolean discharging = false;
        long charge = 0;
        int batteries = 0;
        try (DirectoryStream<Path> supplies = Files.newDirectoryStream(folder)) {
            for (Path supply : supplies) {
                String type = SmallFile.text(supply.resolve("type")).orElse("");
                if ((type.equals("Battery") && isSystems(supply)) || type.equals("UPS")) {
                    OptionalLong percent = SmallFile.number(supply.resolve("capacity"));
                    batteries += percent.isPresent() ? 1 : 0;
                    charge += percent.orElse(0);
                    discharging |=
                            SmallFile.text(supply.resolve("status")).orElse("").equals("Discharging");
                } else if (type.equals("Mains") || type.startsWith("USB")) {
                    mains |= SmallFile.number(supply.resolve("online")).orElse(0) == 1;
                }
            }
        } catch (IOException missing) {
            return new Power(Power.Source.UNKNOWN, OptionalInt.empty());
        }
        OptionalInt mean =
                batteries == 0 ? OptionalInt.empty() : OptionalInt.of(Math.clamp(charge / batteries, 0, 100));
        return new Power(source(mains, discharging, batteries > 0), mean);
    }

    private static Power.Source source(boolean mains, boolean discharging, boolean battery) {
        if (mains) {
            return Power.Source.MAINS;
        }
        if (discharging) {
            return Power.Source.BATTERY;
        }
        return battery ? Power.Source.MAINS : Power.Source.UNKNOWN;
    }

    private static boolean isSystems(Path supply) {
        return !SmallFile.text(supply.resolve("scope")).orElse("System").equals("Device");
    }
}
