package io.idlemint.ui.settings;

import io.idlemint.i18n.MessageKey;
import io.idlemint.i18n.SettingsText;
import io.idlemint.i18n.Typed;
import io.idlemint.node.governor.Preferences;
import io.idlemint.ui.prefs.UiSettings;
import io.idlemint.ui.wording.Wording;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// What the groups of rows have in common: sentences with inputs, and values that follow the model.
final class Rows {
    final SettingsViewModel model;
    final Wording words;

    Rows(SettingsViewModel model) {
        this.model = model;
        this.words = model.context().words();
    }

    /// A sentence whose placeholders are inputs.
    SettingRow row(MessageKey sentence, MessageKey alsoCalled, Node... inputs) {
        Object[] places = IntStream.range(0, Math.max(2, inputs.length))
                .mapToObj(number -> String.valueOf((char) (SettingRow.FIRST_INPUT + number)))
                .toArray();
        SettingRow row = new SettingRow(words.text(sentence, places), words.text(alsoCalled), inputs);
        Arrays.stream(inputs)
                .filter(NumberInput.class::isInstance)
                .map(NumberInput.class::cast)
                .forEach(input -> row.problem(input.problem()));
        return row;
    }

    /// A part of the settings, as it changes.
    <T> ObservableValue<T> setting(Function<UiSettings, T> part) {
        return model.settings().map(part);
    }

    /// A part of what the governor keeps to, as it changes.
    <T> ObservableValue<T> preference(Function<Preferences, T> part) {
        return model.preferences().map(part);
    }

    /// Reads a whole number in limits, or says what is wrong with it.
    Function<String, String> whole(long least, long most, Function<Long, String> take) {
        return typed -> {
            String text = Typed.plain(typed);
            if (!text.matches("[0-9]{1,9}") || Long.parseLong(text) < least || Long.parseLong(text) > most) {
                return words.text(SettingsText.BETWEEN, least, most);
            }
            return take.apply(Long.parseLong(text));
        };
    }
}
