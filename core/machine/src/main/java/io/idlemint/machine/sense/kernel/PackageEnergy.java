package io.idlemint.machine.sense.kernel;

import io.idlemint.domain.time.Ticker;
import io.idlemint.machine.sense.pace.Rarely;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// What the processor draws, by the counters of energy of its packages (RAPL;
/// Documentation/power/powercap/powercap.rst, Documentation/ABI/testing/sysfs-class-powercap). Kernels since 5.10
/// let only root read them; then nothing is known. For use by one thread.
final class PackageEnergy {
    /// Parts of a package have a second number, and the same counters by another way another name.
    private static final Pattern ZONE = Pattern.compile("intel-rapl:[0-9]+");

    private static final Duration NEW_ZONES = Duration.ofMinutes(1);
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /// A counter of 2^32 times 61 microjoules ends after 18 minutes at 240 W, and a computer may have slept.
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final int MOST_WATTS = 2_000;
    private static final long NANOS_PER_MICRO = 1_000;

    private final Path folder;
    private final Ticker ticker;
    private final Supplier<List<Zone>> zones;
    private Map<Zone, Long> last = Map.of();
    private long lastNanos;

    /// @param range microjoules after which its counter begins anew
    private record Zone(Path energy, long range) {}

    /// @param folder usually `/sys/class/powercap`
    PackageEnergy(Path folder, Ticker ticker) {
        this.folder = folder;
        this.ticker = ticker;
        this.zones = new Rarely<>(NEW_ZONES, ticker, this::packages);
    }

    /// Watts of all packages together in the mean since the last call; empty at the first one, after a long pause, and
    /// where a counter cannot be read or stands still.
    OptionalInt watts() {
        Map<Zone, Long> now = read();
        Map<Zone, Long> before = last;
        long nanos = ticker.nanos();
        Duration passed = ticker.since(lastNanos);
        if (!before.isEmpty() && passed.compareTo(SHORTEST) < 0) {
            return OptionalInt.empty();
        }
        last = now;
        lastNanos = nanos;
        if (now.isEmpty() || !now.keySet().equals(before.keySet()) || passed.compareTo(LONGEST) > 0) {
            return OptionalInt.empty();
        }
        long micros = 0;
        for (Map.Entry<Zone, Long> zone : now.entrySet()) {
            micros += risen(zone.getKey(), before.getOrDefault(zone.getKey(), 0L), zone.getValue());
        }
        long watts = Math.round((double) micros * NANOS_PER_MICRO / passed.toNanos());
        return micros > 0 && watts <= MOST_WATTS ? OptionalInt.of((int) watts) : OptionalInt.empty();
    }

    private static long risen(Zone zone, long before, long now) {
        return now >= before ? now - before : now + zone.range() - before;
    }

    /// Every package's counter; nothing if one of them cannot be read.
    private Map<Zone, Long> read() {
        Map<Zone, Long> energy = new HashMap<>();
        for (Zone zone : zones.get()) {
            OptionalLong micros = SmallFile.number(zone.energy());
            if (micros.isEmpty() || zone.range() <= 0) {
                return Map.of();
            }
            energy.put(zone, micros.getAsLong());
        }
        return energy;
    }

    private List<Zone> packages() {
        List<Zone> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, PackageEnergy::isPackage)) {
            for (Path zone : all) {
                found.add(new Zone(
                        zone.resolve("energy_uj"),
                        SmallFile.number(zone.resolve("max_energy_range_uj")).orElse(0)));
            }
        } catch (IOException missing) {
            return List.of();
        }
        return found;
    }

    private static boolean isPackage(Path zone) {
        return ZONE.matcher(zone.getFileName().toString()).matches()
                && SmallFile.text(zone.resolve("name")).orElse("").startsWith("package-");
    }
}
