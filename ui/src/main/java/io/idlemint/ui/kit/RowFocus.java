package io.idlemint.ui.kit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// Keeps the focus on what a person has reached inside a table's rows. When rows change their cells are made anew;
/// then what has the same name has the focus.
final class RowFocus {
    private final TableView<?> table;
    private final ListChangeListener<Object> changes = change -> remember();

    /// @param marked whether a ring shows where the focus is
    private record Reached(String name, List<String> styles, boolean marked) {
        boolean is(Node node) {
            return node.isFocusTraversable()
                    && name.equals(node.getAccessibleText())
                    && styles.equals(node.getStyleClass());
        }
    }

    private RowFocus(TableView<?> table) {
        this.table = table;
    }

    /// From now on, as long as the table is there.
    static void keep(TableView<?> table) {
        table.itemsProperty().subscribe(new RowFocus(table)::watch);
    }

    private void watch(@Nullable ObservableList<?> before, @Nullable ObservableList<?> items) {
        if (before != null) {
            before.removeListener(changes);
        }
        if (items != null) {
            items.addListener(changes);
        }
    }

    private void remember() {
        Scene scene = table.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        if (owner == null || owner.equals(table) || owner.getAccessibleText() == null || !isInside(owner)) {
            return;
        }
        Reached reached =
                new Reached(owner.getAccessibleText(), List.copyOf(owner.getStyleClass()), owner.isFocusVisible());
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                nodes(table)
                        .filter(reached::is)
                        .findFirst()
                        .filter(node -> !node.equals(scene.getFocusOwner()))
                        .ifPresent(node -> focus(node, reached.marked()));
            }
        });
    }

    private boolean isInside(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).anyMatch(table::equals);
    }

    /// Only what is reached by moving is marked as reached by the keyboard.
    private static void focus(Node node, boolean marked) {
        node.requestFocus();
        if (marked && node.requestFocusTraversal(TraversalDirection.PREVIOUS)) {
            Optional.ofNullable(node.getScene().getFocusOwner())
                    .ifPresent(there -> there.requestFocusTraversal(TraversalDirection.NEXT));
            if (!node.isFocused()) {
                node.requestFocus();
            }
        }
    }

    private static Stream<Node> nodes(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(RowFocus::nodes))
                : Stream.of(node);
    }
}
