package io.idlemint.ui.shell;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.ShellText;
import io.idlemint.i18n.StartText;
import io.idlemint.i18n.Texts;
import io.idlemint.ui.kit.AppLogo;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// What stands in the window until there is something to show. Without controls, whose style takes longer to read than
/// all of this to draw. Only on the screen's thread.
public final class StartView extends VBox {
    private final Texts texts;

    public StartView(Texts texts) {
        this.texts = texts;
        getStyleClass().addAll("im-window", "start-view");
        Text starting = new Text(texts.text(ShellText.STARTING));
        starting.getStyleClass().add("start-text");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(starting.getText());
        getChildren().addAll(new AppLogo(), starting);
    }

    /// Says instead that nothing could be started.
    ///
    /// @param close what the button does
    public void fail(StartTrouble trouble, Runnable close) {
        Button button = Buttons.primary(texts.text(StartText.CLOSE), close);
        button.setId("start-close");
        Button copy = Buttons.with(
                Icon.COPY,
                Buttons.secondary(
                        texts.text(CommonText.COPY_DETAILS),
                        () -> Clipboard.getSystemClipboard()
                                .setContent(Map.of(DataFormat.PLAIN_TEXT, trouble.details()))));
        copy.setId("start-copy");
        HBox buttons = new HBox(copy, button);
        buttons.getStyleClass().add("start-buttons");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(null);
        getChildren()
                .setAll(
                        new AppLogo(),
                        Labels.wrapping(texts.text(StartText.FAILED), "sentence"),
                        Labels.wrapping(texts.text(trouble.code().sentence(), trouble.place()), "help"),
                        Labels.wrapping(texts.text(StartText.DETAILS), "caption"),
                        Labels.wrapping(trouble.details(), "mono"),
                        buttons);
        button.requestFocus();
    }
}
