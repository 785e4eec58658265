package io.idlemint.machine.sense.mac;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import io.idlemint.machine.foreign.Foreign;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns Core Foundation's values into Java's: text, numbers as `Double`, truth, lists, and maps whose keys are
/// text (a key that is a number becomes its digits). Values of other types are left out. For use by one thread.
final class Values {
    private static final int UTF_8 = 0x08000100;
    private static final int DOUBLE = 13;
    private static final int TEXT_BYTES = 1_024;
    private static final long MOST = 10_000;
    private static final int DEEPEST = 5;

    private final Apple.CoreFoundation foundation;
    private final Arena arena = Arena.ofAuto();
    private final MemorySegment text = arena.allocate(TEXT_BYTES);
    private final MemorySegment number = arena.allocate(JAVA_DOUBLE);

    Values(Apple.CoreFoundation foundation) {
        this.foundation = foundation;
    }

    static Optional<Values> open() {
        return Foreign.library(Apple.CoreFoundation.class, Apple.CORE_FOUNDATION, Arena.global())
                .map(Values::new);
    }

    /// What one does with a copied value before it is released.
    interface Use<T> {
        T of(MemorySegment value);
    }

    /// Uses a value that is ours, and releases it; empty where there is none.
    <T> Optional<T> using(MemorySegment value, Use<T> use) {
        if (value.address() == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(use.of(value));
        } finally {
            foundation.CFRelease(value);
        }
    }

    /// The elements of an array; none if it is no array.
    List<MemorySegment> elements(MemorySegment value) {
        List<MemorySegment> found = new ArrayList<>();
        if (value.address() != 0 && foundation.CFGetTypeID(value) == foundation.CFArrayGetTypeID()) {
            long count = Math.min(foundation.CFArrayGetCount(value), MOST);
            for (long index = 0; index < count; index++) {
                found.add(foundation.CFArrayGetValueAtIndex(value, index));
            }
        }
        return found;
    }

    /// A dictionary; empty if it is none.
    Map<String, Object> map(MemorySegment value) {
        return value.address() != 0 && foundation.CFGetTypeID(value) == foundation.CFDictionaryGetTypeID()
                ? entries(value, DEEPEST)
                : Map.of();
    }

    private Map<String, Object> entries(MemorySegment dictionary, int deep) {
        long count = Math.min(foundation.CFDictionaryGetCount(dictionary), MOST);
        Map<String, Object> found = new HashMap<>();
        try (Arena row = Arena.ofConfined()) {
            MemorySegment keys = row.allocate(ADDRESS, Math.max(1, count));
            MemorySegment values = row.allocate(ADDRESS, Math.max(1, count));
            foundation.CFDictionaryGetKeysAndValues(dictionary, keys, values);
            for (long index = 0; index < count; index++) {
                Optional<Object> value = value(values.getAtIndex(ADDRESS, index), deep - 1);
                Optional<Object> key = value(keys.getAtIndex(ADDRESS, index), 0);
                if (key.isPresent() && value.isPresent()) {
                    found.put(name(key.get()), value.get());
                }
            }
        }
        return found;
    }

    private static String name(Object key) {
        return key instanceof Double digits ? Long.toString(Math.round(digits)) : key.toString();
    }

    private Optional<Object> value(MemorySegment value, int deep) {
        if (value.address() == 0) {
            return Optional.empty();
        }
        long type = foundation.CFGetTypeID(value);
        if (type == foundation.CFStringGetTypeID()) {
            return foundation.CFStringGetCString(value, text, TEXT_BYTES, UTF_8) != 0
                    ? Optional.of(text.getString(0))
                    : Optional.empty();
        }
        if (type == foundation.CFNumberGetTypeID()) {
            // A number that loses digits is told all the same.
            boolean exact = foundation.CFNumberGetValue(value, DOUBLE, number) != 0;
            double told = number.get(JAVA_DOUBLE, 0);
            return exact || Double.isFinite(told) ? Optional.of(told) : Optional.empty();
        }
        if (type == foundation.CFBooleanGetTypeID()) {
            return Optional.of(foundation.CFBooleanGetValue(value) != 0);
        }
        if (deep > 0 && type == foundation.CFDictionaryGetTypeID()) {
            return Optional.of(entries(value, deep));
        }
        if (deep > 0 && type == foundation.CFArrayGetTypeID()) {
            return Optional.of(elements(value).stream()
                    .map(element -> value(element, deep - 1))
                    .flatMap(Optional::stream)
                    .toList());
        }
        return Optional.empty();
    }
}
