package io.idlemint.machine.profile;

import io.idlemint.domain.machine.Cpu;
import io.idlemint.domain.machine.Gpu;
import io.idlemint.domain.machine.MachineProfile;
import io.idlemint.domain.machine.Memory;
import io.idlemint.domain.machine.NetworkLink;
import io.idlemint.domain.machine.OperatingSystem;
import io.idlemint.domain.machine.Power;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.GlobalMemory;
import oshi.hardware.GraphicsCard;
import oshi.hardware.NetworkIF;
import oshi.hardware.PowerSource;

/// Reads this computer's profile through OSHI. Blocks for some tenths of a second: never call it from a screen's
/// thread. Safe for use by several threads.
public final class OshiProfiler {
    /// Above this an interface has no real speed; OSHI reports 2^31 - 1 or the like.
    private static final long FASTEST_LINK = 1_000_000_000_000L;

    private static final long NO_SPEED = Integer.MAX_VALUE;

    private final OptionalInt vectorBits;

    /// @param vectorBits the width of the vectors that the JDK would use, in bits, as the caller found it out
    public OshiProfiler(OptionalInt vectorBits) {
        this.vectorBits = vectorBits;
    }

    /// What this computer is made of now, without OpenCL (join that with [MachineProfile#withOpenCl]).
    public MachineProfile profile() {
        SystemInfo system = new SystemInfo();
        var hardware = system.getHardware();
        var os = system.getOperatingSystem();
        return new MachineProfile(
                cpu(hardware.getProcessor()),
                memory(hardware.getMemory()),
                OshiDisks.of(os.getFileSystem().getFileStores(true), hardware.getDiskStores()),
                hardware.getGraphicsCards().stream().map(OshiProfiler::gpu).toList(),
                List.of(),
                links(hardware.getNetworkIFs()),
                operatingSystem(os),
                power(hardware.getPowerSources()));
    }

    private Cpu cpu(CentralProcessor processor) {
        return new Cpu(
                Known.text(processor.getProcessorIdentifier().getName()),
                System.getProperty("os.arch", "unknown"),
                Known.positive(processor.getPhysicalProcessorCount()),
                Known.positive(processor.getLogicalProcessorCount())
                        .orElseGet(() -> Runtime.getRuntime().availableProcessors()),
                vectorBits,
                Known.positive(processor.getMaxFreq()));
    }

    private static Memory memory(GlobalMemory memory) {
        return new Memory(Known.positive(memory.getTotal()), Known.notNegative(memory.getAvailable()));
    }

    private static Gpu gpu(GraphicsCard card) {
        return new Gpu(
                Known.text(card.getName()).orElse("unknown"),
                Known.text(card.getVendor()),
                Known.positive(card.getVRam()),
                Known.text(card.getVersionInfo()),
                Optional.empty());
    }

    private static List<NetworkLink> links(List<NetworkIF> interfaces) {
        return interfaces.stream()
                .map(link -> new NetworkLink(
                        link.getName(),
                        Known.positive(speed(link.getSpeed())),
                        link.getIfOperStatus() == NetworkIF.IfOperStatus.UP))
                .sorted(Comparator.comparing(NetworkLink::name))
                .toList();
    }

    static long speed(long bitsPerSecond) {
        return bitsPerSecond == NO_SPEED || bitsPerSecond > FASTEST_LINK ? 0 : bitsPerSecond;
    }

    private static OperatingSystem operatingSystem(oshi.software.os.OperatingSystem os) {
        return new OperatingSystem(
                Known.text(os.getFamily()).orElse(System.getProperty("os.name", "unknown")),
                Known.text(os.getVersionInfo().getVersion()),
                Known.text(System.getProperty("os.version", "")));
    }

    static Power power(List<PowerSource> sources) {
        List<PowerSource> batteries =
                sources.stream().filter(OshiProfiler::isBattery).toList();
        if (batteries.isEmpty()) {
            return new Power(Power.Source.UNKNOWN, OptionalInt.empty());
        }
        boolean mains = batteries.stream().anyMatch(battery -> battery.isPowerOnLine() || battery.isCharging());
        boolean draining = batteries.stream().anyMatch(PowerSource::isDischarging);
        double charge = batteries.getFirst().getRemainingCapacityPercent();
        OptionalInt percent =
                charge > 0 && charge <= 1 ? OptionalInt.of((int) Math.round(charge * 100)) : OptionalInt.empty();
        if (mains) {
            return new Power(Power.Source.MAINS, percent);
        }
        return new Power(draining ? Power.Source.BATTERY : Power.Source.UNKNOWN, percent);
    }

    /// OSHI lists one nameless source where there is none.
    private static boolean isBattery(PowerSource source) {
        return Known.text(source.getName())
                .filter(name -> !name.toLowerCase(Locale.ROOT).contains("unknown"))
                .isPresent();
    }
}
