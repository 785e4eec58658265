package io.idlemint.machine.sense.bus;

import io.idlemint.machine.sense.bus.FakeServices.Devices;
import io.idlemint.machine.sense.bus.FakeServices.Gnome;
import io.idlemint.machine.sense.bus.FakeServices.Held;
import io.idlemint.machine.sense.bus.FakeServices.Logind;
import io.idlemint.machine.sense.bus.FakeServices.Monitor;
import io.idlemint.machine.sense.bus.FakeServices.Plain;
import io.idlemint.machine.sense.bus.Services.Inhibitor;
import io.idlemint.machine.sense.bus.Services.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.UInt64;

/// All services that the senses ask, on two buses and in a process of their own, so that what they cost is not
/// ours: a desktop with a terminal beside it, a browser that keeps the screen awake, a player that plays, a
/// supply for the night.
public final class FakeDesktop implements AutoCloseable {
    private final Process process;

    private FakeDesktop(Process process) {
        this.process = process;
    }

    /// Starts it, and waits until all are there.
    public static FakeDesktop start(String system, String session, int user) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FakeDesktop.class.getName(),
                        system,
                        session,
                        Integer.toString(user))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = process.inputReader(StandardCharsets.UTF_8).readLine();
        if (!"ready".equals(line)) {
            process.destroy();
            throw new IOException("the desktop does not start: " + line);
        }
        return new FakeDesktop(process);
    }

    @Override
    public void close() {
        process.destroy();
    }

    /// Serves until its input ends.
    public static void main(String[] arguments) throws DBusException, IOException {
        try (DBusConnection system = connected(arguments[0]);
                DBusConnection session = connected(arguments[1])) {
            int user = Integer.parseInt(arguments[2]);
            supply(system);
            sessions(system, user);
            desktop(session);
            System.out.println("ready");
            while (System.in.read() >= 0) {
                // Whoever started this one holds the other end.
            }
        }
    }

    private static DBusConnection connected(String address) throws DBusException {
        return DBusConnectionBuilder.forAddress(address).withShared(false).build();
    }

    private static void serve(DBusConnection bus, String name, DBusInterface... objects) throws DBusException {
        for (DBusInterface object : objects) {
            bus.exportObject(object);
        }
        bus.requestBusName(name);
    }

    private static void sessions(DBusConnection bus, int user) throws DBusException {
        UInt32 number = new UInt32(user);
        serve(
                bus,
                UserSessions.SERVICE,
                new Logind(
                        List.of(
                                new Session("2", number, "alice", "seat0", new DBusPath(path(2))),
                                new Session("5", number, "alice", "", new DBusPath(path(5)))),
                        List.of(
                                new Inhibitor("sleep", "NetworkManager", "it", "delay", number, new UInt32(78)),
                                new Inhibitor("idle", "Impress", "slides", "block", number, new UInt32(77)))),
                session(2, "x11"),
                session(5, "tty"));
    }

    private static String path(int id) {
        return "/org/freedesktop/login1/session/_3" + id;
    }

    private static Plain session(int id, String type) {
        return new Plain(
                path(id),
                "Type",
                type,
                "Class",
                "user",
                "State",
                "active",
                "Remote",
                type.equals("tty"),
                "LockedHint",
                false,
                "IdleHint",
                false,
                "IdleSinceHint",
                new UInt64(1_700_000_000_000_000L));
    }

    private static void supply(DBusConnection bus) throws DBusException {
        String ups = "/org/freedesktop/UPower/devices/ups";
        serve(
                bus,
                "org.freedesktop.NetworkManager",
                new Plain("/org/freedesktop/NetworkManager", "Metered", new UInt32(4)));
        serve(
                bus,
                "org.freedesktop.UPower.PowerProfiles",
                new Plain("/org/freedesktop/UPower/PowerProfiles", "ActiveProfile", "balanced"));
        serve(
                bus,
                "org.freedesktop.UPower",
                new Devices(List.of(new DBusPath(ups))),
                new Plain(ups, "Type", new UInt32(3), "State", new UInt32(4), "Percentage", 87.6));
    }

    private static void desktop(DBusConnection bus) throws DBusException {
        String held = "/org/gnome/SessionManager/Inhibitor1";
        serve(bus, "org.gnome.SessionManager", new Gnome(List.of(new DBusPath(held))), new Held(held, "firefox", 12));
        serve(bus, "org.gnome.Mutter.IdleMonitor", new Monitor(61_500));
        serve(bus, "org.mpris.MediaPlayer2.vlc", new Plain("/org/mpris/MediaPlayer2", "PlaybackStatus", "Playing"));
    }
}
