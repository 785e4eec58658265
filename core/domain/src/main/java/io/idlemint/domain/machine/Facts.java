package io.idlemint.domain.machine;

import java.util.OptionalInt;
import java.util.OptionalLong;

/// The rule of this package: a number that is known is a real one; what is unknown is empty.
final class Facts {
    private Facts() {}

    static void positive(String field, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(field + " must be at least 1, was " + value);
        }
    }

    static void positive(String field, OptionalInt value) {
        if (value.isPresent()) {
            positive(field, value.getAsInt());
        }
    }

    static void positive(String field, OptionalLong value) {
        if (value.isPresent()) {
            positive(field, value.getAsLong());
        }
    }

    static void notNegative(String field, OptionalLong value) {
        if (value.isPresent() && value.getAsLong() < 0) {
            throw new IllegalArgumentException(field + " must be at least 0, was " + value.getAsLong());
        }
    }
}
