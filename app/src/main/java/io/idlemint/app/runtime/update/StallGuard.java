package io.idlemint.app.runtime.update;

import io.idlemint.domain.time.Ticker;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/// Closes a stream whose other side says nothing any more, or that is not wanted any more: a read that waits ends then.
final class StallGuard implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(250);

    private final AtomicLong moved = new AtomicLong();
    private final Ticker ticker;
    private final Thread watch;

    /// Watches from now on.
    ///
    /// @param silence for how long nothing may come
    StallGuard(InputStream stream, Duration silence, Ticker ticker, BooleanSupplier stop) {
        this.ticker = ticker;
        moved.set(ticker.nanos());
        watch = Thread.ofVirtual().start(() -> {
            try {
                while (!stop.getAsBoolean() && ticker.since(moved.get()).compareTo(silence) < 0) {
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
        moved.set(ticker.nanos());
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
