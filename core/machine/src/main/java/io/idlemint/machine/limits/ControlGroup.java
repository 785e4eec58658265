package io.idlemint.machine.limits;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder of the kernel's control group file system.
///
/// @param folder where it is
record ControlGroup(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(ControlGroup.class);
    private static final String MEMBERS = "cgroup.procs";
    private static final String FREEZE_1 = "freezer.state";
    private static final String FREEZE_2 = "cgroup.freeze";
    private static final Duration FREEZE_PATIENCE = Duration.ofSeconds(1);

    /// Makes the folder; controllers that are mounted together share it.
    static ControlGroup create(Path folder) throws IOException {
        return new ControlGroup(Files.createDirectories(folder));
    }

    boolean exists() {
        return Files.isDirectory(folder);
    }

    Path entrance() {
        return folder.resolve(MEMBERS);
    }

    void write(String file, String value) throws IOException {
        Files.writeString(
                folder.resolve(file),
                value,
                StandardCharsets.US_ASCII,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    /// A file with one number.
    OptionalLong number(String file) {
        try {
            return OptionalLong.of(Long.parseLong(Files.readString(folder.resolve(file), StandardCharsets.US_ASCII)
                    .strip()));
        } catch (IOException | NumberFormatException unreadable) {
            return OptionalLong.empty();
        }
    }

    /// The number behind a key in a file of lines `key number`.
    OptionalLong number(String file, String key) {
        try {
            Matcher found = Pattern.compile("(?m)^" + Pattern.quote(key) + " (\\d+)$")
                    .matcher(Files.readString(folder.resolve(file), StandardCharsets.US_ASCII));
            return found.find() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
        } catch (IOException unreadable) {
            return OptionalLong.empty();
        }
    }

    List<Long> members() {
        try {
            return Files.readAllLines(entrance(), StandardCharsets.US_ASCII).stream()
                    .map(Long::valueOf)
                    .toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    /// Ends every process in the group, without leaving any the time to fork, and waits until none is left.
    boolean killAll(Duration patience) {
        if (members().isEmpty()) {
            return true;
        }
        thaw();
        refuseForks();
        return Processes.await(patience, () -> {
            List<Long> left = members();
            left.forEach(Processes::kill);
            return left.isEmpty();
        });
    }

    /// Stops every process in the group (version 2, or the freezer of version 1).
    boolean freeze() {
        try {
            if (has(FREEZE_2)) {
                write(FREEZE_2, "1");
            } else {
                write(FREEZE_1, "FROZEN");
            }
        } catch (IOException cannot) {
            return false;
        }
        boolean frozen = Processes.await(FREEZE_PATIENCE, this::frozen);
        if (!frozen) {
            thaw();
        }
        return frozen;
    }

    /// Lets the processes run on; without it a frozen group of version 1 cannot even be killed.
    void thaw() {
        for (String[] order : new String[][] {{FREEZE_2, "0"}, {FREEZE_1, "THAWED"}}) {
            writeIfThere(order[0], order[1]);
        }
    }

    private boolean frozen() {
        try {
            return number("cgroup.events", "frozen").orElse(0) == 1
                    || (has(FREEZE_1)
                            && Files.readString(folder.resolve(FREEZE_1), StandardCharsets.US_ASCII)
                                    .strip()
                                    .equals("FROZEN"));
        } catch (IOException gone) {
            return false;
        }
    }

    /// Removes the folder once nothing is in it any more.
    void remove(Duration patience) {
        boolean removed = Processes.await(patience, () -> {
            try {
                Files.deleteIfExists(folder);
                return true;
            } catch (IOException busy) {
                return false;
            }
        });
        if (!removed) {
            LOG.warn("The control group {} could not be removed", folder);
        }
    }

    private void refuseForks() {
        for (String[] order : new String[][] {{"pids.max", "0"}, {"cgroup.kill", "1"}}) {
            writeIfThere(order[0], order[1]);
        }
    }

    private void writeIfThere(String file, String value) {
        if (has(file)) {
            try {
                write(file, value);
            } catch (IOException gone) {
                LOG.debug("{} of {} could not be written", file, folder, gone);
            }
        }
    }
}
