package io.idlemint.ui.kit;

import atlantafx.base.theme.Tweaks;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.layout.Region;

/// A table whose columns grow with the size of text, so that no heading and no number is cut. What is missing of
/// the width is taken from the texts, a fifth of each at most; where that is not enough, it scrolls inside its card.
public class TextTable<R> extends TableView<R> {
    /// The size of a heading's letters where text has its usual size.
    private static final double HEADING_PIXELS = 13;

    private static final double TEXT_LEAST = 0.8;
    private static final double HEAD = 40;
    private static final double ROW = 40;

    /// The scroll bar and the edges.
    private static final double BAR = 14;

    private List<Double> widths = List.of();
    private List<Double> least = List.of();
    private double scale = 1;
    private boolean scrolls;
    private double rowsHeight;
    private double rowPixels = ROW;
    private final DoubleProperty rowLeast = new SimpleDoubleProperty(ROW);

    /// Its columns have the widths that they want at the usual size of text.
    // Everything that is set up here is this control's own.
    @SuppressWarnings("this-escape")
    public TextTable() {
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        // JavaFX would write a text of its own here, in its own language.
        setPlaceholder(new Region());
        RowFocus.keep(this);
        setRowFactory(table -> row());
        getColumns().addListener((ListChangeListener<TableColumn<R, ?>>) change -> {
            widths = getColumns().stream().map(TableColumn::getPrefWidth).toList();
            least = List.of();
        });
    }

    /// A row is measured before its style is known, and that measure stays: so its height must not be a matter of
    /// style.
    private TableRow<R> row() {
        TableRow<R> row = new TableRow<>();
        row.minHeightProperty().bind(rowLeast);
        return row;
    }

    /// Makes each row at least this high.
    ///
    /// @param pixels where text has its usual size
    public final void rowHeight(double pixels) {
        rowPixels = pixels;
        rowLeast.set(Math.rint(rowPixels * scale));
    }

    /// Makes it as high as these rows, with its head.
    ///
    /// @param height of a row in pixels where text has its usual size
    public final void rows(int count, double height) {
        rowsHeight = count * height;
        fitRows();
    }

    /// Called when text has another size.
    ///
    /// @param factor 1 for the usual one
    protected void grown(double factor) {
        // Only a table that gives its rows a height of its own has something to do.
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        List<TableColumnHeader> headings = headings();
        if (headings.size() != widths.size()) {
            return;
        }
        double factor = headings.stream()
                .map(heading -> heading.lookup(".label"))
                .filter(Label.class::isInstance)
                .mapToDouble(label -> ((Label) label).getFont().getSize() / HEADING_PIXELS)
                .reduce(1, Math::max);
        List<Double> needed = new ArrayList<>();
        for (int i = 0; i < widths.size(); i++) {
            boolean number = getColumns().get(i).getStyleClass().contains(Tweaks.ALIGN_RIGHT);
            needed.add(Math.max(widths.get(i) * factor * (number ? 1 : TEXT_LEAST), width(headings.get(i))));
        }
        double all = needed.stream().mapToDouble(Double::doubleValue).sum();
        boolean wide = all > getWidth() - BAR;
        if (Math.abs(factor - scale) > 0.01 || wide != scrolls || !needed.equals(least)) {
            take(factor, wide, needed);
        }
    }

    private void take(double factor, boolean wide, List<Double> needed) {
        boolean other = Math.abs(factor - scale) > 0.01;
        scale = factor;
        scrolls = wide;
        least = List.copyOf(needed);
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        for (int i = 0; i < widths.size(); i++) {
            TableColumn<R, ?> column = getColumns().get(i);
            double wanted = Math.max(widths.get(i) * factor, needed.get(i));
            column.setMinWidth(wide ? wanted : needed.get(i));
            column.setPrefWidth(wanted);
        }
        if (!wide) {
            // A policy shares out the width when it is set.
            setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        }
        if (other) {
            rowHeight(rowPixels);
            grown(factor);
        }
        fitRows();
    }

    private void fitRows() {
        if (rowsHeight > 0) {
            double height = Math.rint((HEAD + rowsHeight) * scale) + (scrolls ? BAR : 0);
            setMinHeight(height);
            setPrefHeight(height);
            setMaxHeight(height);
        }
    }

    /// In the order of the columns.
    private List<TableColumnHeader> headings() {
        List<TableColumnHeader> all = new ArrayList<>();
        for (Node child : getChildrenUnmodifiable()) {
            if (child instanceof TableHeaderRow row) {
                for (Node node : row.lookupAll(".column-header")) {
                    if (node instanceof TableColumnHeader heading
                            && getColumns().contains(heading.getTableColumn())) {
                        all.add(heading);
                    }
                }
            }
        }
        all.sort((one, other) -> Integer.compare(place(one), place(other)));
        return all;
    }

    private int place(TableColumnHeader heading) {
        return getColumns().indexOf(heading.getTableColumn());
    }

    private static double width(TableColumnHeader heading) {
        double text = heading.lookup(".label") instanceof Label label ? label.prefWidth(-1) : 0;
        return Math.ceil(text + heading.snappedLeftInset() + heading.snappedRightInset());
    }
}
