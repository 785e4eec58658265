package io.idlemint.machine.limits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What Linux tells about processes (proc(5)). A process that is gone, or belongs to another user, has no facts.
public final class Processes {
    private static final Path PROC = Path.of("/proc");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final int START_TIME_AFTER_NAME = 19;
    private static final long POLL_MILLIS = 2;

    private Processes() {}

    /// The process's name as the kernel keeps it; at most 15 bytes.
    public static Optional<String> name(long pid) {
        return read(pid, "comm").map(String::strip);
    }

    /// When the process began, in clock ticks since the computer's start; together with the number it names a
    /// process for good.
    public static OptionalLong startTicks(long pid) {
        Optional<String> stat = read(pid, "stat");
        if (stat.isEmpty()) {
            return OptionalLong.empty();
        }
        String afterName = stat.get().substring(stat.get().lastIndexOf(')') + 1).strip();
        String[] fields = afterName.split(" ", -1);
        return fields.length > START_TIME_AFTER_NAME
                ? OptionalLong.of(Long.parseLong(fields[START_TIME_AFTER_NAME]))
                : OptionalLong.empty();
    }

    /// Whether the process still runs; a zombie, which only waits for its parent, does not.
    public static boolean runs(long pid) {
        return read(pid, "stat")
                .map(stat -> stat.substring(stat.lastIndexOf(')') + 1).strip())
                .filter(fields -> !fields.startsWith("Z") && !fields.startsWith("X"))
                .isPresent();
    }

    /// Main memory that the process holds, in bytes.
    public static OptionalLong residentBytes(long pid) {
        Matcher found = RESIDENT.matcher(read(pid, "status").orElse(""));
        return found.find() ? OptionalLong.of(Long.parseLong(found.group(1)) * 1024) : OptionalLong.empty();
    }

    /// Every process whose environment, as it was started with, has a variable with this name and a value that
    /// begins so.
    public static List<Long> withEnvironment(String name, String valueStart) {
        List<Long> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path folder : all) {
                long pid = Long.parseLong(folder.getFileName().toString());
                String environment = "\0" + read(pid, "environ").orElse("");
                if (environment.contains("\0" + name + "=" + valueStart)) {
                    found.add(pid);
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException unreadable) {
            return found;
        }
        return found;
    }

    /// Ends a process at once (SIGKILL).
    public static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    /// Looks again and again, every two milliseconds, until the condition holds or the time is over.
    ///
    /// @return whether it held
    public static boolean await(Duration patience, BooleanSupplier condition) {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begin > patience.toNanos()) {
                return false;
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return condition.getAsBoolean();
            }
        }
        return true;
    }

    private static Optional<String> read(long pid, String file) {
        try {
            byte[] bytes = Files.readAllBytes(PROC.resolve(Long.toString(pid)).resolve(file));
            return Optional.of(new String(bytes, StandardCharsets.ISO_8859_1));
        } catch (IOException | UncheckedIOException gone) {
            return Optional.empty();
        }
    }
}
