package io.idlemint.machine.sense.windows;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.idlemint.machine.foreign.Foreign;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The graphics cards as DXGI lists them (dxgi.h), which knows the numbers that the performance counters use.
final class Adapters {
    /// `IID_IDXGIFactory1`, {770aae78-f26f-4dba-a829-253c83d1b387}
    private static final long FACTORY_LOW = 0x4dbaf26f770aae78L;

    private static final long FACTORY_HIGH = 0x87b3d1833c2529a8L;
    private static final int RELEASE = 2;
    private static final int ENUM_ADAPTERS = 12;
    private static final int DESCRIPTION = 10;
    private static final int MOST = 16;

    /// DXGI_ADAPTER_DESC1: a name of 128 characters, numbers, bytes of memory, the adapter's number, flags.
    static final int BYTES = 312;

    private static final int NAME_BYTES = 256;
    private static final int DEDICATED = 272;
    private static final int LUID_LOW = 296;
    private static final int LUID_HIGH = 300;
    private static final int FLAGS = 304;
    private static final int SOFTWARE = 2;

    private Adapters() {}

    /// One card.
    ///
    /// @param luid as in the names of counters: `luid_0x00000000_0x0000d1b4`
    record Adapter(String name, String luid, long memoryBytes) {}

    /// All cards; those that are only a program are left out.
    static List<Adapter> list() {
        return Foreign.library(Win32.Dxgi.class, "dxgi.dll", Arena.global())
                .map(Adapters::list)
                .orElse(List.of());
    }

    private static List<Adapter> list(Win32.Dxgi dxgi) {
        List<Adapter> found = new ArrayList<>();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment object = arena.allocate(ADDRESS);
            MemorySegment face = arena.allocateFrom(JAVA_LONG, FACTORY_LOW, FACTORY_HIGH);
            if (dxgi.CreateDXGIFactory1(face, object) != 0) {
                return List.of();
            }
            MemorySegment factory = object.get(ADDRESS, 0);
            var next = Foreign.virtual(Win32.EnumAdapters.class, factory, ENUM_ADAPTERS);
            for (int index = 0; index < MOST && next.EnumAdapters1(factory, index, object) == 0; index++) {
                described(object.get(ADDRESS, 0), arena.allocate(BYTES, Long.BYTES))
                        .ifPresent(found::add);
            }
            release(factory);
        }
        return List.copyOf(found);
    }

    private static Optional<Adapter> described(MemorySegment adapter, MemorySegment description) {
        int error = Foreign.virtual(Win32.GetDescription.class, adapter, DESCRIPTION)
                .GetDesc1(adapter, description);
        release(adapter);
        return error == 0 ? read(description) : Optional.empty();
    }

    /// Reads a description; empty for a card that is only a program.
    static Optional<Adapter> read(MemorySegment description) {
        if ((description.get(JAVA_INT, FLAGS) & SOFTWARE) != 0) {
            return Optional.empty();
        }
        String name = new String(
                description.asSlice(0, NAME_BYTES).toArray(java.lang.foreign.ValueLayout.JAVA_BYTE),
                StandardCharsets.UTF_16LE);
        int end = name.indexOf('\0');
        return Optional.of(new Adapter(
                (end < 0 ? name : name.substring(0, end)).strip(),
                String.format(
                        java.util.Locale.ROOT,
                        "luid_0x%08x_0x%08x",
                        description.get(JAVA_INT, LUID_HIGH),
                        description.get(JAVA_INT, LUID_LOW)),
                description.get(JAVA_LONG, DEDICATED)));
    }

    /// Gives an object back.
    static void release(MemorySegment object) {
        Foreign.virtual(Win32.Release.class, object, RELEASE).Release(object);
    }
}
