package io.idlemint.machine.tray;

import io.idlemint.domain.tray.TrayFace;
import io.idlemint.machine.tray.TrayBus.Pixmap;
import io.idlemint.machine.tray.TrayBus.ToolTip;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.Variant;

/// Our sign as the desktop asks for it. Safe for use by several threads.
final class Sign extends Answers implements TrayBus.Item {
    static final String PATH = "/StatusNotifierItem";

    private static final String PICTURES = "a(iiay)";

    private final Supplier<TrayFace> face;
    private final Consumer<String> chosen;

    /// @param chosen hears of clicks
    Sign(Supplier<TrayFace> face, Consumer<String> chosen) {
        super(PATH);
        this.face = face;
        this.chosen = chosen;
    }

    @Override
    Map<String, Variant<?>> properties() {
        TrayFace now = face.get();
        List<Pixmap> pictures = now.pictures().stream()
                .map(one -> new Pixmap(one.size(), one.size(), one.bytes()))
                .toList();
        ToolTip tip = new ToolTip("", List.of(), now.title(), now.detail());
        return Map.ofEntries(
                Map.entry("Category", new Variant<>("ApplicationStatus")),
                Map.entry("Id", new Variant<>("idlemint")),
                Map.entry("Title", new Variant<>("Idlemint")),
                Map.entry("Status", new Variant<>("Active")),
                Map.entry("WindowId", new Variant<>(0)),
                Map.entry("IconName", new Variant<>("")),
                Map.entry("IconPixmap", new Variant<>(pictures, PICTURES)),
                Map.entry("OverlayIconName", new Variant<>("")),
                Map.entry("OverlayIconPixmap", new Variant<>(List.of(), PICTURES)),
                Map.entry("AttentionIconName", new Variant<>("")),
                Map.entry("AttentionIconPixmap", new Variant<>(List.of(), PICTURES)),
                Map.entry("AttentionMovieName", new Variant<>("")),
                Map.entry("ToolTip", new Variant<>(tip, "(sa(iiay)ss)")),
                Map.entry("ItemIsMenu", new Variant<>(false)),
                Map.entry("Menu", new Variant<>(new DBusPath(SignMenu.PATH))));
    }

    @Override
    public void Activate(int x, int y) {
        chosen.accept(TrayFace.OPEN);
    }

    @Override
    public void SecondaryActivate(int x, int y) {
        chosen.accept(TrayFace.OPEN);
    }

    @Override
    public void ContextMenu(int x, int y) {
        // The desktop shows our menu itself.
    }

    @Override
    public void Scroll(int delta, String orientation) {
        // There is nothing to turn.
    }
}
