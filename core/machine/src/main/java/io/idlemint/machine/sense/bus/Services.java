package io.idlemint.machine.sense.bus;

import java.util.List;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.UInt64;

/// The methods of services that are called, as their own documents define them.
@SuppressWarnings("MethodName") // the names are those of the services
public final class Services {
    private Services() {}

    /// systemd-logind (org.freedesktop.login1(5)).
    @DBusInterfaceName("org.freedesktop.login1.Manager")
    public interface Login extends DBusInterface {
        List<Session> ListSessions();

        List<Inhibitor> ListInhibitors();
    }

    /// `(susso)`: a session.
    public static final class Session extends Struct {
        @Position(0)
        public final String id;

        @Position(1)
        public final UInt32 user;

        @Position(2)
        public final String name;

        @Position(3)
        public final String seat;

        @Position(4)
        public final DBusPath path;

        public Session(String id, UInt32 user, String name, String seat, DBusPath path) {
            this.id = id;
            this.user = user;
            this.name = name;
            this.seat = seat;
            this.path = path;
        }
    }

    /// `(ssssuu)`: somebody who keeps the system from doing something.
    public static final class Inhibitor extends Struct {
        @Position(0)
        public final String what;

        @Position(1)
        public final String who;

        @Position(2)
        public final String why;

        @Position(3)
        public final String mode;

        @Position(4)
        public final UInt32 user;

        @Position(5)
        public final UInt32 process;

        public Inhibitor(String what, String who, String why, String mode, UInt32 user, UInt32 process) {
            this.what = what;
            this.who = who;
            this.why = why;
            this.mode = mode;
            this.user = user;
            this.process = process;
        }
    }

    /// GNOME's idle monitor (mutter's `org.gnome.Mutter.IdleMonitor.xml`).
    @DBusInterfaceName("org.gnome.Mutter.IdleMonitor")
    public interface IdleMonitor extends DBusInterface {
        /// Milliseconds since the last input.
        UInt64 GetIdletime();
    }

    /// GNOME's session (gnome-session's `org.gnome.SessionManager.xml`).
    @DBusInterfaceName("org.gnome.SessionManager")
    public interface GnomeSession extends DBusInterface {
        List<DBusPath> GetInhibitors();
    }

    /// A program that keeps GNOME from something.
    @DBusInterfaceName("org.gnome.SessionManager.Inhibitor")
    public interface GnomeInhibitor extends DBusInterface {
        String GetAppId();

        /// 8: from going idle.
        UInt32 GetFlags();
    }

    /// UPower (upower.freedesktop.org).
    @DBusInterfaceName("org.freedesktop.UPower")
    public interface UPower extends DBusInterface {
        List<DBusPath> EnumerateDevices();
    }
}
