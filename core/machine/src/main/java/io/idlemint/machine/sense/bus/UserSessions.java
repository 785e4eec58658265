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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.freedesktop.dbus.types.UInt64;
import org.freedesktop.dbus.types.Variant;

/// The user's sessions as systemd-logind knows them: their idle hints, locks, and whether they come from another
/// computer. A user without a session at a screen or from another computer, such as a service's own, is a guest of
/// whoever has one: then everybody's sessions count. For use by one thread.
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

    /// A session of a person, with its properties.
    private record Person(Session session, Map<String, Variant<?>> properties) {
        boolean isHere() {
            return !session.seat.isEmpty() || isRemote(properties);
        }
    }

    /// @param user the number of the user whose sessions count, if there are any
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

    /// Looks which there are.
    void list() {
        known = bus.ask(SERVICE, PATH, Login.class, Login::ListSessions).orElse(List.of());
    }

    /// Asks for all that are known.
    ///
    /// @param sees whether an X server is seen itself, which knows better than its session's hint
    Told look(boolean sees) {
        if (!bus.runs(SERVICE)) {
            return Told.NOTHING;
        }
        List<Person> own = persons(session -> session.user.longValue() == user);
        if (sees || own.stream().anyMatch(Person::isHere)) {
            return told(own, session -> idle(session, sees));
        }
        List<Person> others = persons(session -> session.user.longValue() != user);
        return told(Stream.concat(own.stream(), others.stream()).toList(), this::idleOfAnybody);
    }

    private List<Person> persons(Predicate<Session> wanted) {
        return known.stream()
                .filter(wanted)
                .limit(MOST)
                .map(session -> new Person(session, bus.properties(SERVICE, session.path.getPath(), TYPE)))
                .filter(person -> isPersons(person.properties()))
                .toList();
    }

    private static Told told(List<Person> persons, Function<Map<String, Variant<?>>, Optional<Duration>> idle) {
        List<Map<String, Variant<?>>> sessions =
                persons.stream().map(Person::properties).toList();
        return new Told(
                sessions.stream().map(idle).flatMap(Optional::stream).min(Duration::compareTo),
                sessions.stream()
                        .filter(UserSessions::isGraphical)
                        .map(session -> BusLine.value(session, "LockedHint", Boolean.class))
                        .flatMap(Optional::stream)
                        .reduce((one, other) -> one && other),
                sessions.isEmpty()
                        ? Optional.empty()
                        : Optional.of(sessions.stream().anyMatch(UserSessions::isRemote)));
    }

    /// Nobody else tells of the screens of others: who has one in front and has never said that it is idle may sit
    /// there.
    private Optional<Duration> idleOfAnybody(Map<String, Variant<?>> session) {
        Optional<Duration> hinted = idle(session, false);
        boolean inFront = isGraphical(session) && text(session, "State").equals("active");
        return hinted.isEmpty() && inFront ? Optional.of(Duration.ZERO) : hinted;
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

    private static boolean isRemote(Map<String, Variant<?>> session) {
        return BusLine.value(session, "Remote", Boolean.class).orElse(false);
    }

    private static boolean isGraphical(Map<String, Variant<?>> session) {
        return GRAPHICAL.contains(text(session, "Type"));
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
