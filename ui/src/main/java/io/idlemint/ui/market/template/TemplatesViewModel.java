package io.idlemint.ui.market.template;

import io.idlemint.domain.live.Subscription;
import io.idlemint.i18n.TemplateText;
import io.idlemint.node.desk.NotebookDesk;
import io.idlemint.node.template.JobForm;
import io.idlemint.node.template.JobForm.Flaw;
import io.idlemint.node.template.JobForm.Needs;
import io.idlemint.node.template.ReadyMade;
import io.idlemint.node.template.SavedTemplate;
import io.idlemint.ui.screen.ScreenContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;

/// The templates, the chosen one, and what it has filled in. Only on the screen's thread.
public final class TemplatesViewModel implements AutoCloseable {
    private static final Template NONE = new Template.Given(ReadyMade.OWN_COMMAND);

    private final NotebookDesk notebook;
    private final JobFields fields;
    private final Supplier<Needs> wanted;
    private final ScreenContext context;
    private final TemplateWording wording;
    private final ReadOnlyObjectWrapper<Template> chosen = new ReadOnlyObjectWrapper<>(NONE);
    private final ReadOnlyObjectWrapper<List<Template>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<SavedTemplate>> lost = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private final Subscription shown;

    /// @param wanted what the market is asked for at least, which goes along when a template is saved
    public TemplatesViewModel(NotebookDesk notebook, JobFields fields, Supplier<Needs> wanted, ScreenContext context) {
        this.notebook = notebook;
        this.fields = fields;
        this.wanted = wanted;
        this.context = context;
        wording = new TemplateWording(context.words());
        shown = context.bridge().show(notebook.now(), this::list);
        fields.command().subscribe(typed -> look());
        fields.inputs().addListener((ListChangeListener<Object>) change -> look());
        chosen.subscribe(template -> look());
    }

    private void list(NotebookDesk.Notes notes) {
        List<Template> fresh = new ArrayList<>();
        Arrays.stream(ReadyMade.values()).map(Template.Given::new).forEach(fresh::add);
        notes.templates().stream().map(Template.Own::new).forEach(fresh::add);
        all.set(List.copyOf(fresh));
    }

    /// The ones that come along, then the own ones.
    ReadOnlyObjectProperty<List<Template>> all() {
        return all.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Template> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// The own template that was deleted or replaced last, while it can be brought back.
    ReadOnlyObjectProperty<Optional<SavedTemplate>> lost() {
        return lost.getReadOnlyProperty();
    }

    /// Which files the command expects that are not there yet, as a sentence; empty when there are none.
    public ReadOnlyStringProperty missing() {
        return missing.getReadOnlyProperty();
    }

    TemplateWording wording() {
        return wording;
    }

    ScreenContext context() {
        return context;
    }

    /// Whether a person has typed something that another template would replace.
    boolean touched() {
        return !fields.isAs(chosen.get().form());
    }

    /// Fills in the fields, whatever they hold.
    public void take(Template template) {
        chosen.set(template);
        fields.fill(template.form());
    }

    /// Saves what is typed, and goes on with it.
    ///
    /// @return what is wrong with it; empty when it was saved
    String save(String typed) {
        String name = typed.strip();
        if (isWrong(name)) {
            return wording.wrongName();
        }
        String command = fields.command().get().strip();
        Optional<Flaw> flaw = JobForm.flaw(command, fields.brought(), fields.fetched());
        if (flaw.isPresent()) {
            return wording.flaw(flaw.get());
        }
        JobForm form = new JobForm(
                command,
                fields.brought(),
                fields.fetched(),
                fields.endWhenDone().get(),
                wanted.get());
        SavedTemplate fresh = new SavedTemplate(name, chosen.get().basis(), form);
        lost.set(own(name).filter(old -> !old.equals(fresh)));
        context.bridge().tell(() -> notebook.keep(fresh));
        chosen.set(new Template.Own(fresh));
        return "";
    }

    /// Gives it another name, and answers what is wrong with that one; empty when it was changed.
    String rename(SavedTemplate template, String typed) {
        String name = typed.strip();
        if (isWrong(name)) {
            return wording.wrongName();
        }
        if (name.equals(template.name())) {
            return "";
        }
        if (own(name).isPresent()) {
            return context.words().text(TemplateText.NAME_TAKEN, name);
        }
        SavedTemplate renamed = new SavedTemplate(name, template.basis(), template.form());
        context.bridge().tell(() -> {
            notebook.keep(renamed);
            notebook.forgetTemplate(template.name());
        });
        if (chosen.get().equals(new Template.Own(template))) {
            chosen.set(new Template.Own(renamed));
        }
        return "";
    }

    /// What it has filled in stays.
    void delete(SavedTemplate template) {
        lost.set(Optional.of(template));
        context.bridge().tell(() -> notebook.forgetTemplate(template.name()));
        if (chosen.get().equals(new Template.Own(template))) {
            chosen.set(NONE);
        }
    }

    /// Brings back what was deleted or replaced last.
    void restore() {
        lost.get().ifPresent(old -> context.bridge().tell(() -> notebook.keep(old)));
        lost.set(Optional.empty());
    }

    private Optional<SavedTemplate> own(String name) {
        return notebook.now().get().templates().stream()
                .filter(known -> known.name().equals(name))
                .findFirst();
    }

    private static boolean isWrong(String name) {
        return name.isEmpty() || name.length() > NotebookDesk.NAME_LIMIT;
    }

    private void look() {
        JobForm form = chosen.get().form();
        String command = fields.command().get();
        boolean unchanged = command.strip().equals(form.command().strip());
        List<String> brought = fields.brought();
        List<String> open = form.bring().stream()
                .filter(name -> !brought.contains(name) && (unchanged || command.contains(name)))
                .toList();
        missing.set(open.isEmpty() ? "" : context.words().text(TemplateText.MISSING, String.join(", ", open)));
    }

    @Override
    public void close() {
        shown.close();
    }
}
