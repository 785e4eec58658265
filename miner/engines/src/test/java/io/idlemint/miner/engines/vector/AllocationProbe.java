package io.idlemint.miner.engines.vector;

import com.sun.management.ThreadMXBean;
import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.ScanControl;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.engines.ScanLane;
import io.idlemint.miner.engines.bench.Workload;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Prints how many bytes a nonce of each of the algorithms named as arguments allocates, as soon as that is 0 or
/// after some seconds, and exits with the most. Vectors are objects until the compiler has removed them; that takes a
/// while on a busy machine.
final class AllocationProbe {
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final int COUNT = 20_000;
    private static final int PATIENCE = Integer.getInteger("idlemint.test.patience", 45);

    private AllocationProbe() {}

    public static void main(String[] args) {
        long most = 0;
        try (ScanLane lane = new VectorEngine(Ticker.system()).open()) {
            for (String algorithms : args) {
                for (Workload workload : Workload.parse(algorithms)) {
                    long bytes = perNonce(lane, workload.jobs().getFirst());
                    OUT.println(workload.name() + " " + bytes);
                    most = Math.max(most, bytes);
                }
            }
        }
        System.exit((int) Math.min(250, most));
    }

    private static long perNonce(ScanLane lane, ScanJob job) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long end = System.nanoTime() + Duration.ofSeconds(PATIENCE).toNanos();
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
