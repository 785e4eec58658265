package io.idlemint.ui.shell;

import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The line at the bottom: the key node and the newest block.
final class StatusBar extends HBox {
    StatusBar(ShellViewModel model) {
        getStyleClass().add("status-bar");
        Label link = Labels.of("", "caption");
        link.setId("status-link");
        Label block = Labels.of("", "caption");
        block.textProperty().bind(model.block());
        model.link().subscribe(now -> {
            link.setText(now.text());
            link.setGraphic(now.kind().icon().node(Icon.Size.SMALL));
            link.getStyleClass().removeIf(name -> name.startsWith("ink-"));
            link.getStyleClass().add("ink-" + now.kind().name().toLowerCase(Locale.ROOT));
        });
        getChildren().addAll(link, block);
    }
}
