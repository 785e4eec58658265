package io.idlemint.miner.engines.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.ScanControl;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.engines.ScanLane;
import io.idlemint.miner.stratum.Bytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PatienceTest {
    private final AtomicLong now = new AtomicLong();
    private final Reins reins = new Reins();

    @Test
    void looksNowAndThenUntilItIsOver() {
        Patience patience = new Patience(now::get);
        patience.heed(reins);
        now.addAndGet(Duration.ofMillis(4).toNanos());
        assertFalse(patience.isOver());
        assertEquals(0, reins.looks);
        now.addAndGet(Duration.ofMillis(2).toNanos());
        assertFalse(patience.isOver());
        assertEquals(1, reins.looks);
        reins.goOn = false;
        now.addAndGet(Duration.ofMillis(6).toNanos());
        assertFalse(patience.hasEnded());
        assertTrue(patience.isOver());
        assertTrue(patience.hasEnded());
        assertTrue(patience.isOver());
        assertEquals(2, reins.looks);
    }

    @Test
    void looksAtNothingWhileBatchesAreShort() {
        Patience patience = new Patience(now::get);
        reins.goOn = false;
        patience.heed(reins);
        patience.rest();
        now.addAndGet(Duration.ofMillis(50).toNanos());
        assertFalse(patience.isOver());
        assertFalse(patience.hasEnded());
        assertEquals(0, reins.looks);
    }

    /// With a clock that jumps, every function of a chain seems to take long.
    @ParameterizedTest
    @EnumSource(
            value = ProofOfWork.class,
            names = {"JUMPHASH", "X16R", "X16S", "X16RV2"})
    void aBatchThatWasGivenUpReportsNothingAndIsDoneAnew(ProofOfWork work) {
        VectorEngine.available().ifPresent(reason -> assumeTrue(false, reason));
        byte[] header = new byte[80];
        header[0] = 6;
        header[4] = 2; // groestl
        byte[] all = new byte[32];
        Arrays.fill(all, (byte) 0xff);
        ScanJob job = new ScanJob(work, Bytes.of(header), Bytes.of(all));
        Ticker jumping = () -> now.addAndGet(Duration.ofMillis(10).toNanos());
        List<Integer> found = new ArrayList<>();
        reins.goOn = false;
        try (ScanLane lane = new VectorEngine(jumping).open()) {
            lane.scan(job, 3, 40, found::add, reins);
            assertEquals(List.of(), found);
            assertEquals(0, reins.hashes);
            assertTrue(reins.looks > 0);
            reins.goOn = true;
            lane.scan(job, 3, 40, found::add, reins);
        }
        assertEquals(40, found.size());
        assertEquals(40, reins.hashes);
    }

    private static final class Reins implements ScanControl {
        private boolean goOn = true;
        private int looks;
        private long hashes;

        @Override
        public boolean proceed(long done) {
            looks += done == 0 ? 1 : 0;
            hashes += done;
            return goOn;
        }

        @Override
        public long batchNanos() {
            return 1_000_000;
        }
    }
}
