package io.idlemint.ui.shell;

import io.idlemint.i18n.ActivityText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.Wording;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/// The bell at the top right, with the number of what is new.
final class Bell extends StackPane {
    private static final int MOST = 99;

    Bell(Wording words, ObservableValue<Number> unread, Runnable open) {
        getStyleClass().add("bell");
        setMinWidth(USE_PREF_SIZE);
        Button button = Buttons.icon(Icon.BELL, words.text(ActivityText.TITLE), open);
        button.setId("bell");
        button.getStyleClass().add("bell-button");
        Label count = Labels.of("", "bell-count");
        count.setId("bell-count");
        count.setMouseTransparent(true);
        setAlignment(count, Pos.TOP_RIGHT);
        unread.subscribe(number -> {
            int now = number.intValue();
            String name = words.text(ActivityText.OPEN, now);
            count.setText(words.measures().count(Math.min(MOST, now)));
            count.setVisible(now > 0);
            button.setAccessibleText(name);
            button.setTooltip(new Tooltip(name));
        });
        getChildren().addAll(button, count);
    }
}
