package io.idlemint.ui.mine.pools;

import io.idlemint.i18n.PoolsText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.StatePill;
import io.idlemint.ui.wording.Wording;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One pool in the list, and what can be done with it. It stays the same while its pool moves, and so does the focus.
final class PoolItem extends VBox {
    private final Wording words;
    private final Label name = Labels.wrapping("", "item-title");
    private final Label login = Labels.wrapping("", "caption");
    private final Label detail = Labels.wrapping("", "caption");
    private final StatePill pill = new StatePill();
    private final Button up;
    private final Button down;
    private final Button edit;
    private final Button remove;
    private PoolRow row;

    /// What a person can ask for.
    record Asks(Consumer<PoolRow> up, Consumer<PoolRow> down, Consumer<PoolRow> edit, Consumer<PoolRow> remove) {}

    PoolItem(PoolRow first, int of, Wording words, Asks asks) {
        this.words = words;
        row = first;
        up = button(Icon.UP, asks.up());
        down = button(Icon.DOWN, asks.down());
        edit = button(Icon.EDIT, asks.edit());
        remove = button(Icon.CLOSE, asks.remove());
        detail.managedProperty().bind(detail.visibleProperty());
        detail.visibleProperty().bind(detail.textProperty().isNotEmpty());
        VBox texts = new VBox(name, login, new HBox(pill), detail);
        texts.getStyleClass().add("pool-texts");
        HBox actions = new HBox(up, down, edit, Card.spacer(), remove);
        actions.getStyleClass().add("pool-actions");
        getStyleClass().add("pool-row");
        getChildren().addAll(texts, actions);
        show(first, of);
    }

    private Button button(Icon icon, Consumer<PoolRow> asks) {
        return Buttons.icon(icon, "", () -> asks.accept(row));
    }

    PoolRow row() {
        return row;
    }

    /// @param of how many pools there are
    void show(PoolRow fresh, int of) {
        row = fresh;
        name.setText(fresh.name());
        login.setText(words.text(PoolsText.ROW, fresh.place(), fresh.login()));
        pill.show(fresh.kind(), fresh.state());
        detail.setText(fresh.detail());
        name(up, "up", PoolsText.UP);
        name(down, "down", PoolsText.DOWN);
        name(edit, "change", PoolsText.CHANGE);
        name(remove, "remove", PoolsText.REMOVE);
        up.setDisable(fresh.place() == 1);
        down.setDisable(fresh.place() == of);
    }

    private void name(Button button, String does, PoolsText text) {
        String said = words.text(text, row.name());
        button.setId("pool-" + does + "-" + row.place());
        button.setAccessibleText(said);
        button.setTooltip(new Tooltip(said));
    }
}
