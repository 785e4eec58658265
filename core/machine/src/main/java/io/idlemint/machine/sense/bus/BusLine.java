package io.idlemint.machine.sense.bus;

import io.idlemint.domain.time.Ticker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A connection to a bus. A bus that is missing or lost is looked for again every half a minute; a service that does
/// not run is never started by asking it. For use by one thread.
final class BusLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BusLine.class);
    private static final Pattern SOCKET = Pattern.compile("^unix:path=([^,;%]+)");
    private static final String SERVICE = "org.freedesktop.DBus";
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(30);

    private final String address;
    private final Ticker ticker;
    private final Map<Target, DBusInterface> targets = new HashMap<>();
    private @Nullable DBusConnection connection;
    private Set<String> names = Set.of();
    private boolean tried;
    private long triedNanos;

    private record Target(String service, String path, Class<? extends DBusInterface> type) {}

    /// One question to a service.
    interface Question<S, T> {
        T ask(S service) throws DBusException;
    }

    /// @param address as in `DBUS_SESSION_BUS_ADDRESS`
    BusLine(String address, Ticker ticker) {
        this.address = address;
        this.ticker = ticker;
    }

    /// Looks which services run. Call it before the questions of a round.
    Set<String> look() {
        names = Set.of();
        DBusConnection bus = connected();
        if (bus != null) {
            try {
                names = Set.of(bus.getRemoteObject(SERVICE, "/org/freedesktop/DBus", DBus.class)
                        .ListNames());
            } catch (DBusException | DBusExecutionException lost) {
                lose(lost);
            }
        }
        return names;
    }

    /// Whether a service runs.
    boolean runs(String service) {
        return names.contains(service);
    }

    /// Asks a service that runs; empty where it does not, or does not answer as it should.
    <S extends DBusInterface, T> Optional<T> ask(String service, String path, Class<S> type, Question<S, T> question) {
        DBusConnection bus = connection;
        if (bus == null || !names.contains(service)) {
            return Optional.empty();
        }
        try {
            Target target = new Target(service, path, type);
            DBusInterface known = targets.get(target);
            S remote = known == null ? bus.getRemoteObject(service, path, type) : type.cast(known);
            if (targets.size() > 200) {
                targets.clear();
            }
            targets.put(target, remote);
            return Optional.ofNullable(question.ask(remote));
        } catch (DBusException | DBusExecutionException | ClassCastException unanswered) {
            LOG.debug("{} at {} does not answer: {}", service, path, unanswered.getMessage());
            if (!bus.isConnected() || Thread.currentThread().isInterrupted()) {
                lose(unanswered);
            }
            return Optional.empty();
        }
    }

    /// All properties of one interface of an object; none where it does not answer.
    Map<String, Variant<?>> properties(String service, String path, String type) {
        return ask(service, path, Properties.class, object -> object.GetAll(type))
                .orElse(Map.of());
    }

    /// One property of an object, if it is there and has that type; cheaper than all of them.
    <T> Optional<T> property(String service, String path, String type, String name, Class<T> kind) {
        return this.<Properties, Object>ask(service, path, Properties.class, object -> object.Get(type, name))
                .map(value -> value instanceof Variant<?> variant ? variant.getValue() : value)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /// The value of a property, if it has that type.
    static <T> Optional<T> value(Map<String, Variant<?>> properties, String name, Class<T> type) {
        return Optional.ofNullable(properties.get(name))
                .map(Variant::getValue)
                .filter(type::isInstance)
                .map(type::cast);
    }

    private @Nullable DBusConnection connected() {
        DBusConnection known = connection;
        if (known != null && known.isConnected()) {
            return known;
        }
        close();
        if (isThere() && (!tried || ticker.since(triedNanos).compareTo(BETWEEN_TRIES) >= 0)) {
            tried = true;
            triedNanos = ticker.nanos();
            try {
                connection = DBusConnectionBuilder.forAddress(address)
                        .withShared(false)
                        .build();
            } catch (DBusException | DBusExecutionException | IllegalArgumentException missing) {
                LOG.debug("no bus at {}: {}", address, missing.getMessage());
            }
        }
        return connection;
    }

    /// The library would wait for a socket that is missing.
    private boolean isThere() {
        Matcher socket = SOCKET.matcher(address);
        return socket.find() ? Files.exists(Path.of(socket.group(1))) : !address.isEmpty();
    }

    private void lose(Throwable why) {
        LOG.debug("the bus at {} is lost: {}", address, why.getMessage());
        close();
    }

    @Override
    public void close() {
        DBusConnection open = connection;
        connection = null;
        targets.clear();
        if (open != null) {
            open.disconnect();
        }
    }
}
