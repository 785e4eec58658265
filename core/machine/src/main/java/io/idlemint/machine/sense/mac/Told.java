package io.idlemint.machine.sense.mac;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What macOS tells of a session, read from the dictionaries of its functions.
final class Told {
    /// What keeps a display on (IOPMLib.h: `kIOPMAssertPreventUserIdleDisplaySleep` and its older name).
    private static final Set<String> KEEP_AWAKE = Set.of("PreventUserIdleDisplaySleep", "NoDisplaySleepAssertion");

    private Told() {}

    /// The points that a display is wide and high.
    record Display(long width, long height) {}

    /// Whether nobody can see the session: its screen is locked, or another user has the console. A dictionary
    /// without the first key is that of an open session (CGSession.h; the lock's key is known by use only).
    static boolean locked(Map<String, Object> session) {
        return Boolean.TRUE.equals(session.get("CGSSessionScreenIsLocked"))
                || Boolean.FALSE.equals(session.get("kCGSSessionOnConsoleKey"));
    }

    /// Whether the front window, which is the first one of the usual layer, fills a display and is not ours
    /// (the keys are those of CGWindow.h). Empty for a window of another layer: then the next one counts.
    static Optional<Boolean> fillsTheScreen(Map<String, Object> window, List<Display> displays, long self) {
        if (number(window, "kCGWindowLayer", -1) != 0) {
            return Optional.empty();
        }
        long width = window.get("kCGWindowBounds") instanceof Map<?, ?> bounds ? number(bounds, "Width", 0) : 0;
        long height = window.get("kCGWindowBounds") instanceof Map<?, ?> bounds ? number(bounds, "Height", 0) : 0;
        return Optional.of(number(window, "kCGWindowOwnerPID", self) != self
                && displays.stream().anyMatch(display -> width >= display.width() && height >= display.height()));
    }

    /// The programs that keep a display on, from all assertions by process.
    static Set<String> awake(Map<String, Object> byProcess, long self) {
        return byProcess.entrySet().stream()
                .filter(one -> !one.getKey().equals(Long.toString(self)))
                .map(Map.Entry::getValue)
                .filter(Collection.class::isInstance)
                .flatMap(assertions -> ((Collection<?>) assertions).stream())
                .filter(Map.class::isInstance)
                .map(assertion -> (Map<?, ?>) assertion)
                .filter(assertion -> assertion.get("AssertType") instanceof String type && KEEP_AWAKE.contains(type))
                .map(assertion -> assertion.get("Process Name") instanceof String name ? name : "macOS")
                .collect(Collectors.toSet());
    }

    private static long number(Map<?, ?> values, String name, long otherwise) {
        return values.get(name) instanceof Double number ? Math.round(number) : otherwise;
    }
}
