package io.idlemint.machine.sense.kernel;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The processes as Linux shows them in `/proc` (proc(5)). Who has been there for some looks is read again once a
/// minute only: a program takes its name as it begins. For use by one thread.
public final class ProcessTable {
    /// What stands behind the name in `stat`, counted from the state on: the parent, utime and stime.
    private static final int PARENT = 1;

    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;

    /// Of a look every five seconds.
    private static final int LOOKS_OF_THE_NEW = 3;

    private static final int LOOKS_A_MINUTE = 12;

    private final Path folder;
    private Map<Long, Known> known = new HashMap<>();

    /// A process as it was read.
    ///
    /// @param looks how often it has been there
    private record Known(String name, long parent, int looks) {}

    /// @param folder usually `/proc`
    public ProcessTable(Path folder) {
        this.folder = folder;
    }

    /// One look at all processes.
    ///
    /// @param names as the kernel shows them: at most 15 characters
    /// @param parents by process
    public record Look(Set<String> names, Map<Long, Long> parents) {
        /// A process with all that it started, and what those started.
        public Set<Long> family(long first) {
            Set<Long> family = new HashSet<>();
            family.add(first);
            boolean grown = true;
            while (grown) {
                grown = false;
                for (Map.Entry<Long, Long> one : parents.entrySet()) {
                    grown |= family.contains(one.getValue()) && family.add(one.getKey());
                }
            }
            return family;
        }
    }

    /// Looks; empty where there is no such folder.
    public Optional<Look> look() {
        String[] files = folder.toFile().list();
        Map<Long, Known> now = new HashMap<>();
        for (String file : files == null ? new String[0] : files) {
            if (Character.isDigit(file.charAt(0))) {
                long process = Long.parseLong(file);
                Known before = known.get(process);
                Optional<Known> read = before == null || isDue(before)
                        ? read(process, before == null ? 0 : before.looks())
                        : Optional.of(new Known(before.name(), before.parent(), before.looks() + 1));
                read.ifPresent(one -> now.put(process, one));
            }
        }
        known = now;
        Set<String> names = new HashSet<>();
        Map<Long, Long> parents = new HashMap<>();
        now.forEach((process, one) -> {
            names.add(one.name());
            parents.put(process, one.parent());
        });
        return names.isEmpty() ? Optional.empty() : Optional.of(new Look(names, parents));
    }

    private static boolean isDue(Known one) {
        return one.looks() < LOOKS_OF_THE_NEW || one.looks() % LOOKS_A_MINUTE == 0;
    }

    private Optional<Known> read(long process, int looks) {
        return stat(process)
                .filter(stat -> stat.lastIndexOf(')') > stat.indexOf('('))
                .map(stat -> new Known(
                        stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')')), field(stat, PARENT), looks + 1));
    }

    private Optional<String> stat(long process) {
        return SmallFile.text(folder.resolve(process + "/stat"));
    }

    /// The processor's time of a process in clock ticks; empty when it is gone.
    OptionalLong ticks(long process) {
        return stat(process)
                .map(stat -> OptionalLong.of(field(stat, USER_TICKS) + field(stat, SYSTEM_TICKS)))
                .orElseGet(OptionalLong::empty);
    }

    /// A number behind the name; the fields stand one space apart.
    private static long field(String stat, int index) {
        int begin = stat.lastIndexOf(')') + 1;
        for (int field = 0; field <= index && begin > 0; field++) {
            begin = stat.indexOf(' ', begin) + 1;
        }
        int end = begin > 0 ? stat.indexOf(' ', begin) : -1;
        return end > begin ? Long.parseLong(stat, begin, end, 10) : 0;
    }
}
