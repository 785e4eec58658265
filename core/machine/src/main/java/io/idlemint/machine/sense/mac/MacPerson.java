package io.idlemint.machine.sense.person;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
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

/// Sees the last input in a macOS session: CGEventSourceSecondsSinceLastEventType (Apple's Core Graphics reference).
/// Not run on macOS yet.
public final class MacPerson implements PersonSense {
    private static final String LIBRARY = "/System/Library/Frameworks/CoreGraphics.framework/CoreGraphics";

    /// `kCGEventSourceStateHIDSystemState`: the devices themselves.
    private static final int DEVICES = 1;

    /// `kCGAnyInputEventType`
    private static final int ANY_INPUT = ~0;

    private final Arena arena;
    private final SinceLast sinceLast;

    /// `CFTimeInterval CGEventSourceSecondsSinceLastEventType(CGEventSourceStateID, CGEventType)`
    public interface SinceLast {
        double call(int state, int type);
    }

    private MacPerson(Arena arena, SinceLast sinceLast) {
        this.arena = arena;
        this.sinceLast = sinceLast;
    }

    @SuppressWarnings("restricted") // the signature is that of the reference
    public static Optional<PersonSense> open() {
        Arena arena = Arena.ofShared();
        try {
            MemorySegment function = SymbolLookup.libraryLookup(LIBRARY, arena)
                    .find("CGEventSourceSecondsSinceLastEventType")
                    .orElseThrow();
            return Optional.of(new MacPerson(
                    arena,
                    MethodHandleProxies.asInterfaceInstance(
                            SinceLast.class,
                            Linker.nativeLinker()
                                    .downcallHandle(
                                            function, FunctionDescriptor.of(JAVA_DOUBLE, JAVA_INT, JAVA_INT)))));
        } catch (IllegalArgumentException | NoSuchElementException missing) {
            arena.close();
            return Optional.empty();
        }
    }

    @Override
    public Seen see() {
        double seconds = sinceLast.call(DEVICES, ANY_INPUT);
        return seconds >= 0
                ? new Seen(
                        Optional.of(Duration.ofMillis(Math.round(seconds * 1_000))), Optional.empty(), Optional.empty())
                : Seen.NOTHING;
    }

    @Override
    public void close() {
        arena.close();
    }
}
