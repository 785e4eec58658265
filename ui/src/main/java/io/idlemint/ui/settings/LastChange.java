package io.idlemint.ui.settings;

import io.idlemint.i18n.SettingsText;
import io.idlemint.node.governor.Preferences;
import io.idlemint.ui.prefs.UiSettings;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// What was done last in the settings, and what was there before it. It outlives the screen, which is made anew in
/// another language or size of text. Only on the screen's thread.
public final class LastChange {
    private final ObjectProperty<Optional<Told>> told = new SimpleObjectProperty<>(Optional.empty());

    /// Everything that can be taken back at once.
    record Chosen(UiSettings settings, Preferences preferences) {}

    /// What was done.
    ///
    /// @param before what it is taken back to; empty when it cannot be
    record Told(SettingsText what, Optional<Chosen> before, Chosen after) {}

    /// What is worth saying now.
    ObservableValue<Optional<Told>> told() {
        return told;
    }

    /// The same words again are a new change, whose time to take it back begins anew.
    void tell(Told done) {
        keep();
        told.set(Optional.of(done));
    }

    /// It stays.
    public void keep() {
        told.set(Optional.empty());
    }
}
