package io.idlemint.miner.engines.opencl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.DeviceKind;
import io.idlemint.miner.engines.EngineException;
import io.idlemint.miner.engines.HashEngine;
import io.idlemint.miner.engines.NonceSink;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.ScanControl;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.engines.ScanLane;
import io.idlemint.miner.engines.pool.Backoff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeviceWatchTest {
    private static final ScanJob JOB = OpenClEngineTest.job(0, new Random(1), new byte[32]);

    private final List<Integer> opened = new ArrayList<>();
    private int closed;

    @Test
    void goesOnWhereTheDeviceFailed() {
        try (DeviceWatch watch = watch(2, 3)) {
            List<Integer> found = new ArrayList<>();
            Reins reins = new Reins();
            try (ScanLane lane = watch.open()) {
                lane.scan(JOB, 100, 10, found::add, reins);
            }
            assertEquals(List.of(100, 101, 102, 103, 104, 105, 106, 107, 108, 109), found);
            assertEquals(10, reins.hashes());
            assertEquals(3, opened.size());
            assertInstanceOf(DeviceHealth.Working.class, watch.health().get());
        }
        assertEquals(opened.size(), closed);
    }

    @Test
    void aDeviceThatKeepsFailingIsParkedWithTheReason() {
        try (DeviceWatch watch = watch(Integer.MAX_VALUE, 2);
                ScanLane lane = watch.open()) {
            assertThrows(EngineException.class, () -> lane.scan(JOB, 0, 100, nonce -> {}, new Reins()));
            DeviceHealth.Parked parked =
                    assertInstanceOf(DeviceHealth.Parked.class, watch.health().get());
            assertTrue(parked.reason().contains("lab card is not used any more after 3 failures"), parked::reason);
            assertTrue(parked.reason().contains("The fan fell off."), parked::reason);
            int attempts = opened.size();
            assertThrows(EngineException.class, () -> lane.scan(JOB, 0, 100, nonce -> {}, new Reins()));
            assertEquals(attempts, opened.size());
            watch.unpark();
            assertInstanceOf(DeviceHealth.Working.class, watch.health().get());
        }
        assertEquals(opened.size(), closed);
    }

    @Test
    void aScanThatIsEndedDoesNotWaitForTheDevice() {
        try (DeviceWatch watch = watch(Integer.MAX_VALUE, 100);
                ScanLane lane = watch.open()) {
            lane.scan(JOB, 0, 1L << 32, nonce -> {}, Reins.endingAtOnce());
            assertEquals(1, opened.size());
        }
    }

    /// A device that fails after four nonces, as often as is said.
    private DeviceWatch watch(int failures, int mostRestarts) {
        Backoff backoff = new Backoff(Duration.ofMillis(1), Duration.ofMillis(2), new Random(1));
        return new DeviceWatch(
                () -> new FailingEngine(opened.size() < failures),
                "lab card",
                backoff,
                mostRestarts,
                Duration.ofHours(1),
                Ticker.system());
    }

    private final class FailingEngine implements HashEngine {
        private final boolean failing;

        FailingEngine(boolean failing) {
            this.failing = failing;
            opened.add(opened.size());
        }

        @Override
        public String name() {
            return "lab";
        }

        @Override
        public DeviceKind device() {
            return DeviceKind.GPU;
        }

        @Override
        public boolean supports(ProofOfWork work) {
            return true;
        }

        @Override
        public long nonces() {
            return 1;
        }

        @Override
        public ScanLane open() {
            return new ScanLane() {
                @Override
                public void scan(ScanJob job, int first, long count, NonceSink sink, ScanControl control) {
                    for (int i = 0; i < count; i++) {
                        if (failing && i == 4) {
                            throw new EngineException("The fan fell off.", null);
                        }
                        sink.found(first + i);
                        if (!control.proceed(1)) {
                            return;
                        }
                    }
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
