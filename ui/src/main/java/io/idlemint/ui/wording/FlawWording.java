package io.idlemint.ui.wording;

import io.idlemint.i18n.FlawText;
import io.idlemint.node.flaw.FlawedSettingsException;

/// What is wrong with a file of settings in a person's words. Names and values of fields stay as they are. Immutable.
///
/// @param words the language
public record FlawWording(Wording words) {
    /// What has no code, as a fault of this program has none, is told in its own words, as a quotation.
    public String sentence(IllegalArgumentException failure) {
        return failure instanceof FlawedSettingsException flawed
                ? words.text(
                        FlawText.valueOf(flawed.flaw().name()),
                        flawed.field(),
                        flawed.was(),
                        flawed.allowed(),
                        flawed.most())
                : words.text(FlawText.VALUE, String.valueOf(failure.getMessage()));
    }
}
