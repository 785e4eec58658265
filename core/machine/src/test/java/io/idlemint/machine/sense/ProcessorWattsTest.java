package io.idlemint.machine.sense;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.time.Ticker;
import io.idlemint.machine.sense.bus.BusSenses;
import io.idlemint.machine.sense.kernel.LinuxKernel;
import io.idlemint.machine.sense.pace.Aside;
import io.idlemint.machine.sense.person.PersonSense;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What the processor draws reaches the readings of the processor.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "SKIPPED: names of files have no colons there")
class ProcessorWattsTest {
    private static final Bytes32 CPU = Bytes32.sha256("cpu");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path root = Path.of("unset");

    private void drawn(long joules) throws IOException {
        Path zone = Files.createDirectories(root.resolve("sys/class/powercap/intel-rapl:0"));
        Files.writeString(zone.resolve("name"), "package-0\n");
        Files.writeString(zone.resolve("max_energy_range_uj"), "262143328850\n");
        Files.writeString(zone.resolve("energy_uj"), joules * 1_000_000 + "\n");
    }

    private MachineSenses senses(Ticker ticker) {
        MachineSenses.Place place = new MachineSenses.Place(root, root, Map.of());
        MachineSenses.Devices devices = new MachineSenses.Devices(CPU, List.of());
        return new MachineSenses(
                place,
                devices,
                new MachineSenses.Eyes(
                        new LinuxKernel(root, root, ticker),
                        PersonSense.blind(),
                        new BusSenses(new BusSenses.Place("", "", -1), ticker, InstantSource.system()),
                        new ThisSystem(place, ticker).graphics(devices, Optional.empty())),
                new Aside.Patience(PATIENCE, PATIENCE, PATIENCE),
                ticker);
    }

    @Test
    void theCountersOfEnergyAreTheProcessorsWatts() throws IOException {
        long[] nanos = {0};
        drawn(100);
        try (MachineSenses senses = senses(() -> nanos[0])) {
            assertEquals(OptionalInt.empty(), senses.read().of(CPU).watts());
            drawn(750);
            nanos[0] += Duration.ofSeconds(10).toNanos();
            assertEquals(OptionalInt.of(65), senses.read().of(CPU).watts());
            nanos[0] += Duration.ofSeconds(5).toNanos();
            assertEquals(OptionalInt.of(65), senses.read().of(CPU).watts());
        }
    }
}
