package io.idlemint.machine.sense.windows;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.idlemint.machine.sense.kernel.ProcessTable;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The processes of Windows, by a snapshot (tlhelp32.h), and the time that they used. For use by one thread.
final class WindowsProcesses {
    private static final int PROCESSES = 2;
    private static final int LIMITED_INFORMATION = 0x1000;
    private static final long NONE = -1;
    private static final int MOST = 100_000;

    /// PROCESSENTRY32W: its own size, then among others the process, its parent and the name of its program.
    private static final int ENTRY_BYTES = 568;

    private static final int ENTRY_PROCESS = 8;
    private static final int ENTRY_PARENT = 32;
    private static final int ENTRY_NAME = 44;
    private static final String PROGRAM = ".exe";

    private final Win32.Kernel32 kernel;
    private final MemorySegment entry;
    private final MemorySegment times;

    /// What a process used, and since when it runs, in tenths of a microsecond.
    record Used(long began, long processor) {}

    WindowsProcesses(Win32.Kernel32 kernel, Arena arena) {
        this.kernel = kernel;
        this.entry = arena.allocate(ENTRY_BYTES, Long.BYTES);
        this.times = arena.allocate(4L * Long.BYTES, Long.BYTES);
    }

    /// All of them, with the names of their programs without `.exe`.
    ///
    /// @param self our own process
    Optional<ProcessTable.Look> look(long self) {
        long snapshot = kernel.CreateToolhelp32Snapshot(PROCESSES, 0);
        if (snapshot == NONE || snapshot == 0) {
            return Optional.empty();
        }
        Set<String> names = new HashSet<>();
        Map<Long, Long> parents = new HashMap<>();
        try {
            entry.set(JAVA_INT, 0, ENTRY_BYTES);
            boolean more = kernel.Process32FirstW(snapshot, entry) != 0;
            while (more && parents.size() < MOST) {
                names.add(name());
                parents.put(number(ENTRY_PROCESS), number(ENTRY_PARENT));
                more = kernel.Process32NextW(snapshot, entry) != 0;
            }
        } finally {
            kernel.CloseHandle(snapshot);
        }
        disownStrangers(self, parents);
        return names.isEmpty() ? Optional.empty() : Optional.of(new ProcessTable.Look(names, parents));
    }

    private String name() {
        String name = entry.getString(ENTRY_NAME, StandardCharsets.UTF_16LE);
        return name.regionMatches(true, Math.max(0, name.length() - PROGRAM.length()), PROGRAM, 0, PROGRAM.length())
                ? name.substring(0, name.length() - PROGRAM.length())
                : name;
    }

    private long number(long at) {
        return Integer.toUnsignedLong(entry.get(JAVA_INT, at));
    }

    /// A number is given again when its process ended: who runs longer than we do was started by another one.
    private void disownStrangers(long self, Map<Long, Long> parents) {
        long began = used(self).map(Used::began).orElse(0L);
        parents.replaceAll((process, parent) ->
                parent == self && used(process).map(Used::began).orElse(began) < began ? 0L : parent);
    }

    /// What a process used; empty when it is gone.
    Optional<Used> used(long process) {
        long handle = kernel.OpenProcess(LIMITED_INFORMATION, 0, (int) process);
        if (handle == 0) {
            return Optional.empty();
        }
        try {
            boolean told = kernel.GetProcessTimes(handle, time(0), time(1), time(2), time(3)) != 0;
            return told
                    ? Optional.of(new Used(
                            times.getAtIndex(JAVA_LONG, 0),
                            times.getAtIndex(JAVA_LONG, 2) + times.getAtIndex(JAVA_LONG, 3)))
                    : Optional.empty();
        } finally {
            kernel.CloseHandle(handle);
        }
    }

    private MemorySegment time(int index) {
        return times.asSlice(index * (long) Long.BYTES, Long.BYTES);
    }
}
