package io.idlemint.machine.sense.windows;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.idlemint.machine.foreign.Foreign;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Performance counters of Windows (pdh.h), several of which are collected together. A counter that the system
/// lacks tells nothing. For use by one thread.
final class Counters implements AutoCloseable {
    private static final int AS_DOUBLE = 0x200;
    private static final int NOT_CAPPED = 0x8000;
    private static final int MORE_DATA = 0x800007d2;
    private static final int MOST_BYTES = 16 << 20;

    /// PDH_FMT_COUNTERVALUE_ITEM_W: a pointer to the name, the value's status, padding, the value.
    private static final int ITEM_BYTES = 24;

    private static final int ITEM_STATUS = 8;
    private static final int ITEM_VALUE = 16;
    private static final int NEW_DATA = 1;

    private final Win32.Pdh pdh;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment result = arena.allocate(Long.BYTES, Long.BYTES);
    private final MemorySegment count = arena.allocate(Long.BYTES, Long.BYTES);
    private final long query;
    private Arena place = Arena.ofShared();
    private MemorySegment items = MemorySegment.NULL;

    /// A row of counters that were added with one path.
    record Counter(long handle) {}

    Counters(Win32.Pdh pdh) {
        this.pdh = pdh;
        this.query = pdh.PdhOpenQueryW(MemorySegment.NULL, 0, result) == 0 ? result.get(JAVA_LONG, 0) : 0;
    }

    static Optional<Counters> open() {
        return Foreign.library(Win32.Pdh.class, "pdh.dll", Arena.global()).map(Counters::new);
    }

    /// Adds a path in English, such as `\LogicalDisk(C:)\% Idle Time`, in which `*` stands for every instance.
    Optional<Counter> add(String path) {
        try (Arena text = Arena.ofConfined()) {
            return query != 0 && pdh.PdhAddEnglishCounterW(query, Win32.text(text, path), 0, result) == 0
                    ? Optional.of(new Counter(result.get(JAVA_LONG, 0)))
                    : Optional.empty();
        }
    }

    /// Takes a sample of all; counters of a rate tell something after the second one.
    boolean collect() {
        return query != 0 && pdh.PdhCollectQueryData(query) == 0;
    }

    /// The values of a counter by instance; empty while it tells none.
    Map<String, Double> values(Counter counter) {
        int error = get(counter);
        if (error == MORE_DATA) {
            grow(result.get(JAVA_INT, 0));
            error = get(counter);
        }
        return error == 0 ? read(items, items.address(), count.get(JAVA_INT, 0)) : Map.of();
    }

    private int get(Counter counter) {
        result.set(JAVA_INT, 0, (int) items.byteSize());
        return pdh.PdhGetFormattedCounterArrayW(counter.handle(), AS_DOUBLE | NOT_CAPPED, result, count, items);
    }

    /// Twice as much as is needed, since instances come and go.
    private void grow(int bytes) {
        place.close();
        place = Arena.ofShared();
        items = place.allocate(Math.clamp(2L * bytes, ITEM_BYTES, MOST_BYTES), Long.BYTES);
    }

    /// Reads what was written: items, and behind them the names to which they point. Instances of one name add
    /// up.
    ///
    /// @param base the address that the pointers are relative to: that of the memory
    static Map<String, Double> read(MemorySegment memory, long base, int count) {
        Map<String, Double> values = new HashMap<>();
        for (long at = 0; at < (long) count * ITEM_BYTES && at + ITEM_BYTES <= memory.byteSize(); at += ITEM_BYTES) {
            long name = memory.get(ADDRESS, at).address() - base;
            int status = memory.get(JAVA_INT, at + ITEM_STATUS);
            if ((status == 0 || status == NEW_DATA) && name > 0 && name < memory.byteSize()) {
                values.merge(
                        memory.getString(name, StandardCharsets.UTF_16LE),
                        memory.get(JAVA_DOUBLE, at + ITEM_VALUE),
                        Double::sum);
            }
        }
        return values;
    }

    @Override
    public void close() {
        if (query != 0) {
            pdh.PdhCloseQuery(query);
        }
        place.close();
        arena.close();
    }
}
