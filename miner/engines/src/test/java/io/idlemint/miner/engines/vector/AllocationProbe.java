package io.idlemint.miner.engines.vector;

import com.sun.management.ThreadMXBean;
import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.ScanControl;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.engines.ScanLane;
import io.idlemint.miner.stratum.Bytes;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/// Exits with the bytes that a nonce allocates, as soon as that is 0. Vectors are objects until the compiler has
/// removed them; that takes a while on a busy machine.
final class AllocationProbe {
    private static final int COUNT = 20_000;
    private static final int SKEIN256 = 17;

    private AllocationProbe() {}

    public static void main(String[] args) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        byte[] header = new byte[80];
        header[0] = 6;
        header[4] = SKEIN256;
        ScanJob job = new ScanJob(ProofOfWork.JUMPHASH, Bytes.of(header), Bytes.of(new byte[32]));
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        long perNonce = Long.MAX_VALUE;
        try (ScanLane lane = new VectorEngine(Ticker.system()).open()) {
            for (int first = 0; perNonce > 0 && System.nanoTime() - end < 0; first += COUNT) {
                long before = threads.getCurrentThreadAllocatedBytes();
                lane.scan(job, first, COUNT, nonce -> {}, new Unhurried());
                perNonce = (threads.getCurrentThreadAllocatedBytes() - before) / COUNT;
            }
        }
        System.exit((int) Math.min(250, perNonce));
    }

    private static final class Unhurried implements ScanControl {
        @Override
        public boolean proceed(long hashes) {
            return true;
        }

        @Override
        public long batchNanos() {
            return 1_000_000;
        }
    }
}
