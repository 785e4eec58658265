package io.idlemint.ui.kit;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// Scroll panes that draw only what has changed in them. JavaFX keeps a picture of what a scroll pane shows, and draws
/// all of it anew when anything in it changes; where the processor does the drawing, a number that counts then costs
/// as much as the whole screen.
public final class Scrolls {
    private Scrolls() {}

    /// Has a pane draw so.
    public static ScrollPane direct(ScrollPane pane) {
        pane.skinProperty().subscribe(skin -> {
            if (skin != null) {
                Optional.ofNullable(pane.lookup(".viewport")).ifPresent(Scrolls::drop);
            }
        });
        return pane;
    }

    /// A pane as high as what it shows, and lower where the window has no room for that.
    public static ScrollPane fitting(Region all) {
        ScrollPane scroll = direct(new ScrollPane(all));
        scroll.getStyleClass().add("fitting-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.prefViewportHeightProperty().bind(all.heightProperty());
        return scroll;
    }

    private static void drop(Node picture) {
        picture.setCache(false);
    }
}
