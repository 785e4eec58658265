package io.idlemint.machine.tray;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// What is said on the bus: the freedesktop.org StatusNotifierItem specification and `com.canonical.dbusmenu` of
/// libdbusmenu (its `dbus-menu.xml`).
@SuppressWarnings("MethodName") // the names are those of the specifications
public final class TrayBus {
    private TrayBus() {}

    /// The desktop's list of signs.
    @DBusInterfaceName("org.kde.StatusNotifierWatcher")
    public interface Watcher extends DBusInterface {
        /// Shows the sign of a service.
        void RegisterStatusNotifierItem(String service);
    }

    /// A sign.
    @DBusInterfaceName("org.kde.StatusNotifierItem")
    public interface Item extends DBusInterface {
        /// The sign was clicked, at a place of the screen.
        void Activate(int x, int y);

        /// It was clicked with the middle button.
        void SecondaryActivate(int x, int y);

        /// Its menu is wanted, from a desktop that does not show it by itself.
        void ContextMenu(int x, int y);

        /// The wheel was turned over it.
        void Scroll(int delta, String orientation);

        /// The pictures are others now.
        final class NewIcon extends DBusSignal {
            public NewIcon(String path) throws DBusException {
                super(path);
            }
        }

        /// The tooltip is another now.
        final class NewToolTip extends DBusSignal {
            public NewToolTip(String path) throws DBusException {
                super(path);
            }
        }

        /// The title is another now.
        final class NewTitle extends DBusSignal {
            public NewTitle(String path) throws DBusException {
                super(path);
            }
        }
    }

    /// A menu.
    @DBusInterfaceName("com.canonical.dbusmenu")
    public interface Menu extends DBusInterface {
        /// A line with all below it.
        ///
        /// @return the menu's revision and the line
        Pair<UInt32, Layout> GetLayout(int parent, int depth, List<String> names);

        /// The properties of some lines.
        List<LineProperties> GetGroupProperties(List<Integer> ids, List<String> names);

        /// A property of a line.
        Variant<?> GetProperty(int id, String name);

        /// Something happened to a line: `clicked` is what matters.
        void Event(int id, String event, Variant<?> detail, UInt32 at);

        /// Several events.
        ///
        /// @return the ids that are not known
        List<Integer> EventGroup(List<MenuEvent> events);

        /// A line is about to be shown.
        ///
        /// @return whether its layout must be asked for again
        boolean AboutToShow(int id);

        /// Several are.
        ///
        /// @return the ids that must be asked for again, and those that are not known
        Pair<List<Integer>, List<Integer>> AboutToShowGroup(List<Integer> ids);

        /// The lines are others now.
        final class LayoutUpdated extends DBusSignal {
            public LayoutUpdated(String path, UInt32 revision, int parent) throws DBusException {
                super(path, revision, parent);
            }
        }
    }

    /// Two answers at once.
    public static final class Pair<A, B> extends Tuple {
        @Position(0)
        public final A first;

        @Position(1)
        public final B second;

        public Pair(A first, B second) {
            this.first = first;
            this.second = second;
        }
    }

    /// `(ia{sv}av)`: a line of a menu with those below it.
    public static final class Layout extends Struct {
        @Position(0)
        public final int id;

        @Position(1)
        public final Map<String, Variant<?>> properties;

        @Position(2)
        public final List<Variant<?>> children;

        public Layout(int id, Map<String, Variant<?>> properties, List<Variant<?>> children) {
            this.id = id;
            this.properties = properties;
            this.children = children;
        }
    }

    /// `(ia{sv})`: the properties of a line.
    public static final class LineProperties extends Struct {
        @Position(0)
        public final int id;

        @Position(1)
        public final Map<String, Variant<?>> properties;

        public LineProperties(int id, Map<String, Variant<?>> properties) {
            this.id = id;
            this.properties = properties;
        }
    }

    /// `(isvu)`: an event of a line.
    public static final class MenuEvent extends Struct {
        @Position(0)
        public final int id;

        @Position(1)
        public final String event;

        @Position(2)
        public final Variant<?> detail;

        @Position(3)
        public final UInt32 at;

        public MenuEvent(int id, String event, Variant<?> detail, UInt32 at) {
            this.id = id;
            this.event = event;
            this.detail = detail;
            this.at = at;
        }
    }

    /// `(iiay)`: a picture, its pixels as alpha, red, green, blue in the network's order.
    public static final class Pixmap extends Struct {
        @Position(0)
        public final int width;

        @Position(1)
        public final int height;

        @Position(2)
        public final byte[] pixels;

        public Pixmap(int width, int height, byte[] pixels) {
            this.width = width;
            this.height = height;
            this.pixels = pixels;
        }
    }

    /// `(sa(iiay)ss)`: a tooltip.
    public static final class ToolTip extends Struct {
        @Position(0)
        public final String icon;

        @Position(1)
        public final List<Pixmap> pictures;

        @Position(2)
        public final String title;

        @Position(3)
        public final String text;

        public ToolTip(String icon, List<Pixmap> pictures, String title, String text) {
            this.icon = icon;
            this.pictures = pictures;
            this.title = title;
            this.text = text;
        }
    }
}
