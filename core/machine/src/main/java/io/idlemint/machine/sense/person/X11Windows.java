package io.idlemint.machine.sense.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices that somebody else has destroyed this process' windows. JavaFX is not told of it: GTK drops the event of a
/// window that is gone. Which windows there are says the window manager (EWMH 1.5: `_NET_CLIENT_LIST`,
/// `_NET_WM_PID`). Safe for use by several threads.
public final class X11Windows {
    private static final Logger LOG = LoggerFactory.getLogger(X11Windows.class);
    private static final long SELF = ProcessHandle.current().pid();

    private final X11Server server;
    private int[] seen = {};

    private X11Windows(X11Server server) {
        this.server = server;
    }

    /// For the display that the environment names; empty when it names none of this computer.
    ///
    /// @param sockets the folder of the servers' sockets, usually `/tmp/.X11-unix`
    public static Optional<X11Windows> of(Map<String, String> environment, Path sockets) {
        return X11Server.of(environment, sockets).map(X11Windows::new);
    }

    /// Whether there were windows when this was asked before, and none of them exists any more. What cannot be found
    /// out counts as no.
    public synchronized boolean lost() {
        try (X11Connection connection = server.connect()) {
            int[] own = own(connection);
            if (own.length > 0) {
                seen = own;
                return false;
            }
            for (int window : seen) {
                if (connection.size(window).isPresent()) {
                    return false;
                }
            }
            return seen.length > 0;
        } catch (IOException unknown) {
            LOG.debug("the X server does not tell its windows: {}", unknown.getMessage());
            return false;
        }
    }

    private static int[] own(X11Connection connection) throws IOException {
        int process = connection.atom("_NET_WM_PID");
        IntStream.Builder own = IntStream.builder();
        for (int window : connection.property(connection.root(), connection.atom("_NET_CLIENT_LIST"))) {
            int[] pid = connection.property(window, process);
            if (pid.length > 0 && Integer.toUnsignedLong(pid[0]) == SELF) {
                own.add(window);
            }
        }
        return own.build().toArray();
    }
}
