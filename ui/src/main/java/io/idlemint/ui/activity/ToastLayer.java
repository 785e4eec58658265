package io.idlemint.ui.activity;

import io.idlemint.i18n.ActivityText;
import io.idlemint.i18n.MessageKey;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.IconTile;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.prefs.NoteKind;
import io.idlemint.ui.screen.Navigator;
import io.idlemint.ui.wording.Wording;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Notes at the bottom left, beside the rail: what a screen is for is pressed at its right, and some notes stay until
/// they are read. At most one of a kind is shown: a newer one takes the place of the older.
public final class ToastLayer extends VBox {
    private static final Duration SHOWN = Duration.seconds(10);

    private final ActivityViewModel model;
    private final Wording words;
    private final Runnable showAll;
    private final Map<NoteKind, Node> toasts = new EnumMap<>(NoteKind.class);

    /// @param showAll opens the activity
    public ToastLayer(ActivityViewModel model, Runnable showAll) {
        this.model = model;
        this.showAll = showAll;
        words = model.context().words();
        getStyleClass().add("toasts");
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_LEFT);
        model.hear(this::show);
    }

    private void show(Note note) {
        Node old = toasts.remove(note.kind());
        if (old != null) {
            getChildren().remove(old);
        }
        Node toast = toast(note);
        toasts.put(note.kind(), toast);
        getChildren().addFirst(toast);
        if (!note.stays()) {
            PauseTransition wait = new PauseTransition(SHOWN);
            wait.setOnFinished(event -> close(note.kind(), toast));
            wait.play();
        }
    }

    private void close(NoteKind kind, Node toast) {
        getChildren().remove(toast);
        toasts.remove(kind, toast);
    }

    private Node toast(Note note) {
        HBox toast = new HBox();
        Button close = Buttons.icon(Icon.CLOSE, words.text(ActivityText.DISMISS), () -> close(note.kind(), toast));
        close.getStyleClass().add("toast-close");
        VBox text = new VBox(Labels.of(words.text(type(note.kind())), "caption"));
        text.getChildren().add(Labels.wrapping(note.title(), "item-title"));
        if (!note.sentence().isEmpty()) {
            text.getChildren().add(Labels.wrapping(note.sentence(), "help"));
        }
        text.getChildren().add(action(note, toast));
        text.getStyleClass().add("toast-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        String state = note.state().name().toLowerCase(Locale.ROOT);
        toast.getChildren()
                .addAll(
                        new IconTile(note.state().icon(), Icon.Size.TILE, "tile-40", "state-" + state),
                        text,
                        new VBox(close, Card.spacer()));
        toast.getStyleClass().add("toast");
        toast.setId("toast-" + note.kind().name().toLowerCase(Locale.ROOT));
        toast.setAccessibleText(note.title() + " " + note.sentence());
        return toast;
    }

    private Node action(Note note, Node toast) {
        Button button = note.lease()
                .map(lease -> Buttons.secondary(words.text(ActivityText.SHOW_LEASE), () -> {
                    close(note.kind(), toast);
                    model.context().navigator().openLease(lease);
                }))
                .orElseGet(() -> elsewhere(note.kind(), toast));
        VBox box = new VBox(button);
        box.getStyleClass().add("toast-actions");
        return box;
    }

    private Button elsewhere(NoteKind kind, Node toast) {
        boolean version = kind == NoteKind.VERSION;
        return Buttons.secondary(words.text(version ? ActivityText.SHOW_VERSION : ActivityText.SHOW_ALL), () -> {
            close(kind, toast);
            if (version) {
                model.context().navigator().openSettings(Navigator.Group.VERSIONS);
            } else {
                showAll.run();
            }
        });
    }

    private static MessageKey type(NoteKind kind) {
        return switch (kind) {
            case LEASE -> ActivityText.NOTE_LEASE;
            case ENDS_SOON -> ActivityText.NOTE_ENDS_SOON;
            case BUDGET -> ActivityText.NOTE_BUDGET;
            case CONNECTION -> ActivityText.NOTE_CONNECTION;
            case HEAT -> ActivityText.NOTE_HEAT;
            case VERSION -> ActivityText.NOTE_VERSION;
        };
    }
}
