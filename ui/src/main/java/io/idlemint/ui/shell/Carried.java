package io.idlemint.ui.shell;

import io.idlemint.ui.activity.ActivityViewModel;
import io.idlemint.ui.settings.LastChange;
import io.idlemint.ui.share.LastEdit;

/// What outlives the shell, which is made anew in another language or size of text.
///
/// @param read how far a person has read what happened
/// @param change what was changed last in the settings
/// @param edit what was changed last on the Share screen
record Carried(ActivityViewModel.Read read, LastChange change, LastEdit edit) {
    /// Nothing was read or changed.
    Carried() {
        this(new ActivityViewModel.Read(), new LastChange(), new LastEdit());
    }
}
