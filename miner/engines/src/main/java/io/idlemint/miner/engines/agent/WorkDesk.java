package io.idlemint.miner.engines.agent;

import io.idlemint.miner.engines.EngineException;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.stratum.client.ClientJob;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Deals work to the threads and calls them back: every change of the job, the pause, the duty or the crew starts
/// a new era, and a scan of an older era ends at its next batch. Safe for any thread.
final class WorkDesk {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final ProofOfWork work;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final AtomicLong era = new AtomicLong();
    private volatile int duty;
    private volatile long batchNanos = Duration.ofMillis(5).toNanos();
    private @Nullable NonceSpace space;
    private long nextExtranonce;
    private boolean exhausted;
    private boolean paused;
    private boolean closed;
    private int scanning;

    WorkDesk(ProofOfWork work, int duty) {
        this.work = work;
        this.duty = duty;
    }

    /// Waits for work. Null once the desk is closed or the thread is dismissed. Every turn is given back with
    /// [#done].
    @Nullable
    Turn take(long nonces, BooleanSupplier dismissed) {
        lock.lock();
        try {
            while (!closed && !dismissed.getAsBoolean()) {
                Optional<NonceSpace.Slice> slice = slice(nonces);
                if (slice.isPresent()) {
                    scanning++;
                    return new Turn(slice.get(), era.get());
                }
                changed.awaitUninterruptibly();
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    void done() {
        locked(() -> {
            scanning--;
            changed.signalAll();
        });
    }

    boolean isCurrent(long turnsEra) {
        return era.get() == turnsEra;
    }

    int duty() {
        return duty;
    }

    long batchNanos() {
        return batchNanos;
    }

    void batchNanos(long nanos) {
        batchNanos = nanos;
    }

    /// Sleeps that long, or until the era ends.
    void rest(long nanos, long turnsEra) {
        lock.lock();
        try {
            long left = nanos;
            while (left > 0 && isCurrent(turnsEra)) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    void work(ClientJob job) {
        change(() -> {
            NonceSpace before = space;
            nextExtranonce = before == null ? nextExtranonce : before.nextExtranonce();
            space = new NonceSpace(job, work, nextExtranonce);
            exhausted = false;
        });
    }

    void noWork() {
        change(() -> {
            NonceSpace before = space;
            nextExtranonce = before == null ? nextExtranonce : before.nextExtranonce();
            space = null;
        });
    }

    /// The job that is worked on.
    Optional<ClientJob> job() {
        lock.lock();
        try {
            return Optional.ofNullable(space).map(NonceSpace::job);
        } finally {
            lock.unlock();
        }
    }

    boolean isPaused() {
        lock.lock();
        try {
            return paused;
        } finally {
            lock.unlock();
        }
    }

    /// Whether all that the job allows has been tried.
    boolean isExhausted() {
        lock.lock();
        try {
            return exhausted;
        } finally {
            lock.unlock();
        }
    }

    void duty(int percent) {
        change(() -> duty = percent);
    }

    void resume() {
        change(() -> paused = false);
    }

    /// Calls all threads back, so that they look at their own standing.
    void recall() {
        change(() -> {});
    }

    void close() {
        change(() -> closed = true);
    }

    /// Calls all scans back and does not wait for them.
    void pauseSoon() {
        change(() -> paused = true);
    }

    /// Waits until no scan is under way, or the pause is over.
    ///
    /// @throws EngineException if a scan does not stop within ten seconds: then its device must be taken for busy
    void awaitRest() throws InterruptedException {
        if (!rests(STOP_LIMIT)) {
            throw new EngineException("mining did not stop within " + STOP_LIMIT.toSeconds() + " s", null);
        }
    }

    /// Waits until no scan is under way, or the pause is over; false if that takes longer.
    boolean rests(Duration limit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = limit.toNanos();
            while (scanning > 0 && paused && left > 0) {
                left = changed.awaitNanos(left);
            }
            return scanning == 0 || !paused;
        } finally {
            lock.unlock();
        }
    }

    private Optional<NonceSpace.Slice> slice(long nonces) {
        NonceSpace current = space;
        if (paused || duty == 0 || current == null) {
            return Optional.empty();
        }
        Optional<NonceSpace.Slice> slice = current.take(nonces);
        exhausted = slice.isEmpty();
        return slice;
    }

    private void change(Runnable action) {
        locked(() -> {
            action.run();
            era.incrementAndGet();
            changed.signalAll();
        });
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    /// Work for one scan, good while its era lasts.
    record Turn(NonceSpace.Slice slice, long era) {}
}
