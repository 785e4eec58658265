package io.idlemint.machine.sense.kernel;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the processor does for others: its whole work without that of this process and of all that it started, guests
/// among them (proc(5), `/proc/stat`). For use by one thread.
public final class OthersLoad {
    private static final int IDLE = 4;
    private static final int IO_WAIT = 5;
    private static final int STEAL = 8;

    private final Path stat;
    private final ProcessTable processes;
    private @Nullable Sample last;

    private record Sample(long busy, long all, Map<Long, Long> own) {}

    public OthersLoad(Path proc) {
        this.stat = proc.resolve("stat");
        this.processes = new ProcessTable(proc);
    }

    /// Percent of the whole processor since the last call; empty at the first one and where it cannot be told.
    ///
    /// @param own this process and all that it started
    public OptionalInt percent(Set<Long> own) {
        Optional<Sample> now = sample(own);
        Sample before = last;
        last = now.orElse(null);
        if (before == null || now.isEmpty() || now.get().all() <= before.all()) {
            return OptionalInt.empty();
        }
        long all = now.get().all() - before.all();
        long others = now.get().busy()
                - before.busy()
                - worked(before.own(), now.get().own());
        return OptionalInt.of(Math.clamp(Math.round(100.0 * others / all), 0, 100));
    }

    /// A process that was not there before counts from its beginning.
    private static long worked(Map<Long, Long> before, Map<Long, Long> now) {
        long ticks = 0;
        for (Map.Entry<Long, Long> one : now.entrySet()) {
            ticks += Math.max(0, one.getValue() - before.getOrDefault(one.getKey(), 0L));
        }
        return ticks;
    }

    private Optional<Sample> sample(Set<Long> own) {
        Map<Long, Long> ticks = new HashMap<>();
        for (long process : own) {
            OptionalLong used = processes.ticks(process);
            used.ifPresent(number -> ticks.put(process, number));
        }
        return SmallFile.text(stat).map(text -> sample(text, ticks));
    }

    /// The first line: `cpu user nice system idle iowait irq softirq steal guest guest_nice`. The time of guests is in
    /// that of users already.
    private static @Nullable Sample sample(String text, Map<Long, Long> own) {
        String[] fields = text.lines().findFirst().orElse("").split(" +", -1);
        if (fields.length <= STEAL || !fields[0].equals("cpu")) {
            return null;
        }
        long all = 0;
        for (int field = 1; field <= STEAL; field++) {
            all += Long.parseLong(fields[field]);
        }
        return new Sample(all - Long.parseLong(fields[IDLE]) - Long.parseLong(fields[IO_WAIT]), all, own);
    }
}
