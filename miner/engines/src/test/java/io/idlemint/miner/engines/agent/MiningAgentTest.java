package io.idlemint.miner.engines.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.time.Ticker;
import io.idlemint.fixtures.LabPool;
import io.idlemint.miner.engines.Await;
import io.idlemint.miner.engines.EngineException;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.agent.MiningStatus.State;
import io.idlemint.miner.engines.pool.Backoff;
import io.idlemint.miner.engines.pool.Pool;
import io.idlemint.miner.engines.pool.PoolAddress;
import io.idlemint.miner.engines.pool.PoolDialer;
import io.idlemint.miner.engines.pool.PoolLogin;
import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.Difficulty;
import io.idlemint.miner.stratum.ShareError;
import io.idlemint.miner.stratum.StratumJob;
import io.idlemint.miner.stratum.server.Share;
import io.idlemint.miner.stratum.server.ShareOutcome;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

class MiningAgentTest {
    private static final Ticker TICKER = Ticker.system();

    private final LabPool pool = new LabPool(ProofOfWork.JUMPHASH::hash);
    private final WatchedEngine engine = new WatchedEngine();

    MiningAgentTest() throws Exception {}

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void findsSharesThatThePoolAccepts() {
        try (MiningAgent agent = start(engine, 2, pool.address())) {
            Await.until(
                    () -> agent.now().shares().accepted() >= 20,
                    () -> agent.now().toString());
            MiningStatus status = agent.now();
            assertEquals(State.MINING, status.state());
            assertEquals("keccak", status.algorithm());
            assertEquals("alice.pc", status.worker());
            assertEquals(LabPool.EASY, status.difficulty());
            assertEquals(0, status.shares().rejectedInAll());
            assertEquals(0, status.shares().wrong());
            assertTrue(status.hashesPerSecond() > 0);
            assertTrue(status.hashes() > 20_000, status::toString);
        }
        Set<Bytes> headers = new HashSet<>();
        for (Share share : pool.shares) {
            assertTrue(LabPool.EASY.isMetBy(ProofOfWork.JUMPHASH.hash(share.header())));
            assertTrue(headers.add(share.header()), "two threads found the same header");
        }
    }

    @Test
    void statusIsAnnouncedButNotTooOften() {
        Queue<Long> times = new ConcurrentLinkedQueue<>();
        try (MiningAgent agent = start(engine, 1, pool.address());
                Subscription watched = agent.status().observe(status -> times.add(System.nanoTime()))) {
            Await.until(() -> times.size() >= 6, () -> "announcements: " + times.size());
            assertTrue(watched != null);
            long first = times.stream().skip(1).findFirst().orElseThrow();
            long last = times.stream().skip(5).findFirst().orElseThrow();
            assertTrue(
                    last - first > Duration.ofMillis(1600).toNanos(), "5 announcements in " + (last - first) + " ns");
        }
        assertFalse(times.isEmpty());
    }

    /// The old work would last for hours.
    @Test
    void newWorkIsTakenUpBeforeTheOldOneIsTried() {
        try (MiningAgent agent = start(engine, 2, pool.address())) {
            mining(agent);
            for (int i = 0; i < 10; i++) {
                StratumJob job = pool.newBlock();
                Await.until(() -> headerIsOf(job), () -> "still on the old job: " + agent.now());
            }
            assertEquals(11, agent.now().jobs());
        }
    }

