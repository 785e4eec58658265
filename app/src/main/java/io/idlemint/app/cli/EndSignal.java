package io.idlemint.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets a command that runs until Ctrl+C close everything in order before the process ends. To be closed last.
final class EndSignal implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 15;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Runnable onAsked;
    private final Thread hook = Thread.ofPlatform().name("end").unstarted(this::end);

    private EndSignal(Runnable onAsked) {
        this.onAsked = onAsked;
    }

    static EndSignal install() {
        return install(() -> {});
    }

    /// Interrupts a thread when the process is told to end; it has 15 s to bring its work to an end.
    static EndSignal interrupting(Thread thread) {
        return install(thread::interrupt);
    }

    private static EndSignal install(Runnable onAsked) {
        EndSignal signal = new EndSignal(onAsked);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /// Waits until the process is told to end.
    void await() throws InterruptedException {
        asked.await();
    }

    private void end() {
        asked.countDown();
        onAsked.run();
        try {
            if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        if (asked.getCount() > 0) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
