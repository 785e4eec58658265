package io.idlemint.machine.sense.bus;

import io.idlemint.domain.machine.Power;
import io.idlemint.domain.time.Ticker;
import io.idlemint.machine.sense.bus.Services.GnomeInhibitor;
import io.idlemint.machine.sense.bus.Services.GnomeSession;
import io.idlemint.machine.sense.bus.Services.IdleMonitor;
import io.idlemint.machine.sense.bus.Services.UPower;
import io.idlemint.machine.sense.pace.Rarely;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// What services on the system's and the session's D-Bus tell of the person and of the system's supply. For use by one
/// thread; it may wait as long as a service does.
public final class BusSenses implements AutoCloseable {
    /// Who keeps the screen awake matters only when there has been no input for minutes.
    private static final Duration SOON = Duration.ofSeconds(15);

    private static final Duration LATE = Duration.ofSeconds(30);
    private static final String UPOWER = "org.freedesktop.UPower";
    private static final String NETWORK = "org.freedesktop.NetworkManager";
    private static final String MUTTER = "org.gnome.Mutter.IdleMonitor";
    private static final String GNOME = "org.gnome.SessionManager";
    private static final String PLAYERS = "org.mpris.MediaPlayer2.";
    private static final int LONGEST = 100;
    private static final int FROM_IDLE = 8;
    private static final int UPS = 3;
    private static final int DISCHARGING = 2;

    /// The profile's service has had two names.
    private static final List<String> PROFILES =
            List.of("org.freedesktop.UPower.PowerProfiles", "net.hadess.PowerProfiles");

    private final BusLine system;
    private final BusLine session;
    private final UserSessions sessions;
    private final Rarely<Optional<Set<String>>> awake;
    private final Rarely<Supply> supply;
    private Set<Long> own = Set.of();

