package io.idlemint.machine.profile;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells what is known from OSHI's ways of saying "unknown": 0, -1, empty texts, and words.
final class Known {
    private static final Set<String> NOTHING = Set.of(
            "", "unknown", "n/a", "none", "null", "not specified", "to be filled by o.e.m.", "default string", "0");

    private Known() {}

    static OptionalLong positive(long value) {
        return value > 0 ? OptionalLong.of(value) : OptionalLong.empty();
    }

    static OptionalInt positive(int value) {
        return value > 0 ? OptionalInt.of(value) : OptionalInt.empty();
    }

    static OptionalLong notNegative(long value) {
        return value >= 0 ? OptionalLong.of(value) : OptionalLong.empty();
    }

    static Optional<String> text(@Nullable String value) {
        if (value == null || NOTHING.contains(value.strip().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return Optional.of(value.strip());
    }
}
