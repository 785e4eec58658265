package io.idlemint.i18n;

/// Templates of jobs in the Market.
public enum TemplateText implements MessageKey {
    TEMPLATE,
    CHANGE,
    CHANGE_FROM,
    TITLE,
    NOTE,
    USE,
    OWN_COMMAND,
    OWN_COMMAND_ABOUT,
    PYTHON_SCRIPT,
    PYTHON_SCRIPT_ABOUT,
    BLENDER_FRAMES,
    BLENDER_FRAMES_ABOUT,
    CONVERT_VIDEO,
    CONVERT_VIDEO_ABOUT,
    BUILD_WITH_MAKE,
    BUILD_WITH_MAKE_ABOUT,
    MADE_FROM,
    BRING,
    FETCH,
    ENDS,
    STAYS,
    LEAST_CORES,
    LEAST_MEMORY,
    MISSING,
    SAVE_AS,
    SAVE_TITLE,
    SAVE_HELP,
    SAVE,
    NAME,
    NAME_WRONG,
    NAME_TAKEN,
    COMMAND_LONG,
    COMMAND_WORDS,
    COMMAND_QUOTES,
    BRING_WRONG,
    FETCH_WRONG,
    RENAME,
    RENAME_TITLE,
    DELETE,
    LOST,
    UNDO,
    REPLACE_TITLE,
    REPLACE_TEXT,
    KEEP,
    REPLACE;

    @Override
    public String id() {
        return MessageKey.id("template", this);
    }
}
