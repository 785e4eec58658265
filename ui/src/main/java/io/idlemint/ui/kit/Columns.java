package io.idlemint.ui.kit;

import atlantafx.base.theme.Tweaks;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Columns of tables whose rows are already texts.
public final class Columns {
    private Columns() {}

    /// A column with one line.
    public static <R> TableColumn<R, R> text(String title, double width, boolean number, Function<R, String> text) {
        return lines(title, width, number, text, row -> "");
    }

    /// A column with a line in bold and a quiet one under it.
    public static <R> TableColumn<R, R> lines(
            String title, double width, boolean number, Function<R, String> first, Function<R, String> second) {
        return nodes(title, width, number, row -> {
            Label top = Labels.of(first.apply(row), "cell-first");
            String below = second.apply(row);
            VBox cell = below.isEmpty() ? new VBox(top) : new VBox(top, Labels.of(below, "cell-second"));
            cell.getStyleClass().addAll("cell-lines", number ? "cell-number" : "cell-text");
            if (!below.isEmpty()) {
                cell.getStyleClass().add("cell-two");
            }
            return cell;
        });
    }

    /// A column of nodes made for each row.
    public static <R> TableColumn<R, R> nodes(
            String title, double width, boolean number, Function<R, ? extends Node> node) {
        TableColumn<R, R> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        if (number) {
            column.getStyleClass().add(Tweaks.ALIGN_RIGHT);
        }
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable R row, boolean empty) {
                super.updateItem(row, empty);
                setText(null);
                setGraphic(row == null || empty ? null : node.apply(row));
            }
        });
        return column;
    }
}
