package io.idlemint.ui.leases.work;

import io.idlemint.i18n.LeasesText;
import io.idlemint.ui.export.FileSaver;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Columns;
import io.idlemint.ui.kit.FilePicker;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.StatePane;
import io.idlemint.ui.kit.TextTable;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The files of a lease: what is on the instance, what moves and how far it is.
final class FilesPane extends VBox {
    private final WorkViewModel model;
    private final FileSaver saver;
    private final Wording words;
    private final TextTable<FileRow> table = new TextTable<>();
    private final StackPane body = new StackPane();
    private final StatePane empty;
    private final StatePane gone;

    FilesPane(WorkViewModel model, FilePicker picker, FileSaver saver) {
        this.model = model;
        this.saver = saver;
        words = model.context().words();
        Button upload = Buttons.with(Icon.FILE, Buttons.secondary(words.text(LeasesText.FILES_UPLOAD), () -> {}));
        upload.setId("files-upload");
        upload.setMinWidth(Region.USE_PREF_SIZE);
        upload.setOnAction(event -> model.upload(picker.pick(upload.getScene().getWindow())));
        upload.disableProperty().bind(model.open().not());
        Label note = Labels.wrapping("", "caption");
        note.setId("files-note");
        note.textProperty().bind(model.note());
        HBox.setHgrow(note, Priority.ALWAYS);
        note.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(note, upload);
        head.getStyleClass().add("row-12");
        empty = StatePane.empty(
                Icon.FOLDER, words.text(LeasesText.FILES_EMPTY_TITLE), words.text(LeasesText.FILES_EMPTY));
        gone = StatePane.empty(
                Icon.FOLDER, words.text(LeasesText.FILES_OVER_TITLE), words.text(LeasesText.FILES_OVER_EMPTY));
        makeTable();
        VBox.setVgrow(body, Priority.ALWAYS);
        getStyleClass().add("files-pane");
        getChildren().setAll(head, body);
        model.files().addListener((ListChangeListener<FileRow>) change -> lay());
        upload.visibleProperty().bind(model.over().not());
        upload.managedProperty().bind(upload.visibleProperty());
        model.over().subscribe(over -> lay());
    }

    private void lay() {
        boolean over = model.over().get();
        Node content = model.files().isEmpty() ? over ? gone : empty : table;
        if (!body.getChildren().equals(List.of(content))) {
            body.getChildren().setAll(content);
        }
    }

    private void makeTable() {
        table.setId("files");
        table.setAccessibleText(words.text(LeasesText.WORK_FILES));
        table.setItems(model.files());
        table.getColumns()
                .setAll(List.of(
                        Columns.text(words.text(LeasesText.FILE_NAME), 200, false, FileRow::name),
                        Columns.text(words.text(LeasesText.FILE_SIZE), 90, true, FileRow::size),
                        Columns.nodes(words.text(LeasesText.FILE_STATE), 430, false, this::state),
                        Columns.nodes("", 110, true, this::action)));
    }

    private Node state(FileRow row) {
        Label text = Labels.of(row.state(), "cell-first");
        if (row.progress() < 0) {
            return text;
        }
        ProgressBar bar = new ProgressBar(row.progress());
        bar.setAccessibleText(row.name() + ", " + row.state());
        HBox cell = new HBox(bar, text, Card.spacer());
        cell.getStyleClass().addAll("row-12", "file-progress");
        return cell;
    }

    private Node action(FileRow row) {
        return switch (row.action()) {
            case NONE -> new Region();
            case CANCEL -> {
                Hyperlink cancel = Buttons.link(words.text(LeasesText.FILE_CANCEL), () -> model.cancel(row));
                cancel.getStyleClass().add("file-cancel");
                cancel.setAccessibleText(words.text(LeasesText.FILE_CANCEL_NAME, row.name()));
                yield cancel;
            }
            case SAVE -> {
                Hyperlink save = Buttons.link(words.text(LeasesText.FILE_SAVE), () -> {});
                save.getStyleClass().add("file-save");
                save.setAccessibleText(words.text(LeasesText.FILE_SAVE_NAME, row.name()));
                save.setOnAction(event -> saver.place(save.getScene().getWindow(), row.lastName())
                        .ifPresent(target -> model.save(row, target)));
                yield save;
            }
        };
    }
}
