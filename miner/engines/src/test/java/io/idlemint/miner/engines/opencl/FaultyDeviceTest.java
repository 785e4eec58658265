package io.idlemint.miner.engines.opencl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.Await;
import io.idlemint.miner.engines.EngineException;
import io.idlemint.miner.engines.NonceSink;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.engines.ScanLane;
import io.idlemint.miner.engines.pool.Backoff;
import io.idlemint.miner.jumphash.variant.JumpAlgorithm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A real device with kernels that err, behind the watch that restarts and parks it.
class FaultyDeviceTest {
    private static final int KECCAK = 5;
    private static final int COUNT = 100;
    private static final int MANY = 20_000;
    private static final int SKEIN = 3;
    private static final String KERNEL = "kernel void scan(";
    private static final String TOP = "    U32 top = shaTop(w);";
    /// Right for the job with which kernels are checked, so that only mining shows the fault.
    private static final String MINING = "job[0] != 0x7a55300bu";

    @TempDir
    Path cache;

    enum Fault {
        ERROR("this is not OpenCL C", "could not compile"),
        /// Compiles, but the driver starts it in groups of another size only.
        REFUSED(
                "kernel __attribute__((reqd_work_group_size(3, 1, 1))) void scan(",
                "could not start a kernel: CL_INVALID_WORK_GROUP_SIZE"),
        WRONG(TOP.replace(";", " ^ (" + MINING + " ? 4u : 0u);"), "hashed nonce"),
        HANG("""
                if (get_global_id(0) == 0 && MINING)
                    for (volatile ulong i = 0; i < 400000000ul; i++) {}
                """.replace("MINING", MINING) + TOP, "did not finish a batch within 100 ms");

        private final String code;
        private final String reason;

        Fault(String code, String reason) {
            this.code = code;
            this.reason = reason;
        }

