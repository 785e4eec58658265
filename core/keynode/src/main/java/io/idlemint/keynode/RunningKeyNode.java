package io.idlemint.keynode;

import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.MessageSigner;
import io.idlemint.domain.message.SignatureCheck;
import io.idlemint.domain.network.ChainTip;
import io.idlemint.domain.network.NetworkParameters;
import io.idlemint.domain.time.Ticker;
import io.idlemint.jumpchain.rule.ChainParameters;
import io.idlemint.keynode.chain.BlockMaker;
import io.idlemint.keynode.chain.ChainKeeper;
import io.idlemint.keynode.chain.ChainReader;
import io.idlemint.keynode.ledger.LabLedger;
import io.idlemint.keynode.ledger.LedgerRewards;
import io.idlemint.keynode.pool.MiningPool;
import io.idlemint.keynode.pool.ShareBook;
import io.idlemint.keynode.service.KeyNodeService;
import io.idlemint.keynode.service.LoopbackPool;
import io.idlemint.miner.stratum.listen.ListenSettings;
import io.idlemint.storage.Database;
import io.idlemint.storage.StorageException;
import io.idlemint.storage.ledger.Conservation;
import io.idlemint.storage.ledger.LedgerTime;
import io.idlemint.wire.rpc.KeyNodeBackend;
import io.idlemint.wire.rpc.server.KeyNodeServer;
import io.idlemint.wire.tls.NodeKey;
import io.idlemint.wire.tls.SpkiHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A key node that runs: the database's ledger and chain, the pool, and the server in front of them. Safe for use by
/// several threads.
public final class RunningKeyNode implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningKeyNode.class);
    private static final Duration SWEEP = Duration.ofSeconds(5);

    /// An overdue lease waits for a fortieth of its challenge time at most, but for 5 to 30 s.
    private static final int PART_OF_CHALLENGE = 40;

    private static final int MOST_SWEEPS = 6;

    private final Keys keys;
    private final Database database;
    private final InetSocketAddress listen;
    private final LabLedger ledger;
    private final ChainKeeper chain;
    private final ChainReader reader;
    private final MiningPool pool;
    private final KeyNodeService service;
    private final KeyNodeServer server;
    private final NetworkParameters network;
    private final int sweepsForOverdue;
    private final CountDownLatch closing = new CountDownLatch(1);

    /// The key node's keys.
    ///
    /// @param tls its identity towards clients
    /// @param ledger signs blocks; its account names the ledger
    public record Keys(NodeKey tls, MessageSigner ledger) {}

    /// What a key node stands on.
    public record Ground(Database database, SignatureCheck signatures, InstantSource clock, Ticker ticker) {}

    private RunningKeyNode(KeyNodeSettings settings, Keys keys, Ground ground) throws IOException {
        this.keys = keys;
        LedgerDomain domain = LedgerDomain.lab(keys.ledger().account());
        this.database = ground.database();
        this.ledger = new LabLedger(database, domain, ground.signatures(), ground.clock(), settings.challenge());
        ChainParameters fresh = ChainParameters.lab(
                        keys.ledger().account(), ground.clock().instant().getEpochSecond())
                .withMaturity(settings.maturity());
        LedgerRewards rewards = new LedgerRewards(new LedgerTime(ground.clock()));
        this.chain = ChainKeeper.open(database, fresh, ground.signatures(), rewards, ground.clock());
        this.reader = new ChainReader(database, chain);
        ShareBook shares = new ShareBook(database, ground.clock(), ground.ticker());
        BlockMaker maker = new BlockMaker(database, chain, keys.ledger(), shares.window(), ground.ticker());
        this.pool = MiningPool.start(
                chain,
                maker,
                shares,
                ListenSettings.onLoopback(settings.poolPort()),
                ServerSocketFactory.getDefault(),
                ground.ticker());
        this.network = settings.network(domain, chain.parameters());
        this.sweepsForOverdue =
                Math.clamp(settings.challenge().dividedBy(PART_OF_CHALLENGE).dividedBy(SWEEP), 1, MOST_SWEEPS);
        this.service = new KeyNodeService(
                new KeyNodeService.Ground(database, network, ground.signatures(), ground.clock(), ground.ticker()),
                ledger,
                new ReadChain(reader),
                new LoopbackPool(pool.address()),
                pool::score);
        this.server = KeyNodeServer.start(settings.listen(), keys.tls(), service);
        this.listen = new InetSocketAddress(settings.listen().getAddress(), server.port());
        Thread.ofVirtual().name("keynode-sweep").start(this::sweep);
        LOG.info(
                "key node {} listens on {}, pool on {}", keys.ledger().account().hex(), listen, pool.address());
    }

    /// Starts everything. From then on the database is the key node's, which closes it at its end.
    ///
    /// @throws UncheckedIOException if an address cannot be had
    public static RunningKeyNode start(KeyNodeSettings settings, Keys keys, Ground ground) {
        try {
            return new RunningKeyNode(settings, keys, ground);
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    "The key node cannot listen on " + settings.listen() + ": " + taken.getMessage(), taken);
        }
    }

    private record ReadChain(ChainReader reader) implements KeyNodeService.ChainAccess {
        @Override
        public ChainTip tip() {
            return reader.tip();
        }

        @Override
        public Iterator<byte[]> blocks(long fromHeight) {
            return reader.blocks(fromHeight);
        }
    }

    private void sweep() {
        try {
            for (long number = 1; !closing.await(SWEEP.toMillis(), TimeUnit.MILLISECONDS); number++) {
                sweepOnce(number % sweepsForOverdue == 0);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweepOnce(boolean alsoOverdue) {
        try {
            service.sweep();
            if (alsoOverdue) {
                ledger.finaliseOverdue().forEach(service::finalised);
            }
        } catch (StorageException failed) {
            // A full disk now is no reason never to look again.
            LOG.warn("overdue leases wait: {}", failed.getMessage());
        }
    }

    /// Where clients connect.
    public InetSocketAddress address() {
        return listen;
    }

    /// Where miners on this computer connect.
    public InetSocketAddress poolAddress() {
        return pool.address();
    }

    /// The key that clients pin.
    public SpkiHash spki() {
        return keys.tls().spki();
    }

    public NetworkParameters network() {
        return network;
    }

    public ChainParameters chainParameters() {
        return chain.parameters();
    }

    public ChainTip tip() {
        return reader.tip();
    }

    /// The server's answers, for callers inside this process.
    public KeyNodeBackend backend() {
        return service;
    }

    /// The proof, from all postings, that no money was made or lost.
    public Conservation conservation() {
        return ledger.conservation();
    }

    /// When the chain began.
    public Instant begunAt() {
        return Instant.ofEpochSecond(chain.parameters().genesisTime());
    }

    @Override
    public void close() {
        closing.countDown();
        server.close();
        pool.close();
        database.close();
    }
}
