package io.idlemint.machine.sense.windows;

import java.util.Set;

/// The window in front. Immutable.
///
/// @param process whose it is
/// @param kind the name of its class
/// @param style its style bits
/// @param bounds where it is
/// @param monitor where the monitor is that shows most of it
record FrontWindow(long process, String kind, int style, Rectangle bounds, Rectangle monitor) {
    /// The desktop's own: both of Explorer's backgrounds, both of its task bars, the root window, the switcher.
    private static final Set<String> SHELL = Set.of(
            "Progman",
            "WorkerW",
            "Shell_TrayWnd",
            "Shell_SecondaryTrayWnd",
            "#32769",
            "XamlExplorerHostIslandWindow",
            "MultitaskingViewFrame",
            "ForegroundStaging");

    /// `WS_CAPTION` and `WS_MAXIMIZE`
    private static final int CAPTION = 0x00C00000;

    private static final int MAXIMISED = 0x01000000;

    /// A RECT: left, top, right, bottom.
    record Rectangle(int left, int top, int right, int bottom) {
        boolean covers(Rectangle other) {
            return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
        }

        boolean isEmpty() {
            return right <= left || bottom <= top;
        }
    }

    /// Whether it fills its monitor and is not the desktop itself. A window with a title that is maximised
    /// fills a monitor whose task bar hides, and is a plain window still.
    boolean fillsTheScreen() {
        boolean plain = (style & CAPTION) == CAPTION && (style & MAXIMISED) != 0;
        return !plain && !SHELL.contains(kind) && !monitor.isEmpty() && bounds.covers(monitor);
    }
}
