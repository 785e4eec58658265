package io.idlemint.miner.engines.agent;

import io.idlemint.domain.time.Ticker;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/// The mining threads, as many as wanted. Safe for any thread.
final class Crew {
    private final Supplier<MineWorker> hire;
    private final Thread.Builder threads;
    private final Ticker ticker;
    private final Deque<MineWorker> workers = new ArrayDeque<>();
    private final List<Thread> alive = new ArrayList<>();

    /// @param threads makes the threads
    Crew(Supplier<MineWorker> hire, Thread.Builder threads, Ticker ticker) {
        this.hire = hire;
        this.threads = threads;
        this.ticker = ticker;
    }

    synchronized int size() {
        return workers.size();
    }

    /// Hires or dismisses. Those dismissed leave when they are recalled to the desk.
    synchronized void resize(int size) {
        alive.removeIf(thread -> !thread.isAlive());
        while (workers.size() > size) {
            workers.removeLast().dismiss();
        }
        while (workers.size() < size) {
            MineWorker worker = hire.get();
            workers.addLast(worker);
            alive.add(threads.start(worker));
        }
    }

    /// Dismisses all and hires as many others.
    synchronized void renew() {
        int size = workers.size();
        resize(0);
        resize(size);
    }

    /// Waits until every thread has ended. False if one has not within `limit`.
    boolean awaitEnd(Duration limit) throws InterruptedException {
        long started = ticker.nanos();
        for (Thread thread : alive()) {
            if (!thread.join(limit.minus(ticker.since(started)))) {
                return false;
            }
        }
        return true;
    }

    private synchronized List<Thread> alive() {
        return List.copyOf(alive);
    }
}
