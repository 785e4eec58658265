package io.idlemint.machine.sense.windows;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.idlemint.domain.machine.Power;
import io.idlemint.domain.time.Ticker;
import io.idlemint.machine.foreign.Foreign;
import io.idlemint.machine.sense.kernel.Kernel;
import io.idlemint.machine.sense.kernel.OthersShare;
import io.idlemint.machine.sense.kernel.ProcessTable;
import io.idlemint.machine.sense.pace.Rarely;
import io.idlemint.machine.sense.windows.Counters.Counter;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/// Windows. Thermometers and fans of the processor are told to administrators at most, and are unknown.
public final class WindowsKernel implements Kernel {
    private static final Duration LATE = Duration.ofSeconds(30);

    /// MEMORYSTATUSEX: its own size, percent used, bytes in all, bytes that can be had, more.
    private static final int MEMORY_BYTES = 64;

    private static final int MEMORY_AVAILABLE = 16;

    /// SYSTEM_POWER_STATUS: mains, battery's flags, percent, saver; then two times.
    private static final int POWER_BYTES = 12;

    private static final int PERCENT = 2;
    private static final int SAVER = 3;

    private final Win32.Kernel32 kernel;
    private final Arena arena = Arena.ofAuto();
    private final WindowsProcesses processes;
    private final OthersShare share = new OthersShare();
    private final MemorySegment memory = arena.allocate(MEMORY_BYTES, Long.BYTES);
    private final MemorySegment times = arena.allocate(3L * Long.BYTES, Long.BYTES);
    private final MemorySegment power = arena.allocate(POWER_BYTES, Long.BYTES);
    private final Optional<Counters> counters;
    private final Optional<Counter> idleDisk;
    private final Supplier<Optional<Boolean>> metered;
    private final Supplier<OptionalInt> link;

    /// What is asked slowly.
    ///
    /// @param metered whether the way to the internet is paid by use
    /// @param link megabits per second towards it
    record Asked(Optional<Counters> counters, Supplier<Optional<Boolean>> metered, Supplier<OptionalInt> link) {}

    /// @param drive of the data folder, such as `C:`
    WindowsKernel(Win32.Kernel32 kernel, Asked asked, String drive, Ticker ticker) {
        this.kernel = kernel;
        this.processes = new WindowsProcesses(kernel, arena);
        this.counters = asked.counters();
        this.idleDisk = counters.flatMap(open -> open.add("\\LogicalDisk(" + drive + ")\\% Idle Time"));
        this.metered = new Rarely<>(LATE, ticker, asked.metered());
        this.link = new Rarely<>(LATE, ticker, asked.link());
    }

    /// The one of this system; empty where it is no Windows.
    ///
    /// @param data the folder whose disk counts
    /// @param link megabits per second towards the internet
    public static Optional<Kernel> open(Path data, Supplier<OptionalInt> link, Ticker ticker) {
        return Foreign.library(Win32.Kernel32.class, "kernel32.dll", Arena.global())
                .map(kernel -> new WindowsKernel(
                        kernel,
                        new Asked(
                                Counters.open(),
                                NetworkCost.open()
                                        .<Supplier<Optional<Boolean>>>map(cost -> cost::metered)
                                        .orElse(Optional::empty),
                                link),
                        drive(data),
                        ticker));
    }

    private static String drive(Path data) {
        Path root = data.toAbsolutePath().getRoot();
        return root == null ? "C:" : root.toString().replace("\\", "");
    }

    @Override
    public Optional<ProcessTable.Look> processes() {
        return processes.look(ProcessHandle.current().pid());
    }

    /// GetSystemTimes counts idleness among the kernel's time.
    @Override
    public OptionalInt othersPercent(Set<Long> own) {
        MemorySegment user = times.asSlice(2L * Long.BYTES);
        if (kernel.GetSystemTimes(times, times.asSlice(Long.BYTES), user) == 0) {
            return share.next(Optional.empty());
        }
        Map<Long, Long> used = new HashMap<>();
        own.forEach(process -> processes.used(process).ifPresent(known -> used.put(process, known.processor())));
        long all = times.getAtIndex(JAVA_LONG, 1) + times.getAtIndex(JAVA_LONG, 2);
        return share.next(Optional.of(new OthersShare.Sample(all - times.getAtIndex(JAVA_LONG, 0), all, used)));
    }

    @Override
    public OptionalLong freeMemoryBytes() {
        memory.set(JAVA_INT, 0, MEMORY_BYTES);
        return kernel.GlobalMemoryStatusEx(memory) != 0
                ? OptionalLong.of(memory.get(JAVA_LONG, MEMORY_AVAILABLE))
                : OptionalLong.empty();
    }

    @Override
    public OptionalInt processorCelsius() {
        return OptionalInt.empty();
    }

    @Override
    public Slow slow() {
        boolean told = kernel.GetSystemPowerStatus(power) != 0;
        return new Slow(
                told ? power(power) : Slow.UNKNOWN.power(),
                metered.get(),
                told ? Optional.of(power.get(JAVA_BYTE, SAVER) == 1) : Optional.empty(),
                link.get(),
                diskBusy(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    /// 255 stands for what is not known. A desktop has mains and no battery; a battery that Windows manages may
    /// be an uninterruptible supply.
    static Power power(MemorySegment status) {
        int percent = Byte.toUnsignedInt(status.get(JAVA_BYTE, PERCENT));
        return new Power(
                switch (status.get(JAVA_BYTE, 0)) {
                    case 0 -> Power.Source.BATTERY;
                    case 1 -> Power.Source.MAINS;
                    default -> Power.Source.UNKNOWN;
                },
                percent <= 100 ? OptionalInt.of(percent) : OptionalInt.empty());
    }

    private OptionalInt diskBusy() {
        boolean collected = counters.map(Counters::collect).orElse(false);
        return collected
                ? idleDisk.map(counter -> counters.orElseThrow().values(counter))
                        .flatMap(values -> values.values().stream().findFirst())
                        .map(idle -> OptionalInt.of(Math.clamp(Math.round(100 - idle), 0, 100)))
                        .orElseGet(OptionalInt::empty)
                : OptionalInt.empty();
    }

    @Override
    public void close() {
        counters.ifPresent(Counters::close);
    }
}
