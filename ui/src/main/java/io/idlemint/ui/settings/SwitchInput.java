package io.idlemint.ui.settings;

import io.idlemint.ui.kit.Switch;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/// A switch at the right of a sentence. It follows the value that holds, and tells what a person switched.
final class SwitchInput extends Switch {
    private boolean following;

    // Everything that is set up here is this control's own.
    @SuppressWarnings("this-escape")
    SwitchInput(String id, ObservableValue<Boolean> value, Consumer<Boolean> switched) {
        setId(id);
        getStyleClass().add("setting-switch");
        value.subscribe(now -> {
            following = true;
            setSelected(now);
            following = false;
        });
        selectedProperty().subscribe(now -> {
            if (!following && !now.equals(value.getValue())) {
                switched.accept(now);
            }
        });
    }
}
