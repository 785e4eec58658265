package io.idlemint.app.cli;

import io.idlemint.app.runtime.mining.Diagnosis;
import io.idlemint.domain.machine.Disk;
import io.idlemint.domain.machine.Gpu;
import io.idlemint.domain.machine.MachineProfile;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Shows what this computer is made of.
@Command(name = "profile", description = "Show what this computer is made of.", mixinStandardHelpOptions = true)
final class ProfileCommand implements Callable<Integer> {
    private final Ground ground;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    ProfileCommand(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Integer call() {
        MachineProfile machine = Diagnosis.profile();
        Console console = ground.console();
        if (json) {
            console.json(Facts.of(machine));
            return 0;
        }
        console.line(String.format(Locale.ROOT, "System    %s", machine.operatingSystem()));
        console.line(String.format(
                Locale.ROOT,
                "CPU       %s, %s logical cores, %s-bit vectors",
                machine.cpu().model().orElse("unknown"),
                machine.cpu().logicalCores(),
                machine.cpu().vectorBits().isPresent()
                        ? machine.cpu().vectorBits().getAsInt()
                        : "unknown"));
        console.line(String.format(
                Locale.ROOT,
                "Memory    %s, %s available",
                size(machine.memory().totalBytes()),
                size(machine.memory().availableBytes())));
        for (Disk disk : machine.disks()) {
            console.line(String.format(
                    Locale.ROOT,
                    "Disk      %s, %s of %s free, %s",
                    disk.mount(),
                    size(disk.freeBytes()),
                    size(disk.totalBytes()),
                    disk.type()));
        }
        for (Gpu gpu : machine.gpus()) {
            console.line(String.format(
                    Locale.ROOT,
                    "GPU       %s, %s, driver %s",
                    gpu.name(),
                    size(gpu.memoryBytes()),
                    gpu.driver().orElse("unknown")));
        }
        if (machine.gpus().isEmpty()) {
            console.line("GPU       none found");
        }
        machine.otherComputeDevices()
                .forEach(device -> console.line(String.format(Locale.ROOT, "OpenCL    %s", device.name())));
        console.line(String.format(Locale.ROOT, "Power     %s", machine.power()));
        return 0;
    }

    private static String size(OptionalLong bytes) {
        return bytes.isPresent() ? String.format(Locale.ROOT, "%.1f GB", bytes.getAsLong() / 1e9) : "unknown";
    }
}
