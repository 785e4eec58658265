package io.idlemint.machine.profile;

import io.idlemint.domain.machine.Disk;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import oshi.hardware.HWDiskStore;
import oshi.hardware.HWPartition;
import oshi.software.os.OSFileStore;

/// Mounted file systems with the kind of disk below them.
final class OshiDisks {
    /// File systems that hold nothing of their own, or only memory.
    private static final Set<String> NOT_A_DISK = Set.of(
            "tmpfs",
            "devtmpfs",
            "ramfs",
            "overlay",
            "squashfs",
            "proc",
            "sysfs",
            "cgroup",
            "cgroup2",
            "iso9660",
            "efivarfs",
            "autofs",
            "rootfs");

    private static final Pattern VIRTUAL = Pattern.compile("(/dev/)?x?vd[a-z]+");

    private static final Comparator<Disk> BY_NAME =
            Comparator.comparingInt((Disk disk) -> disk.mount().length()).thenComparing(Disk::mount);

    private OshiDisks() {}

    static List<Disk> of(List<OSFileStore> stores, List<HWDiskStore> hardware) {
        Map<String, Disk.Type> types = new HashMap<>();
        for (HWDiskStore disk : hardware) {
            Disk.Type type = virtual(disk.getName()) ? Disk.Type.UNKNOWN : type(disk.getDiskType());
            types.put(key(disk.getName()), type);
            for (HWPartition partition : disk.getPartitions()) {
                types.put(key(partition.getIdentification()), type);
                types.put(key(partition.getMountPoint()), type);
            }
        }
        return named(stores.stream()
                .filter(OshiDisks::holdsFiles)
                .filter(store -> store.getTotalSpace() > 0)
                .map(store -> new Mounted(
                        store.getVolume(),
                        new Disk(
                                store.getMount(),
                                types.getOrDefault(
                                        key(store.getMount()),
                                        types.getOrDefault(key(store.getVolume()), Disk.Type.UNKNOWN)),
                                Known.positive(store.getTotalSpace()),
                                Known.notNegative(store.getUsableSpace()))))
                .toList());
    }

    /// A place where a file system is mounted.
    ///
    /// @param volume what the system calls the file system itself, such as `/dev/sda1`
    record Mounted(String volume, Disk disk) {}

    /// Each device once, by the shortest of the places where it is mounted: bind mounts show it again deeper down.
    static List<Disk> named(List<Mounted> places) {
        Map<String, Disk> shortest = new TreeMap<>();
        for (Mounted place : places) {
            String device = place.volume().startsWith("/dev/")
                    ? place.volume()
                    : place.volume() + " on " + place.disk().mount();
            shortest.merge(device, place.disk(), BinaryOperator.minBy(BY_NAME));
        }
        return shortest.values().stream()
                .sorted(Comparator.comparing(Disk::mount))
                .toList();
    }

    /// A container's root is an overlay, but it is what there is.
    private static boolean holdsFiles(OSFileStore store) {
        return store.getMount().equals("/")
                || !NOT_A_DISK.contains(store.getType().toLowerCase(Locale.ROOT));
    }

    /// OSHI 7 says `SSD`, `HDD`, or something about how it is attached.
    static Disk.Type type(String said) {
        String word = Known.text(said).orElse("").toUpperCase(Locale.ROOT);
        if (word.contains("SSD") || word.contains("NVME") || word.contains("SOLID")) {
            return Disk.Type.SSD;
        }
        return word.contains("HDD") || word.contains("ROTAT") ? Disk.Type.HDD : Disk.Type.UNKNOWN;
    }

    /// A virtual machine's disk always calls itself rotating, whatever is below it.
    static boolean virtual(String name) {
        return VIRTUAL.matcher(name).matches();
    }

    /// A device's or mount point's last name: `/dev/sda1` and `sda1` are one.
    private static String key(String name) {
        if (name.length() <= 1) {
            return name;
        }
        if (name.startsWith("/dev/")) {
            return String.valueOf(Path.of(name).getFileName());
        }
        return name;
    }
}
