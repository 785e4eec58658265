package io.idlemint.machine.sense.windows;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The kernel of Windows with recorded answers.
@SuppressWarnings("MethodName") // the names are those of the reference
final class FakeKernel32 implements Win32.Kernel32 {
    int ticks;
    long[] system = {0, 0, 0};
    String power = Recorded.POWER;
    boolean broken;
    int open;

    /// By process: since when, and the time in the kernel and outside.
    final Map<Long, long[]> times = new HashMap<>();

    final List<String> entries = new ArrayList<>(List.of(Recorded.CHECK, Recorded.SERVICES, Recorded.DEVICES));
    private int next;

    @Override
    public int GetTickCount() {
        return ticks;
    }

    @Override
    public int GetSystemTimes(MemorySegment idle, MemorySegment kernel, MemorySegment user) {
        idle.set(ValueLayout.JAVA_LONG, 0, system[0]);
        kernel.set(ValueLayout.JAVA_LONG, 0, system[1]);
        user.set(ValueLayout.JAVA_LONG, 0, system[2]);
        return broken ? 0 : 1;
    }

    @Override
    public long OpenProcess(int rights, int inherit, int process) {
        if (!times.containsKey((long) process)) {
            return 0;
        }
        open++;
        return 1_000L + process;
    }

    @Override
    public int GetProcessTimes(
            long process, MemorySegment began, MemorySegment ended, MemorySegment kernel, MemorySegment user) {
        long[] known = Objects.requireNonNull(times.get(process - 1_000));
        began.set(ValueLayout.JAVA_LONG, 0, known[0]);
        kernel.set(ValueLayout.JAVA_LONG, 0, known[1]);
        user.set(ValueLayout.JAVA_LONG, 0, known[2]);
        return 1;
    }

    @Override
    public long CreateToolhelp32Snapshot(int kinds, int process) {
        if (broken || kinds != 2) {
            return -1;
        }
        open++;
        next = 0;
        return 7;
    }

    @Override
    public int Process32FirstW(long snapshot, MemorySegment entry) {
        return entry.get(ValueLayout.JAVA_INT, 0) == 568 ? Process32NextW(snapshot, entry) : 0;
    }

    @Override
    public int Process32NextW(long snapshot, MemorySegment entry) {
        if (next == entries.size()) {
            return 0;
        }
        Recorded.write(entries.get(next++), entry);
        return 1;
    }

    @Override
    public int CloseHandle(long handle) {
        open--;
        return 1;
    }

    @Override
    public int GlobalMemoryStatusEx(MemorySegment status) {
        if (broken || status.get(ValueLayout.JAVA_INT, 0) != 64) {
            return 0;
        }
        Recorded.write(Recorded.MEMORY, status);
        return 1;
    }

    @Override
    public int GetSystemPowerStatus(MemorySegment status) {
        Recorded.write(power, status);
        return broken ? 0 : 1;
    }
}
