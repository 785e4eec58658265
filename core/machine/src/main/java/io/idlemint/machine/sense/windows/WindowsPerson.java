package io.idlemint.machine.sense.windows;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.idlemint.machine.foreign.Foreign;
import io.idlemint.machine.sense.person.PersonSense;
import io.idlemint.machine.sense.windows.FrontWindow.Rectangle;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Sees the person in a Windows session: the last input, the lock, the window in front, whether a program keeps
/// the screen on, and whether somebody sits at another computer. For use by one thread.
public final class WindowsPerson implements PersonSense {
    /// LASTINPUTINFO: its own size, then the time of the last input in milliseconds, of 32 bits.
    private static final int INPUT_BYTES = 8;

    /// MONITORINFO: its own size, then the whole monitor's RECT, more.
    private static final int MONITOR_BYTES = 40;

    private static final int MONITOR_RECTANGLE = 4;
    private static final int NEAREST_MONITOR = 2;
    private static final int STYLE = -16;
    private static final int REMOTE_SESSION = 0x1000;
    private static final int SAVER_RUNNING = 0x72;
    private static final int LONGEST_NAME = 256;

    /// QUERY_USER_NOTIFICATION_STATE: nobody is here, a game has the screen alone, a presentation was announced.
    private static final int NOT_PRESENT = 1;

    private static final int GAME = 3;
    private static final int PRESENTATION = 4;

    /// `WTSSessionInfoEx`: WTSINFOEXW is a level, padding, the session's number, its state, its flags.
    private static final int SESSION_INFO = 25;

    private static final int THIS_SESSION = -1;
    private static final int SESSION_FLAGS = 16;
    private static final int SESSION_BYTES = 20;
    private static final int LOCKED = 0;
    private static final int UNLOCKED = 1;

    /// `SystemExecutionState` and `ES_DISPLAY_REQUIRED`
    private static final int EXECUTION_STATE = 16;

    private static final int DISPLAY_REQUIRED = 2;

    private final Libraries libraries;
    private final long self;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment buffer = arena.allocate(2L * LONGEST_NAME, Long.BYTES);
    private final MemorySegment second = arena.allocate(Long.BYTES, Long.BYTES);

    /// What Windows lends to this sense; what is missing is unknown.
    record Libraries(
            Win32.User32 user,
            Win32.Kernel32 kernel,
            Optional<Win32.Shell32> shell,
            Optional<Win32.Sessions> sessions,
            Optional<Win32.PowerProfile> power) {}

    /// @param self our own process
    WindowsPerson(Libraries libraries, long self) {
        this.libraries = libraries;
        this.self = self;
    }

    /// The one of this system; empty where it is no Windows.
    public static Optional<PersonSense> open() {
        Arena ever = Arena.global();
        return Foreign.library(Win32.User32.class, "user32.dll", ever)
                .flatMap(user -> Foreign.library(Win32.Kernel32.class, "kernel32.dll", ever)
                        .map(kernel -> new WindowsPerson(
                                new Libraries(
                                        user,
                                        kernel,
                                        Foreign.library(Win32.Shell32.class, "shell32.dll", ever),
                                        Foreign.library(Win32.Sessions.class, "wtsapi32.dll", ever),
                                        Foreign.library(Win32.PowerProfile.class, "powrprof.dll", ever)),
                                ProcessHandle.current().pid())));
    }

    @Override
    public Seen see() {
        int state = notificationState();
        return new Seen(
                idle(),
                locked(state == NOT_PRESENT),
                Optional.of(fullScreen(state)),
                awake(),
                Optional.of(libraries.user().GetSystemMetrics(REMOTE_SESSION) != 0));
    }

