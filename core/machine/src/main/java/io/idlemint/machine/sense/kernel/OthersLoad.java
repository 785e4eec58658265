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
    private final OthersShare share = new OthersShare();

    public OthersLoad(Path proc) {
        this.stat = proc.resolve("stat");
        this.processes = new ProcessTable(proc);
    }

    /// Percent of the whole processor since the last call; empty at the first one and where it cannot be told.
    ///
    /// @param own this process and all that it started
    public OptionalInt percent(Set<Long> own) {
        return share.next(sample(own));
    }

    private Optional<OthersShare.Sample> sample(Set<Long> own) {
        Map<Long, Long> ticks = new HashMap<>();
        for (long process : own) {
            OptionalLong used = processes.ticks(process);
            used.ifPresent(number -> ticks.put(process, number));
        }
        return SmallFile.text(stat).map(text -> sample(text, ticks));
    }

    /// The first line: `cpu user nice system idle iowait irq softirq steal guest guest_nice`. The time of guests is in
    /// that of users already.
    private static OthersShare.@Nullable Sample sample(String text, Map<Long, Long> own) {
        String[] fields = text.lines().findFirst().orElse("").split(" +", -1);
        if (fields.length <= STEAL || !fields[0].equals("cpu")) {
            return null;
        }
        long all = 0;
        for (int field = 1; field <= STEAL; field++) {
            all += Long.parseLong(fields[field]);
        }
        return new OthersShare.Sample(all - Long.parseLong(fields[IDLE]) - Long.parseLong(fields[IO_WAIT]), all, own);
    }
}
