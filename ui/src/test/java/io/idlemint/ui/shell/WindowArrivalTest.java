package io.idlemint.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.ui.OnScreen;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.prefs.UiSettings.Place;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A window that somebody else moves while it is being shown.
final class WindowArrivalTest {
    private final Lab lab = new Lab();

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void aTitleBarAboveTheScreenIsBroughtDown() throws TimeoutException {
        // A stage of its own: its size would stay with the one that all tests share.
        FxToolkit.registerStage(Stage::new);
        lab.settings.cell.update(now -> now.with(new Place(60, 40, 400, 300, false)));
        FxToolkit.setupStage(stage -> {
            stage.setScene(new Scene(new StackPane(), 400, 300));
            WindowPlace place = new WindowPlace(stage, lab.settings);
            place.restore(400, 300);
            stage.show();
            stage.setY(-20);
            place.settle();
        });
        Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
        awaitTop(stage, 0);
        assertEquals(60, OnScreen.read(stage::getX));
        // And once more, by a window manager that is late.
        FxToolkit.setupStage(late -> late.setY(-12));
        awaitTop(stage, 0);
    }

    private static void awaitTop(Stage stage, double top) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> OnScreen.read(stage::getY) == top);
    }
}
