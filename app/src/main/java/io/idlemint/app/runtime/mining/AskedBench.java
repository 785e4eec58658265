package io.idlemint.app.runtime.mining;

import io.idlemint.miner.engines.bench.BenchResult;
import io.idlemint.node.mine.BenchDesk.Obstacle;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// A measurement that somebody waits for. It has the turn as any other one, and yields to what is in the way.
final class AskedBench {
    private final BenchTurn turn;
    private final FutureTask<BenchResult> task;
    private final Thread thread;
    private volatile Optional<Obstacle> stopped = Optional.empty();

    /// @param over runs when the turn was given back
    AskedBench(BenchTurn turn, Callable<BenchResult> work, Runnable over) {
        this.turn = turn;
        this.task = new FutureTask<>(() -> {
            try {
                return work.call();
            } finally {
                stopped = turn.end();
                over.run();
            }
        });
        this.thread = Thread.ofPlatform().name("benchmark").daemon().unstarted(task);
    }

    /// Takes the turn; false if it is another one's.
    ///
    /// @throws HeldException if something is in the way
    boolean begin() {
        turn.obstacle().ifPresent(why -> {
            throw new HeldException(why, false);
        });
        return turn.take(thread);
    }

    /// Measures, and gives the turn back.
    ///
    /// @throws HeldException if something came in the way
    /// @throws InterruptedException if the caller is interrupted, or the measuring was cancelled
    BenchResult result() throws InterruptedException {
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException nobodyWaits) {
            turn.cancel();
            throw nobodyWaits;
        } catch (ExecutionException failed) {
            if (stopped.isPresent()) {
                throw new HeldException(stopped.get(), true);
            }
            switch (failed.getCause()) {
                case InterruptedException cancelled -> throw cancelled;
                case RuntimeException broken -> throw broken;
                case null, default -> throw new IllegalStateException(failed.getCause());
            }
        }
    }
}
