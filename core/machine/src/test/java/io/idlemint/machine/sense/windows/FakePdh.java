package io.idlemint.machine.sense.windows;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Performance counters that lay their answers out as pdh.h says: items with pointers, then the texts they
/// point to.
@SuppressWarnings("MethodName") // the names are those of the reference
final class FakePdh implements Win32.Pdh {
    final Map<String, Map<String, Double>> told = new HashMap<>();
    final Map<Long, String> added = new HashMap<>();
    int status;
    boolean closed;
    int asked;

    @Override
    public int PdhOpenQueryW(MemorySegment source, long user, MemorySegment query) {
        query.set(ValueLayout.JAVA_LONG, 0, 1);
        return 0;
    }

    @Override
    public int PdhAddEnglishCounterW(long query, MemorySegment path, long user, MemorySegment counter) {
        String text = path.getString(0, StandardCharsets.UTF_16LE);
        if (!told.containsKey(text)) {
            return 0xc0000bb8;
        }
        added.put(100L + added.size(), text);
        counter.set(ValueLayout.JAVA_LONG, 0, 99L + added.size());
        return 0;
    }

    @Override
    public int PdhCollectQueryData(long query) {
        return 0;
    }

    @Override
    public int PdhGetFormattedCounterArrayW(
            long counter, int format, MemorySegment bytes, MemorySegment count, MemorySegment items) {
        asked++;
        Map<String, Double> values = Objects.requireNonNull(told.get(added.get(counter)));
        int needed = values.keySet().stream()
                .mapToInt(name -> 24 + 2 * (name.length() + 1))
                .sum();
        boolean fits = bytes.get(ValueLayout.JAVA_INT, 0) >= needed && items.byteSize() >= needed;
        bytes.set(ValueLayout.JAVA_INT, 0, needed);
        count.set(ValueLayout.JAVA_INT, 0, values.size());
        if (!fits) {
            return 0x800007d2;
        }
        long at = 0;
        long text = 24L * values.size();
        for (Map.Entry<String, Double> one : values.entrySet()) {
            items.set(ValueLayout.JAVA_LONG, at, items.address() + text);
            items.set(ValueLayout.JAVA_INT, at + 8, status);
            items.set(ValueLayout.JAVA_DOUBLE, at + 16, one.getValue());
            items.asSlice(text).setString(0, one.getKey(), StandardCharsets.UTF_16LE);
            at += 24;
            text += 2L * (one.getKey().length() + 1);
        }
        return 0;
    }

    @Override
    public int PdhCloseQuery(long query) {
        closed = true;
        return 0;
    }
}
