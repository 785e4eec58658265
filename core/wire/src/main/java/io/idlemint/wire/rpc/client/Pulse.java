package io.idlemint.wire.rpc.client;

import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.wire.rpc.RefusedException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a key node now and then whether it is there, so that a lost connection is noticed and made again without
/// anybody calling. Safe for use by several threads.
final class Pulse implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final Duration BEAT = Duration.ofSeconds(5);

    /// While nobody looks. A connection that breaks or falls silent is noticed by gRPC's own pings all the same.
    private static final Duration BEAT_UNSEEN = Duration.ofSeconds(30);

    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final Duration LAST_RETRY = Duration.ofSeconds(3);

    private final ManagedChannel channel;
    private final Runnable exchange;
    private final Semaphore nudges = new Semaphore(0);
    private final Backoff backoff = new Backoff(FIRST_RETRY, LAST_RETRY);
    private final Thread thread;
    private volatile boolean watched = true;
    private volatile boolean closed;

    /// @param exchange asks something of the key node and introduces whom it may have forgotten
    Pulse(ManagedChannel channel, Runnable exchange) {
        this.channel = channel;
        this.exchange = exchange;
        this.thread = Thread.ofVirtual().name("key-node-pulse").unstarted(this::run);
    }

    void start() {
        watch();
        thread.start();
    }

    /// Whether somebody looks at how long answers take; at once when somebody begins to.
    void watched(boolean now) {
        boolean before = watched;
        watched = now;
        if (now && !before) {
            nudges.release();
        }
    }

    private void watch() {
        ConnectivityState now = channel.getState(false);
        if (now != ConnectivityState.SHUTDOWN) {
            channel.notifyWhenStateChanged(now, () -> {
                if (now == ConnectivityState.READY) {
                    nudges.release();
                }
                watch();
            });
        }
    }

    private void run() {
        try {
            while (!closed) {
                if (nudges.tryAcquire(beat().toMillis(), TimeUnit.MILLISECONDS)) {
                    nudges.drainPermits();
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /// Asks once, and says how long to wait until the next time.
    private Duration beat() {
        try {
            if (channel.getState(false) == ConnectivityState.TRANSIENT_FAILURE) {
                // gRPC's own waits grow to two minutes: too long for a key node that was only restarted.
                channel.resetConnectBackoff();
            }
            exchange.run();
            backoff.reset();
            return watched ? BEAT : BEAT_UNSEEN;
        } catch (LedgerUnreachableException | RefusedException noAnswer) {
            LOG.debug("The key node does not answer: {}", noAnswer.getMessage());
            return backoff.next();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
