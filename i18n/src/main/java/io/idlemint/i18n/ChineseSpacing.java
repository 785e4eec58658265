package io.idlemint.i18n;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.regex.Pattern;

/// A Chinese text has a space between its words and a name in Latin letters, and none where the name is Chinese, too.
final class ChineseSpacing {
    // No text has these two: Unicode keeps them for use within a program. The letters for private use mark the inputs
    // of settings.
    private static final char BEGIN = '\ufdd0';
    private static final char END = '\ufdd1';

    private static final String CHINESE = "[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uff65\u201c\u201d]";
    private static final Pattern BEFORE = Pattern.compile("(?<=" + CHINESE + ") " + BEGIN + "(?=" + CHINESE + ")");
    private static final Pattern BEHIND = Pattern.compile("(?<=" + CHINESE + ")" + END + " (?=" + CHINESE + ")");
    private static final Pattern MARKS = Pattern.compile("[" + BEGIN + END + "]");

    private ChineseSpacing() {}

    /// What is within an argument stays as it is.
    static String text(MessageFormat pattern, Object... arguments) {
        Object[] marked = Arrays.stream(arguments).map(ChineseSpacing::marked).toArray();
        String behind = BEHIND.matcher(pattern.format(marked)).replaceAll(String.valueOf(END));
        String both = BEFORE.matcher(behind).replaceAll(String.valueOf(BEGIN));
        return MARKS.matcher(both).replaceAll("");
    }

    private static Object marked(Object argument) {
        return argument instanceof String name ? BEGIN + name + END : argument;
    }
}
