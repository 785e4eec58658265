package io.idlemint.machine.sense.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Counters of energy on a made-up `/sys/class/powercap`.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "SKIPPED: names of files have no colons there")
class PackageEnergyTest {
    private static final long RANGE = 262_143_328_850L;

    @TempDir
    private Path folder = Path.of("unset");

    private final long[] nanos = {0};

    private void put(String path, Object text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text + "\n");
    }

    private void zone(String zone, String name, long micros) throws IOException {
        put(zone + "/name", name);
        put(zone + "/max_energy_range_uj", RANGE);
        put(zone + "/energy_uj", micros);
    }

    private PackageEnergy energy() {
        return new PackageEnergy(folder, () -> nanos[0]);
    }

    private void pass(Duration time) {
        nanos[0] += time.toNanos();
    }

    @Test
    void wattsAreWhatAllPackagesTookSinceTheLastLook() throws IOException {
        zone("intel-rapl:0", "package-0", 1_000_000);
        zone("intel-rapl:0:0", "core", 900_000);
        zone("intel-rapl:1", "package-1", 5_000_000);
        zone("intel-rapl:2", "psys", 7_000_000);
        zone("intel-rapl-mmio:0", "package-0", 1_000_000);
        put("intel-rapl/enabled", 1);
        PackageEnergy energy = energy();
        assertEquals(OptionalInt.empty(), energy.watts());
        pass(Duration.ofSeconds(10));
        zone("intel-rapl:0", "package-0", 1_000_000 + 420_000_000);
        zone("intel-rapl:0:0", "core", 900_000 + 300_000_000);
        zone("intel-rapl:1", "package-1", 5_000_000 + 156_000_000);
        zone("intel-rapl:2", "psys", 7_000_000 + 900_000_000);
        zone("intel-rapl-mmio:0", "package-0", 1_000_000 + 420_000_000);
        assertEquals(OptionalInt.of(58), energy.watts());
        // Counters that stand still are none.
        pass(Duration.ofSeconds(10));
        assertEquals(OptionalInt.empty(), energy.watts());
    }

    @Test
    void aCounterThatBeginsAnewGoesOn() throws IOException {
        zone("intel-rapl:0", "package-0", RANGE - 300_000_000);
        PackageEnergy energy = energy();
        energy.watts();
        pass(Duration.ofSeconds(10));
        zone("intel-rapl:0", "package-0", 350_000_000);
        assertEquals(OptionalInt.of(65), energy.watts());
        // One that was put back to nothing, as after sleep, would have drawn as much as a house.
        pass(Duration.ofSeconds(10));
        zone("intel-rapl:0", "package-0", 10);
        assertEquals(OptionalInt.empty(), energy.watts());
        pass(Duration.ofSeconds(10));
        zone("intel-rapl:0", "package-0", 200_000_010);
        assertEquals(OptionalInt.of(20), energy.watts());
    }

    @Test
    void aLookTooSoonOrTooLateTellsNothing() throws IOException {
        zone("intel-rapl:0", "package-0", 0);
        PackageEnergy energy = energy();
        energy.watts();
        pass(Duration.ofMillis(500));
        zone("intel-rapl:0", "package-0", 10_000_000);
        assertEquals(OptionalInt.empty(), energy.watts());
        pass(Duration.ofMillis(500));
        zone("intel-rapl:0", "package-0", 20_000_000);
        assertEquals(OptionalInt.of(20), energy.watts());
        pass(Duration.ofMinutes(10));
        zone("intel-rapl:0", "package-0", 900_000_000);
        assertEquals(OptionalInt.empty(), energy.watts());
    }

    @Test
    void whatCannotBeReadIsUnknownAndNotLess() throws IOException {
        assertEquals(OptionalInt.empty(), new PackageEnergy(folder.resolve("none"), () -> nanos[0]).watts());
        zone("intel-rapl:0", "package-0", 0);
        zone("intel-rapl:1", "package-1", 0);
        Path forbidden = folder.resolve("intel-rapl:1/energy_uj");
        PackageEnergy energy = energy();
        energy.watts();
        pass(Duration.ofSeconds(10));
        zone("intel-rapl:0", "package-0", 400_000_000);
        Files.delete(forbidden);
        assertEquals(OptionalInt.empty(), energy.watts());
        pass(Duration.ofSeconds(10));
        zone("intel-rapl:1", "package-1", 100_000_000);
        zone("intel-rapl:0", "package-0", 500_000_000);
        assertEquals(OptionalInt.empty(), energy.watts());
        pass(Duration.ofSeconds(10));
        zone("intel-rapl:0", "package-0", 600_000_000);
        zone("intel-rapl:1", "package-1", 110_000_000);
        assertEquals(OptionalInt.of(11), energy.watts());
    }

    @Test
    void aCounterThatRefusesIsUnknown() throws IOException {
        zone("intel-rapl:0", "package-0", 0);
        // Not even root can read a folder as a file.
        Path counter = folder.resolve("intel-rapl:0/energy_uj");
        Files.delete(counter);
        Files.createDirectory(counter);
        PackageEnergy energy = energy();
        assertEquals(OptionalInt.empty(), energy.watts());
        pass(Duration.ofSeconds(10));
        assertEquals(OptionalInt.empty(), energy.watts());
    }
}