    /// What was told.
    ///
    /// @param idle   since the last input, as desktops and terminals know it
    /// @param awake  the programs that keep the screen awake or play; empty if no bus is there
    /// @param remote whether one of the sessions that count is from another computer
    public record Told(
            Optional<Duration> idle,
            Optional<Boolean> locked,
            Optional<Boolean> remote,
            Optional<Set<String>> awake,
            Supply supply) {
        /// Nothing is known.
        public static final Told NOTHING = new Told(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Supply(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /// The network's and the power's state.
    ///
    /// @param metered whether the way to the internet is paid by use
    /// @param saving  whether the system is set to save power
    /// @param backup  an uninterruptible supply, as a battery
    public record Supply(Optional<Boolean> metered, Optional<Boolean> saving, Optional<Power> backup) {}

    /// Where the buses are.
    ///
    /// @param system  the address of the system's bus; empty text for none
    /// @param session the address of the session's bus; empty text for none
    /// @param user    the number of the user whose sessions count, if there are any
    public record Place(String system, String session, long user) {
        /// As the environment says, or else where systemd puts them.
        public static Place of(Map<String, String> environment, long user) {
            String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
            String usual = runtime.isEmpty() ? "" : "unix:path=" + runtime + "/bus";
            return new Place(
                    environment.getOrDefault("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/run/dbus/system_bus_socket"),
                    environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", usual),
                    user);
        }
    }

    public BusSenses(Place place, Ticker ticker, InstantSource clock) {
        this.system = new BusLine(place.system(), ticker);
        this.session = new BusLine(place.session(), ticker);
        this.sessions = new UserSessions(system, place.user(), clock);
        this.awake = new Rarely<>(SOON, ticker, this::awake);
        this.supply = new Rarely<>(LATE, ticker, () -> new Supply(metered(), saving(), backup()));
    }

    /// Asks all of them.
    ///
    /// @param ours processes that are ours
    /// @param sees whether the screen's own server is seen, which knows the last input better
    public Told look(Set<Long> ours, boolean sees) {
        own = ours;
        Optional<Set<String>> kept = awake.get();
        UserSessions.Told told = sessions.look(sees);
        Optional<Duration> desktop = session.ask(
                        MUTTER, "/org/gnome/Mutter/IdleMonitor/Core", IdleMonitor.class, IdleMonitor::GetIdletime)
                .map(millis -> Duration.ofMillis(millis.longValue()));
        return new Told(
                Stream.concat(desktop.stream(), told.idle().stream()).min(Duration::compareTo),
                told.locked(),
                told.remote(),
                kept,
                supply.get());
    }

    /// Looks who is on the buses, and which of them keep the screen awake.
    private Optional<Set<String>> awake() {
        Set<String> services = system.look();
        Set<String> programs = session.look();
        sessions.list();
        return services.isEmpty() && programs.isEmpty()
                ? Optional.empty()
                : Optional.of(Stream.of(sessions.inhibitors(own), held(), players(programs))
                        .flatMap(Function.identity())
                        .map(name -> name.length() <= LONGEST ? name : name.substring(0, LONGEST))
                        .collect(Collectors.toSet()));
    }

    /// Whether the way to the internet is paid by use (NetworkManager's `Metered`, NMMetered: 1 and 3 are yes, 2 and 4
    /// are no, as set or as guessed).
    private Optional<Boolean> metered() {
        return system.property(NETWORK, "/org/freedesktop/NetworkManager", NETWORK, "Metered", UInt32.class)
                .flatMap(metered -> switch (metered.intValue()) {
                    case 1, 3 -> Optional.of(true);
                    case 2, 4 -> Optional.of(false);
                    default -> Optional.empty();
                });
    }

    /// power-profiles-daemon's `ActiveProfile`.
    private Optional<Boolean> saving() {
        return PROFILES.stream()
                .map(name -> system.property(name, "/" + name.replace('.', '/'), name, "ActiveProfile", String.class))
                .flatMap(Optional::stream)
                .map("power-saver"::equals)
                .findFirst();
    }

    /// The first uninterruptible supply that UPower knows.
    private Optional<Power> backup() {
        return system
                .ask(UPOWER, "/org/freedesktop/UPower", UPower.class, UPower::EnumerateDevices)
                .orElse(List.of())
                .stream()
                .map(path -> system.properties(UPOWER, path.getPath(), UPOWER + ".Device"))
                .filter(device -> number(device, "Type") == UPS)
                .map(device -> new Power(
                        number(device, "State") == DISCHARGING ? Power.Source.BATTERY : Power.Source.MAINS,
                        BusLine.value(device, "Percentage", Double.class)
                                .map(percent -> OptionalInt.of(Math.clamp(Math.round(percent), 0, 100)))
                                .orElseGet(OptionalInt::empty)))
                .findFirst();
    }

    private static int number(Map<String, Variant<?>> properties, String name) {
        return BusLine.value(properties, name, UInt32.class)
                .map(UInt32::intValue)
                .orElse(0);
    }

    /// Programs that told GNOME to stay awake.
    private Stream<String> held() {
        return session
                .ask(GNOME, "/org/gnome/SessionManager", GnomeSession.class, GnomeSession::GetInhibitors)
                .orElse(List.of())
                .stream()
                .filter(path -> session.ask(GNOME, path.getPath(), GnomeInhibitor.class, GnomeInhibitor::GetFlags)
                                        .orElse(new UInt32(0))
                                        .intValue()
                                / FROM_IDLE
                                % 2
                        == 1)
                .map(path -> session.ask(GNOME, path.getPath(), GnomeInhibitor.class, GnomeInhibitor::GetAppId)
                        .orElse(GNOME));
    }

    /// Players that play (MPRIS 2.2, `PlaybackStatus`).
    private Stream<String> players(Set<String> names) {
        return names.stream()
                .filter(name -> name.startsWith(PLAYERS))
                .filter(name -> session.property(
                                name,
                                "/org/mpris/MediaPlayer2",
                                "org.mpris.MediaPlayer2.Player",
                                "PlaybackStatus",
                                String.class)
                        .filter("Playing"::equals)
                        .isPresent())
                .map(name -> name.substring(PLAYERS.length()));
    }

    @Override
    public void close() {
        system.close();
        session.close();
    }
}
