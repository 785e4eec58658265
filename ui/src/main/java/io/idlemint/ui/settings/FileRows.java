package io.idlemint.ui.settings;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.SettingsText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.prefs.SystemDesk.About;
import io.idlemint.ui.prefs.SystemDesk.BundlePart;
import io.idlemint.ui.prefs.UiSettings.Behaviour;
import io.idlemint.ui.prefs.UiSettings.LogLevel;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// Files, logs, export, diagnostics and what is running.
final class FileRows {
    private final Rows rows;
    private final DialogLayer dialogs;

    FileRows(Rows rows, DialogLayer dialogs) {
        this.rows = rows;
        this.dialogs = dialogs;
    }

    List<SettingRow> files() {
        ChoiceInput<LogLevel> level = new ChoiceInput<>(
                "set-log",
                List.of(LogLevel.values()),
                one -> rows.words.text(
                        switch (one) {
                            case WARN -> SettingsText.LOG_WARN;
                            case INFO -> SettingsText.LOG_INFO;
                            case DEBUG -> SettingsText.LOG_DEBUG;
                        }),
                rows.setting(now -> now.behaviour().log()),
                chosen -> rows.model.change(now -> now.with(new Behaviour(
                        now.behaviour().startWithSystem(), now.behaviour().closeToTray(), chosen))));
        Label folder = Labels.wrapping(rows.model.system().dataFolder().toString(), "mono");
        return List.of(
                openable(
                        rows.row(SettingsText.DATA_FOLDER, SettingsText.DATA_FOLDER_ALSO, folder),
                        "data",
                        rows.model.system().dataFolder()),
                openable(
                        rows.row(SettingsText.LOG, SettingsText.LOG_ALSO, level),
                        "logs",
                        rows.model.system().logFolder()),
                rows.row(SettingsText.TRANSFER, SettingsText.TRANSFER_ALSO)
                        .right(button("set-import", SettingsText.IMPORT, this::askImport))
                        .right(button("set-export", SettingsText.EXPORT, this::askExport)),
                rows.row(SettingsText.BUNDLE, SettingsText.BUNDLE_ALSO)
                        .right(button("set-bundle", SettingsText.BUNDLE_ACTION, this::askBundle)),
                rows.row(SettingsText.RESET, SettingsText.RESET_ALSO)
                        .right(button("set-reset", SettingsText.RESET_ACTION, this::askReset)));
    }

    List<SettingRow> about() {
        About about = rows.model.system().about();
        String line = rows.words.text(SettingsText.VERSION, about.version(), about.commit());
        return List.of(new SettingRow(line, rows.words.text(SettingsText.VERSION_ALSO))
                .help(about.java() + ", " + about.system())
                .right(button(
                        "set-licences",
                        SettingsText.LICENCES,
                        () -> text(SettingsText.LICENCES_TITLE, Labels.wrapping("", "help"), about.licences()))));
    }

    private SettingRow openable(SettingRow row, String id, Path folder) {
        return rows.model.system().canOpen()
                ? row.right(button("set-open-" + id, SettingsText.OPEN_FOLDER, () -> rows.model.open(folder)))
                : row;
    }

    private Button button(String id, SettingsText text, Runnable action) {
        Button button = Buttons.secondary(rows.words.text(text), action);
        button.setId(id);
        button.setAccessibleText(rows.words.text(text));
        return button;
    }

    private void askReset() {
        Button reset = Buttons.danger(rows.words.text(SettingsText.RESET_ACTION), () -> {
            dialogs.close();
            rows.model.reset();
        });
        reset.setId("reset-yes");
        dialogs.ask(
                rows.words.text(SettingsText.RESET_TITLE),
                Labels.wrapping(rows.words.text(SettingsText.RESET_BODY), "help"),
                Buttons.secondary(rows.words.text(CommonText.CANCEL), dialogs::close),
                reset);
    }

    private void askBundle() {
        rows.model.bundleParts(parts -> {
            StringBuilder all = new StringBuilder();
            for (BundlePart part : parts) {
                all.append("== ")
                        .append(part.name())
                        .append('\n')
                        .append(part.text())
                        .append('\n');
            }
            Button save = Buttons.with(
                    Icon.SAVE,
                    Buttons.primary(
                            rows.words.text(SettingsText.BUNDLE_SAVE),
                            () -> save("idlemint-diagnostics.zip", rows.model::bundleTo)));
            text(
                    SettingsText.BUNDLE_TITLE,
                    Labels.wrapping(rows.words.text(SettingsText.BUNDLE_BODY), "help"),
                    all.toString(),
                    save);
        });
    }

    private void text(SettingsText title, Node lead, String text, Button... more) {
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.getStyleClass().addAll("mono", "long-text");
        area.setAccessibleText(rows.words.text(title));
        VBox body = new VBox(area);
        if (lead instanceof Label label && !label.getText().isEmpty()) {
            body.getChildren().addFirst(lead);
        }
        body.getStyleClass().add("dialog-body");
        Button close = Buttons.secondary(rows.words.text(CommonText.CLOSE), dialogs::close);
        Button[] buttons = new Button[more.length + 1];
        buttons[0] = close;
        System.arraycopy(more, 0, buttons, 1, more.length);
        dialogs.ask(rows.words.text(title), body, buttons);
    }

    private void askExport() {
        save("idlemint-settings.json", rows.model::exportTo);
    }

    private void save(String name, Consumer<Path> then) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name);
        File chosen = chooser.showSaveDialog(dialogs.node().getScene().getWindow());
        if (chosen != null) {
            dialogs.close();
            then.accept(chosen.toPath());
        }
    }

    private void askImport() {
        File chosen = new FileChooser().showOpenDialog(dialogs.node().getScene().getWindow());
        if (chosen != null) {
            rows.model.importFrom(chosen.toPath());
        }
    }
}
