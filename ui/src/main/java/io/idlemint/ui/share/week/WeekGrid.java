package io.idlemint.ui.share.week;

import io.idlemint.node.governor.Schedule.Use;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.share.week.WeekEditor.Cell;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Seven rows of 24 hours. Dragging paints, the headers choose whole days and hours; arrows move, with Shift they
/// choose, Space goes on to the next use.
final class WeekGrid extends GridPane {
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
    private static final int HEADER_HOURS = 3;

    private final WeekEditor editor;
    private final WeekWording wording;
    private final StackPane[][] cells = new StackPane[WeekEditor.DAYS][WeekEditor.HOURS];
    private Optional<Cell> pressed = Optional.empty();

    WeekGrid(WeekEditor editor, WeekWording wording) {
        this.editor = editor;
        this.wording = wording;
        getStyleClass().add("week-grid");
        setId("week-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        columns();
        hours();
        for (int day = 0; day < WeekEditor.DAYS; day++) {
            row(day);
        }
        editor.changes().subscribe(change -> show());
        focusedProperty().subscribe(focused -> show());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_RELEASED, released -> paint());
    }

    private void columns() {
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        getColumnConstraints().add(names);
        for (int hour = 0; hour < WeekEditor.HOURS; hour++) {
            ColumnConstraints column = new ColumnConstraints(16, 28, 40);
            column.setHgrow(Priority.ALWAYS);
            column.setFillWidth(true);
            getColumnConstraints().add(column);
        }
    }

    private void hours() {
        for (int hour = 0; hour < WeekEditor.HOURS; hour += HEADER_HOURS) {
            int first = hour;
            Label label = Labels.of(WeekWording.hour(hour), "caption", "week-hour");
            label.setMaxWidth(Double.MAX_VALUE);
            label.setOnMouseClicked(click -> {
                requestFocus();
                editor.chooseHour(first + (int) (click.getX() * HEADER_HOURS / label.getWidth()));
            });
            add(label, hour + 1, 0, HEADER_HOURS, 1);
        }
    }

    private void row(int day) {
        Label name = Labels.of(wording.day(day, TextStyle.SHORT), "caption", "week-day");
        name.setMinWidth(USE_PREF_SIZE);
        name.setOnMouseClicked(click -> {
            requestFocus();
            editor.chooseDay(day);
        });
        add(name, 0, day + 1);
        for (int hour = 0; hour < WeekEditor.HOURS; hour++) {
            Cell place = new Cell(day, hour);
            StackPane cell = new StackPane();
            cell.getStyleClass().add("week-cell");
            cell.setMaxWidth(Double.MAX_VALUE);
            cell.setOnMousePressed(press -> press(place, press.isShiftDown()));
            cell.setOnDragDetected(drag -> cell.startFullDrag());
            cell.setOnMouseDragEntered(over -> pressed.ifPresent(from -> editor.choose(from, place)));
            cells[day][hour] = cell;
            add(cell, hour + 1, day + 1);
        }
    }

    private void press(Cell place, boolean extend) {
        requestFocus();
        editor.to(place, extend);
        pressed = Optional.of(place);
    }

    private void paint() {
        if (pressed.isPresent()) {
            pressed = Optional.empty();
            editor.paint();
        }
    }

    private void key(KeyEvent key) {
        boolean extend = key.isShiftDown();
        boolean rightToLeft = getEffectiveNodeOrientation() == javafx.geometry.NodeOrientation.RIGHT_TO_LEFT;
        switch (key.getCode()) {
            case UP -> editor.move(-1, 0, extend);
            case DOWN -> editor.move(1, 0, extend);
            case LEFT -> editor.move(0, rightToLeft ? 1 : -1, extend);
            case RIGHT -> editor.move(0, rightToLeft ? -1 : 1, extend);
            case HOME -> editor.move(0, -WeekEditor.HOURS, extend);
            case END -> editor.move(0, WeekEditor.HOURS, extend);
            case SPACE -> editor.cycle();
            case ENTER -> editor.paint();
            case A -> {
                if (!key.isShortcutDown()) {
                    return;
                }
                editor.chooseAll();
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    /// Outlines the hour that it is now.
    void now(LocalDateTime time) {
        for (int day = 0; day < WeekEditor.DAYS; day++) {
            for (int hour = 0; hour < WeekEditor.HOURS; hour++) {
                boolean present = time.getDayOfWeek().getValue() == day + 1 && time.getHour() == hour;
                cells[day][hour].pseudoClassStateChanged(NOW, present);
            }
        }
    }

    private void show() {
        for (int day = 0; day < WeekEditor.DAYS; day++) {
            for (int hour = 0; hour < WeekEditor.HOURS; hour++) {
                Cell place = new Cell(day, hour);
                StackPane cell = cells[day][hour];
                fill(cell, editor.uses(place));
                cell.pseudoClassStateChanged(
                        CURSOR, isFocused() && editor.cursor().equals(place));
                cell.pseudoClassStateChanged(
                        CHOSEN, editor.isChosen(place) && (editor.isRange() || pressed.isPresent()));
            }
        }
        setAccessibleText(wording.cell(editor.cursor(), editor.uses(editor.cursor())));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private static void fill(StackPane cell, List<Use> uses) {
        if (uses.equals(cell.getUserData())) {
            return;
        }
        cell.setUserData(uses);
        HBox parts = new HBox();
        parts.getStyleClass().add("week-parts");
        for (Use use : uses) {
            Region mark = new Region();
            mark.getStyleClass().add("week-mark");
            StackPane part = new StackPane(mark);
            part.getStyleClass().addAll("week-part", styleClass(use));
            HBox.setHgrow(part, Priority.ALWAYS);
            parts.getChildren().add(part);
        }
        cell.getChildren().setAll(parts);
    }

    static String styleClass(Use use) {
        return "use-" + use.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
