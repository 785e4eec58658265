package io.idlemint.miner.engines.vector;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.ScalarEngine;
import io.idlemint.miner.engines.ScanControl;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.engines.ScanLane;
import io.idlemint.miner.stratum.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Compares the engines in a virtual machine of its own, whose vectors are narrower than the processor's. Exits with
/// the number of jobs of which they found different nonces.
final class NarrowProbe {
    private static final int ALGORITHMS = 18;
    private static final int COUNT = 70;
    private static final List<ProofOfWork> CHAINS = List.of(ProofOfWork.X16R, ProofOfWork.X16S, ProofOfWork.X16RV2);

    private NarrowProbe() {}

    public static void main(String[] args) {
        if (Lanes.BITS != Integer.parseInt(args[0])) {
            System.exit(100);
        }
        Random random = new Random(20);
        byte[] target = new byte[32];
        target[31] = 0x0f;
        int different = 0;
        try (ScanLane lane = new VectorEngine(Ticker.system()).open();
                ScanLane reference = new ScalarEngine(Ticker.system()).open()) {
            for (int i = 0; i < ALGORITHMS + CHAINS.size(); i++) {
                byte[] header = new byte[80];
                random.nextBytes(header);
                ProofOfWork work = i < ALGORITHMS ? ProofOfWork.JUMPHASH : CHAINS.get(i - ALGORITHMS);
                if (work == ProofOfWork.JUMPHASH) {
                    System.arraycopy(new byte[] {6, 0, 0, 0, (byte) i, 0}, 0, header, 0, 6);
                }
                ScanJob job = new ScanJob(work, Bytes.of(header), Bytes.of(target));
                int first = -1 - random.nextInt(COUNT);
                different += found(lane, job, first).equals(found(reference, job, first)) ? 0 : 1;
            }
        }
        System.exit(different);
    }

    private static List<Integer> found(ScanLane lane, ScanJob job, int first) {
        List<Integer> found = new ArrayList<>();
        lane.scan(job, first, COUNT, found::add, new Unhurried());
        return found;
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
