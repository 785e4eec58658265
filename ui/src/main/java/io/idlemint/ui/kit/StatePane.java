package io.idlemint.ui.kit;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// What a screen shows when it has nothing, cannot know, or does not know yet: the same three layouts everywhere. Where
/// there is no room for the picture and the buttons, the picture is left out.
public final class StatePane extends VBox {
    private static final Duration NOTHING_BEFORE = Duration.millis(300);

    private final Node picture;

    private StatePane(String kind, Node picture, Node... children) {
        super(picture);
        this.picture = picture;
        getChildren().addAll(children);
        getStyleClass().addAll("state-pane", kind);
        setVgrow(this, Priority.ALWAYS);
    }

    /// With the picture, whether it is shown now or not: what a pane asks for must not depend on what it was given.
    @Override
    protected double computePrefHeight(double width) {
        double shown = super.computePrefHeight(width);
        return picture.isManaged() ? shown : shown + pictureHeight();
    }

    /// Without the picture.
    @Override
    protected double computeMinHeight(double width) {
        double shown = super.computeMinHeight(width);
        return picture.isManaged() ? shown - pictureHeight() : shown;
    }

    private double pictureHeight() {
        return Math.max(picture.minHeight(-1), picture.prefHeight(-1)) + getSpacing();
    }

    @Override
    protected void layoutChildren() {
        boolean room = getHeight() >= prefHeight(getWidth());
        picture.setManaged(room);
        picture.setVisible(room);
        super.layoutChildren();
    }

    /// The fact, how to begin, one primary button and at most one link.
    public static StatePane empty(Icon icon, String title, String sentence, Node... actions) {
        StatePane pane = new StatePane(
                "state-pane-empty",
                new IconTile(icon, Icon.Size.HERO, "tile-64", "tile-accent"),
                Labels.wrapping(title, "state-title"),
                Labels.wrapping(sentence, "state-text"));
        pane.getChildren().addAll(actions);
        return pane;
    }

    /// What happened, what still works, and the facts that help.
    ///
    /// @param facts label and value, in order
    public static StatePane error(String title, String stillWorks, List<Fact> facts, Node... actions) {
        StatePane pane = new StatePane(
                "state-pane-error",
                new IconTile(Icon.OFFLINE, Icon.Size.HERO, "tile-64", "tile-problem"),
                Labels.wrapping(title, "state-title"),
                Labels.wrapping(stillWorks, "state-text"));
        for (Fact fact : facts) {
            Label value = Labels.wrapping(fact.value(), fact.code() ? "mono" : "body");
            VBox row = new VBox(Labels.of(fact.label(), "caption"), value);
            row.getStyleClass().add("state-fact");
            pane.getChildren().add(row);
        }
        HBox buttons = new HBox(actions);
        buttons.getStyleClass().add("button-row");
        pane.getChildren().add(buttons);
        return pane;
    }

    /// A ring with a sentence; nothing at all in the first 300 ms.
    public static StatePane loading(String sentence) {
        ProgressIndicator ring = new ProgressIndicator();
        ring.getStyleClass().add("state-ring");
        StatePane pane = new StatePane("state-pane-empty", ring, Labels.wrapping(sentence, "state-text"));
        pane.setVisible(false);
        PauseTransition wait = new PauseTransition(NOTHING_BEFORE);
        wait.setOnFinished(event -> pane.setVisible(true));
        wait.play();
        return pane;
    }

    /// A labelled fact of an error.
    ///
    /// @param code whether the value is a code, shown in the fixed-width font
    public record Fact(String label, String value, boolean code) {}
}
