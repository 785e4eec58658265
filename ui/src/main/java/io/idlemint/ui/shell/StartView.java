package io.idlemint.ui.shell;

import io.idlemint.i18n.ShellText;
import io.idlemint.i18n.Texts;
import io.idlemint.ui.kit.AppLogo;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Labels;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
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
    /// @param detail why, as the system says it
    /// @param close what the button does
    public void fail(String detail, Runnable close) {
        Button button = Buttons.primary(texts.text(ShellText.START_FAILED_CLOSE), close);
        button.setId("start-close");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(null);
        getChildren()
                .setAll(
                        new AppLogo(),
                        Labels.wrapping(texts.text(ShellText.START_FAILED), "sentence"),
                        Labels.wrapping(texts.text(ShellText.START_FAILED_HELP), "help"),
                        Labels.wrapping(detail, "mono"),
                        button);
        button.requestFocus();
    }
}
