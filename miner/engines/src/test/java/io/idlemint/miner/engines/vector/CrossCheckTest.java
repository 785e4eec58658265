package io.idlemint.miner.engines.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.ScalarEngine;
import io.idlemint.miner.engines.ScanControl;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.engines.ScanLane;
import io.idlemint.miner.stratum.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// Random headers, one after the other on the same lane, against the reference. With a target that every hash meets
/// the lane checks the top word of each of its hashes itself; with a harder one it must leave out the right ones.
/// `-Didlemint.test.headers=100000` runs them all.
class CrossCheckTest {
    private static final int HEADERS = Integer.getInteger("idlemint.test.headers", 4000);
    private static final long SEED = Long.getLong("idlemint.test.seed", 2026);
    private static final int X16_EVERY = 100;
    private static final List<ProofOfWork> X16 = List.of(ProofOfWork.X16R, ProofOfWork.X16S, ProofOfWork.X16RV2);

    private final Random random = new Random(SEED);
    private final Map<String, Integer> headers = new TreeMap<>();
    private long hashes;
    private long wraps;

    @Test
    void vectorsFindWhatTheReferenceFinds(TestReporter reporter) {
        VectorEngine.available().ifPresent(reason -> assumeTrue(false, reason));
        try (ScanLane vectors = new VectorEngine(Ticker.system()).open();
                ScanLane reference = new ScalarEngine(Ticker.system()).open()) {
            for (int i = 0; i < HEADERS; i++) {
                compare(i, vectors, reference);
            }
        }
        assertEquals(
                HEADERS, headers.values().stream().mapToInt(Integer::intValue).sum());
        assertTrue(headers.size() >= 18, headers::toString);
        reporter.publishEntry(Map.of(
                "headers", headers.toString(), "hashes", String.valueOf(hashes), "wraps", String.valueOf(wraps)));
    }

    private void compare(int number, ScanLane vectors, ScanLane reference) {
        ScanJob job = job(number);
        int count = 1 + random.nextInt(3 * Lanes.INTS.length());
        boolean wraps = random.nextInt(4) == 0;
        int first = wraps ? -random.nextInt(count) : random.nextInt();
        List<Integer> expected = new ArrayList<>();
        List<Integer> found = new ArrayList<>();
        Count all = new Count();
        reference.scan(job, first, count, expected::add, new Count());
        vectors.scan(job, first, count, found::add, all);
        String where = "seed " + SEED + " header " + number + " " + job + " first " + first + " count " + count;
        assertEquals(expected, found, where);
        assertEquals(count, all.hashes, where);
        headers.merge(job.work().algorithm(job.header()), 1, Integer::sum);
        hashes += count;
        this.wraps += wraps ? 1 : 0;
    }

    private ScanJob job(int number) {
        byte[] header = new byte[80];
        random.nextBytes(header);
        ProofOfWork work = ProofOfWork.JUMPHASH;
        if (number % X16_EVERY == 0) {
            work = X16.get(random.nextInt(X16.size()));
        } else {
            Arrays.fill(header, 0, 4, (byte) 0);
            header[0] = (byte) (random.nextInt(10) == 0 ? 5 : 6);
        }
        byte[] target = new byte[32];
        Arrays.fill(target, (byte) 0xff);
        if (random.nextInt(3) == 0) {
            random.nextBytes(target);
        }
        return new ScanJob(work, Bytes.of(header), Bytes.of(target));
    }

    private static final class Count implements ScanControl {
        private long hashes;

        @Override
        public boolean proceed(long done) {
            hashes += done;
            return true;
        }

        @Override
        public long batchNanos() {
            return 1_000_000;
        }
    }
}
