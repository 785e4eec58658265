package io.idlemint.miner.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.Difficulty;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScalarEngineTest {
    private static final Difficulty ONE_IN_SIXTEEN = Difficulty.of("0.00000000372525");

    private final ScalarEngine engine = new ScalarEngine(Ticker.system());

    @ParameterizedTest
    @EnumSource
    void findsExactlyTheNoncesThatTheReferenceFinds(ProofOfWork work) {
        long seed = 5;
        Random random = new Random(seed);
        try (ScanLane lane = engine.open()) {
            for (int round = 0; round < 20; round++) {
                ScanJob job = job(work, random);
                int first = round % 2 == 0 ? -7 : random.nextInt();
                int count = 1 + random.nextInt(60);
                List<Integer> found = new ArrayList<>();
                lane.scan(job, first, count, found::add, new Reins());
                assertEquals(expected(job, first, count), found, () -> "seed " + seed);
            }
        }
    }

    @Test
    void everyNonceIsCountedOnce() {
        Reins reins = new Reins();
        try (ScanLane lane = engine.open()) {
            lane.scan(job(ProofOfWork.JUMPHASH, new Random(1)), -5, 12_345, nonce -> {}, reins);
        }
        assertEquals(12_345, reins.hashes);
    }

    @Test
    void stopsAtTheNextBatch() {
        Reins reins = new Reins();
        reins.calls = 3;
        try (ScanLane lane = engine.open()) {
            lane.scan(job(ProofOfWork.JUMPHASH, new Random(1)), 0, 1L << 32, nonce -> {}, reins);
        }
        assertEquals(0, reins.calls);
    }

    @Test
    void batchesFollowTheSpeed() {
        long[] now = {0};
        long[] step = {1000};
        // Every look at the clock costs a step: slow steps must shrink the batches, fast ones grow them.
        try (ScanLane lane = new ScalarEngine(() -> now[0] += step[0]).open()) {
            ScanJob job = job(ProofOfWork.JUMPHASH, new Random(2));
            Reins fast = new Reins();
            lane.scan(job, 0, 5000, nonce -> {}, fast);
            assertTrue(fast.largest > 1000, "largest batch " + fast.largest);
            step[0] = 50_000_000;
            Reins slow = new Reins();
            lane.scan(job, 0, 20_000, nonce -> {}, slow);
            assertEquals(1, slow.last);
        }
    }

    @Test
    void theLoopAllocatesNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Reins reins = new Reins();
        try (ScanLane lane = engine.open()) {
            ScanJob job = job(ProofOfWork.JUMPHASH, new Random(3));
            lane.scan(job, 0, 20_000, nonce -> {}, reins);
            long before = threads.getCurrentThreadAllocatedBytes();
            lane.scan(job, 20_000, 50_000, nonce -> {}, reins);
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            assertTrue(allocated < 50_000, allocated + " bytes for 50,000 nonces");
        }
    }

    @Test
    void namesTheAlgorithmOfABlock() {
        byte[] header = new byte[80];
        header[0] = 6;
        header[4] = 5;
        assertEquals("keccak", ProofOfWork.JUMPHASH.algorithm(Bytes.of(header)));
        assertEquals("x16rv2", ProofOfWork.X16RV2.algorithm(Bytes.of(header)));
        assertFalse(engine.name().isEmpty());
    }

    private static ScanJob job(ProofOfWork work, Random random) {
        byte[] header = new byte[80];
        random.nextBytes(header);
        header[0] = 6;
        header[1] = 0;
        header[2] = 0;
        header[3] = 0;
        return new ScanJob(work, Bytes.of(header), Bytes.of(ONE_IN_SIXTEEN.targetLittleEndian()));
    }

    private static List<Integer> expected(ScanJob job, int first, int count) {
        List<Integer> nonces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] header = job.header().toArray();
            Bytes.ofNumber(Integer.reverseBytes(first + i), 4).copyTo(header, 76);
            if (ONE_IN_SIXTEEN.isMetBy(job.work().hash(Bytes.of(header)))) {
                nonces.add(first + i);
            }
        }
        return nonces;
    }

    private static final class Reins implements ScanControl {
        private long hashes;
        private long last;
        private long largest;
        private int calls = Integer.MAX_VALUE;

        @Override
        public boolean proceed(long done) {
            hashes += done;
            last = done;
            largest = Math.max(largest, done);
            return --calls > 0;
        }

        @Override
        public long batchNanos() {
            return 5_000_000;
        }
    }
}
