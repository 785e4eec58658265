package io.idlemint.ui.activity;

import io.idlemint.i18n.ActivityText;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.MessageKey;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.StateKind;
import io.idlemint.ui.prefs.NoteKind;
import io.idlemint.ui.screen.Navigator;
import io.idlemint.ui.wording.Problem;
import io.idlemint.ui.wording.Wording;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
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
    private Optional<Toast> refused = Optional.empty();

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

    /// Says that an order was not taken, and why; it stays until it is read.
    public void refuse(Problem problem) {
        forgetRefused();
        Toast toast = new Toast(
                StateKind.PROBLEM,
                words.text(ActivityText.NOTE_NOT_DONE),
                problem.title(),
                problem.reason() + " " + problem.remedy(),
                words.text(ActivityText.DISMISS),
                this::forgetRefused);
        toast.setId("toast-refused");
        toast.action(Buttons.with(
                Icon.COPY,
                Buttons.secondary(
                        words.text(CommonText.COPY_DETAILS),
                        () -> Clipboard.getSystemClipboard()
                                .setContent(Map.of(DataFormat.PLAIN_TEXT, problem.details())))));
        refused = Optional.of(toast);
        getChildren().addFirst(toast);
    }

    private void forgetRefused() {
        refused.ifPresent(getChildren()::remove);
        refused = Optional.empty();
    }

    private void show(Note note) {
        forget(note.kind());
        Node toast = toast(note);
        toasts.put(note.kind(), toast);
        getChildren().addFirst(toast);
        if (!note.stays()) {
            PauseTransition wait = new PauseTransition(SHOWN);
            wait.setOnFinished(event -> close(note.kind(), toast));
            wait.play();
        }
    }

    private void forget(NoteKind kind) {
        getChildren().remove(toasts.remove(kind));
    }

    private void close(NoteKind kind, Node toast) {
        getChildren().remove(toast);
        toasts.remove(kind, toast);
    }

    private Node toast(Note note) {
        Toast toast = new Toast(
                note.state(),
                words.text(type(note.kind())),
                note.title(),
                note.sentence(),
                words.text(ActivityText.DISMISS),
                () -> forget(note.kind()));
        toast.setId("toast-" + note.kind().name().toLowerCase(Locale.ROOT));
        toast.action(action(note, toast));
        return toast;
    }

    private Button action(Note note, Node toast) {
        return note.lease()
                .map(lease -> Buttons.secondary(words.text(ActivityText.SHOW_LEASE), () -> {
                    close(note.kind(), toast);
                    model.context().navigator().openLease(lease);
                }))
                .orElseGet(() -> elsewhere(note.kind(), toast));
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
