package io.idlemint.machine.sense.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.machine.Power;
import io.idlemint.machine.sense.kernel.Kernel;
import io.idlemint.machine.sense.kernel.ProcessTable;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is made of the answers of Windows's kernel, which are those that Wine gave.
class WindowsKernelTest {
    private static final String IDLE_DISK = "\\LogicalDisk(D:)\\% Idle Time";

    private final FakeKernel32 windows = new FakeKernel32();
    private final FakePdh pdh = new FakePdh();
    private final long[] nanos = {0};

    private WindowsKernel kernel() {
        return new WindowsKernel(
                windows,
                new WindowsKernel.Asked(
                        Optional.of(new Counters(pdh)), () -> Optional.of(true), () -> OptionalInt.of(1_000)),
                "D:",
                () -> nanos[0]);
    }

    @Test
    void recordedProcessesHaveNamesAndParents() {
        windows.times.put(32L, new long[] {100, 5, 6});
        windows.times.put(56L, new long[] {90, 5, 6});
        windows.times.put(68L, new long[] {110, 5, 6});
        ProcessTable.Look look =
                new WindowsProcesses(windows, Arena.ofAuto()).look(32).orElseThrow();
        assertEquals(Set.of("check", "services", "winedevice"), look.names());
        assertEquals(Map.of(32L, 0L, 56L, 40L, 68L, 56L), look.parents());
        assertEquals(0, windows.open, "handles that stay open");
    }

    @Test
    void whoWasThereBeforeUsIsNobodysChild() {
        windows.times.put(56L, new long[] {100, 0, 0});
        windows.times.put(68L, new long[] {99, 0, 0});
        WindowsProcesses processes = new WindowsProcesses(windows, Arena.ofAuto());
        assertEquals(Set.of(56L), processes.look(56).orElseThrow().family(56));
        windows.times.put(68L, new long[] {101, 0, 0});
        assertEquals(Set.of(56L, 68L), processes.look(56).orElseThrow().family(56));
        windows.broken = true;
        assertEquals(Optional.empty(), processes.look(56));
    }

    private static long time(String recorded) {
        return ByteBuffer.wrap(Recorded.bytes(recorded))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getLong();
    }

    @Test
    void ourOwnWorkIsLeftOut() {
        WindowsKernel kernel = kernel();
        windows.times.put(32L, new long[] {0, 100, 100});
        windows.system = new long[] {time(Recorded.IDLE), time(Recorded.KERNEL), time(Recorded.USER)};
        assertEquals(OptionalInt.empty(), kernel.othersPercent(Set.of(32L)));
        // Of 2,000 units 500 were idle and 1,000 ours; the kernel's time has the idle one in it.
        windows.system = new long[] {windows.system[0] + 500, windows.system[1] + 700, windows.system[2] + 1_300};
        windows.times.put(32L, new long[] {0, 200, 1_000});
        assertEquals(OptionalInt.of(25), kernel.othersPercent(Set.of(32L, 99L)));
        assertEquals(OptionalInt.empty(), kernel.othersPercent(Set.of(32L)));
        windows.broken = true;
        assertEquals(OptionalInt.empty(), kernel.othersPercent(Set.of(32L)));
    }

    @Test
    void recordedMemory() {
        assertEquals(OptionalLong.of(0x4f5e44000L), kernel().freeMemoryBytes());
        windows.broken = true;
        assertEquals(OptionalLong.empty(), kernel().freeMemoryBytes());
    }

    @ParameterizedTest
    @CsvSource({
        // recorded on a computer without a battery; the others by the reference
        "0180ff00ffffffffffffffff, MAINS, , false",
        "010864000000000000000000, MAINS, 100, false",
        "00002a011027000000000000, BATTERY, 42, true",
        "ffffffffffffffffffffffff, UNKNOWN, , false"
    })
    void power(String status, Power.Source source, Integer charge, boolean saving) {
        windows.power = status;
        Kernel.Slow slow = kernel().slow();
        assertEquals(new Power(source, charge == null ? OptionalInt.empty() : OptionalInt.of(charge)), slow.power());
        assertEquals(Optional.of(saving), slow.saving());
    }

    @Test
    void theServicesAreAskedEveryHalfMinuteAndTheDiskEachTime() {
        pdh.told.put(IDLE_DISK, Map.of("D:", 63.6));
        WindowsKernel kernel = kernel();
        Kernel.Slow slow = kernel.slow();
        assertEquals(Optional.of(true), slow.metered());
        assertEquals(OptionalInt.of(1_000), slow.linkMegabits());
        assertEquals(OptionalInt.of(36), slow.diskBusyPercent());
        pdh.told.put(IDLE_DISK, Map.of("D:", 120.0));
        assertEquals(OptionalInt.of(0), kernel.slow().diskBusyPercent());
        pdh.status = 0xc0000bba;
        assertEquals(OptionalInt.empty(), kernel.slow().diskBusyPercent());
        kernel.close();
        assertTrue(pdh.closed);
    }

    @Test
    void aBrokenWindowsTellsNothing() {
        windows.broken = true;
        Kernel.Slow slow = kernel().slow();
        assertEquals(Kernel.Slow.UNKNOWN.power(), slow.power());
        assertEquals(Optional.empty(), slow.saving());
        assertEquals(OptionalInt.empty(), slow.diskBusyPercent());
        assertEquals(OptionalInt.empty(), kernel().processorCelsius());
    }

    @ParameterizedTest
    @CsvSource({"0, ", "1, false", "2, true", "4, true", "10001, true", "40001, true", "20001, false", "80002, true"})
    void costsOfANetwork(String flags, Boolean metered) {
        assertEquals(Optional.ofNullable(metered), NetworkCost.metered(Integer.parseInt(flags, 16)));
    }
}
