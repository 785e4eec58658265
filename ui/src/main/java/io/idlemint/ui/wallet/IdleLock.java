package io.idlemint.ui.wallet;

import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/// Locks the wallet when nobody has touched the window for a while. Only on the screen's thread.
public final class IdleLock implements AutoCloseable {
    /// What holds unless the owner says otherwise.
    public static final java.time.Duration USUAL = java.time.Duration.ofMinutes(15);

    private final PauseTransition waiting;
    private final EventHandler<InputEvent> touched;
    private final Scene scene;

    public IdleLock(Scene scene, java.time.Duration after, Runnable lock) {
        this.scene = scene;
        waiting = new PauseTransition(Duration.millis((double) after.toMillis()));
        waiting.setOnFinished(event -> {
            lock.run();
            waiting.playFromStart();
        });
        touched = event -> waiting.playFromStart();
        scene.addEventFilter(InputEvent.ANY, touched);
        waiting.play();
    }

    @Override
    public void close() {
        waiting.stop();
        scene.removeEventFilter(InputEvent.ANY, touched);
    }
}
