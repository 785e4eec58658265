package io.idlemint.ui.wording;

import java.util.regex.Pattern;

/// Writes hashes so that they can be compared by eye.
public final class Hashes {
    private static final Pattern WHOLE = Pattern.compile("\\b([0-9a-f]{32})([0-9a-f]{32})\\b");

    private Hashes() {}

    /// A text with its hashes of 32 bytes in two equal lines: a line of 64 digits would break anywhere.
    public static String halved(String text) {
        return WHOLE.matcher(text).replaceAll("$1\n$2");
    }
}
