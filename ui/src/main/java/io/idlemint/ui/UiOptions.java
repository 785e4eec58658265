package io.idlemint.ui;

import io.idlemint.ui.theme.Theme;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;

/// How the window presents itself.
///
/// @param locale the language, Simplified Chinese or English, and how numbers are written
/// @param textPercent the size of text; from 150 on the layouts for narrow windows hold
/// @param clock the wall clock, for ages and clock times
/// @param zone of the moment: a computer may travel
/// @param results where the files of leases go unless the renter says otherwise
public record UiOptions(
        Locale locale, Theme theme, int textPercent, InstantSource clock, Supplier<ZoneId> zone, Path results) {
    /// The system's language and time zone, dark.
    ///
    /// @param results where the files of leases go
    public static UiOptions ofSystem(Path results) {
        return new UiOptions(
                Locale.getDefault(), Theme.DARK, 100, InstantSource.system(), ZoneId::systemDefault, results);
    }

    /// With what the owner chose.
    public UiOptions dressed(Locale language, Theme colours, int percent) {
        return new UiOptions(language, colours, percent, clock, zone, results);
    }
}
