package io.idlemint.ui.kit;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// The application's sign: a mint leaf whose edge carries a chip's pins, on a 24-unit grid, drawn for this project.
public final class AppLogo extends StackPane {
    private static final String LEAF = "M7 19 C1.5 13 4 4 20.5 3.5 C21 18 14.5 23 7 19 Z";
    private static final String VEIN = "M2.5 22.5 L14 10.5";
    private static final String PINS = "M16.5 17.5 L19.5 20.5 M12.8 20.4 L14.2 24 M19.3 13 L23 14.3";

    public AppLogo() {
        getStyleClass().addAll("tile", "tile-40", "tile-accent");
        getChildren().add(leaf());
    }

    /// The leaf alone, without its tile.
    public static Group leaf() {
        Group leaf = new Group(stroke(LEAF), stroke(VEIN), stroke(PINS));
        leaf.getStyleClass().add("app-leaf");
        return leaf;
    }

    private static SVGPath stroke(String path) {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add("logo-stroke");
        return shape;
    }
}
