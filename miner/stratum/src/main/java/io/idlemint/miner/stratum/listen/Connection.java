package io.idlemint.miner.stratum.listen;

import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.codec.LineCodec;
import io.idlemint.miner.stratum.codec.LineFramer;
import io.idlemint.miner.stratum.codec.Outbox;
import io.idlemint.miner.stratum.server.PoolBackend;
import io.idlemint.miner.stratum.server.PoolClient;
import io.idlemint.miner.stratum.server.ServerSession;
import io.idlemint.miner.stratum.server.ServerStep;
import io.idlemint.miner.stratum.server.ShareOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One miner's connection: carries lines and steps between its socket, its session and the backend. Safe for any
/// thread: the session is used under a lock that is never held while something waits.
final class Connection {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private final long number;
    private final Socket socket;
    private final Bytes extranonce1;
    private final ServerSession session;
    private final PoolBackend backend;
    private final LongSupplier nanos;
    private final long opened;
    private final LineCodec codec = new LineCodec();
    private final Outbox outbox = new Outbox();
    private final ReentrantLock sessionLock = new ReentrantLock();
    // Fetching a job and handing it on are one step: an older job never overtakes a newer one.
    private final ReentrantLock jobLock = new ReentrantLock();

    Connection(
            long number,
            Socket socket,
            Bytes extranonce1,
            ServerSession session,
            PoolBackend backend,
            LongSupplier nanos) {
        this.number = number;
        this.socket = socket;
        this.extranonce1 = extranonce1;
        this.session = session;
        this.backend = backend;
        this.nanos = nanos;
        this.opened = nanos.getAsLong();
    }

    Bytes extranonce1() {
        return extranonce1;
    }

    /// Reads until the connection ends.
    void read(Duration idle) {
        LineFramer framer = new LineFramer();
        byte[] chunk = new byte[4096];
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) idle.toMillis());
            InputStream in = socket.getInputStream();
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                for (byte[] line : framer.feed(chunk, length)) {
                    perform(it -> it.onLine(line, nanos.getAsLong()));
                }
                if (framer.isOverlong()) {
                    perform(ServerSession::onOverlongLine);
                }
            }
        } catch (SocketTimeoutException e) {
            LOG.debug("connection {} said nothing for {}", number, idle);
        } catch (IOException e) {
            LOG.debug("connection {} ended: {}", number, e.getMessage());
        } finally {
            close();
        }
    }

    /// Writes until the connection ends.
    void write() {
        try {
            outbox.drainTo(socket.getOutputStream());
        } catch (IOException e) {
            LOG.debug("connection {} takes no more: {}", number, e.getMessage());
        } finally {
            close();
        }
    }

    /// Gets the backend's current job and sends it if it is a new one.
    void refreshJob() {
        jobLock.lock();
        try {
            PoolClient client = new PoolClient(
                    number,
                    String.valueOf(socket.getRemoteSocketAddress()),
                    extranonce1,
                    locked(ServerSession::workers));
            backend.job(client).ifPresent(job -> perform(it -> it.onJob(job, nanos.getAsLong())));
        } finally {
            jobLock.unlock();
        }
    }

    /// To be called about once a second.
    void tick(Duration handshake) {
        boolean ready = locked(it -> it.isSubscribed() && !it.workers().isEmpty());
        if (!ready && nanos.getAsLong() - opened > handshake.toNanos()) {
            drop("it did not subscribe and authorise within " + handshake);
        } else {
            perform(it -> it.onTick(nanos.getAsLong()));
        }
    }

    void close() {
        outbox.end();
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("closing connection {}: {}", number, e.getMessage());
        }
    }

    private void perform(Function<ServerSession, List<ServerStep>> event) {
        List<ServerStep> waiting = new ArrayList<>();
        sessionLock.lock();
        try {
            // Lines are queued under the lock, so that they leave in the order in which the session decided on them.
            for (ServerStep step : event.apply(session)) {
                if (step instanceof ServerStep.Send(var message)) {
                    send(codec.write(message));
                } else {
                    waiting.add(step);
                }
            }
        } finally {
            sessionLock.unlock();
        }
        waiting.forEach(this::perform);
    }

    private void perform(ServerStep step) {
        switch (step) {
            case ServerStep.Send send -> throw new IllegalStateException("lines are sent before other steps");
            case ServerStep.NeedJob need -> refreshJob();
            case ServerStep.Authorise(var request) -> {
                PoolBackend.Authorisation answer = backend.authorise(request.worker(), request.password());
                perform(it -> it.onAuthorisation(request, answer, nanos.getAsLong()));
            }
            case ServerStep.Keep(var id, var share) -> {
                ShareOutcome outcome = backend.submit(share);
                perform(it -> it.onOutcome(id, outcome, nanos.getAsLong()));
            }
            case ServerStep.Slow(long held) -> hold(held);
            case ServerStep.Drop(String reason) -> drop(reason);
        }
    }

    private void send(byte[] line) {
        if (!outbox.add(line)) {
            drop("it does not read what it is sent");
        }
    }

    private void drop(String reason) {
        LOG.info("connection {} from {} dropped: {}", number, socket.getRemoteSocketAddress(), reason);
        close();
    }

    private void hold(long held) {
        try {
            TimeUnit.NANOSECONDS.sleep(held);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    private <T> T locked(Function<ServerSession, T> question) {
        sessionLock.lock();
        try {
            return question.apply(session);
        } finally {
            sessionLock.unlock();
        }
    }
}
