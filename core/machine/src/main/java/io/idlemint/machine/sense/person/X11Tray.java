package io.idlemint.machine.sense.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees whether an X server has a tray that takes in windows: it owns the selection `_NET_SYSTEM_TRAY_S0` (System Tray
/// Protocol 0.4 of freedesktop.org; 0 is the screen). Immutable.
public final class X11Tray {
    private static final Logger LOG = LoggerFactory.getLogger(X11Tray.class);

    private final X11Server server;

    private X11Tray(X11Server server) {
        this.server = server;
    }

    /// For the display that the environment names; empty when it names none of this computer.
    ///
    /// @param sockets the folder of the servers' sockets, usually `/tmp/.X11-unix`
    public static Optional<X11Tray> of(Map<String, String> environment, Path sockets) {
        return X11Server.of(environment, sockets).map(X11Tray::new);
    }

    /// Whether there is one now. What cannot be found out counts as no.
    public boolean isThere() {
        try (X11Connection connection = server.connect()) {
            return connection.owner(connection.atom("_NET_SYSTEM_TRAY_S0")) != 0;
        } catch (IOException unknown) {
            LOG.debug("the X server does not tell its tray: {}", unknown.getMessage());
            return false;
        }
    }
}
