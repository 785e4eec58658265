package io.idlemint.ui.settings;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.MessageKey;
import io.idlemint.i18n.VersionsText;
import io.idlemint.node.desk.UpdateDesk.Handover;
import io.idlemint.node.desk.UpdateDesk.Release;
import io.idlemint.node.desk.UpdateDesk.Source;
import io.idlemint.node.desk.UpdateDesk.Stage;
import io.idlemint.node.desk.UpdateDesk.UpdateNow;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.FormField;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// New versions: off until a source is named, then looked for, fetched, verified and handed over.
final class VersionRows {
    private final VersionsModel model;
    private final Wording words;
    private final DialogLayer dialogs;

    VersionRows(VersionsModel model, DialogLayer dialogs) {
        this.model = model;
        this.words = model.words();
        this.dialogs = dialogs;
    }

    List<SettingRow> all() {
        return List.of(source(), daily(), state(), release());
    }

    private SettingRow source() {
        Button change = button("versions-source", VersionsText.NAME, this::askSource);
        Button forget = button("versions-forget", VersionsText.FORGET, model::forget);
        HBox buttons = new HBox(forget, change);
        buttons.getStyleClass().add("row-8");
        buttons.setMinWidth(HBox.USE_PREF_SIZE);
        SettingRow row = row(VersionsText.SOURCE, VersionsText.SOURCE_ALSO).right(buttons);
        model.now().subscribe(now -> {
            boolean named = now.source().isPresent();
            row.help(now.source().map(Source::address).orElseGet(() -> words.text(VersionsText.NO_SOURCE)));
            change.setText(words.text(named ? VersionsText.CHANGE : VersionsText.NAME));
            shown(forget, named);
        });
        return row;
    }

    private SettingRow daily() {
        SwitchInput daily = new SwitchInput("versions-daily", model.now().map(UpdateNow::daily), model::daily);
        daily.disableProperty().bind(model.now().map(now -> now.source().isEmpty()));
        SettingRow row = row(VersionsText.DAILY, VersionsText.DAILY_ALSO).right(daily);
        model.now().subscribe(now -> row.help(now.source().isEmpty() ? words.text(VersionsText.NEEDS_SOURCE) : ""));
        return row;
    }

    private SettingRow state() {
        Button check = button("versions-check", VersionsText.CHECK, model::check);
        SettingRow row = row(VersionsText.STATE, VersionsText.STATE_ALSO).right(check);
        model.now().subscribe(now -> {
            row.help(model.state(now));
            check.setDisable(
                    now.source().isEmpty() || now.stage() == Stage.CHECKING || now.stage() == Stage.DOWNLOADING);
        });
        return row.problem(model.problem());
    }

    private SettingRow release() {
        SettingRow row = row(VersionsText.RELEASE, VersionsText.RELEASE_ALSO);
        Label notes = Labels.wrapping("", "body");
        notes.setId("versions-notes");
        ProgressBar bar = new ProgressBar(0);
        bar.setId("versions-bar");
        bar.setAccessibleText(words.text(VersionsText.RELEASE));
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label progress = Labels.of("", "caption");
        progress.setMinWidth(Label.USE_PREF_SIZE);
        progress.textProperty().bind(model.progress());
        HBox line = new HBox(bar, progress);
        line.getStyleClass().add("row-12");
        Button download = button("versions-download", VersionsText.DOWNLOAD, model::download);
        Button cancel = button("versions-cancel", CommonText.CANCEL, model::cancel);
        Button install = button("versions-install", VersionsText.INSTALL, () -> model.install(this::handed));
        HBox buttons = new HBox(cancel, download, install);
        buttons.getStyleClass().add("row-8");
        buttons.setMinWidth(HBox.USE_PREF_SIZE);
        row.right(buttons).below(new VBox(notes, line));
        model.now().subscribe(now -> {
            Stage stage = now.stage();
            boolean there = now.found().isPresent()
                    && (stage == Stage.FOUND || stage == Stage.DOWNLOADING || stage == Stage.READY);
            row.present(there);
            notes.setText(now.found().map(model::notes).orElse(""));
            row.help(now.found().map(this::file).orElse(""));
            bar.setProgress(model.share(now));
            shown(line, stage == Stage.DOWNLOADING || now.gotBytes() > 0);
            download.setText(words.text(now.gotBytes() > 0 ? VersionsText.GO_ON : VersionsText.DOWNLOAD));
            shown(download, stage == Stage.FOUND);
            shown(cancel, stage == Stage.DOWNLOADING);
            shown(install, stage == Stage.READY);
        });
        return row;
    }

    private String file(Release release) {
        return words.text(
                VersionsText.FILE,
                release.file().name(),
                words.measures().data(release.file().bytes()));
    }

    private SettingRow row(MessageKey sentence, MessageKey also) {
        return new SettingRow(words.text(sentence), words.text(also));
    }

    private Button button(String id, MessageKey text, Runnable action) {
        Button button = Buttons.secondary(words.text(text), action);
        button.setId(id);
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }

    private static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private void askSource() {
        TextField address = field(
                "versions-address",
                model.now().get().source().map(Source::address).orElse(""));
        TextField key = field(
                "versions-key", model.now().get().source().map(Source::key).orElse(""));
        SimpleStringProperty problem = new SimpleStringProperty("");
        Button save = Buttons.primary(
                words.text(VersionsText.SAVE),
                () -> model.name(address.getText(), key.getText(), refused -> {
                    problem.set(refused);
                    if (refused.isEmpty()) {
                        dialogs.close();
                    }
                }));
        save.setId("versions-save");
        save.setDefaultButton(true);
        VBox body = new VBox(
                Labels.wrapping(words.text(VersionsText.NAME_BODY), "help"),
                new FormField(words.text(VersionsText.ADDRESS), address),
                new FormField(words.text(VersionsText.KEY), key).problem(problem));
        body.getStyleClass().add("dialog-body");
        dialogs.ask(
                words.text(VersionsText.NAME_TITLE),
                body,
                Buttons.secondary(words.text(CommonText.CANCEL), dialogs::close),
                save);
        address.requestFocus();
    }

    private static TextField field(String id, String text) {
        TextField field = new TextField(text);
        field.setId(id);
        return field;
    }

    private void handed(Handover result) {
        switch (result) {
            case Handover.Opened opened -> tell(VersionsText.OPENED_TITLE, words.text(VersionsText.OPENED));
            case Handover.Manual manual -> manual(manual.command());
            case Handover.Refused refused -> tell(VersionsText.REFUSED_TITLE, model.sentence(refused.problem()));
        }
    }

    private void tell(VersionsText title, String sentence) {
        dialogs.ask(
                words.text(title),
                Labels.wrapping(sentence, "help"),
                Buttons.primary(words.text(CommonText.CLOSE), dialogs::close));
    }

    private void manual(String command) {
        Label line = Labels.wrapping(command, "mono");
        line.setId("versions-command");
        VBox body = new VBox(Labels.wrapping(words.text(VersionsText.MANUAL), "help"), line);
        body.getStyleClass().add("dialog-body");
        Button copy = Buttons.secondary(words.text(VersionsText.COPY), () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(command);
            Clipboard.getSystemClipboard().setContent(content);
        });
        dialogs.ask(
                words.text(VersionsText.MANUAL_TITLE),
                body,
                Buttons.primary(words.text(CommonText.CLOSE), dialogs::close),
                copy);
    }
}
