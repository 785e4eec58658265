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

    /// Makes the folder.
    static ControlGroup create(Path folder) throws IOException {
        return new ControlGroup(Files.createDirectory(folder));
    }

    boolean exists() {
        return Files.isDirectory(folder);
    }

    Path entrance() {
        return folder.resolve(MEMBERS);
    }

    void write(String file, String value) throws IOException {
        Files.writeString(
                folder.resolve(file), value, StandardCharsets.US_ASCII, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    /// A file with one number.
    OptionalLong number(String file) {
        try {
            return OptionalLong.of(Long.parseLong(
                    Files.readString(folder.resolve(file), StandardCharsets.US_ASCII).strip()));
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
        refuseForks();
        return Processes.await(patience, () -> {
            List<Long> left = members();
            left.forEach(Processes::kill);
            return left.isEmpty();
        });
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
            if (has(order[0])) {
                try {
                    write(order[0], order[1]);
                } catch (IOException gone) {
                    LOG.debug("{} of {} could not be written", order[0], folder, gone);
                }
            }
        }
    }
}
