package io.idlemint.app.runtime.pace;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The pace of something that is done again and again: often, or only rarely while little hangs on it. Safe for use by
/// several threads; one of them makes the rounds.
public final class Rounds implements AutoCloseable {
    private final Duration often;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Duration rarely;
    private boolean isOften = true;
    private boolean hurried;
    private boolean closed;

    /// @param often between two rounds at first, and while it is worth it
    /// @param rarely between two rounds otherwise
    public Rounds(Duration often, Duration rarely) {
        this.often = often;
        this.rarely = rarely;
    }

    /// Waits for the next round; false when there is none.
    public boolean next() throws InterruptedException {
        lock.lock();
        try {
            long waited = 0;
            long left = pace();
            while (!closed && !hurried && left > 0) {
                waited += left - changed.awaitNanos(left);
                left = pace() - waited;
            }
            hurried = false;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private long pace() {
        return (isOften ? often : rarely).toNanos();
    }

    /// Not often from now on, but so much after the last round, also if that is waited for already.
    public void rarely(Duration every) {
        lock.lock();
        try {
            rarely = every;
            isOften = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Whether it is worth it from now on to come often; if so and it was not, the next round begins at once.
    public void often(boolean now) {
        lock.lock();
        try {
            hurried |= now && !isOften;
            isOften = now;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
