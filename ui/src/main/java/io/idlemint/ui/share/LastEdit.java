package io.idlemint.ui.share;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What was changed last on the Share screen. It outlives the screen, which is made anew in another language or size of
/// text. Only on the screen's thread.
public final class LastEdit {
    private final ReadOnlyObjectWrapper<Optional<Undo>> undo = new ReadOnlyObjectWrapper<>(Optional.empty());

    ReadOnlyObjectProperty<Optional<Undo>> undo() {
        return undo.getReadOnlyProperty();
    }

    void set(Undo last) {
        undo.set(Optional.of(last));
    }

    /// It stays.
    void keep() {
        undo.set(Optional.empty());
    }
}
