package io.idlemint.miner.stratum.listen;

import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.server.PoolBackend;
import io.idlemint.miner.stratum.server.ServerSession;
import io.idlemint.miner.stratum.server.ShareJudge;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A pool's Stratum v1 listener. Starts when it is made, ends with [#close]. Safe for any thread.
///
/// Plain connections are taken on loopback only, unless the settings' owner said otherwise.
public final class StratumServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StratumServer.class);
    private static final int BACKLOG = 64;

    /// How late a connection's deadlines may be noticed. The computer is woken for it as long as anyone is connected.
    private static final Duration HOUSEKEEPING = Duration.ofSeconds(5);

    private final ListenSettings settings;
    private final PoolBackend backend;
    private final ShareJudge judge;
    private final LongSupplier nanos;
    private final ServerSocket listener;
    private final Extranonces extranonces;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final Semaphore jobChanges = new Semaphore(0);
    private final Semaphore arrivals = new Semaphore(0);
    private final ExecutorService threads;

    private StratumServer(
            ListenSettings settings, PoolBackend backend, ShareJudge judge, LongSupplier nanos, ServerSocket listener) {
        this.settings = settings;
        this.backend = backend;
        this.judge = judge;
        this.nanos = nanos;
        this.listener = listener;
        this.extranonces = new Extranonces(settings.extranonce1Size(), new SecureRandom().nextLong());
        this.threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual()
                .name("stratum-", 1)
                .uncaughtExceptionHandler((thread, bug) -> LOG.error("a Stratum connection failed", bug))
                .factory());
    }

    /// Listens without TLS.
    ///
    /// @param nanos a monotonic clock in nanoseconds
    /// @throws IllegalArgumentException if the address is not loopback and the owner did not allow that
    /// @throws IOException              if the address cannot be had
    public static StratumServer start(
            ListenSettings settings, PoolBackend backend, ShareJudge judge, LongSupplier nanos) throws IOException {
        return start(settings, backend, judge, nanos, ServerSocketFactory.getDefault());
    }

    /// Listens on sockets of `sockets`, which with an [SSLServerSocketFactory] may face other machines.
    ///
    /// @throws IllegalArgumentException if plain sockets would face other machines and the owner did not allow
    ///     that
    /// @throws IOException              if the address cannot be had
    public static StratumServer start(
            ListenSettings settings,
            PoolBackend backend,
            ShareJudge judge,
            LongSupplier nanos,
            ServerSocketFactory sockets)
            throws IOException {
        InetSocketAddress bind = settings.bind();
        boolean safe = sockets instanceof SSLServerSocketFactory
                || (bind.getAddress() != null && bind.getAddress().isLoopbackAddress());
        if (!safe && !settings.plainFromElsewhere()) {
            throw new IllegalArgumentException(
                    "bind must be a loopback address: Stratum without TLS from other machines is not allowed, is "
                            + bind);
        }
        ServerSocket listener = sockets.createServerSocket();
        try {
            listener.setReuseAddress(true);
            listener.bind(bind, BACKLOG);
        } catch (IOException e) {
            listener.close();
            throw new IOException("cannot listen for miners on " + bind + ": " + e.getMessage(), e);
        }
        StratumServer server = new StratumServer(settings, backend, judge, nanos, listener);
        server.run();
        return server;
    }

    /// Where it really listens.
    public InetSocketAddress address() {
        return (InetSocketAddress) listener.getLocalSocketAddress();
    }

    public int connections() {
        return open.size();
    }

    /// The backend has another job: every connection is told soon. Never waits.
    public void jobChanged() {
        jobChanges.release();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            LOG.debug("closing the listener: {}", e.getMessage());
        }
        open.forEach(Connection::close);
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.warn("some Stratum connections are still busy with the backend");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        threads.execute(this::accept);
        threads.execute(this::broadcast);
        threads.execute(this::keepHouse);
    }

    private void accept() {
        long number = 0;
        while (!listener.isClosed()) {
            try {
                admit(listener.accept(), ++number);
            } catch (IOException e) {
                LOG.debug("accepting: {}", e.getMessage());
                pauseAfterFailure();
            }
        }
    }

    // The system may be out of descriptors for a while: do not spin.
    private void pauseAfterFailure() {
        if (!listener.isClosed()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    // A thread for each piece of work: a bug in the backend costs one connection, not the server.
    private void go(Runnable work) {
        try {
            threads.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("closing: no new work");
        }
    }

    private void admit(Socket socket, long number) throws IOException {
        Optional<Bytes> extranonce1 = open.size() < settings.connections() ? extranonces.take() : Optional.empty();
        if (extranonce1.isEmpty()) {
            LOG.warn("no room for a miner from {}", socket.getRemoteSocketAddress());
            socket.close();
            return;
        }
        ServerSession session = new ServerSession(settings.session(), extranonce1.get(), judge, nanos.getAsLong());
        Connection connection = new Connection(number, socket, extranonce1.get(), session, backend, nanos);
        open.add(connection);
        arrivals.release();
        go(connection::write);
        go(() -> serve(connection));
    }

    private void serve(Connection connection) {
        try {
            connection.read(settings.idle());
        } finally {
            open.remove(connection);
            extranonces.giveBack(connection.extranonce1());
        }
    }

    private void broadcast() {
        try {
            while (!listener.isClosed()) {
                jobChanges.acquire();
                jobChanges.drainPermits();
                open.forEach(connection -> go(connection::refreshJob));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepHouse() {
        try {
            while (!listener.isClosed()) {
                if (open.isEmpty()) {
                    arrivals.acquire();
                }
                arrivals.drainPermits();
                TimeUnit.NANOSECONDS.sleep(HOUSEKEEPING.toNanos());
                open.forEach(connection -> go(() -> connection.tick(settings.handshake())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
