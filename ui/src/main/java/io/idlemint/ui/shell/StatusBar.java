package io.idlemint.ui.shell;

import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The line at the bottom: the key node and the newest block, a pause with the time that is left, and how hot it is.
final class StatusBar extends HBox {
    StatusBar(ShellViewModel model) {
        getStyleClass().add("status-bar");
        Label link = Labels.wrapping("", "caption");
        link.setId("status-link");
        Label block = Labels.wrapping("", "caption");
        block.textProperty().bind(model.block());
        model.link().subscribe(now -> {
            link.setText(now.text());
            Labels.state(link, now.kind(), Icon.Size.SMALL);
        });
        Label pause = fact("status-pause", Icon.PAUSE, model.pause());
        pause.getStyleClass().add("ink-paused");
        getChildren()
                .addAll(
                        link,
                        block,
                        Card.spacer(),
                        pause,
                        fact("status-watts", Icon.POWER, model.watts()),
                        fact("status-hottest", Icon.HEAT, model.hottest()));
    }

    /// There only while there is something to tell.
    private static Label fact(String id, Icon icon, ReadOnlyStringProperty text) {
        Label label = Labels.of("", "caption");
        label.setGraphic(icon.node(Icon.Size.SMALL));
        label.setId(id);
        label.textProperty().bind(text);
        label.setMinWidth(USE_PREF_SIZE);
        label.visibleProperty().bind(text.isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