    /// A pause takes effect within 200 ms of the processor's time: whoever mines asks after each batch, none of
    /// which takes longer, and is not told to go on.
    @Test
    void aPauseReturnsWhenNothingIsHashedAnyMore(TestReporter reporter) throws Exception {
        try (MiningAgent agent = start(engine, 2, pool.address())) {
            mining(agent);
            Duration slowest = Duration.ZERO;
            for (int i = 0; i < 10; i++) {
                Await.until(() -> engine.scanning.get() == 2, () -> agent.now().toString());
                agent.pauseSoon();
                engine.batches.ordered(true);
                Duration took = agent.pause();
                assertEquals(0, engine.scanning.get());
                long hashes = agent.now().hashes();
                assertEquals(State.PAUSED, agent.now().state());
                assertEquals(0, agent.now().hashesPerSecond());
                pool.newBlock();
                int jobs = i + 2;
                Await.until(() -> agent.now().jobs() >= jobs, () -> "the pool is kept: " + agent.now());
                assertEquals(hashes, agent.now().hashes(), "hashed while paused");
                slowest = took.compareTo(slowest) > 0 ? took : slowest;
                engine.batches.ordered(false);
                agent.resume();
            }
            reporter.publishEntry("slowestPauseMillis", String.valueOf(slowest.toMillis()));
            reporter.publishEntry(
                    "longestBatchMicros",
                    String.valueOf(engine.batches.longest().toNanos() / 1_000));
            assertEquals(0, engine.batches.disobeyed(), "went on after the owner's word");
            assertTrue(engine.batches.ended() >= 10, "batches: " + engine.batches.ended());
            assertTrue(
                    engine.batches.longest().compareTo(Duration.ofMillis(200)) < 0,
                    () -> engine.batches.longest().toString());
        }
    }

    @Test
    void threadsAndDutyChangeWhileItRuns() {
        try (MiningAgent agent = start(engine, 1, pool.address())) {
            mining(agent);
            agent.setThreads(3);
            Await.until(() -> engine.scanning.get() == 3, () -> "lanes " + engine.lanes);
            agent.setThreads(1);
            Await.until(() -> engine.lanes.get() == 1, () -> "lanes " + engine.lanes);
            agent.setDuty(0);
            Await.until(() -> engine.scanning.get() == 0, () -> "still scanning");
            assertEquals("the duty is 0 %", agent.now().reason());
            agent.setDuty(30);
            long accepted = agent.now().shares().accepted();
            Await.until(
                    () -> agent.now().shares().accepted() > accepted,
                    () -> agent.now().toString());
            agent.setThreads(0);
            Await.until(() -> engine.lanes.get() == 0, () -> "lanes " + engine.lanes);
            assertEquals(State.PAUSED, agent.now().state());
            assertThrows(IllegalArgumentException.class, () -> agent.setDuty(101));
            assertThrows(IllegalArgumentException.class, () -> agent.setBatch(Duration.ofMillis(101)));
            assertThrows(IllegalArgumentException.class, () -> agent.setBatch(Duration.ZERO));
            assertThrows(IllegalArgumentException.class, () -> agent.setThreads(-1));
        }
    }

    @Test
    void closingReturnsWhenEveryThreadHasStopped() {
        MiningAgent agent = start(engine, 2, pool.address());
        mining(agent);
        Thread closing = Thread.ofPlatform().start(agent::close);
        Await.until(() -> !closing.isAlive(), () -> "still closing, lanes " + engine.lanes);
        assertEquals(0, engine.lanes.get());
        assertEquals(State.STOPPED, agent.status().get().state());
        agent.close();
    }

    @Test
    void comesBackWhenThePoolDoes() throws Exception {
        try (MiningAgent agent = start(engine, 1, pool.address())) {
            mining(agent);
            pool.stop();
            Await.until(
                    () -> agent.now().state() == State.CONNECTING,
                    () -> agent.now().toString());
            Await.until(() -> engine.scanning.get() == 0, () -> "hashes for nobody");
            assertFalse(agent.now().reason().isEmpty());
            long accepted = agent.now().shares().accepted();
            pool.startAgain();
            Await.until(
                    () -> agent.now().shares().accepted() > accepted,
                    () -> agent.now().toString());
        }
    }

