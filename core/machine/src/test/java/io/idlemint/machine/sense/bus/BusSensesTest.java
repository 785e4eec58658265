package io.idlemint.machine.sense.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.domain.machine.Power;
import io.idlemint.fixtures.PrivateBus;
import io.idlemint.machine.sense.bus.BusSenses.Told;
import io.idlemint.machine.sense.bus.Services.Inhibitor;
import io.idlemint.machine.sense.bus.Services.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.UInt64;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The services' words on a private bus: a real `dbus-daemon`, and services with the names, paths and properties of
/// the real ones. Without a daemon it is skipped.
class BusSensesTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final int USER = 1_000;
    private static final String LOGIN = "org.freedesktop.login1";

    private final long[] nanos = {0};
    private PrivateBus bus;
    private DBusConnection services;
    private BusSenses senses;

    @BeforeEach
    void start(@TempDir Path folder) throws DBusException {
        bus = PrivateBus.start(folder).orElseGet(() -> Assumptions.abort("SKIPPED: dbus-daemon does not start here"));
        services = DBusConnectionBuilder.forAddress(bus.address())
                .withShared(false)
                .build();
        senses = new BusSenses(
                new BusSenses.Place(bus.address(), bus.address(), USER), () -> nanos[0], InstantSource.fixed(NOW));
    }

    @AfterEach
    void stop() {
        if (senses != null) {
            senses.close();
        }
        if (services != null) {
            services.disconnect();
        }
        if (bus != null) {
            bus.close();
        }
    }

    private static Session session(String id, int user) {
        return session(id, user, "seat0");
    }

    private static Session session(String id, int user, String seat) {
        return new Session(id, new UInt32(user), "alice", seat, new DBusPath(path(id)));
    }

    /// A session that never said that it is idle, of somebody who sits in front of it.
    private static FakeServices.Plain fresh(String id, String type, String kind) {
        return new FakeServices.Plain(
                path(id),
                "Type",
                type,
                "Class",
                kind,
                "State",
                "active",
                "Remote",
                false,
                "LockedHint",
                false,
                "IdleHint",
                false,
                "IdleSinceHint",
                new UInt64(0));
    }

    private static void idle(FakeServices.Plain session, Duration time) {
        session.values.put("IdleHint", new Variant<>(true));
        session.values.put("IdleSinceHint", new Variant<>(ago(time)));
    }

    private static String path(String id) {
        return "/org/freedesktop/login1/session/_3" + id;
    }

    private static UInt64 ago(Duration time) {
        return new UInt64(ChronoUnit.MICROS.between(Instant.EPOCH, NOW.minus(time)));
    }

    private void serve(String name, DBusInterface... objects) throws DBusException {
        services.requestBusName(name);
        for (DBusInterface object : objects) {
            services.exportObject(object);
        }
    }

    private Told look() {
        nanos[0] += Duration.ofSeconds(31).toNanos();
        return senses.look(Set.of(4_242L), false);
    }

    @Test
    void aBusWithoutServicesTellsNothingButThatNobodyKeepsItAwake() {
        assertEquals(
                new Told(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Set.of()),
                        Told.NOTHING.supply()),
                look());
    }

    @Test
    void aBusThatIsMissingOrLostTellsNothing() {
        look();
        bus.close();
        assertEquals(Told.NOTHING, look());
        assertEquals(Told.NOTHING, look());
        try (BusSenses nowhere = new BusSenses(
                new BusSenses.Place("unix:path=/no/such/bus", "", USER), () -> nanos[0], InstantSource.fixed(NOW))) {
            assertEquals(Told.NOTHING, nowhere.look(Set.of(), false));
        }
    }

    @Test
    void aWaylandSessionTellsWhetherItIsIdleAndLocked() throws DBusException {
        FakeServices.Plain wayland = new FakeServices.Plain(
                path("2"),
                "Type",
                "wayland",
                "Class",
                "user",
                "State",
                "active",
                "Remote",
                false,
                "LockedHint",
                true,
                "IdleHint",
                true,
                "IdleSinceHint",
                ago(Duration.ofMinutes(7)));
        serve(LOGIN, new FakeServices.Logind(List.of(session("2", USER), session("9", 0)), List.of()), wayland);
        Told idle = look();
        assertEquals(Optional.of(Duration.ofMinutes(7)), idle.idle());
        assertEquals(Optional.of(true), idle.locked());
        assertEquals(Optional.of(false), idle.remote());
        wayland.values.put("IdleHint", new Variant<>(false));
        assertEquals(Optional.of(Duration.ZERO), look().idle());
        // Its desktop never set the hint: then it says nothing.
        wayland.values.put("IdleSinceHint", new Variant<>(new UInt64(0)));
        assertEquals(Optional.empty(), look().idle());
    }

    @Test
    void aTerminalFromAnotherComputerIsAPersonToo() throws DBusException {
        FakeServices.Plain desktop = new FakeServices.Plain(
                path("2"),
                "Type",
                "x11",
                "Class",
                "user",
                "State",
                "active",
                "Remote",
                false,
                "LockedHint",
                false,
                "IdleHint",
                true,
                "IdleSinceHint",
                ago(Duration.ofHours(2)));
        FakeServices.Plain terminal = new FakeServices.Plain(
                path("5"),
                "Type",
                "tty",
                "Class",
                "user",
                "State",
                "active",
                "Remote",
                true,
                "LockedHint",
                false,
                "IdleHint",
                false,
                "IdleSinceHint",
                ago(Duration.ofSeconds(20)));
        FakeServices.Plain greeter =
                new FakeServices.Plain(path("7"), "Type", "wayland", "Class", "greeter", "IdleHint", false);
        serve(
                LOGIN,
                new FakeServices.Logind(List.of(session("2", USER), session("5", USER), session("7", USER)), List.of()),
                desktop,
                terminal,
                greeter);
        Told told = look();
        assertEquals(Optional.of(Duration.ofSeconds(20)), told.idle());
        assertEquals(Optional.of(true), told.remote());
        assertEquals(Optional.of(false), told.locked());
        terminal.values.put("State", new Variant<>("closing"));
        assertEquals(Optional.of(Duration.ofHours(2)), look().idle());
        // An X server that is seen knows better than its hint.
        assertEquals(Optional.empty(), senses.look(Set.of(), true).idle());
    }

    @Test
    void aServiceSeesTheSessionsOfAllPersons() throws DBusException {
        FakeServices.Plain alice = fresh("2", "wayland", "user");
        FakeServices.Plain bob = fresh("3", "x11", "user");
        FakeServices.Plain greeter = fresh("7", "wayland", "greeter");
        serve(
                LOGIN,
                new FakeServices.Logind(
                        List.of(session("2", 1_001), session("3", 1_002), session("7", 120), session("8", 0, "")),
                        List.of()),
                alice,
                bob,
                greeter,
                fresh("8", "unspecified", "background"));
        idle(alice, Duration.ofMinutes(7));
        idle(bob, Duration.ofMinutes(3));
        alice.values.put("LockedHint", new Variant<>(true));
        Told told = look();
        assertEquals(Optional.of(Duration.ofMinutes(3)), told.idle());
        assertEquals(Optional.of(false), told.locked());
        assertEquals(Optional.of(false), told.remote());
        bob.values.put("LockedHint", new Variant<>(true));
        bob.values.put("Remote", new Variant<>(true));
        assertEquals(Optional.of(true), look().locked());
        assertEquals(Optional.of(true), look().remote());
        bob.values.put("State", new Variant<>("closing"));
        assertEquals(Optional.of(Duration.ofMinutes(7)), look().idle());
    }

    @Test
    void aServiceTakesAScreenInFrontThatNeverToldForUsed() throws DBusException {
        FakeServices.Plain alice = fresh("2", "x11", "user");
        serve(LOGIN, new FakeServices.Logind(List.of(session("2", 1_001)), List.of()), alice);
        assertEquals(Optional.of(Duration.ZERO), look().idle());
        alice.values.put("State", new Variant<>("online"));
        assertEquals(Optional.empty(), look().idle());
        alice.values.put("State", new Variant<>("active"));
        idle(alice, Duration.ofMinutes(6));
        assertEquals(Optional.of(Duration.ofMinutes(6)), look().idle());
    }

    @Test
    void whoHasASessionOfTheirOwnDoesNotSeeOthers() throws DBusException {
        FakeServices.Plain own = fresh("2", "wayland", "user");
        FakeServices.Plain other = fresh("3", "wayland", "user");
        FakeServices.Logind logind =
                new FakeServices.Logind(List.of(session("2", USER, ""), session("3", 1_001)), List.of());
        serve(LOGIN, logind, own, other);
        idle(own, Duration.ofMinutes(9));
        idle(other, Duration.ofMinutes(1));
        // Neither at a seat nor from another computer, as a job of the user's manager is.
        assertEquals(Optional.of(Duration.ofMinutes(1)), look().idle());
        // Unless the screen in front of the person is seen itself.
        assertEquals(
                Optional.of(Duration.ofMinutes(9)), senses.look(Set.of(), true).idle());
        own.values.put("Remote", new Variant<>(true));
        assertEquals(Optional.of(Duration.ofMinutes(9)), look().idle());
    }

    @Test
    void whoKeepsTheScreenAwakeIsNamed() throws DBusException {
        UInt32 user = new UInt32(USER);
        serve(
                LOGIN,
                new FakeServices.Logind(
                        List.of(),
                        List.of(
                                new Inhibitor("sleep:idle", "Impress", "slides", "block", user, new UInt32(77)),
                                new Inhibitor("sleep", "NetworkManager", "needs to", "delay", user, new UInt32(78)),
                                new Inhibitor("idle", "late", "delays only", "delay", user, new UInt32(79)),
                                new Inhibitor("idle", "ours", "our own", "block", user, new UInt32(4_242)))));
        serve(
                "org.gnome.SessionManager",
                new FakeServices.Gnome(List.of(
                        new DBusPath("/org/gnome/SessionManager/Inhibitor1"),
                        new DBusPath("/org/gnome/SessionManager/Inhibitor2"))),
                new FakeServices.Held("/org/gnome/SessionManager/Inhibitor1", "firefox", 12),
                new FakeServices.Held("/org/gnome/SessionManager/Inhibitor2", "backup", 4));
        FakeServices.Plain player = new FakeServices.Plain("/org/mpris/MediaPlayer2", "PlaybackStatus", "Playing");
        serve("org.mpris.MediaPlayer2.vlc", player);
        assertEquals(Optional.of(Set.of("Impress", "firefox", "vlc")), look().awake());
        player.values.put("PlaybackStatus", new Variant<>("Paused"));
        assertEquals(Optional.of(Set.of("Impress", "firefox")), look().awake());
    }

    @Test
    void gnomesOwnMonitorKnowsTheLastInput() throws DBusException {
        serve("org.gnome.Mutter.IdleMonitor", new FakeServices.Monitor(61_500));
        assertEquals(Optional.of(Duration.ofMillis(61_500)), look().idle());
    }

    @Test
    void theNetworkIsMeteredAsItsManagerSays() throws DBusException {
        FakeServices.Plain manager =
                new FakeServices.Plain("/org/freedesktop/NetworkManager", "Metered", new UInt32(0), "State", "x");
        serve("org.freedesktop.NetworkManager", manager);
        assertEquals(Optional.empty(), look().supply().metered());
        boolean[] expected = {true, false, true, false};
        for (int value = 1; value <= 4; value++) {
            manager.values.put("Metered", new Variant<>(new UInt32(value)));
            assertEquals(Optional.of(expected[value - 1]), look().supply().metered());
        }
        manager.values.put("Metered", new Variant<>("odd"));
        assertEquals(Optional.empty(), look().supply().metered());
    }

    @Test
    void thePowerProfileIsToldUnderBothNames() throws DBusException {
        FakeServices.Plain old = new FakeServices.Plain("/net/hadess/PowerProfiles", "ActiveProfile", "power-saver");
        serve("net.hadess.PowerProfiles", old);
        assertEquals(Optional.of(true), look().supply().saving());
        serve(
                "org.freedesktop.UPower.PowerProfiles",
                new FakeServices.Plain("/org/freedesktop/UPower/PowerProfiles", "ActiveProfile", "balanced"));
        assertEquals(Optional.of(false), look().supply().saving());
    }

    @Test
    void anUninterruptibleSupplyIsABattery() throws DBusException {
        String mouse = "/org/freedesktop/UPower/devices/mouse";
        String ups = "/org/freedesktop/UPower/devices/ups";
        FakeServices.Plain supply =
                new FakeServices.Plain(ups, "Type", new UInt32(3), "State", new UInt32(2), "Percentage", 87.6);
        serve(
                "org.freedesktop.UPower",
                new FakeServices.Devices(List.of(new DBusPath(mouse), new DBusPath(ups))),
                new FakeServices.Plain(mouse, "Type", new UInt32(5), "State", new UInt32(2), "Percentage", 3.0),
                supply);
        assertEquals(
                Optional.of(new Power(Power.Source.BATTERY, OptionalInt.of(88))),
                look().supply().backup());
        supply.values.put("State", new Variant<>(new UInt32(4)));
        assertEquals(Power.Source.MAINS, look().supply().backup().orElseThrow().source());
    }
}
