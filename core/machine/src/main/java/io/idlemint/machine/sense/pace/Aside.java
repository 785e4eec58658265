package io.idlemint.machine.sense.pace;

import io.idlemint.domain.time.Ticker;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A sense that may hang: it looks on a thread of its own, and who asks waits a moment only. While it hangs, what it
/// saw last counts for some seconds, then nothing is known. Safe for use by several threads.
public final class Aside<T> implements Supplier<T>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Aside.class);
    private static final Duration LAST_LOOK = Duration.ofSeconds(1);

    private final Eye<T> eye;
    private final T unknown;
    private final Patience patience;
    private final Ticker ticker;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private T seen;
    private long seenNanos;
    private boolean saw;
    private boolean wanted;
    private boolean looking;
    private long lookingNanos;
    private boolean called;
    private boolean closed;

    /// What looks. Used by one thread, which also closes it.
    public interface Eye<T> extends AutoCloseable {
        T look();

        @Override
        void close();
    }

    /// How long to bear with a look, and with what it saw.
    ///
    /// @param moment     for how long who asks waits for it
    /// @param good     for how long what was seen counts while it hangs
    /// @param longest  after this time it is interrupted, which breaks a connection that does not answer
    /// @param every    what was seen less than this time ago is not looked at again; it wakes no thread
    public record Patience(Duration moment, Duration good, Duration longest, Duration every) {
        public static final Patience USUAL =
                new Patience(Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofSeconds(5));

        /// One that looks whenever it is asked.
        public Patience(Duration moment, Duration good, Duration longest) {
            this(moment, good, longest, Duration.ZERO);
        }

        /// The same for what is looked at more rarely.
        public Patience every(Duration time) {
            return new Patience(moment, good, longest, time);
        }
    }

    /// @param name of the thread
    public Aside(String name, Eye<T> eye, T unknown, Patience patience, Ticker ticker) {
        this.eye = eye;
        this.unknown = unknown;
        this.patience = patience;
        this.ticker = ticker;
        this.seen = unknown;
        this.thread = Thread.ofPlatform().name("sense-" + name).daemon().unstarted(this::work);
        thread.start();
    }

    /// What is seen now; what was seen a moment ago if that takes too long.
    @Override
    public T get() {
        lock.lock();
        try {
            if (looking) {
                wake();
            } else if (!saw || ticker.since(seenNanos).compareTo(patience.every()) >= 0) {
                wanted = true;
                changed.signalAll();
                awaitLook();
            }
            Duration good = patience.good().plus(patience.every());
            return ticker.since(seenNanos).compareTo(good) <= 0 ? seen : unknown;
        } finally {
            lock.unlock();
        }
    }

    private void awaitLook() {
        long left = patience.moment().toNanos();
        try {
            while ((wanted || looking) && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void wake() {
        if (!called && ticker.since(lookingNanos).compareTo(patience.longest()) >= 0) {
            called = true;
            LOG.warn("{} does not answer", thread.getName());
            thread.interrupt();
        }
    }

    private void work() {
        try (eye) {
            while (next()) {
                T now = look();
                lock.lock();
                try {
                    seen = now;
                    saw = true;
                    seenNanos = ticker.nanos();
                    looking = false;
                    // An interruption was for this look; a late one must not meet the next.
                    called = false;
                    boolean late = Thread.interrupted();
                    LOG.trace("{} saw {}, late: {}", thread.getName(), now, late);
                    changed.signalAll();
                } finally {
                    lock.unlock();
                }
            }
        }
    }

    /// A sense that breaks is blind; it does not end.
    private T look() {
        try {
            return eye.look();
        } catch (RuntimeException broken) {
            LOG.error("{} is broken", thread.getName(), broken);
            return unknown;
        }
    }

    private boolean next() {
        lock.lock();
        try {
            while (!wanted && !closed) {
                changed.awaitUninterruptibly();
            }
            wanted = false;
            looking = !closed;
            lookingNanos = ticker.nanos();
            return looking;
        } finally {
            lock.unlock();
        }
    }

    /// Ends the thread, which closes the eye; does not wait for one that hangs on.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            if (!thread.join(LAST_LOOK)) {
                thread.interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
