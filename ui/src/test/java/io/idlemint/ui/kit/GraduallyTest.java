package io.idlemint.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

final class GraduallyTest {
    private static final int STEPS = 5;

    /// The frame in which each step was done.
    private final List<Integer> done = new ArrayList<>();

    private final VBox place = new VBox();
    private int frame;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    private boolean step() {
        if (done.size() == STEPS) {
            return false;
        }
        done.add(frame);
        return true;
    }

    @Test
    void aWindowGetsOneStepAFrame() throws TimeoutException {
        AnimationTimer counting = new AnimationTimer() {
            @Override
            public void handle(long now) {
                frame++;
            }
        };
        FxToolkit.setupStage(stage -> {
            counting.start();
            stage.setScene(new Scene(place, 100, 100));
            stage.show();
            new Gradually(place).fill(this::step);
        });
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> done.size() == STEPS);
        new FxRobot().interact(counting::stop);
        assertEquals(STEPS, done.stream().distinct().count(), done.toString());
    }

    @Test
    void whatIsThereAlreadyIsSeenFirst() throws TimeoutException {
        AnimationTimer counting = new AnimationTimer() {
            @Override
            public void handle(long now) {
                frame++;
            }
        };
        FxToolkit.setupStage(stage -> {
            counting.start();
            stage.setScene(new Scene(place, 100, 100));
            stage.show();
            new Gradually(place).fillAfter(Stream.of(() -> done.add(frame), () -> done.add(frame)));
        });
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> done.size() == 2);
        new FxRobot().interact(counting::stop);
        assertTrue(done.getFirst() > 1 && done.getFirst() < done.getLast(), done.toString());
    }

    @Test
    void withoutAWindowAllIsDoneWithTheScene() {
        new FxRobot().interact(() -> {
            new Gradually(place).fill(this::step);
            assertTrue(done.isEmpty());
            new Scene(place);
            assertEquals(STEPS, done.size());
        });
    }

    @Test
    void whatIsWantedNowReplacesWhatWasWantedBefore() {
        new FxRobot().interact(() -> {
            Gradually gradually = new Gradually(place);
            gradually.fill(this::step);
            gradually.fill(() -> false);
            new Scene(place);
            assertEquals(List.of(), done);
        });
    }
}
