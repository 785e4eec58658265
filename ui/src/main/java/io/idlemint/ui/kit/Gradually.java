package io.idlemint.ui.kit;

import java.util.Iterator;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Fills a place step by step, one step a frame, so that no frame takes long. A place that is in no window has no
/// frames and is filled at once. Only on the screen's thread.
public final class Gradually {
    private final Node place;
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            if (place.getScene() == null || !next.getAsBoolean()) {
                frames.stop();
            }
        }
    };
    private BooleanSupplier next = Gradually::nothing;

    /// @param place nothing is done before it is in a scene
    public Gradually(Node place) {
        this.place = place;
        place.sceneProperty().subscribe(scene -> begin());
    }

    /// Goes on with these steps instead of those that are left.
    ///
    /// @param step does the next one; false when there was none
    public void fill(BooleanSupplier step) {
        next = step;
        begin();
    }

    /// Goes on with these steps as soon as what is there already has been seen.
    public void fillAfter(Stream<Runnable> steps) {
        Iterator<Runnable> left = Stream.concat(Stream.of(() -> {}), steps).iterator();
        fill(() -> {
            if (left.hasNext()) {
                left.next().run();
            }
            return left.hasNext();
        });
    }

    /// Leaves the place as it is.
    public void stop() {
        next = Gradually::nothing;
        frames.stop();
    }

    private static boolean nothing() {
        return false;
    }

    private void begin() {
        Scene scene = place.getScene();
        if (scene != null && scene.getWindow() == null) {
            while (next.getAsBoolean()) {
                // There are no frames to wait for.
            }
        } else if (scene != null) {
            frames.start();
        }
    }
}
