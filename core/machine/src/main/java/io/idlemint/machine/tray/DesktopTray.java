package io.idlemint.machine.tray;

import io.idlemint.domain.tray.Tray;
import io.idlemint.machine.sense.bus.BusSenses;
import io.idlemint.machine.sense.person.X11Tray;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/// The tray of the desktop that this process runs on.
public final class DesktopTray {
    private static final Duration LOOK = Duration.ofSeconds(5);

    private DesktopTray() {}

    /// On Windows and macOS through AWT; on Linux over the session's bus, or through AWT where there is only a tray
    /// that
    /// takes in windows of X11.
    ///
    /// @param environment the environment's variables
    /// @param os the property `os.name`
    /// @param sockets the folder of the X servers' sockets, usually `/tmp/.X11-unix`
    public static Tray of(Map<String, String> environment, String os, Path sockets) {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return new AwtTray(AwtLook.WINDOWS);
        }
        if (name.startsWith("mac")) {
            return new AwtTray(AwtLook.MAC);
        }
        if (!name.startsWith("linux")) {
            return Tray.none();
        }
        Tray session = SessionTray.on(BusSenses.Place.of(environment, 0).session());
        return X11Tray.of(environment, sockets)
                .<Tray>map(windows -> new PreferredTray(session, new AwtTray(AwtLook.X11), windows::isThere, LOOK))
                .orElse(session);
    }
}
