package io.idlemint.miner.engines.choice;

import io.idlemint.miner.engines.EngineException;
import io.idlemint.miner.engines.NonceSink;
import io.idlemint.miner.engines.ScanControl;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.engines.ScanLane;

/// One lane of each engine, of which one works at a time; between their batches trials go on.
final class ChosenLane implements ScanLane {
    private final ScanLane reference;
    private final ScanLane candidate;
    private final Trials trials;

    ChosenLane(ScanLane reference, ScanLane candidate, Trials trials) {
        this.reference = reference;
        this.candidate = candidate;
        this.trials = trials;
    }

    @Override
    public void scan(ScanJob job, int firstNonce, long count, NonceSink sink, ScanControl control) {
        String algorithm = job.work().algorithm(job.header());
        trials.plan(job.work());
        long done = 0;
        boolean goOn = true;
        while (goOn && done < count) {
            Reins reins = new Reins(control, algorithm, trials.chosen(algorithm));
            scan(job, firstNonce + (int) done, count - done, sink, reins);
            done += reins.hashes;
            goOn = reins.goOn;
        }
    }

    @Override
    public void close() {
        candidate.close();
        reference.close();
    }

    private void scan(ScanJob job, int firstNonce, long count, NonceSink sink, Reins reins) {
        if (!reins.fast) {
            reference.scan(job, firstNonce, count, sink, reins);
            return;
        }
        try {
            candidate.scan(job, firstNonce, count, sink, reins);
        } catch (EngineException failed) {
            trials.dismiss(reins.algorithm, String.valueOf(failed.getMessage()));
        }
    }

    /// Ends a scan also when the other engine takes over.
    private final class Reins implements ScanControl {
        private final ScanControl miner;
        private final String algorithm;
        private final boolean fast;
        private long hashes;
        private boolean goOn = true;

        private Reins(ScanControl miner, String algorithm, boolean fast) {
            this.miner = miner;
            this.algorithm = algorithm;
            this.fast = fast;
        }

        @Override
        public boolean proceed(long done) {
            hashes += done;
            goOn = miner.proceed(done) && trials.turn(algorithm, miner);
            return goOn && trials.chosen(algorithm) == fast;
        }

        @Override
        public long batchNanos() {
            return miner.batchNanos();
        }
    }
}
