package io.idlemint.ui.market.template;

import io.idlemint.i18n.TemplateText;
import io.idlemint.node.desk.NotebookDesk;
import io.idlemint.node.template.JobForm;
import io.idlemint.node.template.ReadyMade;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/// Templates in words.
final class TemplateWording {
    private final Wording words;

    TemplateWording(Wording words) {
        this.words = words;
    }

    static Icon icon(Template template) {
        return switch (template.basis()) {
            case OWN_COMMAND -> Icon.TERMINAL;
            case PYTHON_SCRIPT -> Icon.CODE;
            case BLENDER_FRAMES -> Icon.FRAMES;
            case CONVERT_VIDEO -> Icon.VIDEO;
            case BUILD_WITH_MAKE -> Icon.BUILD;
        };
    }

    String name(Template template) {
        return switch (template) {
            case Template.Own own -> own.saved().name();
            case Template.Given given -> words.text(name(given.basis()));
        };
    }

    private static TemplateText name(ReadyMade given) {
        return switch (given) {
            case OWN_COMMAND -> TemplateText.OWN_COMMAND;
            case PYTHON_SCRIPT -> TemplateText.PYTHON_SCRIPT;
            case BLENDER_FRAMES -> TemplateText.BLENDER_FRAMES;
            case CONVERT_VIDEO -> TemplateText.CONVERT_VIDEO;
            case BUILD_WITH_MAKE -> TemplateText.BUILD_WITH_MAKE;
        };
    }

    String about(Template template) {
        return switch (template) {
            case Template.Own own -> words.text(TemplateText.MADE_FROM, words.text(name(own.basis())));
            case Template.Given given ->
                words.text(
                        switch (given.basis()) {
                            case OWN_COMMAND -> TemplateText.OWN_COMMAND_ABOUT;
                            case PYTHON_SCRIPT -> TemplateText.PYTHON_SCRIPT_ABOUT;
                            case BLENDER_FRAMES -> TemplateText.BLENDER_FRAMES_ABOUT;
                            case CONVERT_VIDEO -> TemplateText.CONVERT_VIDEO_ABOUT;
                            case BUILD_WITH_MAKE -> TemplateText.BUILD_WITH_MAKE_ABOUT;
                        });
        };
    }

    /// What it fills in, line by line; nothing where it leaves something open.
    List<String> facts(JobForm form) {
        List<String> facts = new ArrayList<>();
        if (!form.bring().isEmpty()) {
            facts.add(words.text(TemplateText.BRING, String.join(", ", form.bring())));
        }
        if (!form.fetch().isEmpty()) {
            facts.add(words.text(TemplateText.FETCH, String.join(", ", form.fetch())));
        }
        if (!form.command().isBlank()) {
            facts.add(words.text(form.endWhenDone() ? TemplateText.ENDS : TemplateText.STAYS));
        }
        if (form.least().cores() > 0) {
            facts.add(words.text(TemplateText.LEAST_CORES, form.least().cores()));
        }
        if (form.least().memoryBytes() > 0) {
            facts.add(words.text(
                    TemplateText.LEAST_MEMORY,
                    words.measures().data(form.least().memoryBytes())));
        }
        return facts;
    }

    String wrongName() {
        return words.text(TemplateText.NAME_WRONG, NotebookDesk.NAME_LIMIT);
    }

    String flaw(JobForm.Flaw flaw) {
        return switch (flaw) {
            case COMMAND_LONG -> words.text(TemplateText.COMMAND_LONG, JobForm.COMMAND_LIMIT);
            case COMMAND_WORDS -> words.text(TemplateText.COMMAND_WORDS, JobForm.WORDS_LIMIT);
            case COMMAND_QUOTES -> words.text(TemplateText.COMMAND_QUOTES);
            case BRING -> words.text(TemplateText.BRING_WRONG, JobForm.FILES_LIMIT, JobForm.FILE_NAME_LIMIT);
            case FETCH -> words.text(TemplateText.FETCH_WRONG, JobForm.FILES_LIMIT, JobForm.FILE_NAME_LIMIT);
        };
    }
}
