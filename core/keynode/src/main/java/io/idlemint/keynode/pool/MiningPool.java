package io.idlemint.keynode.pool;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.offer.ProvenScore;
import io.idlemint.domain.time.Ticker;
import io.idlemint.keynode.chain.BlockMaker;
import io.idlemint.keynode.chain.ChainKeeper;
import io.idlemint.miner.stratum.listen.ListenSettings;
import io.idlemint.miner.stratum.listen.StratumServer;
import io.idlemint.storage.StorageException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ServerSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running pool: the listener for miners and the thread that keeps its jobs fresh. Starts when it is made, ends with
/// [#close]. Safe for use by several threads.
public final class MiningPool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MiningPool.class);
    private static final Duration HOUSEKEEPING = BlockMaker.JOURNAL_RENEWAL;
    private static final int PRUNE_EVERY = (int) Duration.ofHours(1).dividedBy(HOUSEKEEPING);

    private final BlockMaker maker;
    private final ShareBook book;
    private final StratumServer server;
    private final Subscription tips;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ReentrantLock ticking = new ReentrantLock();
    private final ExecutorService threads;
    private int ticks;

    private MiningPool(ChainKeeper keeper, BlockMaker maker, ShareBook book, StratumServer server) {
        this.maker = maker;
        this.book = book;
        this.server = server;
        this.threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual()
                .name("pool-", 1)
                .uncaughtExceptionHandler((thread, bug) -> LOG.error("the pool's housekeeping failed", bug))
                .factory());
        this.tips = keeper.tip().observe(tip -> server.jobChanged());
        threads.execute(this::keepHouse);
    }

    /// Listens for miners.
    ///
    /// @param sockets plain or TLS; see [StratumServer#start]
    /// @throws IOException if the address cannot be had
    public static MiningPool start(
            ChainKeeper keeper,
            BlockMaker maker,
            ShareBook book,
            ListenSettings settings,
            ServerSocketFactory sockets,
            Ticker ticker)
            throws IOException {
        Pool pool = new Pool(keeper, maker, book, settings.session().extranonce2Size());
        StratumServer server = StratumServer.start(settings, pool, new JumpHashJudge(), ticker::nanos, sockets);
        return new MiningPool(keeper, maker, book, server);
    }

    /// Where it really listens.
    public InetSocketAddress address() {
        return server.address();
    }

    public int connections() {
        return server.connections();
    }

    public ProvenScore score(Bytes32 deviceHash) {
        return book.scores().of(deviceHash);
    }

    @Override
    public void close() {
        tips.close();
        closed.countDown();
        server.close();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.warn("the pool's housekeeping is still busy");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepHouse() {
        try {
            while (!closed.await(HOUSEKEEPING.toMillis(), TimeUnit.MILLISECONDS)) {
                // A thread for each: a bug costs one tick's work, not the housekeeping.
                threads.execute(this::tick);
            }
        } catch (RejectedExecutionException closing) {
            LOG.debug("closing: no new templates");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void tick() {
        if (!ticking.tryLock()) {
            return;
        }
        try {
            // Who connects hears of the template that is there, and of a newer one at the next tick.
            if (server.connections() > 0 && maker.refresh()) {
                server.jobChanged();
            }
            if (++ticks % PRUNE_EVERY == 0) {
                book.prune();
            }
        } catch (StorageException failed) {
            // The jobs that are out stay good; the next tick tries again.
            LOG.warn("no new template: {}", failed.getMessage());
        } finally {
            ticking.unlock();
        }
    }
}
