package io.idlemint.app.runtime.files;

/// What a message shows of a text that holds what somebody else wrote, and so can be of any length.
public final class Excerpt {
    /// The most characters of an excerpt.
    public static final int MAX = 600;

    private static final String GAP = " … ";

    private Excerpt() {}

    /// The text, or its beginning and its end where it is longer than [#MAX] characters: a message names the field
    /// at one end and the limit at the other.
    public static String of(String text) {
        if (text.length() <= MAX) {
            return text;
        }
        int half = (MAX - GAP.length()) / 2;
        int head = Character.isHighSurrogate(text.charAt(half - 1)) ? half - 1 : half;
        int tail = text.length() - half;
        return text.substring(0, head)
                + GAP
                + text.substring(Character.isLowSurrogate(text.charAt(tail)) ? tail + 1 : tail);
    }
}
