package io.idlemint.machine.tray;

import io.idlemint.domain.tray.TrayFace;
import io.idlemint.domain.tray.TrayFace.Line;
import io.idlemint.machine.tray.TrayBus.Layout;
import io.idlemint.machine.tray.TrayBus.LineProperties;
import io.idlemint.machine.tray.TrayBus.MenuEvent;
import io.idlemint.machine.tray.TrayBus.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// The menu of our sign as the desktop asks for it: line `n` has the id `n + 1`, 0 is the menu itself. Safe for use by
/// several threads.
final class SignMenu extends Answers implements TrayBus.Menu {
    static final String PATH = "/StatusNotifierItem/Menu";

    private static final String LAYOUT = "(ia{sv}av)";
    private static final UInt32 VERSION = new UInt32(3);

    private final Supplier<TrayFace> face;
    private final Consumer<String> chosen;
    private final AtomicInteger revision = new AtomicInteger(1);

    SignMenu(Supplier<TrayFace> face, Consumer<String> chosen) {
        super(PATH);
        this.face = face;
        this.chosen = chosen;
    }

    /// The lines are others now.
    UInt32 revised() {
        return new UInt32(revision.incrementAndGet());
    }

    @Override
    Map<String, Variant<?>> properties() {
        return Map.of(
                "Version", new Variant<>(VERSION),
                "TextDirection", new Variant<>("ltr"),
                "Status", new Variant<>("normal"),
                "IconThemePath", new Variant<>(List.of(), "as"));
    }

    @Override
    public Pair<UInt32, Layout> GetLayout(int parent, int depth, List<String> names) {
        List<Line> lines = face.get().lines();
        List<Variant<?>> children = new ArrayList<>();
        if (parent == 0 && depth != 0) {
            for (int i = 0; i < lines.size(); i++) {
                children.add(new Variant<>(new Layout(i + 1, line(lines.get(i)), List.of()), LAYOUT));
            }
        }
        return new Pair<>(new UInt32(revision.get()), new Layout(parent, of(lines, parent), children));
    }

    private static Map<String, Variant<?>> of(List<Line> lines, int id) {
        if (id == 0) {
            return Map.of("children-display", new Variant<>("submenu"));
        }
        return id > 0 && id <= lines.size() ? line(lines.get(id - 1)) : Map.of();
    }

    private static Map<String, Variant<?>> line(Line line) {
        Map<String, Variant<?>> properties = new HashMap<>();
        switch (line) {
            case Line.Divider divider -> properties.put("type", new Variant<>("separator"));
            case Line.Text(String text) -> {
                properties.put("label", new Variant<>(label(text)));
                properties.put("enabled", new Variant<>(false));
            }
            case Line.Choice(String id, String text) -> properties.put("label", new Variant<>(label(text)));
        }
        return properties;
    }

    /// An underscore would mark the key of the line.
    private static String label(String text) {
        return text.replace("_", "__");
    }

    @Override
    public List<LineProperties> GetGroupProperties(List<Integer> ids, List<String> names) {
        List<Line> lines = face.get().lines();
        List<Integer> wanted =
                ids.isEmpty() ? IntStream.rangeClosed(0, lines.size()).boxed().toList() : ids;
        return wanted.stream()
                .filter(id -> id >= 0 && id <= lines.size())
                .map(id -> new LineProperties(id, of(lines, id)))
                .toList();
    }

    @Override
    public Variant<?> GetProperty(int id, String name) {
        return of(face.get().lines(), id).getOrDefault(name, new Variant<>(""));
    }

    @Override
    public void Event(int id, String event, Variant<?> detail, UInt32 at) {
        List<Line> lines = face.get().lines();
        if (event.equals("clicked") && id > 0 && id <= lines.size() && lines.get(id - 1) instanceof Line.Choice line) {
            chosen.accept(line.id());
        }
    }

    @Override
    public List<Integer> EventGroup(List<MenuEvent> events) {
        events.forEach(one -> Event(one.id, one.event, one.detail, one.at));
        int lines = face.get().lines().size();
        return events.stream()
                .map(one -> one.id)
                .filter(id -> id < 0 || id > lines)
                .toList();
    }

    @Override
    public boolean AboutToShow(int id) {
        return false;
    }

    @Override
    public Pair<List<Integer>, List<Integer>> AboutToShowGroup(List<Integer> ids) {
        return new Pair<>(List.of(), List.of());
    }
}
