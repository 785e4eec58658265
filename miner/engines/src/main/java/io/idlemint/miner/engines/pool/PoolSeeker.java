package io.idlemint.miner.engines.pool;

import io.idlemint.domain.mining.Trouble;
import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.stratum.client.FoundShare;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a connection to one of several pools: the first that works, trying again with growing waits. Run by one
/// thread; the rest is safe for any thread.
public final class PoolSeeker implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PoolSeeker.class);
    private static final Duration DIAL_TIMEOUT = Duration.ofSeconds(10);
    /// A connection that lasted that long was a good one.
    private static final Duration GOOD = Duration.ofSeconds(30);
    /// Each return that fails doubles the time until the next one.
    private static final Duration RETURN = Duration.ofMinutes(2);

    private static final Duration LONGEST_RETURN = Duration.ofHours(1);

    private final List<Pool> pools;
    private final PoolDialer dialer;
    private final Backoff backoff;
    private final Ticker ticker;
    private final PoolListener listener;
    private final Duration firstReturn;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable PoolLink link;
    private volatile PoolState state;
    private volatile Duration returnAfter;

    /// @param pools the preferred one first
    /// @throws IllegalArgumentException if there is no pool
    public PoolSeeker(List<Pool> pools, PoolDialer dialer, Backoff backoff, Ticker ticker, PoolListener listener) {
        this(pools, dialer, backoff, ticker, listener, RETURN);
    }

    /// @param firstReturn how long to work for another pool before the preferred one is tried again
    PoolSeeker(
            List<Pool> pools,
            PoolDialer dialer,
            Backoff backoff,
            Ticker ticker,
            PoolListener listener,
            Duration firstReturn) {
        if (pools.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one pool");
        }
        this.pools = List.copyOf(pools);
        this.dialer = dialer;
        this.backoff = backoff;
        this.ticker = ticker;
        this.listener = listener;
        this.firstReturn = firstReturn;
        this.returnAfter = firstReturn;
        this.state = new PoolState(false, pools.getFirst(), connecting(pools.getFirst()));
    }

    public PoolState state() {
        return state;
    }

    /// Sends a share if there is a pool to take it; else the listener hears that it is lost. Never waits.
    public void submit(FoundShare share) {
        PoolLink current = link;
        if (current == null || !current.submit(share)) {
            listener.onUnanswered();
        }
    }

    /// Works until [#close].
    @Override
    public void run() {
        Pool next = pools.getFirst();
        int failures = 0;
        boolean open = true;
        while (open) {
            state = new PoolState(false, next, connecting(next));
            long started = ticker.nanos();
            PoolLink.End end = connect(next);
            boolean good = wasGood(started);
            link = null;
            listener.onLost();
            failures = good ? 0 : failures + 1;
            state = new PoolState(false, next, Optional.of(end.trouble()));
            // After a good connection the preferred pool comes first again, after a failure the next in turn.
            next = end.next() != null ? end.next() : pools.get(failures % pools.size());
            open = !closedAfter(longer(end.rest(), backoff.after(failures / pools.size())));
        }
    }

    @Override
    public void close() {
        closing.countDown();
        PoolLink current = link;
        if (current != null) {
            current.close();
        }
    }

    private PoolLink.End connect(Pool pool) {
        Socket socket;
        try {
            socket = dialer.dial(pool.address(), DIAL_TIMEOUT);
        } catch (IOException e) {
            LOG.info("cannot reach {}: {}", pool, e.getMessage());
            return new PoolLink.End(
                    Trouble.said(Trouble.Code.UNREACHABLE, pool.toString(), String.valueOf(e.getMessage())));
        }
        PoolLink current = new PoolLink(pool, socket, listener, ticker);
        link = current;
        if (isClosing()) {
            current.close();
        }
        PoolLink.End end = current.run(() -> welcomed(pool, current));
        LOG.info("left {}: {}", pool, end.trouble().sentence());
        return end;
    }

    private void welcomed(Pool pool, PoolLink current) {
        state = new PoolState(true, pool, Optional.empty());
        if (pool.equals(pools.getFirst())) {
            returnAfter = firstReturn;
        } else if (pools.contains(pool)) {
            Thread.ofVirtual().name("pool-return").start(() -> lookBack(current));
        }
    }

    private void lookBack(PoolLink current) {
        boolean stays = true;
        while (stays && !closedAfter(returnAfter)) {
            stays = link == current;
            if (stays && answers(pools.getFirst())) {
                Duration doubled = returnAfter.multipliedBy(2);
                returnAfter = doubled.compareTo(LONGEST_RETURN) < 0 ? doubled : LONGEST_RETURN;
                current.leaveFor(pools.getFirst());
                stays = false;
            }
        }
    }

    private boolean answers(Pool pool) {
        try (Socket socket = dialer.dial(pool.address(), DIAL_TIMEOUT)) {
            return socket.isConnected();
        } catch (IOException stillAway) {
            return false;
        }
    }

    private static Optional<Trouble> connecting(Pool pool) {
        return Optional.of(Trouble.of(Trouble.Code.CONNECTING, pool.toString()));
    }

    private boolean wasGood(long started) {
        PoolLink last = link;
        return last != null && (last.shareAccepted() || ticker.since(started).compareTo(GOOD) > 0);
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private boolean closedAfter(Duration wait) {
        try {
            return closing.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
