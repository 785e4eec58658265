package io.idlemint.machine.sense.bus;

import io.idlemint.machine.sense.bus.Services.Login;
import io.idlemint.machine.sense.bus.Services.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.freedesktop.dbus.types.UInt64;
import org.freedesktop.dbus.types.Variant;

/// The user's sessions as systemd-logind knows them: their idle hints, locks, and whether they come from another
/// computer. For use by one thread.
final class UserSessions {
    static final String SERVICE = "org.freedesktop.login1";
    static final String PATH = "/org/freedesktop/login1";
    private static final String TYPE = "org.freedesktop.login1.Session";
    private static final int MOST = 20;
    private static final Set<String> GRAPHICAL = Set.of("x11", "wayland", "mir");

    private final BusLine bus;
    private final long user;
    private final InstantSource clock;
    private List<Session> known = List.of();

    /// @param user the number of the user whose sessions count
    UserSessions(BusLine bus, long user, InstantSource clock) {
        this.bus = bus;
        this.user = user;
        this.clock = clock;
    }

    /// What the sessions tell together.
    ///
    /// @param idle   of the session with the last input
    /// @param locked whether every graphical session is locked
    record Told(Optional<Duration> idle, Optional<Boolean> locked, Optional<Boolean> remote) {
        static final Told NOTHING = new Told(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Looks which of them there are.
    void list() {
        known = bus.ask(SERVICE, PATH, Login.class, Login::ListSessions).orElse(List.of()).stream()
                .filter(session -> session.user.longValue() == user)
                .limit(MOST)
                .toList();
    }

    /// Asks for all that are known.
    ///
    /// @param sees whether an X server is seen itself, which knows better than its session's hint
    Told look(boolean sees) {
        if (!bus.runs(SERVICE)) {
            return Told.NOTHING;
        }
        List<Map<String, Variant<?>>> sessions = known.stream()
                .map(session -> bus.properties(SERVICE, session.path.getPath(), TYPE))
                .filter(UserSessions::isPersons)
                .toList();
        Optional<Boolean> locked = sessions.stream()
                .filter(session -> GRAPHICAL.contains(text(session, "Type")))
                .map(session -> BusLine.value(session, "LockedHint", Boolean.class))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one && other);
        return new Told(
                sessions.stream()
                        .map(session -> idle(session, sees))
                        .flatMap(Optional::stream)
                        .min(Duration::compareTo),
                locked,
                sessions.isEmpty()
                        ? Optional.empty()
                        : Optional.of(sessions.stream()
                                .anyMatch(session -> BusLine.value(session, "Remote", Boolean.class)
                                        .orElse(false))));
    }

    /// A terminal's hint is the time of its last input. A desktop sets the hint some minutes after the last input, and
    /// one that never set it may never do: then nothing is known.
    private Optional<Duration> idle(Map<String, Variant<?>> session, boolean sees) {
        Optional<Instant> since = BusLine.value(session, "IdleSinceHint", UInt64.class)
                .map(UInt64::longValue)
                .filter(micros -> micros > 0)
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
        Optional<Duration> passed = since.map(begun -> Duration.between(begun, clock.instant()))
                .map(time -> time.isNegative() ? Duration.ZERO : time);
        return switch (text(session, "Type")) {
            case "tty" -> passed;
            case "wayland", "mir" -> hinted(session, passed);
            case "x11" -> sees ? Optional.empty() : hinted(session, passed);
            default -> Optional.empty();
        };
    }

    private static Optional<Duration> hinted(Map<String, Variant<?>> session, Optional<Duration> passed) {
        return BusLine.value(session, "IdleHint", Boolean.class)
                .flatMap(hint -> hint ? passed : passed.map(time -> Duration.ZERO));
    }

    private static boolean isPersons(Map<String, Variant<?>> session) {
        return text(session, "Class").startsWith("user")
                && !text(session, "State").equals("closing");
    }

    private static String text(Map<String, Variant<?>> session, String name) {
        return BusLine.value(session, name, String.class).orElse("");
    }

    /// The programs that keep the system from going idle, without ours.
    Stream<String> inhibitors(Set<Long> own) {
        return bus.ask(SERVICE, PATH, Login.class, Login::ListInhibitors).orElse(List.of()).stream()
                .filter(one -> List.of(one.what.split(":", -1)).contains("idle") && one.mode.equals("block"))
                .filter(one -> !own.contains(one.process.longValue()))
                .map(one -> one.who);
    }
}
