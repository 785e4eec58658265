package io.idlemint.miner.engines.agent;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.mining.Trouble;
import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.DeviceKind;
import io.idlemint.miner.engines.EngineException;
import io.idlemint.miner.engines.HashEngine;
import io.idlemint.miner.engines.agent.MiningStatus.State;
import io.idlemint.miner.engines.agent.NonceSpace.Slice;
import io.idlemint.miner.engines.courtesy.Niceness;
import io.idlemint.miner.engines.pool.PoolDialer;
import io.idlemint.miner.engines.pool.PoolListener;
import io.idlemint.miner.engines.pool.PoolSeeker;
import io.idlemint.miner.engines.pool.PoolState;
import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.Difficulty;
import io.idlemint.miner.stratum.ShareError;
import io.idlemint.miner.stratum.client.ClientJob;
import io.idlemint.miner.stratum.client.FoundShare;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Mines with one engine for one worker on the first pool that answers. Starts when it is made, ends with
/// [#close]. Safe for any thread.
public final class MiningAgent implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MiningAgent.class);
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(500);
    private static final Duration BETWEEN_REPORTS_AT_REST = Duration.ofSeconds(5);
    private static final Duration OUT_OF_THE_WAY = Duration.ofMillis(200);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(2);

    private final MinerSettings settings;
    private final HashEngine engine;
    private final WorkDesk desk;
    private final HashMeter meter;
    private final ShareBook book = new ShareBook();
    private final AtomicLong jobs = new AtomicLong();
    private final Crew crew;
    private final PoolSeeker seeker;
    private final LiveCell<MiningStatus> status;
    private final LiveCell<Optional<Bytes>> solved = new LiveCell<>(Optional.empty());
    private final Niceness niceness = Niceness.ofThisSystem();
    private final Ticker ticker;
    private volatile Niceness.Manner manner = Niceness.Manner.POLITE;
    private volatile @Nullable Trouble fault;
    private volatile boolean closed;
    private volatile @Nullable Thread reporter;

    private MiningAgent(MinerSettings settings, HashEngine engine, PoolDialer dialer, Ticker ticker) {
        this.settings = settings;
        this.ticker = ticker;
        this.engine = engine;
        this.desk = new WorkDesk(settings.work(), settings.duty());
        this.meter = new HashMeter(ticker);
        this.crew = new Crew(
                () -> new MineWorker(
                        engine,
                        desk,
                        new Pace(desk, meter, ticker, engine.device()),
                        () -> niceness.giveWay(manner),
                        this::onFound,
                        this::onEngineFailed),
                threads(engine.device()),
                ticker);
        this.seeker = new PoolSeeker(settings.pools(), dialer, settings.backoff(), ticker, new PoolEar());
        this.status = new LiveCell<>(now());
    }

    /// Starts to mine.
    ///
    /// @param engine stays the caller's, who closes it after the agent
    /// @throws IllegalArgumentException if the engine does not know the wanted proof of work
    public static MiningAgent start(MinerSettings settings, HashEngine engine, PoolDialer dialer, Ticker ticker) {
        if (!engine.supports(settings.work())) {
            throw new IllegalArgumentException("the engine " + engine.name() + " cannot mine " + settings.work());
        }
        MiningAgent agent = new MiningAgent(settings, engine, dialer, ticker);
        agent.crew.resize(settings.threads());
        Thread.ofVirtual().name("mine-pool").start(agent.seeker);
        agent.reporter = Thread.ofVirtual().name("mine-report").start(agent::report);
        return agent;
    }

    @SuppressWarnings(
            "ThreadPriorityCheck") // correctness does not hang on it: it only makes room for the person's work
    private Thread.Builder threads(DeviceKind device) {
        return Thread.ofPlatform()
                .name("mine-" + device.name().toLowerCase(Locale.ROOT) + "-", 1)
                .daemon(true)
                .uncaughtExceptionHandler((thread, bug) -> onEngineFailed(bug))
                .priority(Thread.MIN_PRIORITY);
    }

    /// Changes at most about twice a second, and at once when it is paused or goes on.
    public Live<MiningStatus> status() {
        return status;
    }

    /// The newest hash, least significant byte first, that met the target of a whole block; empty before the first.
    /// Whether the chain takes the block is another question.
    public Live<Optional<Bytes>> solved() {
        return solved;
    }

    /// The agent at this moment.
    public MiningStatus now() {
        ClientJob job = desk.job().orElse(null);
        Bytes header = job == null ? null : job.header(Bytes.ofNumber(0, job.extranonce2Size()), 0);
        PoolState pool = seeker.state();
        Standing standing = standing(pool, job != null);
        return new MiningStatus(
                standing.state(),
                standing.reason(),
                standing.trouble(),
                pool.pool().toString(),
                pool.pool().login().worker(),
                header == null ? engine.name() : engine.nameFor(settings.work(), header),
                header == null ? "" : settings.work().algorithm(header),
                standing.state() == State.MINING ? meter.perSecond() : 0,
                meter.total(),
                jobs.get(),
                book.counts(),
                job == null ? null : job.difficulty(),
                crew.size(),
                desk.duty());
    }

    /// Stops hashing and keeps the pool. Returns when nothing is hashed any more, with the time that took.
    ///
    /// @throws EngineException      if the device does not stop within ten seconds
    /// @throws InterruptedException if the caller is interrupted; the pause stays asked for
    public Duration pause() throws InterruptedException {
        long started = ticker.nanos();
        pauseSoon();
        awaitRest();
        return ticker.since(started);
    }

    /// Asks for a pause and returns at once; hashing ends within a batch.
    public void pauseSoon() {
        desk.pauseSoon();
        reportSoon();
    }

    /// Waits until nothing is hashed any more after [#pauseSoon], or mining was resumed. In the background it
    /// waits a fifth of a second only: a thread that has not come to its end by then gets no more than what nobody
    /// else wants.
    ///
    /// @throws EngineException      if the device does not stop within ten seconds
    /// @throws InterruptedException if the caller is interrupted
    public void awaitRest() throws InterruptedException {
        if (manner == Niceness.Manner.BACKGROUND && niceness.knowsBackground()) {
            if (!desk.rests(OUT_OF_THE_WAY)) {
                LOG.debug("a thread of {} gets too little to end its batch", engine.name());
            }
        } else {
            desk.awaitRest();
        }
    }

    /// As the other, without giving up early on a crowded machine.
    ///
    /// @return whether nothing is hashed any more, or mining was resumed
    public boolean restsWithin(Duration limit) throws InterruptedException {
        return desk.rests(limit);
    }

    /// Ends a pause.
    public void resume() {
        meter.restart();
        desk.resume();
        reportSoon();
    }

    /// Takes effect within milliseconds.
    ///
    /// @param threads 0 to 1024
    /// @throws IllegalArgumentException if it is out of its limits
    public void setThreads(int threads) {
        MinerSettings.requireThreads(threads);
        if (!isClosed()) {
            crew.resize(threads);
            desk.recall();
            reportSoon();
        }
    }

    /// Whether it works only where nothing else wants to, as far as the system knows such threads: then others do
    /// not notice it, and on a crowded machine it gets next to nothing. Takes effect with new threads, since there
    /// is no way back for one.
    public void setBackground(boolean background) {
        Niceness.Manner wanted = background ? Niceness.Manner.BACKGROUND : Niceness.Manner.POLITE;
        if (manner != wanted && !isClosed()) {
            manner = wanted;
            crew.renew();
            desk.recall();
        }
    }

    /// Takes effect within milliseconds.
    ///
    /// @param percent 0 to 100; 0 stops hashing
    /// @throws IllegalArgumentException if it is out of its limits
    public void setDuty(int percent) {
        MinerSettings.requireDuty(percent);
        desk.duty(percent);
        reportSoon();
    }

    /// How long a lane computes between two looks at its orders; 5 ms at first. Longer batches cost less, shorter ones
    /// stop sooner. Takes effect with the next batch.
    ///
    /// @param time 1 to 100 ms
    /// @throws IllegalArgumentException if it is out of its limits
    public void setBatch(Duration time) {
        MinerSettings.requireBatch(time);
        desk.batchNanos(time.toNanos());
    }

    /// Stops within a second and leaves the pool. Closing twice does nothing.
    @Override
    public void close() {
        closed = true;
        reportSoon();
        seeker.close();
        desk.close();
        try {
            if (!crew.awaitEnd(STOP_LIMIT)) {
                LOG.warn("a mining thread of {} does not stop", engine.name());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        status.set(now());
    }

    private Standing standing(PoolState pool, boolean hasJob) {
        Trouble failure = fault;
        if (isClosed()) {
            return new Standing(State.STOPPED, "stopped");
        }
        if (failure != null) {
            return new Standing(State.FAILED, failure);
        }
        if (desk.isPaused()) {
            return new Standing(State.PAUSED, "paused");
        }
        if (desk.duty() == 0 || crew.size() == 0) {
            return new Standing(State.PAUSED, crew.size() == 0 ? "no thread is allowed" : "the duty is 0 %");
        }
        if (!pool.authorised()) {
            return pool.trouble()
                    .map(why -> new Standing(State.CONNECTING, why))
                    .orElseGet(() -> new Standing(State.CONNECTING, "the pool has not taken the worker yet"));
        }
        if (!hasJob) {
            return new Standing(State.WAITING, "the pool has no work");
        }
        return desk.isExhausted()
                ? new Standing(State.WAITING, "all of the job is tried: waiting for the next")
                : new Standing(State.MINING, "");
    }

    private boolean isClosed() {
        return closed;
    }

    /// What rests changes by little, and seldom by itself: then it is looked at seldom, so that a paused computer
    /// sleeps.
    private void report() {
        Duration next = BETWEEN_REPORTS;
        while (true) {
            LockSupport.parkNanos(this, next.toNanos());
            if (isClosed()) {
                return;
            }
            boolean rested = status.get().state() == State.PAUSED;
            meter.read();
            MiningStatus seen = now();
            status.set(seen);
            next = rested && seen.state() == State.PAUSED ? BETWEEN_REPORTS_AT_REST : BETWEEN_REPORTS;
        }
    }

    private void reportSoon() {
        LockSupport.unpark(reporter);
    }

    // The reference has the last word: a device that errs costs us nothing at the pool.
    private void onFound(Slice slice, int nonce) {
        Bytes header = slice.job().header(slice.extranonce2(), nonce);
        Bytes hash = settings.work().hash(header);
        if (!slice.job().difficulty().isMetBy(hash)) {
            LOG.warn("{} claimed a nonce that does not meet the target", engine.name());
            book.wrong();
            return;
        }
        book.found(slice.job().difficulty().expectedHashes());
        if (isOver(slice.job())) {
            book.stale();
        } else {
            if (isBlock(slice.job(), hash)) {
                solved.set(Optional.of(hash));
            }
            seeker.submit(new FoundShare(slice.job(), slice.extranonce2(), nonce));
        }
    }

    private static boolean isBlock(ClientJob job, Bytes hash) {
        try {
            return Difficulty.ofCompact(job.job().nBits()).isMetBy(hash);
        } catch (IllegalArgumentException noTarget) {
            // What another's pool claims to be a target is its own business.
            return false;
        }
    }

    private boolean isOver(ClientJob job) {
        return desk.job()
                .filter(current -> current.job().clean() && !current.equals(job))
                .isPresent();
    }

    private void onEngineFailed(Throwable failure) {
        LOG.error("{} failed", engine.name(), failure);
        fault = Trouble.said(Trouble.Code.ENGINE_FAILED, engine.name(), String.valueOf(failure.getMessage()));
    }

    private record Standing(State state, String reason, Optional<Trouble> trouble) {
        Standing(State state, String reason) {
            this(state, reason, Optional.empty());
        }

        Standing(State state, Trouble trouble) {
            this(state, trouble.sentence(), Optional.of(trouble));
        }
    }

    private final class PoolEar implements PoolListener {
        @Override
        public void onJob(ClientJob job) {
            jobs.incrementAndGet();
            desk.work(new ClientJob(
                    job.job(),
                    job.extranonce1(),
                    job.extranonce2Size(),
                    settings.work().meant(job.difficulty())));
            reportSoon();
        }

        @Override
        public void onLost() {
            desk.noWork();
        }

        @Override
        public void onAccepted() {
            book.accepted();
        }

        @Override
        public void onRejected(ShareError error, String text) {
            book.rejected(error, text);
        }

        @Override
        public void onUnanswered() {
            book.unanswered();
        }
    }
}
