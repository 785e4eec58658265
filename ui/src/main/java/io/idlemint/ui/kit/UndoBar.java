package io.idlemint.ui.kit;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// Says for ten seconds what has just been changed, with a button that takes it back. Lies above the content and takes
/// no room while there is nothing to take back.
public final class UndoBar extends HBox {
    /// How long a change can be taken back.
    public static final Duration TIME = Duration.seconds(10);

    private final Label text = Labels.wrapping("", "body");
    private final PauseTransition over = new PauseTransition(TIME);

    /// @param undo the button's text
    /// @param back takes the change back
    /// @param keep runs when the time is over
    public UndoBar(String undo, Runnable back, Runnable keep) {
        getStyleClass().add("undo-bar");
        setId("undo-bar");
        Button button = Buttons.with(Icon.TAKE_BACK, Buttons.secondary(undo, back));
        button.setId("undo");
        setAccessibleRole(AccessibleRole.TEXT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().addAll(Icon.CHECK.node(Icon.Size.BUTTON), text, button);
        over.setOnFinished(event -> keep.run());
        show(Optional.empty());
    }

    /// Shows a change, or nothing; the time begins anew.
    public void show(Optional<String> what) {
        setVisible(what.isPresent());
        over.stop();
        what.ifPresent(sentence -> {
            text.setText(sentence);
            setAccessibleText(sentence);
            over.playFromStart();
        });
    }
}
