package io.idlemint.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.ui.kit.StatePane.Fact;
import io.idlemint.ui.theme.Theme;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Whether what leads on can be reached in a pane that is smaller than all it has to say.
final class StatePaneTest {
    private static final double WIDTH = 400;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void withoutRoomThePictureIsLeftOut() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Button again = new Button("Try again");
            StatePane pane = StatePane.error(
                    "It does not answer", "Nothing is lost.", List.of(new Fact("Code", "1", true)), again);
            Pane room = new Pane(pane);
            Theme.DARK.dress(new Scene(room, 800, 800));
            room.applyCss();
            double whole = pane.prefHeight(WIDTH);
            IconTile picture = (IconTile) pane.getChildren().getFirst();
            for (double height : new double[] {whole, whole - 1, whole}) {
                pane.resize(WIDTH, height);
                pane.layout();
                assertEquals(height == whole, picture.isVisible(), "at " + height + " of " + whole);
                assertEquals(whole, pane.prefHeight(WIDTH), "it asks for the same");
                assertTrue(
                        pane.sceneToLocal(again.localToScene(again.getBoundsInLocal()))
                                        .getMaxY()
                                <= height,
                        "the button is inside");
            }
            return whole;
        });
    }
}
