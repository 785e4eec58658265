package io.idlemint.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.ui.WindowTest;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/// With reduced motion nothing moves by itself.
final class StillnessTest extends WindowTest {
    @Test
    void reducedMotionStopsSwitchesRingsAndBars() {
        assertEquals(List.of("false", "true", "false"), still());
        robot.interact(() -> lab.settings.change(now -> now.look(look -> look.withReducedMotion(true))));
        await(() -> still().equals(List.of("true", "false", "true")));
    }

    /// Whether the thumb of a switch jumps, a ring turns, and a bar without an end stands still.
    private List<String> still() {
        return onScreen(this::stillOnScreen);
    }

    private List<String> stillOnScreen() {
        StackPane root = (StackPane) robot.lookup(".main-window").query();
        Switch thumb = new Switch();
        ProgressIndicator ring = new ProgressIndicator();
        ProgressBar bar = new ProgressBar();
        StackPane samples = new StackPane(thumb, ring, bar);
        root.getChildren().add(samples);
        root.applyCss();
        double seconds = Double.parseDouble(value(bar, "-fx-indeterminate-bar-animation-time"));
        List<String> values = List.of(
                String.valueOf(Double.parseDouble(value(thumb, "-fx-thumb-move-animation-time")) == 0),
                value(ring, "-fx-spin-enabled"),
                String.valueOf(seconds >= 86_400));
        root.getChildren().remove(samples);
        return values;
    }

    private static String value(Node node, String property) {
        return node.getCssMetaData().stream()
                .filter(meta -> meta.getProperty().equals(property))
                .map(meta -> valueOf(meta, node))
                .findFirst()
                .orElseThrow(() -> new AssertionError(property + " is no property of " + node));
    }

    @SuppressWarnings("unchecked")
    private static <S extends Styleable> String valueOf(CssMetaData<S, ?> meta, Node node) {
        return String.valueOf(meta.getStyleableProperty((S) node).getValue());
    }
}
