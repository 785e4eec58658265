package io.idlemint.ui.offer;

import java.util.List;
import java.util.regex.Pattern;

/// Names of devices without what their makers add for lawyers: marks, and words that all of a kind have.
final class BriefName {
    private static final List<Pattern> SAID_IN_VAIN = List.of(
            Pattern.compile("\\((R|TM|tm|r)\\)"),
            Pattern.compile("[\u00ae\u2122]"),
            Pattern.compile("(?i)\\b([0-9]+|two|four|six|eight|twelve|sixteen)-core\\b"),
            Pattern.compile("(?i)\\b(cpu|processor)\\b"),
            Pattern.compile("(?i)\\s(w/|with)\\s.*"),
            Pattern.compile("\\s@\\s?[0-9.]+\\s?GHz"));

    private BriefName() {}

    /// The name in short; as it is if nothing would be left.
    static String of(String name) {
        String brief = name;
        for (Pattern vain : SAID_IN_VAIN) {
            brief = vain.matcher(brief).replaceAll(" ");
        }
        brief = brief.strip().replaceAll("\\s+", " ");
        return brief.isEmpty() ? name : brief;
    }
}
