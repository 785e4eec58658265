package io.idlemint.app.runtime.mining;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.offer.ProvenScore;
import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.agent.MiningAgent;
import io.idlemint.miner.engines.agent.MiningStatus;
import io.idlemint.node.desk.MiningDesk;
import io.idlemint.node.governor.Level;
import io.idlemint.node.provider.DeviceMiner;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Mining on this computer's CPU: the owner's switch, the leases' claim on the device, and what is seen of both. Safe
/// for use by several threads.
public final class MiningControl implements MiningDesk, DeviceMiner, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MiningControl.class);

    private static final Live<List<DeviceMining>> NO_CARDS = new LiveCell<>(List.of());

    private final Ticker ticker;
    private final LiveCell<MiningNow> now = new LiveCell<>(MiningNow.NOT_YET);
    private @Nullable MiningAgent agent;
    private @Nullable MiningStatus last;
    private @Nullable Subscription watching;
    private @Nullable Subscription solving;
    private boolean owned = true;
    private boolean leased;
    private boolean held;
    private Activity waiting = Activity.NO_WALLET;
    private Level allowed = Level.FULL;
    private int given;
    private volatile @Nullable OwnersSwitch ownersSwitch;
    private volatile @Nullable GraphicsMining graphics;
    private volatile Runnable onYield = () -> {};
    private volatile Consumer<Bytes32> onSolved = block -> {};
    private volatile ProvenScore score = ProvenScore.NONE;
    private volatile long blocks;
    private long resumedNanos;
    private long hashesAtResume;
    private Optional<Duration> lastResume = Optional.empty();

    public MiningControl(Ticker ticker) {
        this.ticker = ticker;
    }

    /// Where the owner's switch leads.
    public interface OwnersSwitch {
        void pause();

        void resume();
    }

    /// From now on, pause and resume are the governor's business, which keeps them over restarts.
    public void switchedBy(OwnersSwitch governor) {
        ownersSwitch = governor;
    }

    /// Is called before the processor is given away.
    public void yielding(Runnable listener) {
        onYield = listener;
    }

    /// Rests while something else measures the processor.
    synchronized void hold(boolean rests) {
        held = rests;
        apply();
    }

    /// Waits until nothing is hashed any more, or mining is wanted again.
    void awaitRest() throws InterruptedException {
        MiningAgent busy;
        synchronized (this) {
            busy = agent;
        }
        if (busy != null) {
            busy.awaitRest();
        }
    }

    /// Whether nothing is hashed any more within a time, however crowded the machine is.
    public boolean restsWithin(Duration limit) throws InterruptedException {
        MiningAgent busy;
        synchronized (this) {
            busy = agent;
        }
        return busy == null || busy.restsWithin(limit);
    }

    /// Is told the hash of each block that the processor finds.
    public void solvedBlocks(Consumer<Bytes32> listener) {
        onSolved = listener;
    }

    /// The miner's own account of itself; while one takes over from another, what the last one did. Empty before the
    /// first.
    public synchronized Optional<MiningStatus> status() {
        return Optional.ofNullable(agent).map(MiningAgent::now).or(() -> Optional.ofNullable(last));
    }

    /// Graphics cards mine beside the processor.
    public void beside(GraphicsMining cards) {
        graphics = cards;
    }

    @Override
    public Live<List<DeviceMining>> devices() {
        GraphicsMining cards = graphics;
        return cards == null ? NO_CARDS : cards.now();
    }

    /// Takes as much of the processor as the governor allows.
    public synchronized void govern(Level level) {
        if (allowed != level) {
            allowed = level;
            throttle();
            apply();
        }
    }

    private void throttle() {
        MiningAgent current = agent;
        if (current != null && allowed != Level.OFF) {
            current.setThreads(allowed.threads(given));
            current.setDuty(allowed.duty());
            current.setBackground(allowed != Level.FULL);
        }
    }

    /// Takes a started agent. There is an account to mine for now.
    public synchronized void attach(MiningAgent started) {
        agent = started;
        waiting = Activity.CONNECTING;
        given = started.now().threads();
        throttle();
        apply();
        watching = started.status().observe(status -> show());
        solving = started.solved()
                .observe(solved -> solved.ifPresent(hash -> onSolved.accept(Bytes32.of(hash.toArray()))));
    }

    /// Stops the agent: the account changes.
    public synchronized void detach() {
        if (watching != null) {
            watching.close();
            watching = null;
        }
        if (solving != null) {
            solving.close();
            solving = null;
        }
        if (agent != null) {
            agent.close();
            last = agent.now().over();
            agent = null;
        }
        show();
    }

    /// Leaves mining to others: this installation only rents.
    public synchronized void withoutMining() {
        owned = false;
        show();
    }

    /// There is nobody to mine for.
    ///
    /// @param lacking why not: [Activity#lacksAccount]
    public synchronized void withoutAccount(Activity lacking) {
        waiting = lacking;
        show();
    }

    /// What the key node has seen of this computer's mining.
    ///
    /// @param blocksToday blocks of today that paid the account
    public void seen(ProvenScore shown, long blocksToday) {
        score = shown;
        blocks = blocksToday;
        show();
    }

    @Override
    public Live<MiningNow> now() {
        return now;
    }

    @Override
    public void resume() {
        OwnersSwitch governor = ownersSwitch;
        if (governor != null) {
            governor.resume();
        }
        owned(true);
    }

    @Override
    public void pause() {
        OwnersSwitch governor = ownersSwitch;
        if (governor != null) {
            governor.pause();
        } else {
            owned(false);
        }
    }

    private synchronized void owned(boolean wanted) {
        owned = wanted;
        apply();
    }

    @Override
    public void yieldDevice(Bytes32 deviceHash) {
        onYield.run();
        MiningAgent busy;
        synchronized (this) {
            leased = true;
            apply();
            busy = agent;
        }
        if (busy != null) {
            awaitRest(busy);
        }
    }

    @Override
    public synchronized void resumeDevice(Bytes32 deviceHash) {
        if (!leased) {
            return;
        }
        leased = false;
        resumedNanos = ticker.nanos();
        hashesAtResume = agent == null ? 0 : agent.now().hashes();
        lastResume = Optional.empty();
        apply();
    }

    /// How long it took after the last lease until the first nonces were tried again; empty until then.
    public synchronized Optional<Duration> resumeTime() {
        if (lastResume.isEmpty()
                && resumedNanos != 0
                && agent != null
                && agent.now().hashes() > hashesAtResume) {
            lastResume = Optional.of(ticker.since(resumedNanos));
        }
        return lastResume;
    }

    private void apply() {
        MiningAgent current = agent;
        if (current != null) {
            if (owned && !leased && !held && allowed != Level.OFF) {
                current.resume();
            } else {
                current.pauseSoon();
            }
        }
        show();
    }

    // Without the lock, which what shows the agent's state needs.
    private void awaitRest(MiningAgent busy) {
        try {
            long began = ticker.nanos();
            busy.awaitRest();
            LOG.info("mining stopped in {} ms", ticker.since(began).toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void show() {
        MiningAgent current = agent;
        if (current == null) {
            now.update(n -> new MiningNow(
                    idleActivity(),
                    OptionalLong.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    0,
                    0,
                    0,
                    blocks,
                    score));
            return;
        }
        MiningStatus status = current.now();
        boolean mining = status.state() == MiningStatus.State.MINING;
        long rate = Math.round(status.hashesPerSecond());
        now.set(new MiningNow(
                mining ? Activity.MINING : idleActivity(),
                mining && rate > 0 ? OptionalLong.of(rate) : OptionalLong.empty(),
                status.algorithm().isEmpty() ? Optional.empty() : Optional.of(status.algorithm()),
                mining ? Optional.of(status.engine()) : Optional.empty(),
                status.threads(),
                status.shares().accepted(),
                status.shares().rejectedInAll(),
                status.shares().stale(),
                blocks,
                score));
    }

    private Activity idleActivity() {
        if (leased) {
            return Activity.LEASED;
        }
        if (!owned || held || allowed == Level.OFF) {
            return Activity.PAUSED;
        }
        return waiting;
    }

    @Override
    public void close() {
        detach();
    }
}
