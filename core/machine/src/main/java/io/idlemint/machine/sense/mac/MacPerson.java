package io.idlemint.machine.sense.mac;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.idlemint.domain.time.Ticker;
import io.idlemint.machine.foreign.Foreign;
import io.idlemint.machine.sense.mac.Told.Display;
import io.idlemint.machine.sense.pace.Rarely;
import io.idlemint.machine.sense.person.PersonSense;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Sees the person in a macOS session: the last input (CGEventSource.h), the lock, the window in front, and who
/// keeps the display on (IOPMLib.h). For use by one thread.
public final class MacPerson implements PersonSense {
    /// Windows and assertions are some hundred values.
    private static final Duration SOON = Duration.ofSeconds(3);

    /// `kCGEventSourceStateHIDSystemState`: the devices themselves; `kCGAnyInputEventType`
    private static final int DEVICES = 1;

    private static final int ANY_INPUT = ~0;

    /// `kCGWindowListOptionOnScreenOnly` and `kCGWindowListExcludeDesktopElements`
    private static final int ON_SCREEN = 1 | 16;

    private static final int MOST_DISPLAYS = 16;

    private final Libraries libraries;
    private final long self;
    private final Arena arena = Arena.ofAuto();
    private final MemorySegment displays = arena.allocate(JAVA_INT, MOST_DISPLAYS);
    private final MemorySegment result = arena.allocate(ADDRESS);
    private final Supplier<Optional<Boolean>> fullScreen;
    private final Supplier<Optional<Set<String>>> awake;

    /// What macOS lends to this sense; what is missing is unknown.
    record Libraries(Apple.CoreGraphics graphics, Optional<Apple.PowerManagement> power, Optional<Values> values) {}

    /// @param self our own process
    MacPerson(Libraries libraries, long self, Ticker ticker) {
        this.libraries = libraries;
        this.self = self;
        this.fullScreen = new Rarely<>(SOON, ticker, this::fullScreen);
        this.awake = new Rarely<>(SOON, ticker, this::awake);
    }

    /// The one of this system; empty where it is no macOS.
    public static Optional<PersonSense> open(Ticker ticker) {
        Arena ever = Arena.global();
        return Foreign.library(Apple.CoreGraphics.class, Apple.CORE_GRAPHICS, ever)
                .map(graphics -> new MacPerson(
                        new Libraries(
                                graphics,
                                Foreign.library(Apple.PowerManagement.class, Apple.IO_KIT, ever),
                                Values.open()),
                        ProcessHandle.current().pid(),
                        ticker));
    }

    @Override
    public Seen see() {
        double seconds = libraries.graphics().CGEventSourceSecondsSinceLastEventType(DEVICES, ANY_INPUT);
        return new Seen(
                seconds >= 0 ? Optional.of(Duration.ofMillis(Math.round(seconds * 1_000))) : Optional.empty(),
                locked(),
                fullScreen.get(),
                awake.get(),
                Optional.empty());
    }

    private Optional<Boolean> locked() {
        return libraries
                .values()
                .flatMap(values -> values.using(
                        libraries.graphics().CGSessionCopyCurrentDictionary(),
                        session -> Told.locked(values.map(session))));
    }

    private Optional<Boolean> fullScreen() {
        List<Display> all = displays();
        return libraries
                .values()
                .flatMap(values -> values.using(
                        libraries.graphics().CGWindowListCopyWindowInfo(ON_SCREEN, 0),
                        windows -> values.elements(windows).stream()
                                .map(window -> Told.fillsTheScreen(values.map(window), all, self))
                                .flatMap(Optional::stream)
                                .findFirst()
                                .orElse(false)));
    }

    private List<Display> displays() {
        List<Display> all = new ArrayList<>();
        if (libraries.graphics().CGGetActiveDisplayList(MOST_DISPLAYS, displays, result) == 0) {
            int count = Math.clamp(result.get(JAVA_INT, 0), 0, MOST_DISPLAYS);
            for (int index = 0; index < count; index++) {
                int display = displays.getAtIndex(JAVA_INT, index);
                all.add(new Display(
                        libraries.graphics().CGDisplayPixelsWide(display),
                        libraries.graphics().CGDisplayPixelsHigh(display)));
            }
        }
        return all;
    }

    private Optional<Set<String>> awake() {
        return libraries
                .values()
                .flatMap(values -> libraries
                        .power()
                        .filter(power -> power.IOPMCopyAssertionsByProcess(result) == 0)
                        .map(power -> values.using(
                                        result.get(ADDRESS, 0), assertions -> Told.awake(values.map(assertions), self))
                                .orElse(Set.of())));
    }

    @Override
    public void close() {}
}