    @Test
    void failsOverToTheNextPool() throws Exception {
        String dead;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            dead = "stratum+tcp://127.0.0.1:" + taken.getLocalPort();
        }
        try (MiningAgent agent = start(engine, 1, dead, pool.address())) {
            mining(agent);
            assertEquals(pool.address(), agent.now().pool());
        }
    }

    @Test
    void eachPoolSeesItsOwnLogin() throws Exception {
        try (LabPool other = new LabPool(ProofOfWork.JUMPHASH::hash);
                MiningAgent agent = start(
                        engine,
                        1,
                        List.of(
                                new Pool(
                                        PoolAddress.parse(pool.address()),
                                        new PoolLogin("alice.pc", "first", "idlemint/test")),
                                new Pool(
                                        PoolAddress.parse(other.address()),
                                        new PoolLogin("bob.pc", "second", "idlemint/test"))))) {
            mining(agent);
            assertEquals("alice.pc", agent.now().worker());
            pool.stop();
            Await.until(() -> !other.shares.isEmpty(), () -> agent.now().toString());
            assertEquals("bob.pc", agent.now().worker());
            assertEquals(Set.of("alice.pc:first"), Set.copyOf(pool.logins));
            assertEquals(Set.of("bob.pc:second"), Set.copyOf(other.logins));
        }
    }

    @Test
    void rejectionsAreCountedByReason() {
        pool.answers(share -> new ShareOutcome.Refused(ShareError.LOW_DIFFICULTY, "not good enough"));
        try (MiningAgent agent = start(engine, 1, pool.address())) {
            Await.until(
                    () -> agent.now().shares().rejected().getOrDefault(ShareError.LOW_DIFFICULTY, 0L) > 0,
                    () -> agent.now().toString());
            assertEquals("not good enough", agent.now().shares().lastReason());
            pool.answers(share -> new ShareOutcome.Refused(ShareError.STALE));
            Await.until(
                    () -> agent.now().shares().stale() > 0, () -> agent.now().toString());
            assertEquals(0, agent.now().shares().accepted());
        }
    }

    @Test
    void whatADeviceClaimsWronglyNeverReachesThePool() throws Exception {
        WatchedEngine liar = new WatchedEngine((lane, job, first, count, sink, control) -> {
            sink.found(first);
            control.proceed(1);
            lane.scan(job, first, 1000, nonce -> {}, control);
        });
        try (LabPool hard = new LabPool(ProofOfWork.JUMPHASH::hash, Difficulty.ONE, 4);
                MiningAgent agent = start(liar, 1, hard.address())) {
            Await.until(
                    () -> agent.now().shares().wrong() > 0, () -> agent.now().toString());
            assertTrue(hard.shares.isEmpty());
        }
    }

    @Test
    void waitsForNewWorkWhenAllIsTried() throws Exception {
        WatchedEngine instant = new WatchedEngine((lane, job, first, count, sink, control) -> control.proceed(count));
        try (LabPool small = new LabPool(ProofOfWork.JUMPHASH::hash, Difficulty.ONE, 1);
                MiningAgent agent = start(instant, 2, small.address())) {
            long all = 256L << 32;
            for (int round = 1; round <= 3; round++) {
                long tried = all * round;
                Await.until(
                        () -> agent.now().hashes() == tried, () -> agent.now().toString());
                Await.until(
                        () -> agent.now().state() == State.WAITING,
                        () -> agent.now().toString());
                assertEquals(
                        "all of the job is tried: waiting for the next",
                        agent.now().reason());
                small.newBlock();
            }
        }
    }

    @Test
    void aFailedDeviceIsNamedAndTheRestGoesOn() {
        WatchedEngine broken = new WatchedEngine((lane, job, first, count, sink, control) -> {
            throw new EngineException("the driver lost the device", null);
        });
        try (MiningAgent agent = start(broken, 1, pool.address())) {
            Await.until(
                    () -> agent.now().state() == State.FAILED, () -> agent.now().toString());
            assertTrue(agent.now().reason().contains("the driver lost the device"));
            assertEquals(0, broken.scanning.get());
        }
    }

    private void mining(MiningAgent agent) {
        Await.until(() -> agent.now().shares().accepted() > 0, () -> agent.now().toString());
    }

    private boolean headerIsOf(StratumJob job) {
        byte[] header = Objects.requireNonNull(engine.newest.get()).header().toArray();
        return Bytes.of(Arrays.copyOfRange(header, 4, 36)).equals(job.previousHash());
    }

    private static MiningAgent start(WatchedEngine engine, int threads, String... pools) {
        PoolLogin alice = new PoolLogin("alice.pc", "x", "idlemint/test");
        return start(
                engine,
                threads,
                Arrays.stream(pools)
                        .map(one -> new Pool(PoolAddress.parse(one), alice))
                        .toList());
    }

    private static MiningAgent start(WatchedEngine engine, int threads, List<Pool> pools) {
        MinerSettings settings =
                new MinerSettings(pools, ProofOfWork.JUMPHASH, threads, 100, Backoff.standard(new Random(1)));
        return MiningAgent.start(settings, engine, PoolDialer.system(), TICKER);
    }
}
