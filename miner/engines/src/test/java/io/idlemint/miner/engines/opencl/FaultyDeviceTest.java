package io.idlemint.miner.engines.opencl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.EngineException;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.engines.ScanLane;
import io.idlemint.miner.engines.pool.Backoff;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A real device with kernels that err, behind the watch that restarts and parks it.
class FaultyDeviceTest {
    private static final int KECCAK = 5;
    private static final int COUNT = 100;
    private static final String TOP = "    U32 top = shaTop(w);";
    /// Right for the job with which kernels are checked, so that only mining shows the fault.
    private static final String MINING = "job[0] != 0x7a55300bu";

    @TempDir
    Path cache;

    enum Fault {
        ERROR("this is not OpenCL C", "could not compile"),
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
            return this == ERROR ? code : good.replace(TOP, code);
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
            lane.scan(job(), 7, COUNT, found::add, reins);
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
            assertThrows(EngineException.class, () -> lane.scan(job(), 7, COUNT, found::add, new Reins()));
            DeviceHealth.Parked parked =
                    assertInstanceOf(DeviceHealth.Parked.class, watch.health().get());
            assertTrue(parked.reason().contains(fault.reason), parked::reason);
            assertEquals(List.of(), found);
        }
    }

    private DeviceWatch watch(Fault fault, int faults, int mostRestarts, AtomicInteger opened) {
        Programs.KernelText faulty = (algorithm, lanes) -> fault.source(KernelSource.of(algorithm, lanes));
        Duration patience = fault == Fault.HANG ? Duration.ofMillis(100) : Device.PATIENCE;
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

    private static ScanJob job() {
        byte[] anything = new byte[32];
        Arrays.fill(anything, (byte) 0xff);
        return OpenClEngineTest.job(KECCAK, new Random(4), anything);
    }
}
