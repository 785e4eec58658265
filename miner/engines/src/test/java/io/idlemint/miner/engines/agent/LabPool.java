package io.idlemint.miner.engines.agent;

import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.pool.PoolAddress;
import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.Difficulty;
import io.idlemint.miner.stratum.StratumJob;
import io.idlemint.miner.stratum.listen.ListenSettings;
import io.idlemint.miner.stratum.listen.StratumServer;
import io.idlemint.miner.stratum.server.PoolBackend;
import io.idlemint.miner.stratum.server.PoolClient;
import io.idlemint.miner.stratum.server.SessionPolicy;
import io.idlemint.miner.stratum.server.Share;
import io.idlemint.miner.stratum.server.ShareOutcome;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// A real Stratum server on loopback over a backend that keeps shares in memory.
final class LabPool implements PoolBackend, AutoCloseable {
    static final Difficulty EASY = Difficulty.of("0.0000005");

    final Queue<String> logins = new ConcurrentLinkedQueue<>();
    final Queue<Share> shares = new ConcurrentLinkedQueue<>();
    volatile ShareOutcome answer = new ShareOutcome.Accepted();
    private final AtomicInteger height = new AtomicInteger();
    private final SessionPolicy policy;
    private volatile StratumJob job;
    private StratumServer server;

    LabPool() throws IOException {
        this(4, EASY);
    }

    LabPool(int extranonce2Size, Difficulty difficulty) throws IOException {
        // So many shares a minute that the difficulty stays where it is.
        policy = new SessionPolicy(
                difficulty, difficulty, difficulty, 6000, extranonce2Size, 60, 8, 16, 65_536, 100_000, 50, 100);
        job = nextJob();
        server = start(0);
    }

    StratumJob newBlock() {
        job = nextJob();
        server.jobChanged();
        return job;
    }

    PoolAddress address() {
        return new PoolAddress("127.0.0.1", server.address().getPort(), false);
    }

    void stop() {
        server.close();
    }

    void startAgain() throws IOException {
        server = start(server.address().getPort());
    }

    @Override
    public Authorisation authorise(String worker, String password) {
        logins.add(worker + " " + password);
        return new Authorisation.Granted();
    }

    @Override
    public Optional<StratumJob> job(PoolClient client) {
        return Optional.of(job);
    }

    @Override
    public ShareOutcome submit(Share share) {
        shares.add(share);
        return answer;
    }

    @Override
    public void close() {
        server.close();
    }

    private StratumServer start(int port) throws IOException {
        return StratumServer.start(
                ListenSettings.onLoopback(port).with(policy), this, ProofOfWork.JUMPHASH::hash, System::nanoTime);
    }

    // The previous hash always jumps to Keccak, which is quick.
    private StratumJob nextJob() {
        int now = height.incrementAndGet();
        byte[] previous = new byte[32];
        previous[0] = 5;
        Bytes.ofNumber(now, 4).copyTo(previous, 20);
        return new StratumJob(
                "t" + now,
                Bytes.of(previous),
                Bytes.ofHex("0102"),
                Bytes.ofHex("0304"),
                List.of(Bytes.of(previous)),
                6,
                0x1d00ffff,
                1_700_000_000 + now,
                true);
    }
}
