package io.idlemint.ui;

import io.idlemint.ui.theme.Theme;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;

/// Reads the style sheets and the classes of the usual controls while the screen's thread has nothing else to do, so
/// that the first real content finds them there. Only on the screen's thread.
final class Rehearsal {
    private Rehearsal() {}

    /// Does it in steps, between which the window answers.
    static void begin(Theme theme) {
        Pane stage = new FlowPane();
        Scene unseen = new Scene(new ScrollPane(stage));
        Platform.runLater(() -> {
            Theme.dressForAll();
            theme.dressUnseen(unseen);
            lay(unseen);
        });
        Platform.runLater(() -> {
            Button button = new Button("Idlemint", new Label("0"));
            button.setTooltip(new Tooltip("0"));
            stage.getChildren().addAll(button, new Hyperlink("0"), new ToggleButton("0"), new MenuButton("0"));
            lay(unseen);
        });
        Platform.runLater(() -> {
            stage.getChildren().addAll(new TextField("0"), new ComboBox<>(FXCollections.observableArrayList("0")));
            lay(unseen);
        });
    }

    private static void lay(Scene unseen) {
        unseen.getRoot().applyCss();
        unseen.getRoot().layout();
    }
}
