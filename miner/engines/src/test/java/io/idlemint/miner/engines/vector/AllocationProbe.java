package io.idlemint.miner.engines.vector;

import com.sun.management.ThreadMXBean;
import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.ScanControl;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.engines.ScanLane;
import io.idlemint.miner.engines.bench.Workload;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/// Exits with the most bytes that a nonce of any of the algorithms named as arguments allocates, as soon as that is
/// 0. Vectors are objects until the compiler has removed them; that takes a while on a busy machine.
final class AllocationProbe {
    private static final int COUNT = 20_000;

    private AllocationProbe() {}

    public static void main(String[] args) {
        long most = 0;
        try (ScanLane lane = new VectorEngine(Ticker.system()).open()) {
            for (String algorithms : args) {
                for (Workload workload : Workload.parse(algorithms)) {
                    most = Math.max(most, perNonce(lane, workload.jobs().getFirst()));
                }
            }
        }
        System.exit((int) Math.min(250, most));
    }

    private static long perNonce(ScanLane lane, ScanJob job) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long end = System.nanoTime() + Duration.ofSeconds(45).toNanos();
        long perNonce = Long.MAX_VALUE;
        for (int first = 0; perNonce > 0 && System.nanoTime() - end < 0; first += COUNT) {
            long before = threads.getCurrentThreadAllocatedBytes();
            lane.scan(job, first, COUNT, nonce -> {}, new Unhurried());
            perNonce = (threads.getCurrentThreadAllocatedBytes() - before) / COUNT;
        }
        return perNonce;
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