    /// The counters wrap after 49 days, and their difference with them.
    private Optional<Duration> idle() {
        buffer.set(JAVA_INT, 0, INPUT_BYTES);
        return libraries.user().GetLastInputInfo(buffer) == 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Integer.toUnsignedLong(
                        libraries.kernel().GetTickCount() - buffer.get(JAVA_INT, Integer.BYTES))));
    }

    private Optional<Boolean> locked(boolean nobody) {
        second.set(JAVA_INT, 0, 0);
        boolean saver = libraries.user().SystemParametersInfoW(SAVER_RUNNING, 0, second, 0) != 0
                && second.get(JAVA_INT, 0) != 0;
        return nobody || saver ? Optional.of(true) : lockFlag();
    }

    private Optional<Boolean> lockFlag() {
        return libraries.sessions().flatMap(sessions -> {
            MemorySegment bytes = buffer.asSlice(0, Integer.BYTES);
            if (sessions.WTSQuerySessionInformationW(0, THIS_SESSION, SESSION_INFO, second, bytes) == 0) {
                return Optional.empty();
            }
            MemorySegment info = second.get(ADDRESS, 0);
            try {
                return bytes.get(JAVA_INT, 0) < SESSION_BYTES ? Optional.empty() : flag(told(info));
            } finally {
                sessions.WTSFreeMemory(info);
            }
        });
    }

    @SuppressWarnings("restricted") // Windows told how long it is
    private static MemorySegment told(MemorySegment info) {
        return info.reinterpret(SESSION_BYTES);
    }

    private static Optional<Boolean> flag(MemorySegment info) {
        return switch (info.get(JAVA_INT, 0) == 1 ? info.get(JAVA_INT, SESSION_FLAGS) : THIS_SESSION) {
            case LOCKED -> Optional.of(true);
            case UNLOCKED -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private int notificationState() {
        return libraries
                .shell()
                .filter(shell -> shell.SHQueryUserNotificationState(second) == 0)
                .map(known -> second.get(JAVA_INT, 0))
                .orElse(0);
    }

    private boolean fullScreen(int state) {
        long window = libraries.user().GetForegroundWindow();
        if (window != 0 && process(window) == self) {
            return false;
        }
        return state == GAME
                || state == PRESENTATION
                || (window != 0 && front(window).fillsTheScreen());
    }

    private long process(long window) {
        second.set(JAVA_INT, 0, 0);
        libraries.user().GetWindowThreadProcessId(window, second);
        return Integer.toUnsignedLong(second.get(JAVA_INT, 0));
    }

    private FrontWindow front(long window) {
        int length = libraries.user().GetClassNameW(window, buffer, LONGEST_NAME);
        String kind = new String(
                buffer.asSlice(0, 2L * Math.clamp(length, 0, LONGEST_NAME))
                        .toArray(java.lang.foreign.ValueLayout.JAVA_BYTE),
                StandardCharsets.UTF_16LE);
        boolean placed = libraries.user().GetWindowRect(window, buffer) != 0;
        Rectangle bounds = placed ? rectangle(0) : new Rectangle(0, 0, 0, 0);
        buffer.set(JAVA_INT, 0, MONITOR_BYTES);
        long monitor = libraries.user().MonitorFromWindow(window, NEAREST_MONITOR);
        boolean shown = libraries.user().GetMonitorInfoW(monitor, buffer) != 0;
        return new FrontWindow(
                process(window),
                kind,
                libraries.user().GetWindowLongW(window, STYLE),
                bounds,
                shown ? rectangle(MONITOR_RECTANGLE) : new Rectangle(0, 0, 0, 0));
    }

    private Rectangle rectangle(long at) {
        return new Rectangle(
                buffer.get(JAVA_INT, at),
                buffer.get(JAVA_INT, at + 4),
                buffer.get(JAVA_INT, at + 8),
                buffer.get(JAVA_INT, at + 12));
    }

    /// Windows tells that some program needs the screen, and only administrators which one.
    private Optional<Set<String>> awake() {
        return libraries
                .power()
                .filter(power ->
                        power.CallNtPowerInformation(EXECUTION_STATE, MemorySegment.NULL, 0, second, Integer.BYTES)
                                == 0)
                .map(power -> (second.get(JAVA_INT, 0) & DISPLAY_REQUIRED) != 0 ? Set.of("Windows") : Set.of());
    }

    @Override
    public void close() {
        arena.close();
    }
}
