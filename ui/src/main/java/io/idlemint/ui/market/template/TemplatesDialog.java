package io.idlemint.ui.market.template;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.TemplateText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.Scrolls;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// All templates, what each does, and what can be done with the own ones.
final class TemplatesDialog {
    private final TemplatesViewModel model;
    private final DialogLayer dialogs;
    private final Wording words;
    private final ListView<Template> list = new ListView<>();
    private final VBox about = new VBox();

    private TemplatesDialog(TemplatesViewModel model, DialogLayer dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        words = model.context().words();
    }

    static void ask(TemplatesViewModel model, DialogLayer dialogs) {
        new TemplatesDialog(model, dialogs).open();
    }

    private void open() {
        list.setId("template-list");
        list.getStyleClass().add("template-list");
        list.setAccessibleText(words.text(TemplateText.TITLE));
        list.setCellFactory(view -> new Line());
        list.getSelectionModel().selectedItemProperty().subscribe(this::describe);
        list.heightProperty()
                .subscribe(height -> list.scrollTo(list.getSelectionModel().getSelectedIndex()));
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                use();
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                use();
                event.consume();
            }
        });
        whileShown(list, model.all().subscribe(this::fill));
        about.getStyleClass().add("template-about");
        Button use = Buttons.primary(words.text(TemplateText.USE), this::use);
        use.setId("template-use");
        VBox texts = new VBox(about, lost(), Labels.wrapping(words.text(TemplateText.NOTE), "caption"));
        texts.getStyleClass().add("dialog-body");
        VBox body = new VBox(list, Scrolls.fitting(texts));
        body.getStyleClass().addAll("dialog-body", "template-body");
        dialogs.ask(
                words.text(TemplateText.TITLE),
                body,
                Buttons.secondary(words.text(CommonText.CANCEL), dialogs::close),
                use);
        list.requestFocus();
    }

    private void fill(List<Template> templates) {
        Template before = list.getSelectionModel().getSelectedItem();
        Template wanted = before != null ? before : model.chosen().get();
        list.getItems().setAll(templates);
        list.getSelectionModel().select(Math.max(0, templates.indexOf(wanted)));
    }

    private void describe(@Nullable Template template) {
        about.getChildren().clear();
        if (template == null) {
            return;
        }
        Label head = Labels.wrapping(model.wording().about(template), "body");
        head.setId("template-about");
        about.getChildren().add(head);
        if (!template.form().command().isEmpty()) {
            about.getChildren().add(Labels.wrapping(template.form().command(), "mono"));
        }
        model.wording()
                .facts(template.form())
                .forEach(fact -> about.getChildren().add(Labels.wrapping(fact, "caption")));
        if (template instanceof Template.Own own) {
            about.getChildren().add(actions(own));
        }
    }

    private Node actions(Template.Own own) {
        Button rename = Buttons.with(
                Icon.EDIT,
                Buttons.secondary(
                        words.text(TemplateText.RENAME),
                        () -> TemplateNameDialog.rename(model, own.saved(), dialogs, () -> ask(model, dialogs))));
        rename.setId("template-rename");
        Button delete = Buttons.with(
                Icon.CLOSE, Buttons.secondary(words.text(TemplateText.DELETE), () -> model.delete(own.saved())));
        delete.setId("template-delete");
        HBox row = new HBox(rename, delete);
        row.getStyleClass().add("row-8");
        return row;
    }

    /// What was deleted or replaced, and the way back.
    private Node lost() {
        Label what = Labels.wrapping("", "caption");
        Hyperlink undo = Buttons.link(words.text(TemplateText.UNDO), model::restore);
        undo.setId("template-undo");
        undo.setMinWidth(Hyperlink.USE_PREF_SIZE);
        HBox line = new HBox(what, undo);
        line.getStyleClass().add("row-8");
        line.managedProperty().bind(line.visibleProperty());
        whileShown(line, model.lost().subscribe(gone -> {
            line.setVisible(gone.isPresent());
            what.setText(
                    gone.map(one -> words.text(TemplateText.LOST, one.name())).orElse(""));
        }));
        return line;
    }

    private void use() {
        Template template = list.getSelectionModel().getSelectedItem();
        if (template == null) {
            return;
        }
        if (model.touched()) {
            replace(template);
        } else {
            take(template);
        }
    }

    private void take(Template template) {
        model.take(template);
        dialogs.close();
    }

    private void replace(Template template) {
        Button keep = Buttons.secondary(words.text(TemplateText.KEEP), dialogs::close);
        keep.setId("template-keep");
        Button replace = Buttons.danger(words.text(TemplateText.REPLACE), () -> take(template));
        replace.setId("template-replace");
        dialogs.ask(
                words.text(TemplateText.REPLACE_TITLE),
                Labels.wrapping(
                        words.text(TemplateText.REPLACE_TEXT, model.wording().name(template)), "body"),
                keep,
                replace);
    }

    private static void whileShown(Node node, Subscription following) {
        node.sceneProperty().subscribe((before, scene) -> {
            if (before != null && scene == null) {
                following.unsubscribe();
            }
        });
    }

    private final class Line extends ListCell<Template> {
        @Override
        protected void updateItem(@Nullable Template template, boolean empty) {
            super.updateItem(template, empty);
            setText(template == null || empty ? null : model.wording().name(template));
            setGraphic(
                    template == null || empty
                            ? null
                            : TemplateWording.icon(template).node(Icon.Size.BUTTON));
        }
    }
}
