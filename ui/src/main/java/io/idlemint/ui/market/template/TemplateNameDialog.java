package io.idlemint.ui.market.template;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.TemplateText;
import io.idlemint.node.template.SavedTemplate;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.FormField;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.Wording;
import java.util.function.UnaryOperator;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks under which name a template is kept.
public final class TemplateNameDialog {
    private TemplateNameDialog() {}

    /// Saves what is typed.
    ///
    /// @param back what is shown then, also when nothing was saved
    public static void save(TemplatesViewModel model, DialogLayer dialogs, Runnable back) {
        String name =
                model.chosen().get() instanceof Template.Own own ? own.saved().name() : "";
        Runnable saved = () -> {
            if (model.lost().get().isPresent()) {
                TemplatesDialog.ask(model, dialogs);
            } else {
                back.run();
            }
        };
        ask(model, dialogs, TemplateText.SAVE_TITLE, name, model::save, new Then(saved, back));
    }

    static void rename(TemplatesViewModel model, SavedTemplate template, DialogLayer dialogs, Runnable back) {
        ask(
                model,
                dialogs,
                TemplateText.RENAME_TITLE,
                template.name(),
                typed -> model.rename(template, typed),
                new Then(back, back));
    }

    private record Then(Runnable kept, Runnable cancelled) {}

    /// @param order answers with what is wrong
    private static void ask(
            TemplatesViewModel model,
            DialogLayer dialogs,
            TemplateText title,
            String name,
            UnaryOperator<String> order,
            Then then) {
        Wording words = model.context().words();
        TextField field = new TextField(name);
        field.setId("template-name-field");
        SimpleStringProperty problem = new SimpleStringProperty("");
        Button save = Buttons.primary(words.text(TemplateText.SAVE), () -> {
            problem.set(order.apply(field.getText()));
            if (problem.get().isEmpty()) {
                dialogs.close();
                then.kept().run();
            }
        });
        save.setId("template-save");
        save.setDefaultButton(true);
        VBox body = new VBox(new FormField(words.text(TemplateText.NAME), field).problem(problem));
        if (title == TemplateText.SAVE_TITLE) {
            body.getChildren().add(Labels.wrapping(words.text(TemplateText.SAVE_HELP), "caption"));
        }
        body.getStyleClass().add("dialog-body");
        Button cancel = Buttons.secondary(words.text(CommonText.CANCEL), () -> {
            dialogs.close();
            then.cancelled().run();
        });
        cancel.setId("template-name-cancel");
        dialogs.ask(words.text(title), body, cancel, save);
        dialogs.whenDismissed(then.cancelled());
        field.requestFocus();
        field.selectAll();
    }
}
