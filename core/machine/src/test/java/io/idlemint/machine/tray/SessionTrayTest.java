package io.idlemint.machine.tray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.idlemint.domain.tray.TrayFace;
import io.idlemint.domain.tray.TrayFace.Line;
import io.idlemint.domain.tray.TrayNote;
import io.idlemint.domain.tray.TrayPicture;
import io.idlemint.fixtures.PrivateBus;
import io.idlemint.machine.tray.TrayBus.Layout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Our sign on a private bus with a watcher like a desktop's. Without a `dbus-daemon` it is skipped.
class SessionTrayTest {
    private static final String WATCHER = "org.kde.StatusNotifierWatcher";
    private static final TrayFace MINING = face("Sharing, mining", "Nobody rents it now.", 0xFF08704C);
    private static final TrayFace PAUSED = face("Paused by you, 42 min left", "", 0xFFE8B84A);

    private final BlockingQueue<String> signs = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<Boolean> there = new LinkedBlockingQueue<>();
    private PrivateBus bus;
    private String address;
    private DBusConnection desktop;
    private final List<SessionTray> opened = new ArrayList<>();

    private static TrayFace face(String title, String detail, int colour) {
        int[] pixels = new int[4];
        Arrays.fill(pixels, colour);
        return new TrayFace(
                title,
                detail,
                List.of(new TrayPicture(2, pixels)),
                List.of(
                        new Line.Text(title),
                        new Line.Divider(),
                        new Line.Choice("pause", "Pause my_PC"),
                        new Line.Choice("quit", "Quit")));
    }

    private final class FakeWatcher implements TrayBus.Watcher {
        @Override
        public void RegisterStatusNotifierItem(String service) {
            signs.add(service);
        }

        @Override
        public String getObjectPath() {
            return "/StatusNotifierWatcher";
        }
    }

    @BeforeEach
    void start(@TempDir Path folder) throws DBusException {
        bus = PrivateBus.start(folder).orElseGet(() -> Assumptions.abort("SKIPPED: dbus-daemon does not start here"));
        address = bus.address();
        desktop = DBusConnectionBuilder.forAddress(address).withShared(false).build();
    }

    @AfterEach
    void stop() {
        opened.forEach(SessionTray::close);
        if (desktop != null) {
            desktop.disconnect();
        }
        if (bus != null) {
            bus.close();
        }
    }

    private void watch() throws DBusException {
        desktop.exportObject("/StatusNotifierWatcher", new FakeWatcher());
        desktop.requestBusName(WATCHER);
    }

    private SessionTray opened() {
        SessionTray tray = SessionTray.on(address);
        opened.add(tray);
        tray.listen(heard::add);
        tray.there().observe(there::add);
        return tray;
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        return Objects.requireNonNull(queue.poll(30, TimeUnit.SECONDS), "nothing came within 30 s");
    }

    private void untilThere(boolean wanted) throws InterruptedException {
        while (next(there) != wanted) {
            // What it was before comes first.
        }
    }

    @Test
    void theDesktopReadsTheSignAndItsMenuAndChooses() throws DBusException, InterruptedException {
        watch();
        opened().show(Optional.of(MINING));
        String service = next(signs);
        Properties item = desktop.getRemoteObject(service, Sign.PATH, Properties.class);
        Map<String, Variant<?>> all = item.GetAll("org.kde.StatusNotifierItem");
        assertEquals("idlemint", value(all, "Id").getValue());
        assertEquals("Active", value(all, "Status").getValue());
        assertEquals("(sa(iiay)ss)", value(all, "ToolTip").getSig());
        assertEquals("a(iiay)", value(all, "IconPixmap").getSig());
        Object[] picture = (Object[]) ((List<?>) value(all, "IconPixmap").getValue()).getFirst();
        assertEquals(2, picture[0]);
        List<?> pixels = (List<?>) picture[2];
        assertEquals(List.of((byte) 0xFF, (byte) 0x08, (byte) 0x70, (byte) 0x4C), pixels.subList(0, 4));
        TrayBus.Menu menu = desktop.getRemoteObject(service, SignMenu.PATH, TrayBus.Menu.class);
        Layout root = menu.GetLayout(0, -1, List.of()).second;
        assertEquals(4, root.children.size());
        assertEquals(List.of("Sharing, mining", "", "Pause my__PC", "Quit"), labels(menu));
        menu.Event(1, "clicked", new Variant<>(0), new UInt32(0));
        menu.Event(3, "clicked", new Variant<>(0), new UInt32(0));
        assertEquals("pause", next(heard));
        menu.Event(4, "hovered", new Variant<>(0), new UInt32(0));
        desktop.getRemoteObject(service, Sign.PATH, TrayBus.Item.class).Activate(10, 20);
        assertEquals(TrayFace.OPEN, next(heard));
        assertEquals(0, heard.size());
    }

