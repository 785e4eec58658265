package io.idlemint.machine.tray;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.tray.Tray;
import io.idlemint.domain.tray.TrayFace;
import io.idlemint.domain.tray.TrayNote;
import io.idlemint.machine.tray.TrayBus.Item.NewIcon;
import io.idlemint.machine.tray.TrayBus.Item.NewTitle;
import io.idlemint.machine.tray.TrayBus.Item.NewToolTip;
import io.idlemint.machine.tray.TrayBus.Menu.LayoutUpdated;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.messages.DBusSignal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The tray of the session's desktop. A desktop that shows signs has a watcher on the bus; our sign is announced to it,
/// and announced again when another watcher takes over. Safe for use by several threads: one of its own does it all.
public final class SessionTray implements Tray {
    private static final Logger LOG = LoggerFactory.getLogger(SessionTray.class);
    private static final Pattern SOCKET = Pattern.compile("^unix:path=([^,;%]+)");
    private static final String WATCHER = "org.kde.StatusNotifierWatcher";
    private static final String WATCHER_PATH = "/StatusNotifierWatcher";
    private static final TrayFace NOTHING = new TrayFace("", "", List.of(), List.of());

    private final LiveCell<Boolean> there = new LiveCell<>(false);
    private final ExecutorService work = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("tray").daemon().factory());
    private final Sign sign = new Sign(this::face, this::chosen);
    private final SignMenu menu = new SignMenu(this::face, this::chosen);
    private volatile Optional<TrayFace> face = Optional.empty();
    private volatile Consumer<String> listener = id -> {};
    private @Nullable DBusConnection bus;
    private @Nullable SessionNotes notes;
    private boolean exported;
    private boolean announced;

    private SessionTray() {}

    /// Looks for the tray of a session.
    ///
    /// @param address of the session's bus, as in `DBUS_SESSION_BUS_ADDRESS`
    public static SessionTray on(String address) {
        SessionTray tray = new SessionTray();
        tray.work.execute(() -> tray.connect(address));
        return tray;
    }

    private TrayFace face() {
        return face.orElse(NOTHING);
    }

    private void chosen(String id) {
        listener.accept(id);
    }

    @Override
    public Live<Boolean> there() {
        return there;
    }

    @Override
    public void listen(Consumer<String> heard) {
        listener = heard;
    }

    @Override
    public void show(Optional<TrayFace> next) {
        Optional<TrayFace> before = face;
        face = next;
        if (!before.equals(next)) {
            later(() -> tell(before, next));
        }
    }

    @Override
    public void tell(TrayNote note) {
        later(() -> {
            if (notes != null) {
                notes.tell(note);
            }
        });
    }

    private void later(Runnable task) {
        try {
            work.execute(task);
        } catch (RejectedExecutionException closed) {
            LOG.debug("the tray is closed");
        }
    }

    private void connect(String address) {
        if (!isThere(address)) {
            return;
        }
        try {
            DBusConnection opened =
                    DBusConnectionBuilder.forAddress(address).withShared(false).build();
            bus = opened;
            notes = new SessionNotes(opened, this::chosen);
            opened.addSigHandler(DBus.NameOwnerChanged.class, changed -> {
                if (WATCHER.equals(changed.name)) {
                    later(() -> watched(!changed.newOwner.isEmpty()));
                }
            });
            watched(List.of(opened.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class)
                            .ListNames())
                    .contains(WATCHER));
        } catch (DBusException | DBusExecutionException | IllegalArgumentException missing) {
            LOG.info("there is no tray: no answer on the session's bus: {}", missing.getMessage());
        }
    }

    /// The library would wait for a socket that is missing.
    private static boolean isThere(String address) {
        Matcher socket = SOCKET.matcher(address);
        return socket.find() ? Files.exists(Path.of(socket.group(1))) : !address.isEmpty();
    }

    private void watched(boolean now) {
        announced = false;
        there.set(now);
        announce();
    }

    private void announce() {
        DBusConnection open = bus;
        if (open == null || announced || !there.get() || face.isEmpty()) {
            return;
        }
        try {
            if (!exported) {
                open.exportObject(Sign.PATH, sign);
                open.exportObject(SignMenu.PATH, menu);
                open.requestBusName(name());
                exported = true;
            }
            open.getRemoteObject(WATCHER, WATCHER_PATH, TrayBus.Watcher.class).RegisterStatusNotifierItem(name());
            announced = true;
        } catch (DBusException | DBusExecutionException refused) {
            LOG.warn("the tray does not take our sign: {}", refused.getMessage());
            there.set(false);
        }
    }

    /// As the specification wants it: the process and a number within it.
    private String name() {
        return "org.kde.StatusNotifierItem-" + ProcessHandle.current().pid() + "-" + System.identityHashCode(this);
    }

    private void tell(Optional<TrayFace> before, Optional<TrayFace> next) {
        DBusConnection open = bus;
        if (open == null) {
            return;
        }
        if (next.isEmpty()) {
            withdraw(open);
            return;
        }
        announce();
        try {
            TrayFace old = before.orElse(NOTHING);
            if (!old.pictures().equals(next.get().pictures())) {
                send(open, new NewIcon(Sign.PATH));
            }
            if (!old.title().equals(next.get().title())
                    || !old.detail().equals(next.get().detail())) {
                send(open, new NewToolTip(Sign.PATH));
                send(open, new NewTitle(Sign.PATH));
            }
            if (!old.lines().equals(next.get().lines())) {
                send(open, new LayoutUpdated(SignMenu.PATH, menu.revised(), 0));
            }
        } catch (DBusException | DBusExecutionException lost) {
            LOG.debug("the tray does not hear us: {}", lost.getMessage());
        }
    }

    private void send(DBusConnection open, DBusSignal signal) {
        if (announced) {
            open.sendMessage(signal);
        }
    }

    /// A sign goes with its name.
    private void withdraw(DBusConnection open) {
        if (exported) {
            try {
                open.releaseBusName(name());
            } catch (DBusException lost) {
                LOG.debug("the sign's name is not given back: {}", lost.getMessage());
            }
            open.unExportObject(Sign.PATH);
            open.unExportObject(SignMenu.PATH);
            exported = false;
            announced = false;
        }
    }

    @Override
    public void close() {
        listener = id -> {};
        later(() -> {
            DBusConnection open = bus;
            bus = null;
            notes = null;
            if (open != null) {
                withdraw(open);
                open.disconnect();
            }
        });
        work.shutdown();
    }
}
