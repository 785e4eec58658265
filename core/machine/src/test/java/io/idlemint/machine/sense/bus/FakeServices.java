package io.idlemint.machine.sense.bus;

import io.idlemint.machine.sense.bus.Services.Inhibitor;
import io.idlemint.machine.sense.bus.Services.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.UInt64;
import org.freedesktop.dbus.types.Variant;

/// Services with the names, paths and properties of the real ones.
final class FakeServices {
    private FakeServices() {}

    /// An object with properties only.
    static class Plain implements Properties {
        final Map<String, Variant<?>> values = new HashMap<>();
        private final String path;

        Plain(String path, Object... namesAndValues) {
            this.path = path;
            for (int i = 0; i < namesAndValues.length; i += 2) {
                values.put((String) namesAndValues[i], new Variant<>(namesAndValues[i + 1]));
            }
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the interface has it
        public <A> A Get(String type, String name) {
            return (A) Objects.requireNonNull(values.get(name));
        }

        @Override
        public <A> void Set(String type, String name, A value) {
            throw new UnsupportedOperationException("Set");
        }

        @Override
        public Map<String, Variant<?>> GetAll(String type) {
            return values;
        }

        @Override
        public String getObjectPath() {
            return path;
        }
    }

    record Logind(List<Session> sessions, List<Inhibitor> inhibitors) implements Services.Login {
        @Override
        public List<Session> ListSessions() {
            return sessions;
        }

        @Override
        public List<Inhibitor> ListInhibitors() {
            return inhibitors;
        }

        @Override
        public String getObjectPath() {
            return UserSessions.PATH;
        }
    }

    record Gnome(List<DBusPath> inhibitors) implements Services.GnomeSession {
        @Override
        public List<DBusPath> GetInhibitors() {
            return inhibitors;
        }

        @Override
        public String getObjectPath() {
            return "/org/gnome/SessionManager";
        }
    }

    record Held(String path, String program, int flags) implements Services.GnomeInhibitor {
        @Override
        public String GetAppId() {
            return program;
        }

        @Override
        public UInt32 GetFlags() {
            return new UInt32(flags);
        }

        @Override
        public String getObjectPath() {
            return path;
        }
    }

    record Monitor(long millis) implements Services.IdleMonitor {
        @Override
        public UInt64 GetIdletime() {
            return new UInt64(millis);
        }

        @Override
        public String getObjectPath() {
            return "/org/gnome/Mutter/IdleMonitor/Core";
        }
    }

    record Devices(List<DBusPath> paths) implements Services.UPower {
        @Override
        public List<DBusPath> EnumerateDevices() {
            return paths;
        }

        @Override
        public String getObjectPath() {
            return "/org/freedesktop/UPower";
        }
    }
}
