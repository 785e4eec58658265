package io.idlemint.ui.kit;

import atlantafx.base.controls.ModalPane;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Skin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The layer above the window's content: dialogs and the drawer of narrow windows. Esc and a click beside the dialog
/// mean the safe choice: nothing happens.
public final class DialogLayer {
    private final ModalPane pane = new ModalPane();
    private boolean drawer;

    public DialogLayer() {
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
        // What is in it takes the focus, never the layer itself.
        pane.setFocusTraversable(false);
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
        pane.setAlignment(Pos.CENTER);
        drawer = false;
        show(dialog);
        if (buttons.length > 0) {
            buttons[0].requestFocus();
        }
    }

    /// Shows a panel along the right edge.
    public void drawer(Region panel) {
        pane.setAlignment(Pos.CENTER_RIGHT);
        drawer = true;
        show(panel);
    }

    /// Closes what is there if it is a drawer: a window that becomes wide needs none, and a question stays.
    public void closeDrawer() {
        if (drawer) {
            close();
        }
    }

    /// A layer that was never on the screen has no skin yet, which is what shows its content.
    private void show(Node content) {
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

    public void close() {
        pane.hide(true);
    }

    public boolean isOpen() {
        return pane.isDisplay();
    }
}
