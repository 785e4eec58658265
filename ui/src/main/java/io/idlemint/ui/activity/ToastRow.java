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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Pane;
import javafx.util.Duration;

/// Notes between the content and the status bar, where they cover nothing: some stay until they are read. As many
/// stand side by side as there is room for, the newest first; the others wait until one of those is closed. At most one
/// of a kind is shown: a newer one takes the place of the older.
public final class ToastRow extends Pane {
    private static final Duration SHOWN = Duration.seconds(10);
    private static final double GAP = 8;

    private final ActivityViewModel model;
    private final Wording words;
    private final Runnable showAll;
    private final Map<NoteKind, Node> toasts = new EnumMap<>(NoteKind.class);
    private Optional<Toast> refused = Optional.empty();

    /// @param showAll opens the activity
    public ToastRow(ActivityViewModel model, Runnable showAll) {
        this.model = model;
        this.showAll = showAll;
        words = model.context().words();
        getStyleClass().add("toasts");
        model.hear(this::show);
        model.refused().ifPresent(this::refuse);
    }

    /// Says that an order was not taken, and why; it stays until it is read.
    public void refuse(RuntimeException failure) {
        Problem problem = Problem.of(failure, words.text(CommonText.ACCOUNT_OF_KEY_NODE), words);
        forgetRefused();
        model.refused(Optional.of(failure));
        Toast toast = new Toast(
                StateKind.PROBLEM,
                words.text(ActivityText.NOTE_NOT_DONE),
                problem.title(),
                words.sentences(List.of(problem.reason(), problem.remedy())),
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
        model.refused(Optional.empty());
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

    private void dismiss(NoteKind kind) {
        forget(kind);
        model.close(kind);
    }

    private void close(NoteKind kind, Node toast) {
        getChildren().remove(toast);
        if (toasts.remove(kind, toast)) {
            model.close(kind);
        }
    }

    private Node toast(Note note) {
        Toast toast = new Toast(
                note.state(),
                words.text(type(note.kind())),
                note.title(),
                note.sentence(),
                words.text(ActivityText.DISMISS),
                () -> dismiss(note.kind()));
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

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = room(width);
        return notes(room)
                .mapToDouble(note -> note.prefHeight(wide(note, room)) + snappedTopInset() + snappedBottomInset())
                .max()
                .orElse(0);
    }

    @Override
    protected void layoutChildren() {
        double room = room(getWidth());
        List<Node> seen = notes(room).toList();
        double left = snappedLeftInset();
        for (Node note : getChildren()) {
            note.setVisible(seen.contains(note));
        }
        for (Node note : seen) {
            double wide = wide(note, room);
            double high = note.prefHeight(wide);
            note.resizeRelocate(left, getHeight() - snappedBottomInset() - high, wide, high);
            left += wide + GAP;
        }
    }

    private double room(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    private static double wide(Node note, double room) {
        return Math.min(note.prefWidth(-1), room);
    }

    /// Those that there is room for; at least one.
    private Stream<Node> notes(double room) {
        double each = getChildren().stream()
                .mapToDouble(note -> note.prefWidth(-1) + GAP)
                .max()
                .orElse(1);
        return getChildren().stream().limit(Math.max(1, (long) ((room + GAP) / each)));
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
