package io.idlemint.app.runtime.mining;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.machine.Disk;
import io.idlemint.domain.machine.Gpu;
import io.idlemint.domain.machine.MachineProfile;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.Conditions;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.Resources;
import io.idlemint.domain.offer.Workload;
import io.idlemint.node.governor.Leasing;
import io.idlemint.node.provider.OfferedDevice;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What this computer can hand over to a renter today: its processor with memory and disk, in a sandbox without a
/// network that sees the system's programs read-only.
public final class DeviceOffer {
    private static final long MIB = 1L << 20;
    private static final long GIB = 1L << 30;
    private static final Rate FIRST_PRICE = Rate.perHour(Amount.parse("0.2"));
    private static final List<String> HOST_FOLDERS = List.of("/usr");

    private DeviceOffer() {}

    /// The name of a device of this installation: a hash over its TLS key and the hardware's stable identifier.
    public static Bytes32 deviceHash(Bytes32 tlsKeyHash, DeviceKind kind, String hardwareId) {
        return Bytes32.sha256(tlsKeyHash.toArray(), (kind.name() + "\n" + hardwareId).getBytes(StandardCharsets.UTF_8));
    }

    /// The names of graphics cards, in their order. Equal cards are told apart by their place among their like.
    public static List<Bytes32> graphics(Bytes32 tlsKeyHash, List<Gpu> cards) {
        List<String> seen = new ArrayList<>();
        List<Bytes32> hashes = new ArrayList<>();
        for (Gpu card : cards) {
            seen.add(card.name());
            long alike = seen.stream().filter(card.name()::equals).count();
            hashes.add(deviceHash(tlsKeyHash, DeviceKind.GPU, alike == 1 ? card.name() : card.name() + " " + alike));
        }
        return hashes;
    }

    /// The processor, with half of the memory that is free and a tenth of the free disk, at most 50 GiB.
    public static OfferedDevice cpu(Bytes32 deviceHash, MachineProfile machine, Duration notice) {
        long free = machine.memory().availableBytes().orElse(GIB);
        long memory = Math.max(64 * MIB, free / 2 / MIB * MIB);
        long freeDisk = disk(machine).map(DeviceOffer::freeBytes).orElse(GIB);
        long disk = Math.max(16 * MIB, Math.min(50 * GIB, freeDisk / 10 / MIB * MIB));
        int cores = machine.cpu().logicalCores();
        String name = machine.cpu().model().orElse("CPU");
        Resources resources = new Resources(DeviceKind.CPU, shortened(name), cores, memory, disk, 0);
        return new OfferedDevice(
                deviceHash, resources, FIRST_PRICE, notice, conditions(Leasing.USUAL), Leasing.FULL_TERM);
    }

    /// The same device, offered as its owner prefers.
    public static OfferedDevice keptTo(OfferedDevice device, Leasing wanted) {
        return new OfferedDevice(
                device.deviceHash(),
                device.resources(),
                wanted.prices().getOrDefault(device.deviceHash(), FIRST_PRICE),
                wanted.notice(),
                conditions(wanted),
                device.maxDuration());
    }

    private static Conditions conditions(Leasing wanted) {
        return new Conditions(wanted.workloads().stream().map(Workload::word).toList(), HOST_FOLDERS, false);
    }

    /// The disk with the most room.
    public static Optional<Disk> disk(MachineProfile machine) {
        return machine.disks().stream().max(Comparator.comparingLong(DeviceOffer::freeBytes));
    }

    private static long freeBytes(Disk disk) {
        return disk.freeBytes().orElse(0);
    }

    private static String shortened(String name) {
        String plain = name.strip();
        return plain.isEmpty() ? "CPU" : plain.substring(0, Math.min(120, plain.length()));
    }
}
