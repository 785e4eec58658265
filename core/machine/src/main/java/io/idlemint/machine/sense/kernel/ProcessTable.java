package io.idlemint.machine.sense.kernel;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The processes as Linux shows them in `/proc` (proc(5)). Immutable.
///
/// @param folder usually `/proc`
public record ProcessTable(Path folder) {
    /// Where utime and stime stand behind the name in `stat`, counted from the state on.
    private static final int PARENT = 1;

    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;

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
        Set<String> names = new HashSet<>();
        Map<Long, Long> parents = new HashMap<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(folder, "[0-9]*")) {
            for (Path process : processes) {
                Optional<String> stat = SmallFile.text(process.resolve("stat"));
                if (stat.isPresent() && stat.get().lastIndexOf(')') > stat.get().indexOf('(')) {
                    names.add(stat.get()
                            .substring(stat.get().indexOf('(') + 1, stat.get().lastIndexOf(')')));
                    parents.put(Long.parseLong(process.getFileName().toString()), field(stat.get(), PARENT));
                }
            }
        } catch (IOException missing) {
            return Optional.empty();
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(new Look(names, parents));
    }

    /// The processor's time of a process in clock ticks; empty when it is gone.
    OptionalLong ticks(long process) {
        return SmallFile.text(folder.resolve(Long.toString(process)).resolve("stat"))
                .map(stat -> OptionalLong.of(field(stat, USER_TICKS) + field(stat, SYSTEM_TICKS)))
                .orElseGet(OptionalLong::empty);
    }

    private static long field(String stat, int index) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        return index < fields.length ? Long.parseLong(fields[index]) : 0;
    }
}
