package io.idlemint.machine.nvml;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.idlemint.domain.sense.DeviceReadings;
import io.idlemint.domain.sense.DeviceReadings.Cooling;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What NVIDIA's graphics processors tell of themselves. For use by one thread at a time.
public final class Nvml implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Nvml.class);
    private static final int NAME_BYTES = 96;
    private static final int MAX_DEVICES = 64;
    private static final int GPU_CORE = 0;

    /// `nvmlMemory_t`: total, free and used bytes, 64 bits each.
    private static final int MEMORY_BYTES = 24;

    private static final int MEMORY_FREE = 8;

    /// `nvmlProcessUtilizationSample_t`: process, padding, time, then percent of cores, memory, encoder, decoder.
    private static final int SAMPLE_BYTES = 32;

    private static final int SAMPLE_TIME = 8;
    private static final int SAMPLE_CORES = 16;
    private static final int MAX_SAMPLES = 1_000;
    private static final int NOT_FOUND = 6;

    /// `nvmlProcessInfo_t` of the third version: process, padding, bytes of memory, two instances.
    private static final int RUNNING_BYTES = 24;

    private static final int RUNNING_MEMORY = 8;
    private static final long NOT_TOLD = -1;

    private final Arena arena;
    private final NvmlCalls calls;
    private final List<Card> cards;
    private final MemorySegment result;
    private final MemorySegment samples;

    private record Card(String name, MemorySegment handle, OthersCores cores) {}

    /// What one graphics processor tells.
    public record Told(String name, DeviceReadings readings) {}

    private Nvml(Arena arena, NvmlCalls calls) {
        this.arena = arena;
        this.calls = calls;
        this.result = arena.allocate(NAME_BYTES, Long.BYTES);
        this.samples = arena.allocate((long) SAMPLE_BYTES * MAX_SAMPLES, Long.BYTES);
        this.cards = cards();
    }

    /// The library of this system's driver; empty where there is none or it cannot start.
    public static Optional<Nvml> ofThisSystem() {
        return open(usualLibrary());
    }

    static String usualLibrary() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win")
                ? "nvml.dll"
                : "libnvidia-ml.so.1";
    }

    /// The library in a file.
    public static Optional<Nvml> in(Path file) {
        return open(file.toString());
    }

    @SuppressWarnings("restricted") // the library is the driver's own
    private static Optional<Nvml> open(String library) {
        Arena arena = Arena.ofShared();
        try {
            NvmlCalls calls = NvmlCalls.of(SymbolLookup.libraryLookup(library, arena));
            int error = calls.init().call();
            if (error == 0) {
                return Optional.of(new Nvml(arena, calls));
            }
            LOG.info("NVML does not start: error {}", error);
        } catch (IllegalArgumentException | NoSuchElementException missing) {
            LOG.debug("no NVML here: {}", missing.getMessage());
        }
        arena.close();
        return Optional.empty();
    }

    /// Every graphics processor.
    ///
    /// @param own processes whose load is ours
    public List<Told> read(Set<Long> own) {
        return cards.stream()
                .map(card -> new Told(
                        card.name(),
                        new DeviceReadings(
                                celsius(card.handle()),
                                watts(card.handle()),
                                others(card, own),
                                freeMemory(card.handle()),
                                othersMemory(card.handle(), own),
                                new Cooling(OptionalInt.empty(), OptionalInt.empty(), fan(card.handle())))))
                .toList();
    }

    private List<Card> cards() {
        List<Card> found = new ArrayList<>();
        int count = calls.count().call(result) == 0 ? result.get(JAVA_INT, 0) : 0;
        for (int index = 0; index < Math.min(count, MAX_DEVICES); index++) {
            if (calls.handle().call(index, result) == 0) {
                MemorySegment handle = result.get(ADDRESS, 0);
                String name = calls.name().call(handle, result, NAME_BYTES) == 0 ? result.getString(0) : "";
                found.add(new Card(name, handle, new OthersCores()));
            }
        }
        return List.copyOf(found);
    }

    private OptionalInt celsius(MemorySegment device) {
        return calls.temperature().call(device, GPU_CORE, result) == 0
                ? OptionalInt.of(result.get(JAVA_INT, 0))
                : OptionalInt.empty();
    }

    private OptionalInt watts(MemorySegment device) {
        return calls.power().call(device, result) == 0
                ? OptionalInt.of(result.get(JAVA_INT, 0) / 1_000)
                : OptionalInt.empty();
    }

    private OptionalLong freeMemory(MemorySegment device) {
        MemorySegment memory = result.asSlice(0, MEMORY_BYTES);
        return calls.memory().call(device, memory) == 0
                ? OptionalLong.of(memory.get(JAVA_LONG, MEMORY_FREE))
                : OptionalLong.empty();
    }

    private OptionalInt fan(MemorySegment device) {
        return calls.fan().isPresent() && calls.fan().get().call(device, result) == 0
                ? OptionalInt.of(Math.clamp(result.get(JAVA_INT, 0), 0, 100))
                : OptionalInt.empty();
    }

    /// A process that draws and computes is listed twice, with the same memory. Windows does not tell it.
    private OptionalLong othersMemory(MemorySegment device, Set<Long> own) {
        Map<Long, Long> bytes = new HashMap<>();
        for (NvmlCalls.OfRunning kind : calls.running()) {
            result.set(JAVA_INT, 0, MAX_SAMPLES);
            if (kind.call(device, result, samples) != 0) {
                return OptionalLong.empty();
            }
            int count = Math.clamp(result.get(JAVA_INT, 0), 0, MAX_SAMPLES);
            for (long at = 0; at < (long) count * RUNNING_BYTES; at += RUNNING_BYTES) {
                long process = Integer.toUnsignedLong(samples.get(JAVA_INT, at));
                long used = samples.get(JAVA_LONG, at + RUNNING_MEMORY);
                if (used == NOT_TOLD) {
                    return OptionalLong.empty();
                }
                if (!own.contains(process)) {
                    bytes.put(process, used);
                }
            }
        }
        return calls.running().isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        bytes.values().stream().mapToLong(Long::longValue).sum());
    }

    private OptionalInt others(Card card, Set<Long> own) {
        result.set(JAVA_INT, 0, MAX_SAMPLES);
        int error = calls.processes()
                .call(card.handle(), samples, result, card.cores().newest());
        if (error != 0 && error != NOT_FOUND) {
            return OptionalInt.empty();
        }
        int count = error == NOT_FOUND ? 0 : Math.clamp(result.get(JAVA_INT, 0), 0, MAX_SAMPLES);
        List<OthersCores.Sample> found = new ArrayList<>();
        for (long at = 0; at < (long) count * SAMPLE_BYTES; at += SAMPLE_BYTES) {
            found.add(new OthersCores.Sample(
                    Integer.toUnsignedLong(samples.get(JAVA_INT, at)),
                    samples.get(JAVA_LONG, at + SAMPLE_TIME),
                    samples.get(JAVA_INT, at + SAMPLE_CORES)));
        }
        return card.cores().next(found, own);
    }

    @Override
    public void close() {
        calls.shutdown().call();
        arena.close();
    }
}
