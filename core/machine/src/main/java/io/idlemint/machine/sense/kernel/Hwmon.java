package io.idlemint.machine.sense.kernel;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/// Thermometers and fans as Linux shows them (Documentation/hwmon/sysfs-interface). Immutable.
///
/// @param folder usually `/sys/class/hwmon`
public record Hwmon(Path folder) {
    /// Drivers of processors' own thermometers.
    private static final Set<String> PROCESSORS =
            Set.of("coretemp", "k10temp", "zenpower", "cpu_thermal", "k8temp", "fam15h_power", "via_cputemp");

    /// Drivers of graphics processors, whose fans are their own.
    private static final Set<String> GRAPHICS = Set.of("amdgpu", "radeon", "nouveau", "i915", "xe");

    private static final int MILLI = 1_000;
    private static final int COLDEST = 1;
    private static final int HOTTEST = 150;
    private static final int FASTEST = 30_000;

    /// One chip with its sensors.
    record Chip(Path folder) {
        /// Degrees Celsius of the hottest of its thermometers that tells a plausible number.
        OptionalInt celsius() {
            return most("temp*_input", MILLI, COLDEST, HOTTEST);
        }

        /// The turns per minute of its fastest fan; 0 for one that stands.
        OptionalInt rpm() {
            return most("fan*_input", 1, 0, FASTEST);
        }

        private OptionalInt most(String pattern, int unit, int least, int limit) {
            OptionalInt most = OptionalInt.empty();
            try (DirectoryStream<Path> inputs = Files.newDirectoryStream(folder, pattern)) {
                for (Path input : inputs) {
                    OptionalLong raw = SmallFile.number(input);
                    long value = raw.orElse(-1) / unit;
                    if (raw.isPresent() && value >= least && value <= limit) {
                        most = larger(most, OptionalInt.of((int) value));
                    }
                }
            } catch (IOException missing) {
                return OptionalInt.empty();
            }
            return most;
        }
    }

    /// Degrees Celsius of the processor; empty where no thermometer tells a plausible number.
    public OptionalInt processor() {
        return hottest(processors());
    }

    /// The chips that are processors' own.
    List<Chip> processors() {
        return chips().stream().filter(chip -> PROCESSORS.contains(name(chip))).toList();
    }

    /// Degrees Celsius of the hottest chip.
    static OptionalInt hottest(List<Chip> chips) {
        return chips.stream().map(Chip::celsius).reduce(OptionalInt.empty(), Hwmon::larger);
    }

    /// The turns per minute of the fastest fan that is not a graphics card's; empty where none tells.
    public OptionalInt fan() {
        return chips().stream()
                .filter(chip -> !GRAPHICS.contains(name(chip)))
                .map(Chip::rpm)
                .reduce(OptionalInt.empty(), Hwmon::larger);
    }

    private static String name(Chip chip) {
        return SmallFile.text(chip.folder().resolve("name")).orElse("");
    }

    List<Chip> chips() {
        List<Chip> found = new ArrayList<>();
        try (DirectoryStream<Path> chips = Files.newDirectoryStream(folder, "hwmon*")) {
            chips.forEach(chip -> found.add(new Chip(chip)));
        } catch (IOException missing) {
            return List.of();
        }
        return found;
    }

    private static OptionalInt larger(OptionalInt one, OptionalInt other) {
        return one.isPresent() && (other.isEmpty() || one.getAsInt() >= other.getAsInt()) ? one : other;
    }
}
