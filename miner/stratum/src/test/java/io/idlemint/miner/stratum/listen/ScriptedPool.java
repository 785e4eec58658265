package io.idlemint.miner.stratum.listen;

import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.StratumJob;
import io.idlemint.miner.stratum.server.PoolBackend;
import io.idlemint.miner.stratum.server.PoolClient;
import io.idlemint.miner.stratum.server.Share;
import io.idlemint.miner.stratum.server.ShareOutcome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/// A pool whose job, patience and health a test decides.
final class ScriptedPool implements PoolBackend {
    final BlockingQueue<Share> shares = new LinkedBlockingQueue<>();
    volatile Optional<StratumJob> job = Optional.of(job("t1"));
    volatile CountDownLatch durable = new CountDownLatch(0);
    volatile boolean broken;

    static StratumJob job(String id) {
        return new StratumJob(
                id, Bytes.of(new byte[32]), Bytes.EMPTY, Bytes.EMPTY, List.of(), 6, 0x207fffff, 1_700_000_000, true);
    }

    @Override
    public Authorisation authorise(String worker, String password) {
        return worker.startsWith("bad") ? new Authorisation.Refused("unknown account") : new Authorisation.Granted();
    }

    @Override
    public Optional<StratumJob> job(PoolClient client) {
        if (broken) {
            throw new IllegalStateException("the test broke the pool");
        }
        return job;
    }

    @Override
    public ShareOutcome submit(Share share) {
        shares.add(share);
        try {
            durable.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new ShareOutcome.Accepted();
    }
}
