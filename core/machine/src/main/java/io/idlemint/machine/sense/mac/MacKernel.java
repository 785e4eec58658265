package io.idlemint.machine.sense.mac;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import com.sun.management.OperatingSystemMXBean;
import io.idlemint.domain.machine.Power;
import io.idlemint.domain.time.Ticker;
import io.idlemint.machine.foreign.Foreign;
import io.idlemint.machine.profile.OshiBoard;
import io.idlemint.machine.sense.kernel.Kernel;
import io.idlemint.machine.sense.kernel.ProcessTable;
import io.idlemint.machine.sense.pace.Rarely;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/// macOS: processes by libproc, load by the JDK, memory, power, heat and link by OSHI. How busy a disk is stays
/// unknown.
public final class MacKernel implements Kernel {
    private static final Duration LATE = Duration.ofSeconds(30);
    private static final int MOST_PROCESSES = 20_000;
    private static final int NAME_BYTES = 64;

    private final Apple.Processes processes;
    private final Optional<LowPower> lowPower;
    private final OshiBoard board;
    private final OperatingSystemMXBean load;
    private final Arena arena = Arena.ofAuto();
    private final MemorySegment numbers = arena.allocate(JAVA_INT, MOST_PROCESSES);
    private final MemorySegment name = arena.allocate(NAME_BYTES);
    private final Supplier<OptionalInt> link;
    private final Supplier<Power> power;
    private volatile OptionalInt celsius = OptionalInt.empty();

    MacKernel(Apple.Processes processes, Optional<LowPower> lowPower, OshiBoard board, Ticker ticker) {
        this.processes = processes;
        this.lowPower = lowPower;
        this.board = board;
        this.load = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        this.link = new Rarely<>(LATE, ticker, board::linkMegabits);
        this.power = new Rarely<>(Duration.ofSeconds(10), ticker, board::power);
    }

    /// The one of this system; empty where it is no macOS.
    public static Optional<Kernel> open(Ticker ticker) {
        return Foreign.library(Apple.Processes.class, Apple.SYSTEM, Arena.global())
                .map(processes -> new MacKernel(processes, LowPower.open(), new OshiBoard(), ticker));
    }

    /// All names, and the processes that this one started.
    @Override
    public Optional<ProcessTable.Look> processes() {
        int count = Math.min(processes.proc_listallpids(numbers, MOST_PROCESSES * Integer.BYTES), MOST_PROCESSES);
        if (count <= 0) {
            return Optional.empty();
        }
        Set<String> names = new HashSet<>();
        for (int index = 0; index < count; index++) {
            if (processes.proc_name(numbers.getAtIndex(JAVA_INT, index), name, NAME_BYTES) > 0) {
                names.add(name.getString(0));
            }
        }
        Map<Long, Long> parents = new HashMap<>();
        long self = ProcessHandle.current().pid();
        ProcessHandle.current().descendants().forEach(child -> parents.put(child.pid(), self));
        return names.isEmpty() ? Optional.empty() : Optional.of(new ProcessTable.Look(names, parents));
    }

    /// Without this process only: nothing that works for long is started by it here.
    @Override
    public OptionalInt othersPercent(Set<Long> own) {
        double all = load.getCpuLoad();
        double ours = load.getProcessCpuLoad();
        return all >= 0 && ours >= 0
                ? OptionalInt.of(Math.clamp(Math.round(100 * (all - ours)), 0, 100))
                : OptionalInt.empty();
    }

    @Override
    public OptionalLong freeMemoryBytes() {
        return board.freeMemoryBytes();
    }

    @Override
    public OptionalInt processorCelsius() {
        return celsius;
    }

    @Override
    public Slow slow() {
        celsius = board.processorCelsius();
        return new Slow(
                power.get(),
                Optional.empty(),
                lowPower.flatMap(LowPower::on),
                link.get(),
                OptionalInt.empty(),
                board.fanRpm(),
                OptionalInt.empty());
    }

    @Override
    public void close() {}
}
