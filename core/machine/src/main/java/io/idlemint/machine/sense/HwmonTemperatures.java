package io.idlemint.machine.sense;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/// The processor's thermometers as Linux shows them (Documentation/hwmon/sysfs-interface): the hottest of the drivers
/// that are about processors. Immutable.
///
/// @param folder usually `/sys/class/hwmon`
record HwmonTemperatures(Path folder) {
    /// Drivers of processors' own thermometers.
    private static final Set<String> PROCESSORS =
            Set.of("coretemp", "k10temp", "zenpower", "cpu_thermal", "k8temp", "fam15h_power", "via_cputemp");

    private static final int MILLI = 1_000;
    private static final int COLDEST = 1;
    private static final int HOTTEST = 150;

    /// Degrees Celsius; empty where no thermometer tells a plausible number.
    OptionalInt processor() {
        OptionalInt hottest = OptionalInt.empty();
        try (DirectoryStream<Path> chips = Files.newDirectoryStream(folder, "hwmon*")) {
            for (Path chip : chips) {
                if (PROCESSORS.contains(SmallFile.text(chip.resolve("name")).orElse(""))) {
                    hottest = hotter(hottest, hottest(chip));
                }
            }
        } catch (IOException missing) {
            return OptionalInt.empty();
        }
        return hottest;
    }

    private static OptionalInt hottest(Path chip) throws IOException {
        OptionalInt hottest = OptionalInt.empty();
        try (DirectoryStream<Path> inputs = Files.newDirectoryStream(chip, "temp*_input")) {
            for (Path input : inputs) {
                OptionalLong milli = SmallFile.number(input);
                long celsius = milli.orElse(0) / MILLI;
                if (celsius >= COLDEST && celsius <= HOTTEST) {
                    hottest = hotter(hottest, OptionalInt.of((int) celsius));
                }
            }
        }
        return hottest;
    }

    private static OptionalInt hotter(OptionalInt one, OptionalInt other) {
        return one.isPresent() && (other.isEmpty() || one.getAsInt() >= other.getAsInt()) ? one : other;
    }
}
