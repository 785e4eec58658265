package io.idlemint.app.desktop;

import io.idlemint.fixtures.PrivateBus;
import io.idlemint.machine.tray.TrayBus;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.Assumptions;

/// A session's bus with a tray, from which the test chooses. Without a `dbus-daemon` the test is skipped.
final class FakeDesktopBus implements TrayBus.Watcher, AutoCloseable {
    private final BlockingQueue<String> signs = new LinkedBlockingQueue<>();
    private final PrivateBus bus;
    private final DBusConnection desktop;

    FakeDesktopBus(Path folder) throws DBusException {
        bus = PrivateBus.start(folder).orElseGet(() -> Assumptions.abort("SKIPPED: dbus-daemon does not start here"));
        desktop = DBusConnectionBuilder.forAddress(bus.address())
                .withShared(false)
                .build();
        desktop.exportObject(getObjectPath(), this);
        desktop.requestBusName("org.kde.StatusNotifierWatcher");
    }

    String address() {
        return bus.address();
    }

    @Override
    public void RegisterStatusNotifierItem(String service) {
        signs.add(service);
    }

    @Override
    public String getObjectPath() {
        return "/StatusNotifierWatcher";
    }

    /// The name under which a sign was announced.
    String sign() throws InterruptedException {
        return Objects.requireNonNull(signs.poll(60, TimeUnit.SECONDS), "no sign came within 60 s");
    }

    /// The sign is clicked.
    void click(String sign) throws DBusException {
        desktop.getRemoteObject(sign, "/StatusNotifierItem", TrayBus.Item.class).Activate(0, 0);
    }

    /// A line of its menu is chosen.
    void choose(String sign, String label) throws DBusException {
        TrayBus.Menu menu = desktop.getRemoteObject(sign, "/StatusNotifierItem/Menu", TrayBus.Menu.class);
        int id = menu.GetGroupProperties(List.of(), List.of()).stream()
                .filter(line -> line.properties.containsKey("label")
                        && label.equals(Objects.requireNonNull(line.properties.get("label"))
                                .getValue()))
                .mapToInt(line -> line.id)
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not in the menu"));
        menu.Event(id, "clicked", new Variant<>(0), new UInt32(0));
    }

    @Override
    public void close() {
        desktop.disconnect();
        bus.close();
    }
}
