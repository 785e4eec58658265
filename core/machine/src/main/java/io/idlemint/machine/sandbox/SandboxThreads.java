package io.idlemint.machine.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The sandbox's threads, all of them platform threads and daemons.
///
/// Bubblewrap ends a sandbox when the thread that started it ends (`PR_SET_PDEATHSIG` follows threads, prctl(2)),
/// so there is one launcher thread that lives as long as this does. Safe for use by several threads.
final class SandboxThreads implements AutoCloseable {
    private final ExecutorService launcher = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("sandbox-launcher").factory());
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sandbox-timer").factory());
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("sandbox-worker-", 0).factory());

    /// Starts a process from the launcher thread.
    Process launch(ProcessBuilder process) throws IOException {
        try {
            return launcher.submit(process::start).get();
        } catch (RejectedExecutionException closed) {
            throw new IOException("The sandbox is closed", closed);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException refused) {
                throw refused;
            }
            throw new IOException("The process could not be started", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a process was started", interrupted);
        }
    }

    /// Runs something that may block.
    ExecutorService workers() {
        return workers;
    }

    /// Runs something short later.
    Future<?> after(Duration delay, Runnable task) {
        return timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// Ends the threads, and with the launcher every sandbox that still runs.
    @Override
    public void close() {
        timer.shutdownNow();
        workers.shutdown();
        launcher.shutdown();
    }
}
