package io.idlemint.ui.wallet;

import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.time.Ticker;
import io.idlemint.ui.bridge.UiBridge;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/// Locks the wallet when nobody has touched the window for a while, whether it is seen or not. The time for which the
/// computer slept counts, which only the clock tells; a clock that is set back takes nothing away. Only on the
/// screen's thread.
public final class IdleLock implements AutoCloseable {
    /// What holds unless the owner says otherwise.
    public static final Duration USUAL = Duration.ofMinutes(15);

    private static final Duration LOOK = Duration.ofSeconds(5);

    private final EventHandler<InputEvent> touched;
    private final Scene scene;
    private final Subscription looks;
    private final Duration after;
    private final Runnable lock;
    private final Ticker ticker;
    private final InstantSource clock;
    private long touchedNanos;
    private Instant touchedAt;

    public IdleLock(Scene scene, Duration after, Runnable lock, UiBridge bridge, Ticker ticker, InstantSource clock) {
        this.scene = scene;
        this.after = after;
        this.lock = lock;
        this.ticker = ticker;
        this.clock = clock;
        touchedNanos = ticker.nanos();
        touchedAt = clock.instant();
        touched = event -> touch();
        scene.addEventFilter(InputEvent.ANY, touched);
        looks = bridge.evenAsleep(LOOK, this::look);
    }

    /// Locks if it is time.
    void look() {
        if (idle().compareTo(after) >= 0) {
            lock.run();
            touch();
        }
    }

    private void touch() {
        touchedNanos = ticker.nanos();
        touchedAt = clock.instant();
    }

    private Duration idle() {
        Duration awake = ticker.since(touchedNanos);
        Duration passed = Duration.between(touchedAt, clock.instant());
        return awake.compareTo(passed) >= 0 ? awake : passed;
    }

    @Override
    public void close() {
        looks.close();
        scene.removeEventFilter(InputEvent.ANY, touched);
    }
}
