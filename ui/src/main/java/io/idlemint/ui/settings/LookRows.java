package io.idlemint.ui.settings;

import io.idlemint.i18n.ActivityText;
import io.idlemint.i18n.SettingsText;
import io.idlemint.i18n.Units;
import io.idlemint.ui.prefs.Language;
import io.idlemint.ui.prefs.NoteKind;
import io.idlemint.ui.prefs.ThemeChoice;
import io.idlemint.ui.prefs.UiSettings.Behaviour;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How the window looks, how it starts and what it says by itself.
final class LookRows {
    private final Rows rows;

    LookRows(Rows rows) {
        this.rows = rows;
    }

    List<SettingRow> look() {
        ChoiceInput<Language> language = new ChoiceInput<>(
                "set-language",
                List.of(Language.values()),
                one -> rows.words.text(
                        switch (one) {
                            case SYSTEM -> SettingsText.LANGUAGE_SYSTEM;
                            case ENGLISH -> SettingsText.LANGUAGE_ENGLISH;
                            case CHINESE -> SettingsText.LANGUAGE_CHINESE;
                        }),
                rows.setting(now -> now.look().language()),
                chosen -> rows.model.change(now -> now.look(look -> look.with(chosen))));
        ChoiceInput<Integer> size = new ChoiceInput<>(
                "set-text-size",
                List.of(100, 125, 150, 200),
                percent -> percent + "\u00a0%",
                rows.setting(now -> now.look().textPercent()),
                chosen -> rows.model.change(now -> now.look(look -> look.withText(chosen))));
        SwitchInput motion = new SwitchInput(
                "set-motion",
                rows.setting(now -> now.look().reduceMotion()),
                on -> rows.model.change(now -> now.look(look -> look.withReducedMotion(on))));
        return List.of(
                rows.row(SettingsText.LANGUAGE, SettingsText.LANGUAGE_ALSO, language),
                rows.row(SettingsText.THEME, SettingsText.THEME_ALSO, theme()),
                rows.row(SettingsText.TEXT_SIZE, SettingsText.TEXT_SIZE_ALSO, size),
                rows.row(SettingsText.MOTION, SettingsText.MOTION_ALSO).right(motion),
                units());
    }

    private SettingRow units() {
        ChoiceInput<Units.Temperature> temperature = new ChoiceInput<>(
                "set-temperature",
                List.of(Units.Temperature.values()),
                one -> rows.words.text(
                        switch (one) {
                            case CELSIUS -> SettingsText.UNITS_CELSIUS;
                            case FAHRENHEIT -> SettingsText.UNITS_FAHRENHEIT;
                        }),
                rows.setting(now -> now.look().units().temperature()),
                chosen -> rows.model.change(now -> now.look(
                        look -> look.with(new Units(chosen, look.units().size())))));
        ChoiceInput<Units.Size> size = new ChoiceInput<>(
                "set-sizes",
                List.of(Units.Size.values()),
                one -> rows.words.text(
                        switch (one) {
                            case DECIMAL -> SettingsText.UNITS_DECIMAL;
                            case BINARY -> SettingsText.UNITS_BINARY;
                        }),
                rows.setting(now -> now.look().units().size()),
                chosen -> rows.model.change(
                        now -> now.look(look -> look.with(new Units(look.units().temperature(), chosen)))));
        return rows.row(SettingsText.UNITS, SettingsText.UNITS_ALSO, temperature, size)
                .help(rows.words.text(SettingsText.UNITS_HELP));
    }

    private ChoiceInput<ThemeChoice> theme() {
        return new ChoiceInput<>(
                "set-theme",
                List.of(ThemeChoice.values()),
                one -> rows.words.text(
                        switch (one) {
                            case SYSTEM -> SettingsText.THEME_SYSTEM;
                            case DARK -> SettingsText.THEME_DARK;
                            case LIGHT -> SettingsText.THEME_LIGHT;
                            case HIGH_CONTRAST -> SettingsText.THEME_CONTRAST;
                        }),
                rows.setting(now -> now.look().theme()),
                chosen -> rows.model.change(now -> now.look(look -> look.with(chosen))));
    }

    List<SettingRow> start() {
        List<SettingRow> all = new ArrayList<>();
        if (rows.model.system().canStartWithSystem()) {
            all.add(rows.row(SettingsText.AUTOSTART, SettingsText.AUTOSTART_ALSO)
                    .help(rows.words.text(SettingsText.AUTOSTART_HELP))
                    .right(new SwitchInput(
                            "set-autostart",
                            rows.setting(now -> now.behaviour().startWithSystem()),
                            on -> rows.model.change(now -> now.with(new Behaviour(
                                    on,
                                    now.behaviour().closeToTray(),
                                    now.behaviour().log()))))));
        }
        all.add(tray());
        return all;
    }

    private SettingRow tray() {
        SwitchInput closes = new SwitchInput(
                "set-tray",
                rows.setting(now -> now.behaviour().closeToTray()),
                on -> rows.model.change(now -> now.with(new Behaviour(
                        now.behaviour().startWithSystem(), on, now.behaviour().log()))));
        closes.disableProperty().bind(rows.model.trayThere().not());
        SettingRow row = rows.row(SettingsText.TRAY, SettingsText.TRAY_ALSO).right(closes);
        rows.model
                .trayThere()
                .subscribe(there -> row.help(rows.words.text(there ? SettingsText.TRAY_HELP : SettingsText.NO_TRAY)));
        return row;
    }

    List<SettingRow> notes() {
        return Arrays.stream(NoteKind.values())
                .map(kind -> rows.row(note(kind), ActivityText.SETTING_ALSO)
                        .right(new SwitchInput(
                                "set-note-" + kind.name().toLowerCase(Locale.ROOT),
                                rows.setting(now -> !now.muted().contains(kind)),
                                on -> rows.model.change(now -> now.muted(kind, !on)))))
                .toList();
    }

    private static ActivityText note(NoteKind kind) {
        return switch (kind) {
            case LEASE -> ActivityText.SETTING_LEASE;
            case ENDS_SOON -> ActivityText.SETTING_ENDS_SOON;
            case BUDGET -> ActivityText.SETTING_BUDGET;
            case CONNECTION -> ActivityText.SETTING_CONNECTION;
            case HEAT -> ActivityText.SETTING_HEAT;
            case VERSION -> ActivityText.SETTING_VERSION;
        };
    }
}
