package io.idlemint.ui.settings;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Finds what is written most like a word.
final class Nearest {
    private Nearest() {}

    /// The candidates that share the most pairs of letters with the query, the nearest first.
    static <T> List<T> to(String query, List<T> candidates, Function<T, String> text, int limit) {
        Set<String> wanted = pairs(query);
        return candidates.stream()
                .sorted(Comparator.comparingLong((T one) -> -shared(wanted, pairs(text.apply(one)))))
                .limit(limit)
                .toList();
    }

    private static long shared(Set<String> wanted, Set<String> found) {
        return wanted.stream().filter(found::contains).count();
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
