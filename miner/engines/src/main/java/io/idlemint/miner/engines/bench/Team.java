package io.idlemint.miner.engines.bench;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.EngineException;
import io.idlemint.miner.engines.HashEngine;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.engines.ScanLane;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

/// Some lanes of one engine that start to work at the same moment. Used by one thread.
final class Team implements AutoCloseable {
    private final List<ScanLane> lanes = new ArrayList<>();
    private final ExecutorService threads;
    private final CyclicBarrier start;
    private final Ticker clock;
    private final Ticker own;
    private final AtomicLong spent = new AtomicLong();
    private final AtomicLong hashes = new AtomicLong();
    private final AtomicLong counted = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    /// @param clock times the threads; read by each of them
    /// @param own   tells the lanes' own working time; read by each of them
    /// @param first what each thread does before anything else
    Team(HashEngine engine, int size, Ticker clock, Ticker own, Runnable first) {
        this.clock = clock;
        this.own = own;
        start = new CyclicBarrier(size);
        ThreadFactory factory =
                Thread.ofPlatform().name("bench-", 1).daemon(true).factory();
        threads = Executors.newFixedThreadPool(
                size,
                task -> factory.newThread(() -> {
                    first.run();
                    task.run();
                }));
        for (int i = 0; i < size; i++) {
            lanes.add(engine.open());
        }
    }

    /// All lanes work on a job for some nanoseconds. Returns the nanoseconds for a nonce of all of them together.
    ///
    /// @throws EngineException if the device fails
    /// @throws InterruptedException if the caller is interrupted
    double nanosPerNonce(ScanJob job, long length) throws InterruptedException {
        List<Callable<Double>> tasks = new ArrayList<>();
        for (ScanLane lane : lanes) {
            tasks.add(() -> work(lane, job, length));
        }
        double sum = 0;
        for (Future<Double> future : threads.invokeAll(tasks)) {
            try {
                sum += future.get();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof EngineException device) {
                    throw device;
                }
                throw new IllegalStateException("a lane failed", failed.getCause());
            }
        }
        return 1 / sum;
    }

    /// Time for which the lanes have worked, in nanoseconds.
    long spent() {
        return spent.get();
    }

    /// Nonces tried.
    long hashes() {
        return hashes.get();
    }

    /// The memory that the lanes have taken so far.
    Tally tally() {
        return new Tally(counted.get(), bytes.get());
    }

    @Override
    public void close() {
        threads.close();
        lanes.forEach(ScanLane::close);
    }

    private double work(ScanLane lane, ScanJob job, long length) throws InterruptedException, BrokenBarrierException {
        start.await();
        long began = own.nanos();
        Window window = new Window(clock, length);
        lane.scan(job, 0, 1L << 32, nonce -> {}, window);
        counted.addAndGet(window.allocation().nonces());
        bytes.addAndGet(window.allocation().bytes());
        spent.addAndGet(own.nanos() - began);
        hashes.addAndGet(window.hashes());
        return window.hashesPerNano();
    }

    /// @param nonces for which the bytes are known
    /// @param bytes  that the lanes' threads took for them
    record Tally(long nonces, long bytes) {
        OptionalDouble bytesPerNonceSince(Tally before) {
            return nonces == before.nonces
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) (bytes - before.bytes) / (nonces - before.nonces));
        }
    }
}
