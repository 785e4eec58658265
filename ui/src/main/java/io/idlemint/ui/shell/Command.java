package io.idlemint.ui.shell;

import io.idlemint.ui.kit.Icon;
import java.util.Locale;
import java.util.stream.Stream;

/// Something that can be done from anywhere.
///
/// @param keys what does the same; empty for none
record Command(String text, Icon icon, String keys, Runnable action) {
    /// Whether all words of what was typed are in its name.
    boolean matches(String typed, Locale locale) {
        String name = text.toLowerCase(locale);
        return Stream.of(typed.strip().toLowerCase(locale).split("\\s+")).allMatch(name::contains);
    }
}
