package io.idlemint.ui.wallet;

import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.time.Ticker;
import io.idlemint.ui.bridge.UiBridge;
import java.time.Duration;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/// Locks the wallet when nobody has touched the window for a while, whether it is seen or not. Only on the screen's
/// thread.
public final class IdleLock implements AutoCloseable {
    /// What holds unless the owner says otherwise.
    public static final Duration USUAL = Duration.ofMinutes(15);

    private static final Duration LOOK = Duration.ofSeconds(5);

    private final EventHandler<InputEvent> touched;
    private final Scene scene;
    private final Subscription looks;
    private long touchedNanos;

    public IdleLock(Scene scene, Duration after, Runnable lock, UiBridge bridge, Ticker ticker) {
        this.scene = scene;
        touchedNanos = ticker.nanos();
        touched = event -> touchedNanos = ticker.nanos();
        scene.addEventFilter(InputEvent.ANY, touched);
        looks = bridge.evenAsleep(LOOK, () -> {
            if (ticker.since(touchedNanos).compareTo(after) >= 0) {
                lock.run();
                touchedNanos = ticker.nanos();
            }
        });
    }

    @Override
    public void close() {
        looks.close();
        scene.removeEventFilter(InputEvent.ANY, touched);
    }
}
