package io.idlemint.ui.kit;

import atlantafx.base.controls.ModalPane;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Skin;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The layer above the window's content: dialogs and the drawer of narrow windows. Esc and a click beside the
/// dialog mean the safe choice: nothing happens. A dialog in which something was typed stays when it is clicked beside.
/// While something is shown, the tabulator stays in it; then the focus goes back to where it was.
public final class DialogLayer {
    /// What stays in sight of the window around a dialog that would fill it.
    private static final Insets BESIDE = new Insets(24);

    private final ModalPane pane = new ModalPane();
    private final EventHandler<KeyEvent> inside = this::stay;
    private boolean drawer;
    private boolean keepsTyped;
    private @Nullable Node before;
    private @Nullable Runnable dismissed;

    public DialogLayer() {
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
        // What is in it takes the focus, never the layer itself.
        pane.setFocusTraversable(false);
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        pane.displayProperty().subscribe((was, is) -> {
            if (was && !is) {
                dismissed = null;
                goBack();
            }
        });
        pane.sceneProperty().subscribe((was, is) -> {
            if (was != null) {
                was.removeEventFilter(KeyEvent.KEY_PRESSED, inside);
            }
            if (is != null) {
                is.addEventFilter(KeyEvent.KEY_PRESSED, inside);
            }
        });
    }

    public Node node() {
        return pane;
    }

    /// Asks a question.
    ///
    /// @param body what is below the title
    /// @param buttons the safe one first; it has the focus
    public void ask(String question, Node body, Button... buttons) {
        HBox row = new HBox(buttons);
        row.getStyleClass().addAll("button-row", "dialog-buttons");
        VBox dialog = new VBox(Labels.wrapping(question, "dialog-title"), body, row);
        dialog.getStyleClass().add("im-dialog");
        dialog.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setMargin(dialog, BESIDE);
        pane.setAlignment(Pos.CENTER);
        drawer = false;
        show(dialog);
        if (buttons.length > 0) {
            buttons[0].requestFocus();
        }
    }

    /// What is typed into what is shown now is not worth keeping: a press beside it closes it all the same.
    public void losesNothing() {
        keepsTyped = false;
    }

    /// What follows when the question that is asked now is left without an answer, by Esc or a press beside it.
    public void whenDismissed(Runnable then) {
        dismissed = then;
    }

    /// Shows a panel along the right edge.
    public void drawer(Region panel) {
        pane.setAlignment(Pos.CENTER_RIGHT);
        drawer = true;
        show(panel);
        focusable(panel).findFirst().ifPresent(Node::requestFocus);
    }

    /// Closes what is there if it is a drawer: a window that becomes wide needs none, and a question stays.
    public void closeDrawer() {
        if (drawer) {
            close();
        }
    }

    /// A layer that was never on the screen has no skin yet, which is what shows its content.
    private void show(Node content) {
        dismissed = null;
        keepsTyped = !drawer;
        if (!isOpen() && pane.getScene() != null) {
            before = pane.getScene().getFocusOwner();
        }
        if (pane.getSkin() != null) {
            pane.show(content);
            return;
        }
        pane.skinProperty().addListener(new ChangeListener<Skin<?>>() {
            @Override
            public void changed(
                    ObservableValue<? extends Skin<?>> skin, @Nullable Skin<?> before, @Nullable Skin<?> after) {
                skin.removeListener(this);
                pane.show(content);
            }
        });
    }

    /// Keeps the tabulator in what is shown: behind its last part comes its first one.
    private void stay(KeyEvent key) {
        if (key.getCode() != KeyCode.TAB || key.isControlDown() || !isOpen()) {
            return;
        }
        List<Node> all = focusable(pane.getContent()).toList();
        Node now = pane.getScene().getFocusOwner();
        boolean back = key.isShiftDown();
        boolean atEnd = now == null || !all.contains(now) || now.equals(back ? all.getFirst() : all.getLast());
        if (!all.isEmpty() && !atEnd) {
            return;
        }
        key.consume();
        if (all.size() > 1) {
            // Only what is reached by moving is marked as reached by the keyboard.
            all.get(back ? all.size() - 2 : 1).requestFocus();
            all.get(back ? all.size() - 2 : 1)
                    .requestFocusTraversal(back ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
        }
    }

    /// A drawer's fields are a screen's own, which outlive it. The layer itself would take a press where some list in
    /// it has a scroll bar, counted from the list's own corner, for one on that scroll bar, and stay.
    private void pressed(MouseEvent press) {
        Node content = pane.getContent();
        if (content == null || press.getButton() != MouseButton.PRIMARY || !isBeside(press, content)) {
            return;
        }
        press.consume();
        if (!keepsTyped || !typed(content)) {
            dismiss();
        }
    }

    private static boolean isBeside(MouseEvent press, Node content) {
        return Stream.iterate((Node) press.getTarget(), Objects::nonNull, Node::getParent)
                .noneMatch(node -> node.equals(content) || node instanceof ScrollBar);
    }

    private static boolean typed(Node content) {
        return focusable(content).anyMatch(node -> node instanceof TextInputControl field && field.isUndoable());
    }

    private static Stream<Node> focusable(@Nullable Node node) {
        if (node == null || !node.isVisible() || node.isDisabled()) {
            return Stream.of();
        }
        Stream<Node> own = node.isFocusTraversable() ? Stream.of(node) : Stream.of();
        return node instanceof Parent parent
                ? Stream.concat(own, parent.getChildrenUnmodifiable().stream().flatMap(DialogLayer::focusable))
                : own;
    }

    private void goBack() {
        Node there = before;
        before = null;
        if (there != null && there.getScene() != null) {
            there.requestFocus();
        }
    }

    public void close() {
        dismissed = null;
        pane.hide(true);
    }

    /// Closes it as Esc does.
    public void dismiss() {
        Runnable then = dismissed;
        close();
        if (then != null) {
            then.run();
        }
    }

    public boolean isOpen() {
        return pane.isDisplay();
    }
}
