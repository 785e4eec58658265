package io.idlemint.miner.engines.pool;

import io.idlemint.domain.mining.Trouble;
import io.idlemint.domain.mining.Trouble.Code;
import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.stratum.client.ClientEvent;
import io.idlemint.miner.stratum.client.ClientSession;
import io.idlemint.miner.stratum.client.FoundShare;
import io.idlemint.miner.stratum.codec.LineCodec;
import io.idlemint.miner.stratum.codec.LineFramer;
import io.idlemint.miner.stratum.codec.Outbox;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection to a pool, from hello to its end. Safe for any thread.
final class PoolLink {
    private static final Logger LOG = LoggerFactory.getLogger(PoolLink.class);
    /// How late it may be noticed that the pool does not answer or says nothing; what it says is read at once.
    private static final int TICK_MILLIS = 5000;
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private final Pool pool;
    private final Socket socket;
    private final ClientSession session;
    private final PoolListener listener;
    private final Ticker ticker;
    private final LineCodec codec = new LineCodec();
    private final Outbox outbox = new Outbox();
    private final ReentrantLock lock = new ReentrantLock();
    private boolean authorised;
    private boolean shareAccepted;
    private @Nullable End end;

    PoolLink(Pool pool, Socket socket, PoolListener listener, Ticker ticker) {
        this.pool = pool;
        this.socket = socket;
        this.session = new ClientSession(
                pool.login().worker(), pool.login().password(), pool.login().agent());
        this.listener = listener;
        this.ticker = ticker;
    }

    /// Talks until the connection ends, and says why it did.
    End run(Runnable onAuthorised) {
        Thread writer = Thread.ofVirtual().name("pool-writer").start(this::write);
        try {
            handle(session.start(ticker.nanos()), onAuthorised);
            read(onAuthorised);
            finish(new End(trouble(Code.CLOSED)));
        } catch (IOException e) {
            finish(new End(Trouble.said(Code.BROKEN, pool.toString(), String.valueOf(e.getMessage()))));
        } finally {
            close();
            writer.interrupt();
        }
        lock.lock();
        try {
            return Objects.requireNonNull(end);
        } finally {
            lock.unlock();
        }
    }

    boolean shareAccepted() {
        lock.lock();
        try {
            return shareAccepted;
        } finally {
            lock.unlock();
        }
    }

    /// Sends a share, never waiting. False if the connection has ended.
    boolean submit(FoundShare share) {
        lock.lock();
        try {
            if (end != null || !authorised) {
                return false;
            }
            handle(session.submit(share, ticker.nanos()), () -> {});
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Ends the connection in favour of another pool.
    void leaveFor(Pool next) {
        finish(new End(Trouble.of(Code.BACK, next.toString()), next, Duration.ZERO));
    }

    void close() {
        finish(new End(trouble(Code.CLOSED)));
    }

    private void read(Runnable onAuthorised) throws IOException {
        LineFramer framer = new LineFramer();
        byte[] chunk = new byte[8192];
        socket.setSoTimeout(TICK_MILLIS);
        InputStream in = socket.getInputStream();
        long heard = ticker.nanos();
        for (int length = readOrTick(in, chunk); length >= 0; length = readOrTick(in, chunk)) {
            for (byte[] line : framer.feed(chunk, length)) {
                handle(session.onLine(line, ticker.nanos()), onAuthorised);
            }
            handle(session.onTick(ticker.nanos()), onAuthorised);
            heard = length > 0 ? ticker.nanos() : heard;
            if (framer.isOverlong()) {
                finish(new End(Trouble.of(Code.LONG_LINE, pool.toString(), LineFramer.LONGEST_LINE)));
            } else if (ticker.since(heard).compareTo(SILENCE) > 0) {
                finish(new End(Trouble.of(Code.SILENT, pool.toString(), SILENCE.toMinutes())));
            }
        }
    }

    private static int readOrTick(InputStream in, byte[] chunk) throws IOException {
        try {
            return in.read(chunk);
        } catch (SocketTimeoutException e) {
            return 0;
        }
    }

    private void write() {
        try {
            outbox.drainTo(socket.getOutputStream());
        } catch (IOException e) {
            finish(new End(Trouble.said(Code.BROKEN, pool.toString(), String.valueOf(e.getMessage()))));
        }
    }

    private void handle(List<ClientEvent> events, Runnable onAuthorised) {
        lock.lock();
        try {
            for (ClientEvent event : events) {
                if (end == null) {
                    handle(event, onAuthorised);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void handle(ClientEvent event, Runnable onAuthorised) {
        switch (event) {
            case ClientEvent.Send(var message) -> {
                if (!outbox.add(codec.write(message))) {
                    finish(new End(trouble(Code.DEAF)));
                }
            }
            case ClientEvent.Authorised it -> {
                authorised = true;
                onAuthorised.run();
            }
            case ClientEvent.NewJob(var job) -> listener.onJob(job);
            case ClientEvent.Accepted it -> {
                shareAccepted = true;
                listener.onAccepted();
            }
            case ClientEvent.Rejected it -> listener.onRejected(it.error(), it.text());
            case ClientEvent.Unanswered it -> listener.onUnanswered();
            case ClientEvent.Reconnect it -> finish(moved(it));
            case ClientEvent.Told(String text) -> LOG.info("{} says: {}", pool, text);
            case ClientEvent.Failed failed -> finish(new End(trouble(failed)));
        }
    }

    private Trouble trouble(Code code) {
        return Trouble.of(code, pool.toString());
    }

    private Trouble trouble(ClientEvent.Failed failed) {
        LOG.info("{}: {}", pool, failed.reason());
        Code code = switch (failed.why()) {
            case BAD_MESSAGE -> Code.BAD_MESSAGE;
            case NO_ANSWER -> Code.NO_ANSWER;
            case REFUSED -> Code.REFUSED;
            case WORKER_REFUSED -> Code.WORKER_REFUSED;
        };
        return Trouble.said(code, pool.toString(), failed.said());
    }

    // Another host is not believed: whoever sits on the line could steal the work for good.
    private End moved(ClientEvent.Reconnect asked) {
        PoolAddress here = pool.address();
        boolean sameHost = asked.host().isEmpty() || asked.host().equalsIgnoreCase(here.host());
        int port = sameHost && asked.port() != 0 ? asked.port() : here.port();
        Pool next = pool.at(new PoolAddress(here.host(), port, here.tls()));
        return new End(trouble(Code.CALLED_BACK), next, Duration.ofSeconds(asked.waitSeconds()));
    }

    private void finish(End why) {
        lock.lock();
        try {
            end = end == null ? why : end;
        } finally {
            lock.unlock();
        }
        outbox.end();
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("closing the connection to {}: {}", pool, e.getMessage());
        }
    }

    /// How a connection ended.
    ///
    /// @param next where the pool wants to be called, null if it did not say
    /// @param rest not before that long
    record End(Trouble trouble, @Nullable Pool next, Duration rest) {
        End(Trouble trouble) {
            this(trouble, null, Duration.ZERO);
        }
    }
}
