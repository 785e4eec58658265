package io.idlemint.machine.frames;

import io.idlemint.machine.foreign.Foreign;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// The timer of JavaFX's frames on Linux. It wakes the computer sixty times a second for as long as the toolkit runs,
/// also while nobody can see a window: Glass for GTK can start and end a timer and not let it rest. It is a timeout of
/// GLib's
/// default context, so its next time can be put off.
///
/// What is taken for it is the one source with its priority that is due within its period; where there is none, or
/// several, nothing is touched. Safe for use by several threads.
public final class FrameTimer {
    /// `G_PRIORITY_HIGH_IDLE`, which Glass asks for.
    private static final int PRIORITY = 100;

    /// Numbers are given in turn, and the timer is among the first.
    private static final int NUMBERS = 256;

    private static final long PERIOD = 17_000;
    private static final long LATE = 1_000_000;
    private static final long NEVER = -1;

    private final Optional<Glib> glib;
    private int resting;

    FrameTimer(Optional<Glib> glib) {
        this.glib = glib;
    }

    /// That of this process; where there is none nothing ever happens.
    public static FrameTimer ofThisSystem() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");
        boolean gtk = System.getProperty("glass.platform", "").isEmpty();
        return new FrameTimer(linux && gtk ? Foreign.library(Glib.class, Glib.FILE, Arena.global()) : Optional.empty());
    }

    /// Lets it rest; again is no harm. Within one of its own frames it has no effect, since that sets its next time.
    ///
    /// @return whether it rests now
    synchronized boolean rest() {
        if (glib.isEmpty()) {
            return false;
        }
        if (resting == 0) {
            int[] found = IntStream.rangeClosed(1, NUMBERS).filter(this::isIt).toArray();
            resting = found.length == 1 ? found[0] : 0;
        }
        if (resting != 0) {
            set(resting, NEVER);
        }
        return resting != 0;
    }

    /// Lets it rest unless it no longer should: whoever lets it go on afterwards is not overtaken.
    public synchronized void restIf(BooleanSupplier wanted) {
        if (wanted.getAsBoolean()) {
            rest();
        }
    }

    /// Lets it go on at once, if it rests.
    public synchronized void go() {
        if (resting != 0) {
            set(resting, 0);
            resting = 0;
        }
    }

    private boolean isIt(int number) {
        Glib library = glib.orElseThrow();
        MemorySegment source = library.g_main_context_find_source_by_id(MemorySegment.NULL, number);
        if (source.address() == 0 || library.g_source_get_priority(source) != PRIORITY) {
            return false;
        }
        long due = library.g_source_get_ready_time(source) - library.g_get_monotonic_time();
        return due > -LATE && due <= PERIOD;
    }

    private void set(int number, long time) {
        Glib library = glib.orElseThrow();
        MemorySegment source = library.g_main_context_find_source_by_id(MemorySegment.NULL, number);
        if (source.address() != 0) {
            library.g_source_set_ready_time(source, time);
        }
    }
}