    private static Variant<?> value(Map<String, Variant<?>> properties, String name) {
        return Objects.requireNonNull(properties.get(name), name);
    }

    private static List<String> labels(TrayBus.Menu menu) {
        return menu.GetGroupProperties(List.of(1, 2, 3, 4), List.of()).stream()
                .map(line -> line.properties.containsKey("label")
                        ? String.valueOf(value(line.properties, "label").getValue())
                        : "")
                .toList();
    }

    @Test
    void anotherStateIsAnnounced() throws DBusException, InterruptedException {
        watch();
        BlockingQueue<String> changes = new LinkedBlockingQueue<>();
        desktop.addSigHandler(TrayBus.Item.NewIcon.class, signal -> changes.add("icon"));
        desktop.addSigHandler(TrayBus.Item.NewToolTip.class, signal -> changes.add("tip"));
        desktop.addSigHandler(TrayBus.Menu.LayoutUpdated.class, signal -> changes.add("menu"));
        SessionTray tray = opened();
        tray.show(Optional.of(MINING));
        String service = next(signs);
        tray.show(Optional.of(PAUSED));
        assertEquals(
                List.of("icon", "menu", "tip"),
                List.of(next(changes), next(changes), next(changes)).stream()
                        .sorted()
                        .toList());
        TrayBus.Menu menu = desktop.getRemoteObject(service, SignMenu.PATH, TrayBus.Menu.class);
        assertEquals("Paused by you, 42 min left", labels(menu).getFirst());
    }

    @Test
    void aTrayThatComesLaterShowsTheSignAndOneThatGoesIsKnown() throws DBusException, InterruptedException {
        opened().show(Optional.of(MINING));
        assertFalse(next(there));
        watch();
        untilThere(true);
        String service = next(signs);
        desktop.releaseBusName(WATCHER);
        untilThere(false);
        desktop.requestBusName(WATCHER);
        untilThere(true);
        assertEquals(service, next(signs));
    }

    /// Notes are shown where there is no tray, too.
    @Test
    void theDesktopShowsNotesAndTellsWhichIsClicked() throws DBusException, InterruptedException {
        Notes shown = new Notes();
        desktop.exportObject("/org/freedesktop/Notifications", shown);
        desktop.requestBusName("org.freedesktop.Notifications");
        SessionTray tray = opened();
        tray.tell(new TrayNote("BUDGET", "75 % used", "It ends at 100 % & <nothing> is lost", "lease-1"));
        tray.tell(new TrayNote("LEASE", "Rented from you", "", "lease-2"));
        tray.tell(new TrayNote("BUDGET", "90 % used", "", "lease-1"));
        assertEquals("0: 75 % used. It ends at 100 % &amp; &lt;nothing&gt; is lost [default, ]", next(shown.told));
        assertEquals("0: Rented from you.  [default, ]", next(shown.told));
        assertEquals("1: 90 % used.  [default, ]", next(shown.told), "in the place of the older one");
        desktop.sendMessage(
                new SessionNotes.Service.ActionInvoked("/org/freedesktop/Notifications", new UInt32(77), "default"));
        desktop.sendMessage(
                new SessionNotes.Service.ActionInvoked("/org/freedesktop/Notifications", new UInt32(2), "default"));
        assertEquals("lease-2", next(heard));
        assertEquals(0, heard.size(), "another program's note is nothing to us");
    }

    @Test
    void aDesktopWithoutNotesIsNotDisturbed() throws DBusException, InterruptedException {
        watch();
        SessionTray tray = opened();
        tray.tell(new TrayNote("LEASE", "Rented from you", "", TrayFace.OPEN));
        tray.show(Optional.of(MINING));
        next(signs);
    }

    private static final class Notes implements SessionNotes.Service {
        private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
        private int id;

        @Override
        public UInt32 Notify(
                String application,
                UInt32 replaces,
                String icon,
                String summary,
                String body,
                List<String> actions,
                Map<String, Variant<?>> hints,
                int milliseconds) {
            told.add(replaces + ": " + summary + ". " + body + " " + actions);
            if (replaces.longValue() > 0) {
                return replaces;
            }
            id++;
            return new UInt32(id);
        }

        @Override
        public String getObjectPath() {
            return "/org/freedesktop/Notifications";
        }
    }

    @Test
    void withoutABusThereIsNoTray(@TempDir Path empty) throws InterruptedException {
        SessionTray tray = SessionTray.on("unix:path=" + empty.resolve("nothing"));
        tray.there().observe(there::add);
        tray.show(Optional.of(MINING));
        assertFalse(next(there));
        tray.close();
        tray.show(Optional.empty());
        assertFalse(tray.there().get());
    }
}
