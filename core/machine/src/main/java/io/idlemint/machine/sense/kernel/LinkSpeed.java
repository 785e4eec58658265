package io.idlemint.machine.sense.kernel;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;

/// The speed of the cable towards the internet: the interface of the default route (proc(5), `/proc/net/route`) and
/// what it tells in `/sys/class/net` (Documentation/ABI/testing/sysfs-class-net). Radio tells none. Immutable.
///
/// @param root the root of `/proc` and `/sys`
public record LinkSpeed(Path root) {
    private static final int NAME = 0;
    private static final int TARGET = 1;
    private static final int METRIC = 6;
    private static final String ANYWHERE = "00000000";
    private static final int FASTEST = 1_000_000;

    /// Megabits per second.
    public OptionalInt megabits() {
        long speed = route().map(name -> SmallFile.number(
                                root.resolve("sys/class/net").resolve(name).resolve("speed"))
                        .orElse(-1))
                .orElse(-1L);
        return speed > 0 && speed <= FASTEST ? OptionalInt.of((int) speed) : OptionalInt.empty();
    }

    /// Of several default routes, the cheapest one is used.
    private Optional<String> route() {
        return SmallFile.text(root.resolve("proc/net/route")).stream()
                .flatMap(String::lines)
                .map(line -> line.strip().split("[\t ]+", -1))
                .filter(fields -> fields.length > METRIC && fields[TARGET].equals(ANYWHERE))
                .min(Comparator.comparingLong(fields -> Long.parseLong(fields[METRIC])))
                .map(fields -> fields[NAME])
                .filter(name -> !name.contains("/"));
    }
}
