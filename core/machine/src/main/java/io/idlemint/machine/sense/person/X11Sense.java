package io.idlemint.machine.sense.person;

import io.idlemint.domain.time.Ticker;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees the person through the X server: the last input and the saver by the MIT-SCREEN-SAVER extension, the
/// window in front by the window manager's hints (EWMH 1.5: `_NET_ACTIVE_WINDOW`, `_NET_WM_PID`,
/// `_NET_WM_STATE_FULLSCREEN`) or by its covering a monitor. A server that is lost is looked for again every ten
/// seconds. For use by one thread.
public final class X11Sense implements PersonSense {
    private static final Logger LOG = LoggerFactory.getLogger(X11Sense.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(10);
    private static final Duration NEW_MONITORS = Duration.ofSeconds(10);
    private static final int SAVER_ON = 1;
    private static final long SELF = ProcessHandle.current().pid();

    private final X11Server place;
    private final Ticker ticker;
    private @Nullable X11Connection connection;
    private @Nullable Opcodes opcodes;
    private @Nullable X11Monitors monitors;
    private long countedNanos;
    private long triedNanos;
    private boolean tried;

    private record Opcodes(
            Optional<Integer> saver,
            int activeWindow,
            int process,
            int state,
            int fullScreen,
            Set<Integer> maximised,
            int type,
            int desktop) {}

    private X11Sense(X11Server place, Ticker ticker) {
        this.place = place;
        this.ticker = ticker;
    }

    /// The sense for the display that the environment names; empty when it names none of this computer.
    ///
    /// @param sockets the folder of the servers' sockets, usually `/tmp/.X11-unix`
    public static Optional<PersonSense> of(Map<String, String> environment, Path sockets, Ticker ticker) {
        return X11Server.of(environment, sockets).map(place -> new X11Sense(place, ticker));
    }

    @Override
    public Seen see() {
        try {
            X11Connection server = connected();
            Opcodes codes = opcodes;
            return server == null || codes == null ? Seen.NOTHING : seen(server, codes);
        } catch (IOException lost) {
            LOG.debug("the X server is not seen: {}", lost.getMessage());
            close();
            return Seen.NOTHING;
        }
    }

    private Seen seen(X11Connection server, Opcodes codes) throws IOException {
        Optional<Duration> idle = Optional.empty();
        Optional<Boolean> saving = Optional.empty();
        if (codes.saver().isPresent()) {
            ByteBuffer info = server.saver(codes.saver().get());
            if (info.get(0) == 1) {
                idle = Optional.of(Duration.ofMillis(info.getInt(16) & 0xffffffffL));
                saving = Optional.of(info.get(1) == SAVER_ON);
            }
        }
        return new Seen(idle, saving, Optional.of(fullScreen(server, codes)));
    }

    private boolean fullScreen(X11Connection server, Opcodes codes) throws IOException {
        int[] active = server.property(server.root(), codes.activeWindow());
        if (active.length == 0 || active[0] == 0) {
            return false;
        }
        // Where the desktop has no panel, our own window fills the screen as soon as it is large.
        int[] process = server.property(active[0], codes.process());
        if (process.length > 0 && Integer.toUnsignedLong(process[0]) == SELF) {
            return false;
        }
        int[] states = server.property(active[0], codes.state());
        if (IntStream.of(states).anyMatch(state -> state == codes.fullScreen())) {
            return true;
        }
        for (int type : server.property(active[0], codes.type())) {
            if (type == codes.desktop()) {
                return false;
            }
        }
        // Games that pass the window manager by fill a monitor without saying so. So does any maximised window with a
        // title of its own where there is no panel, as on GNOME's second monitor.
        boolean maximised =
                IntStream.of(states).filter(codes.maximised()::contains).count() == 2;
        return !maximised && monitors(server).isCoveredBy(server, active[0]);
    }

    private X11Monitors monitors(X11Connection server) throws IOException {
        X11Monitors known = monitors;
        if (known == null || ticker.since(countedNanos).compareTo(NEW_MONITORS) >= 0) {
            known = X11Monitors.of(server);
            monitors = known;
            countedNanos = ticker.nanos();
        }
        return known;
    }

    private @Nullable X11Connection connected() throws IOException {
        if (connection == null && (!tried || ticker.since(triedNanos).compareTo(BETWEEN_TRIES) >= 0)) {
            tried = true;
            triedNanos = ticker.nanos();
            X11Connection fresh = place.connect();
            connection = fresh;
            opcodes = new Opcodes(
                    fresh.extension("MIT-SCREEN-SAVER"),
                    fresh.atom("_NET_ACTIVE_WINDOW"),
                    fresh.atom("_NET_WM_PID"),
                    fresh.atom("_NET_WM_STATE"),
                    fresh.atom("_NET_WM_STATE_FULLSCREEN"),
                    Set.of(fresh.atom("_NET_WM_STATE_MAXIMIZED_VERT"), fresh.atom("_NET_WM_STATE_MAXIMIZED_HORZ")),
                    fresh.atom("_NET_WM_WINDOW_TYPE"),
                    fresh.atom("_NET_WM_WINDOW_TYPE_DESKTOP"));
        }
        return connection;
    }

    @Override
    public void close() {
        X11Connection open = connection;
        connection = null;
        opcodes = null;
        monitors = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException gone) {
                LOG.debug("closing a lost connection", gone);
            }
        }
    }
}
