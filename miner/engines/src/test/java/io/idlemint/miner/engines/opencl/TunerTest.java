package io.idlemint.miner.engines.opencl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.ScanControl;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.engines.ScanLane;
import io.idlemint.miner.jumphash.variant.JumpAlgorithm;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

class TunerTest {
    private static final int KECCAK = 5;

    @TempDir
    Path cache;

    @Test
    void theCutIsMeasuredAndRememberedUntilSomethingChanges() throws Exception {
        DeviceHandle device = Device.first();
        List<Flavour> candidates = Flavour.candidates(device);
        Programs.Ready first = ready(KernelSource::of);
        assertTrue(candidates.size() > 1 && candidates.contains(first.flavour()), first::toString);
        assertTrue(first.nanosPerNonce() > 0 && first.batch() > 0, first::toString);
        Programs.Ready again = ready(KernelSource::of);
        assertEquals(first.flavour(), again.flavour());
        assertEquals(first.batch(), again.batch());
        assertEquals(first.nanosPerNonce(), again.nanosPerNonce(), "remembered, not measured");
        Programs.Ready other = ready((algorithm, lanes) -> KernelSource.of(algorithm, lanes) + "// another\n");
        assertNotEquals(first.nanosPerNonce(), other.nanosPerNonce(), "another source is measured anew");
        try (var files = Files.list(cache)) {
            for (Path file : files.filter(TunerTest::isSmall).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        Programs.Ready after = ready(KernelSource::of);
        assertNotEquals(first.nanosPerNonce(), after.nanosPerNonce(), "what is damaged is measured anew");
    }

    private static boolean isSmall(Path file) {
        return file.toFile().length() < 200;
    }

    private Programs.Ready ready(Programs.KernelText text) {
        Flavour[] candidates = Flavour.candidates(Device.first()).toArray(Flavour[]::new);
        try (OpenClEngine engine = Device.engine(cache, text, candidates)) {
            return engine.programs().get(JumpAlgorithm.KECCAK).join();
        }
    }

    /// The time of the thread that feeds the device; PoCL, which computes on processors, does that on others.
    @Test
    void theHostIsNearlyIdle(TestReporter reporter) {
        var threads = ManagementFactory.getThreadMXBean();
        try (OpenClEngine engine = Device.engine(cache, KernelSource::of, Flavour.of(Device.first()));
                ScanLane lane = engine.open()) {
            ScanJob job = OpenClEngineTest.job(KECCAK, new Random(1), new byte[32]);
            lane.scan(job, 0, 1L << 32, nonce -> {}, new Stint(Duration.ofSeconds(1)));
            long began = threads.getCurrentThreadCpuTime();
            Stint stint = new Stint(Duration.ofSeconds(3));
            lane.scan(job, 0, 1L << 32, nonce -> {}, stint);
            long host = threads.getCurrentThreadCpuTime() - began;
            double share = (double) host / stint.length.toNanos();
            reporter.publishEntry("hostMicrosPerBatch", Long.toString(host / 1000 / stint.batches));
            reporter.publishEntry("batches", Integer.toString(stint.batches));
            reporter.publishEntry("hostPercentOfOneCore", String.format(java.util.Locale.ROOT, "%.2f", 100 * share));
            assertTrue(share < 0.1, "share of a core: " + share);
        }
    }

    private static final class Stint implements ScanControl {
        private static final Ticker TICKER = Ticker.system();

        private final Duration length;
        private final long began = TICKER.nanos();
        private int batches;

        private Stint(Duration length) {
            this.length = length;
        }

        @Override
        public boolean proceed(long hashes) {
            batches += hashes > 0 ? 1 : 0;
            return TICKER.since(began).compareTo(length) < 0;
        }

        @Override
        public long batchNanos() {
            return Duration.ofMillis(30).toNanos();
        }
    }
}
