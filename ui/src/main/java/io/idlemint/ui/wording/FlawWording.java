package io.idlemint.ui.wording;

import io.idlemint.i18n.FlawText;
import io.idlemint.ui.prefs.FlawedFileException;

/// What is wrong with a file of settings in a person's words. Names and values of fields stay as they are. Immutable.
///
/// @param words the language
public record FlawWording(Wording words) {
    /// A value that the settings themselves do not take is told in their words, as a quotation.
    public String sentence(IllegalArgumentException failure) {
        return failure instanceof FlawedFileException flawed
                ? words.text(FlawText.valueOf(flawed.flaw().name()), flawed.field(), flawed.was(), flawed.allowed())
                : words.text(FlawText.VALUE, String.valueOf(failure.getMessage()));
    }
}