        String source(String good) {
            return switch (this) {
                case ERROR -> code;
                case REFUSED -> good.replace(KERNEL, code);
                case WRONG, HANG -> good.replace(TOP, code);
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void isRestartedAndGoesOnWhereItWas(Fault fault) {
        AtomicInteger opened = new AtomicInteger();
        try (DeviceWatch watch = watch(fault, 1, 3, opened);
                ScanLane lane = watch.open()) {
            List<Integer> found = new ArrayList<>();
            Reins reins = new Reins();
            lane.scan(job(KECCAK), 7, COUNT, found::add, reins);
            assertEquals(COUNT, found.size());
            assertEquals(COUNT, found.stream().distinct().count());
            assertEquals(COUNT, reins.hashes());
            assertEquals(2, opened.get());
            assertInstanceOf(DeviceHealth.Working.class, watch.health().get());
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void isParkedWithTheReason(Fault fault) {
        try (DeviceWatch watch = watch(fault, Integer.MAX_VALUE, 1, new AtomicInteger());
                ScanLane lane = watch.open()) {
            List<Integer> found = new ArrayList<>();
            assertThrows(EngineException.class, () -> lane.scan(job(KECCAK), 7, COUNT, found::add, new Reins()));
            DeviceHealth.Parked parked =
                    assertInstanceOf(DeviceHealth.Parked.class, watch.health().get());
            assertTrue(parked.reason().contains(fault.reason), parked::reason);
            assertEquals(List.of(), found);
        }
    }

    @Test
    void aDeviceThatMinedIsParkedWhenItsDriverRefusesTheNextJob() {
        Programs.KernelText refusesSkein = (algorithm, lanes) -> algorithm == JumpAlgorithm.SKEIN
                ? Fault.REFUSED.source(KernelSource.of(algorithm, lanes))
                : KernelSource.of(algorithm, lanes);
        try (DeviceWatch watch = watch(refusesSkein, Device.PATIENCE, Integer.MAX_VALUE, 2, new AtomicInteger());
                ScanLane lane = watch.open()) {
            List<Integer> found = new ArrayList<>();
            lane.scan(job(KECCAK), 7, COUNT, found::add, new Reins());
            assertEquals(COUNT, found.size());
            assertThrows(EngineException.class, () -> lane.scan(job(SKEIN), 7, COUNT, found::add, new Reins()));
            DeviceHealth.Parked parked =
                    assertInstanceOf(DeviceHealth.Parked.class, watch.health().get());
            assertTrue(parked.reason().startsWith("lab card is not used any more after 3 failures"), parked::reason);
            assertTrue(parked.reason().contains(Fault.REFUSED.reason), parked::reason);
            assertEquals(COUNT, found.size());
        }
    }

    @Test
    void aCutThatTheDriverRefusesLeavesNothingBehind() {
        leavesNothing(Fault.REFUSED::source, Fault.REFUSED.reason);
    }

    @Test
    void aCutThatHashesWronglyLeavesNothingBehind() {
        leavesNothing(good -> good.replace(TOP, TOP.replace(";", " ^ 4u;")), "differently from the reference");
    }

    /// What OpenCL holds refers to its context, which counts that "for identifying memory leaks".
    private void leavesNothing(UnaryOperator<String> fault, String reason) {
        DeviceContext device = new DeviceContext(Device.first());
        List<Program> made = new ArrayList<>();
        Programs.KernelText faulty = (algorithm, lanes) -> fault.apply(KernelSource.of(algorithm, lanes));
        Tuner tuner = new Tuner(
                device,
                List.of(Flavour.of(Device.first())),
                faulty,
                new BinaryStore(cache),
                Ticker.system(),
                made::add);
        int before = references(device);
        EngineException refused = assertThrows(EngineException.class, () -> tuner.fastest(JumpAlgorithm.KECCAK));
        assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused::getMessage);
        made.forEach(Program::close);
        // A driver may let go of what it was given a moment later.
        Await.until(() -> references(device) == before, () -> references(device) + " references, not " + before);
        device.close();
    }

    private static int references(DeviceContext device) {
        int[] count = new int[1];
        int code = CL.clGetContextInfo(
                device.context(), CL.CL_CONTEXT_REFERENCE_COUNT, Sizeof.cl_uint, Pointer.to(count), null);
        assertEquals(CL.CL_SUCCESS, code);
        return count[0];
    }

    @Test
    void otherDevicesGoOnWhileOneIsParked() {
        AtomicInteger opened = new AtomicInteger();
        try (DeviceWatch faulty = watch(Fault.REFUSED, Integer.MAX_VALUE, 1, opened);
                DeviceWatch good = watch(Fault.REFUSED, 0, 0, new AtomicInteger());
                ScanLane broken = faulty.open();
                ScanLane lane = good.open()) {
            List<Integer> found = new ArrayList<>();
            NonceSink sink = nonce -> {
                if (found.isEmpty()) {
                    assertThrows(
                            EngineException.class,
                            () -> broken.scan(job(KECCAK), 7, COUNT, unexpected -> {}, new Reins()));
                }
                found.add(nonce);
            };
            lane.scan(job(KECCAK), 7, MANY, sink, new Reins());
            assertEquals(MANY, found.stream().distinct().count());
            assertEquals(2, opened.get());
            assertInstanceOf(DeviceHealth.Parked.class, faulty.health().get());
            assertInstanceOf(DeviceHealth.Working.class, good.health().get());
        }
    }

    private DeviceWatch watch(Fault fault, int faults, int mostRestarts, AtomicInteger opened) {
        Programs.KernelText faulty = (algorithm, lanes) -> fault.source(KernelSource.of(algorithm, lanes));
        Duration patience = fault == Fault.HANG ? Duration.ofMillis(100) : Device.PATIENCE;
        return watch(faulty, patience, faults, mostRestarts, opened);
    }

    private DeviceWatch watch(
            Programs.KernelText faulty, Duration patience, int faults, int mostRestarts, AtomicInteger opened) {
        Flavour usual = Flavour.of(Device.first());
        return new DeviceWatch(
                () -> opened.getAndIncrement() < faults
                        ? Device.engine(cache, faulty, patience, usual)
                        : Device.engine(cache, KernelSource::of, usual),
                "lab card",
                new Backoff(Duration.ofMillis(1), Duration.ofMillis(2), new Random(1)),
                mostRestarts,
                Duration.ofHours(1),
                Ticker.system());
    }

    private static ScanJob job(int algorithm) {
        byte[] anything = new byte[32];
        Arrays.fill(anything, (byte) 0xff);
        return OpenClEngineTest.job(algorithm, new Random(4), anything);
    }
}
