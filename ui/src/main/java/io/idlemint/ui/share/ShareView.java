package io.idlemint.ui.share;

import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.i18n.ShareText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Halves;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.UndoBar;
import io.idlemint.ui.kit.WindowSize;
import io.idlemint.ui.share.price.PriceCard;
import io.idlemint.ui.share.ready.ReadinessCard;
import io.idlemint.ui.share.ready.ReadinessLine;
import io.idlemint.ui.share.week.WeekCard;
import io.idlemint.ui.share.week.WeekEditor;
import io.idlemint.ui.wording.Wording;
import java.time.Duration;
import java.time.LocalDateTime;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What this computer may do for others, device by device: when, how hot, for how much, and whether it is ready.
public final class ShareView extends StackPane {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final double FAR_FROM_EDGE = 16;

    private final ShareViewModel model;
    private final Wording words;
    private final HBox columns = new HBox();
    private final VBox left = new VBox();
    private final VBox right = new VBox();
    private final DevicesCard devices;
    private final ReadinessCard readiness;
    private final ReadinessLine line;
    private final WhenCard when;
    private final Halves middle;
    private final WeekCard week;
    private final UndoBar undo;
    // Runs only while the screen is open.
    private static final Duration BEAT = Duration.ofSeconds(1);

    private @Nullable Subscription beat;

    public ShareView(ShareViewModel model, DialogLayer dialogs, WindowSize window) {
        this.model = model;
        words = model.context().words();
        devices = new DevicesCard(model);
        readiness = new ReadinessCard(model.readiness(), dialogs, model::selfTest);
        line = new ReadinessLine(model.readiness(), () -> drawer(dialogs));
        when = new WhenCard(model, () -> SensesDialog.open(model, dialogs));
        middle = new Halves(new LimitsCard(model), new PriceCard(model.price(), dialogs));
        week = week();
        undo = new UndoBar(words.text(ShareText.UNDO), model::takeBack, model::keep);
        setAlignment(undo, Pos.TOP_CENTER);
        model.undo()
                .subscribe(change -> undo.show(change.map(edit -> edit.what().apply(words))));
        VBox screen = new VBox(columns);
        screen.getStyleClass().addAll("screen", "share");
        columns.getStyleClass().add("share-columns");
        left.getStyleClass().add("share-left");
        right.getStyleClass().add("share-right");
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(screen, undo);
        window.narrow().subscribe(this::arrange);
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (UNDO.match(key) && model.undo().get().isPresent()) {
                model.takeBack();
                key.consume();
            }
        });
        beat();
    }

    private WeekCard week() {
        WeekEditor editor = new WeekEditor(model::week);
        WeekCard card = new WeekCard(editor, words, new WeekCard.Orders(model::weekToAll, model::weekHere));
        model.week().subscribe(shown -> {
            editor.show(shown);
            card.setVisible(shown.isPresent());
            card.setManaged(shown.isPresent());
            card.clock(shown.map(words::otherClock).orElse(""));
        });
        model.now()
                .subscribe(now -> now.ifPresent(known -> {
                    model.week().get().ifPresent(shown -> card.now(LocalDateTime.ofInstant(known.at(), shown.zone())));
                    card.others(known.devices().stream()
                                    .filter(device -> device.kind() != DeviceKind.DISK)
                                    .count()
                            > 1);
                }));
        return card;
    }

    private void beat() {
        sceneProperty().subscribe(scene -> {
            Subscription before = beat;
            if (before != null) {
                before.close();
                beat = null;
            }
            if (scene != null) {
                beat = model.context().bridge().every(BEAT, model::look);
                follow();
            }
        });
    }

    /// Keeps the bar in sight however far the screen is scrolled.
    private void follow() {
        for (Node at = this; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane) {
                undo.translateYProperty().unbind();
                undo.translateYProperty()
                        .bind(Bindings.createDoubleBinding(
                                () -> bottom(pane),
                                pane.vvalueProperty(),
                                pane.viewportBoundsProperty(),
                                heightProperty(),
                                undo.heightProperty()));
                return;
            }
        }
    }

    private double bottom(ScrollPane pane) {
        double seen = pane.getViewportBounds().getHeight();
        double above = pane.getVvalue() * Math.max(0, getHeight() - seen);
        return above + Math.min(seen, getHeight()) - undo.getHeight() - FAR_FROM_EDGE;
    }

    private void arrange(boolean narrow) {
        left.getChildren().clear();
        right.getChildren().clear();
        columns.getChildren().clear();
        devices.beside(narrow);
        if (narrow) {
            right.getChildren().addAll(line, devices, when, middle, week);
            columns.getChildren().add(right);
        } else {
            left.getChildren().addAll(devices, readiness);
            right.getChildren().addAll(when, middle, week);
            columns.getChildren().addAll(left, right);
        }
    }

    private void drawer(DialogLayer dialogs) {
        VBox panel = new VBox(
                new ReadinessCard(model.readiness(), dialogs, () -> {
                    dialogs.close();
                    model.selfTest();
                }),
                Buttons.with(Icon.CLOSE, Buttons.secondary(words.text(ShareText.CLOSE_DRAWER), dialogs::close)));
        panel.getStyleClass().add("readiness-drawer");
        dialogs.drawer(panel);
    }
}
