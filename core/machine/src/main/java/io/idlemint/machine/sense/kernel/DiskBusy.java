package io.idlemint.machine.sense.kernel;

import io.idlemint.domain.time.Ticker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// How much of the time the disk under a folder works (Documentation/admin-guide/iostats.rst, the field of the
/// milliseconds spent doing I/O). For use by one thread.
public final class DiskBusy {
    private static final int MAJOR = 0;
    private static final int MINOR = 1;
    private static final int BUSY_MILLIS = 12;

    private final Path stats;
    private final String number;
    private final Ticker ticker;
    private @Nullable Sample last;

    private record Sample(long busyMillis, long nanos) {}

    /// @param proc usually `/proc`
    /// @param number the disk's `major:minor`, as in `/proc/self/mountinfo`
    public DiskBusy(Path proc, String number, Ticker ticker) {
        this.stats = proc.resolve("diskstats");
        this.number = number;
        this.ticker = ticker;
    }

    /// The disk that a folder is on as Linux numbers it; empty text where that is no disk.
    public static String numberOf(Path folder) {
        try {
            Object device = Files.getAttribute(folder, "unix:dev");
            // makedev(3) of the C library.
            long dev = device instanceof Long known ? known : 0;
            long major = (dev >> 8 & 0xfff) | (dev >> 32 & ~0xfffL);
            long minor = (dev & 0xff) | (dev >> 12 & ~0xffL);
            return major == 0 ? "" : major + ":" + minor;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notHere) {
            return "";
        }
    }

    /// Percent since the last call; empty at the first one and where it cannot be told.
    public OptionalInt percent() {
        OptionalLong busy = number.isEmpty() ? OptionalLong.empty() : busyMillis();
        Sample before = last;
        last = busy.isPresent() ? new Sample(busy.getAsLong(), ticker.nanos()) : null;
        Sample now = last;
        if (now == null || before == null || now.nanos() <= before.nanos()) {
            return OptionalInt.empty();
        }
        double passed = (now.nanos() - before.nanos()) / 1e6;
        return OptionalInt.of(Math.clamp(Math.round(100 * (now.busyMillis() - before.busyMillis()) / passed), 0, 100));
    }

    private OptionalLong busyMillis() {
        return SmallFile.text(stats).stream()
                .flatMap(String::lines)
                .map(line -> line.strip().split(" +", -1))
                .filter(fields -> fields.length > BUSY_MILLIS && number.equals(fields[MAJOR] + ":" + fields[MINOR]))
                .mapToLong(fields -> Long.parseLong(fields[BUSY_MILLIS]))
                .findFirst();
    }
}
