package io.idlemint.machine.sense.person;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandleProxies;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Sees the last input in a Windows session: GetLastInputInfo of user32 and GetTickCount of kernel32 (Microsoft's
/// Win32 reference). The counters have 32 bits and wrap after 49 days. Not run on Windows yet.
public final class WindowsPerson implements PersonSense {
    /// LASTINPUTINFO: its own size, then the time of the last input in milliseconds.
    private static final int INFO_BYTES = 8;

    private final Arena arena;
    private final LastInput lastInput;
    private final TickCount tickCount;
    private final MemorySegment info;

    /// `BOOL GetLastInputInfo(PLASTINPUTINFO)`
    public interface LastInput {
        int call(MemorySegment info);
    }

    /// `DWORD GetTickCount(void)`
    public interface TickCount {
        int call();
    }

    private WindowsPerson(Arena arena, LastInput lastInput, TickCount tickCount) {
        this.arena = arena;
        this.lastInput = lastInput;
        this.tickCount = tickCount;
        this.info = arena.allocate(INFO_BYTES, Integer.BYTES);
    }

    @SuppressWarnings("restricted") // the signatures are those of the reference
    public static Optional<PersonSense> open() {
        Arena arena = Arena.ofShared();
        try {
            Linker linker = Linker.nativeLinker();
            MemorySegment input = SymbolLookup.libraryLookup("user32.dll", arena)
                    .find("GetLastInputInfo")
                    .orElseThrow();
            MemorySegment ticks = SymbolLookup.libraryLookup("kernel32.dll", arena)
                    .find("GetTickCount")
                    .orElseThrow();
            return Optional.of(new WindowsPerson(
                    arena,
                    MethodHandleProxies.asInterfaceInstance(
                            LastInput.class, linker.downcallHandle(input, FunctionDescriptor.of(JAVA_INT, ADDRESS))),
                    MethodHandleProxies.asInterfaceInstance(
                            TickCount.class, linker.downcallHandle(ticks, FunctionDescriptor.of(JAVA_INT)))));
        } catch (IllegalArgumentException | NoSuchElementException missing) {
            arena.close();
            return Optional.empty();
        }
    }

    @Override
    public Seen see() {
        info.set(JAVA_INT, 0, INFO_BYTES);
        if (lastInput.call(info) == 0) {
            return Seen.NOTHING;
        }
        long idle = Integer.toUnsignedLong(tickCount.call() - info.get(JAVA_INT, Integer.BYTES));
        return new Seen(Optional.of(Duration.ofMillis(idle)), Optional.empty(), Optional.empty());
    }

    @Override
    public void close() {
        arena.close();
    }
}
