package io.idlemint.ui.settings;

import io.idlemint.i18n.ActivityText;
import io.idlemint.i18n.SettingsText;
import io.idlemint.ui.prefs.Language;
import io.idlemint.ui.prefs.NoteKind;
import io.idlemint.ui.prefs.ThemeChoice;
import io.idlemint.ui.prefs.UiSettings.Behaviour;
import io.idlemint.ui.prefs.UiSettings.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;

/// How the window looks, what money it names, and how it starts.
final class LookRows {
    private static final long USUAL_PRICE = 1_000_000L;
    private static final long NANOS_PER_MICRO = 1_000L;

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
                rows.row(SettingsText.MOTION, SettingsText.MOTION_ALSO).right(motion));
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

    List<SettingRow> money() {
        NumberInput currency = new NumberInput(
                "set-currency",
                "",
                rows.setting(now -> now.money().currency()),
                typed -> money(now -> new Money(typed.strip(), now.mintPriceMicros())));
        NumberInput price = new NumberInput(
                "set-mint-price",
                "",
                rows.setting(now -> price(now.money().mintPriceMicros().orElse(USUAL_PRICE))),
                typed -> rows.words
                        .amount(typed)
                        .map(amount -> money(
                                now -> new Money(now.currency(), OptionalLong.of(amount.nanos() / NANOS_PER_MICRO))))
                        .orElseGet(() -> rows.words.text(SettingsText.NO_PRICE)));
        SwitchInput on = new SwitchInput(
                "set-fiat",
                rows.setting(now -> now.money().mintPriceMicros().isPresent()),
                wanted -> money(now ->
                        new Money(now.currency(), wanted ? OptionalLong.of(USUAL_PRICE) : OptionalLong.empty())));
        return List.of(rows.row(SettingsText.FIAT, SettingsText.FIAT_ALSO, currency, price)
                .help(rows.words.text(SettingsText.FIAT_HELP))
                .right(on));
    }

    private String price(long micros) {
        return rows.words.amounts().editable(Math.multiplyExact(micros, NANOS_PER_MICRO));
    }

    private String money(Function<Money, Money> change) {
        return rows.model.change(now -> now.with(change.apply(now.money())));
    }

    List<SettingRow> start() {
        List<SettingRow> all = new ArrayList<>();
        if (rows.model.system().canStartWithSystem()) {
            all.add(rows.row(SettingsText.AUTOSTART, SettingsText.AUTOSTART_ALSO)
                    .right(new SwitchInput(
                            "set-autostart",
                            rows.setting(now -> now.behaviour().startWithSystem()),
                            on -> rows.model.change(now -> now.with(new Behaviour(
                                    on,
                                    now.behaviour().closeToTray(),
                                    now.behaviour().log()))))));
        }
        return all;
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
        };
    }
}
