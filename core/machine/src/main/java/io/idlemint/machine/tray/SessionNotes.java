package io.idlemint.machine.tray;

import io.idlemint.domain.tray.TrayNote;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notes of the desktop (Desktop Notifications Specification 1.2 of freedesktop.org). For use by one thread, beside the
/// bus' own.
final class SessionNotes {
    private static final Logger LOG = LoggerFactory.getLogger(SessionNotes.class);
    private static final String SERVICE = "org.freedesktop.Notifications";
    private static final String PATH = "/org/freedesktop/Notifications";

    /// The action that a click on the note itself is.
    private static final String CLICK = "default";

    /// The desktop decides how long.
    private static final int USUAL_TIME = -1;

    private final DBusConnection bus;
    private final Map<String, Shown> shown = new HashMap<>();

    /// What the desktop shows, or has shown.
    private record Shown(UInt32 id, String choice) {}

    /// The desktop's service.
    @DBusInterfaceName(SERVICE)
    @SuppressWarnings("MethodName") // the names are those of the specification
    public interface Service extends DBusInterface {
        /// Shows a note.
        ///
        /// @param replaces the id of the note whose place it takes, 0 for none
        /// @param body with the characters of XML escaped
        /// @param actions ids and texts in turn
        /// @return its id
        UInt32 Notify(
                String application,
                UInt32 replaces,
                String icon,
                String summary,
                String body,
                List<String> actions,
                Map<String, Variant<?>> hints,
                int milliseconds);

        /// A note was clicked.
        final class ActionInvoked extends DBusSignal {
            public final UInt32 id;
            public final String action;

            public ActionInvoked(String path, UInt32 id, String action) throws DBusException {
                super(path, id, action);
                this.id = id;
                this.action = action;
            }
        }
    }

    /// @param chosen hears the choice of a note that is clicked
    SessionNotes(DBusConnection bus, Consumer<String> chosen) throws DBusException {
        this.bus = bus;
        bus.addSigHandler(Service.ActionInvoked.class, click -> choice(click.id).ifPresent(chosen));
    }

    private synchronized Optional<String> choice(UInt32 id) {
        return shown.values().stream()
                .filter(one -> one.id().equals(id))
                .map(Shown::choice)
                .findFirst();
    }

    /// Without a service that shows notes, it is not told.
    void tell(TrayNote note) {
        try {
            Service service = bus.getRemoteObject(SERVICE, PATH, Service.class);
            UInt32 id = service.Notify(
                    "Idlemint",
                    replaced(note.kind()),
                    "idlemint",
                    note.title(),
                    escaped(note.text()),
                    List.of(CLICK, ""),
                    Map.of("desktop-entry", new Variant<>("io.idlemint.Idlemint")),
                    USUAL_TIME);
            remember(note, id);
        } catch (DBusException | DBusExecutionException refused) {
            LOG.info("the desktop does not show a note: {}", refused.getMessage());
        }
    }

    private synchronized UInt32 replaced(String kind) {
        Shown before = shown.get(kind);
        return before == null ? new UInt32(0) : before.id();
    }

    private synchronized void remember(TrayNote note, UInt32 id) {
        shown.put(note.kind(), new Shown(id, note.choice()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
