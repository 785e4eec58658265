package io.idlemint.machine.sense.kernel;

import io.idlemint.domain.time.Ticker;
import io.idlemint.machine.sense.pace.Rarely;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/// Linux, by `/proc` and `/sys`. Where neither is there, nothing is known.
public final class LinuxKernel implements Kernel {
    private static final Duration NEW_CHIPS = Duration.ofMinutes(1);

    private final Path root;
    private final Hwmon hwmon;
    private final Supplier<List<Hwmon.Chip>> processors;
    private final ProcessTable processes;
    private final OthersLoad load;
    private final FreeMemory memory;
    private final DiskBusy disk;
    private final PackageEnergy energy;

    /// @param root of `/proc` and `/sys`
    /// @param data the folder whose disk counts
    public LinuxKernel(Path root, Path data, Ticker ticker) {
        Path proc = root.resolve("proc");
        this.root = root;
        this.hwmon = new Hwmon(root.resolve("sys/class/hwmon"));
        this.processors = new Rarely<>(NEW_CHIPS, ticker, hwmon::processors);
        this.processes = new ProcessTable(proc);
        this.load = new OthersLoad(proc);
        this.memory = new FreeMemory(proc.resolve("meminfo"));
        this.disk = new DiskBusy(proc, DiskBusy.numberOf(data), ticker);
        this.energy = new PackageEnergy(root.resolve("sys/class/powercap"), ticker);
    }

    @Override
    public Optional<ProcessTable.Look> processes() {
        return processes.look();
    }

    @Override
    public OptionalInt othersPercent(Set<Long> own) {
        return load.percent(own);
    }

    @Override
    public OptionalLong freeMemoryBytes() {
        return memory.bytes();
    }

    @Override
    public OptionalInt processorCelsius() {
        return Hwmon.hottest(processors.get());
    }

    /// Services on D-Bus tell whether the network is metered and power is saved.
    @Override
    public Slow slow() {
        return new Slow(
                new PowerSupplies(root.resolve("sys/class/power_supply")).power(),
                Optional.empty(),
                Optional.empty(),
                new LinkSpeed(root).megabits(),
                disk.percent(),
                hwmon.fan(),
                energy.watts());
    }

    @Override
    public void close() {}
}
