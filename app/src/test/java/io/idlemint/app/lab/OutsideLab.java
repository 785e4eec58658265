package io.idlemint.app.lab;

import io.idlemint.miner.engines.ProofOfWork;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/// A pool of somebody else: a real Stratum server on loopback that hashes every share anew with the reference. Safe
/// for use by several threads.
public final class OutsideLab implements PoolBackend, AutoCloseable {
    public final Queue<String> logins = new ConcurrentLinkedQueue<>();
    public final Queue<Share> shares = new ConcurrentLinkedQueue<>();
    public final Queue<Share> wrong = new ConcurrentLinkedQueue<>();
    private final ProofOfWork work;
    private final Difficulty difficulty;
    private final SessionPolicy policy;
    private final AtomicInteger count = new AtomicInteger();
    private final Random random = new Random(7);
    private volatile IntFunction<ShareOutcome> answer = share -> new ShareOutcome.Accepted();
    private volatile StratumJob job;
    private volatile StratumServer server;

    /// @param difficulty as the pool says it; so many shares a minute that it stays where it is
    public OutsideLab(ProofOfWork work, Difficulty difficulty) throws IOException {
        this.work = work;
        this.difficulty = difficulty;
        policy = new SessionPolicy(
                difficulty, difficulty, difficulty, 6000, 4, 60, 8, 16, 65_536, 100_000, 10_000, 100_000);
        job = nextJob();
        server = start(0);
    }

    /// What it says to the first, second, ... sound share.
    public void answers(IntFunction<ShareOutcome> answers) {
        answer = answers;
    }

    /// Another block begins: what is found for the old one is late.
    public synchronized void newBlock() {
        job = nextJob();
        server.jobChanged();
    }

    public String address() {
        return "stratum+tcp://127.0.0.1:" + server.address().getPort();
    }

    /// The name of the present block's job.
    public String jobId() {
        return job.id();
    }

    public int connections() {
        return server.connections();
    }

    /// Hangs up on everybody and does not answer any more.
    public void stop() {
        server.close();
    }

    public void startAgain() throws IOException {
        server = start(server.address().getPort());
    }

    @Override
    public Authorisation authorise(String worker, String password) {
        logins.add(worker + ":" + password);
        return new Authorisation.Granted();
    }

    @Override
    public Optional<StratumJob> job(PoolClient client) {
        return Optional.of(job);
    }

    @Override
    public ShareOutcome submit(Share share) {
        if (!work.meant(difficulty).isMetBy(work.hash(share.header()))) {
            wrong.add(share);
        }
        shares.add(share);
        return answer.apply(count.incrementAndGet());
    }

    @Override
    public void close() {
        server.close();
    }

    private StratumServer start(int port) throws IOException {
        return StratumServer.start(ListenSettings.onLoopback(port).with(policy), this, this::judge, System::nanoTime);
    }

    // Pools of the x16 family take shares that are 256 times as easy as their difficulty says.
    private Bytes judge(Bytes header) {
        byte[] hash = work.hash(header).toArray();
        return work == ProofOfWork.JUMPHASH
                ? Bytes.of(hash)
                : Bytes.of(Arrays.copyOf(Arrays.copyOfRange(hash, 1, 32), 32));
    }

    private StratumJob nextJob() {
        byte[] previous = new byte[32];
        random.nextBytes(previous);
        // For JumpHash: Keccak, which is quick.
        previous[0] = 5;
        previous[1] = 0;
        return new StratumJob(
                "t" + random.nextInt(Integer.MAX_VALUE),
                Bytes.of(previous),
                Bytes.ofHex("0102"),
                Bytes.ofHex("0304"),
                List.of(Bytes.of(previous)),
                6,
                0x1d00ffff,
                1_700_000_000,
                true);
    }
}
