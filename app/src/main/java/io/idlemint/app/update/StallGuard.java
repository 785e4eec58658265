package io.idlemint.app.update;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/// Closes a stream whose other side says nothing any more, or that is not wanted any more: a read that waits ends then.
final class StallGuard implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(250);

    private final AtomicLong moved = new AtomicLong(System.nanoTime());
    private final Thread watch;

    /// @param silence for how long nothing may come
    StallGuard(InputStream stream, Duration silence, BooleanSupplier stop) {
        watch = Thread.ofVirtual().start(() -> {
            try {
                while (!stop.getAsBoolean() && System.nanoTime() - moved.get() < silence.toNanos()) {
                    Thread.sleep(LOOK);
                }
                stream.close();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            } catch (IOException closed) {
                return;
            }
        });
    }

    /// Something came.
    void moved() {
        moved.set(System.nanoTime());
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
