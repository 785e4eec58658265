package io.idlemint.machine.tray;

import java.util.Map;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/// An object of ours with properties that are only read. Safe for use by several threads if its properties are.
abstract class Answers implements Properties {
    private final String path;

    Answers(String path) {
        this.path = path;
    }

    /// All properties as they are now.
    abstract Map<String, Variant<?>> properties();

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the interface has it
    public final <A> A Get(String type, String name) {
        Variant<?> value = properties().get(name);
        if (value == null) {
            throw new DBusExecutionException("there is no property " + name);
        }
        return (A) value;
    }

    @Override
    public final <A> void Set(String type, String name, A value) {
        throw new DBusExecutionException("the property " + name + " is only read");
    }

    @Override
    public final Map<String, Variant<?>> GetAll(String type) {
        return properties();
    }

    @Override
    public final String getObjectPath() {
        return path;
    }
}
