package io.idlemint.machine.tray;

import io.idlemint.domain.tray.TrayFace;
import io.idlemint.domain.tray.TrayFace.Line;
import io.idlemint.domain.tray.TrayPicture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.image.BaseMultiResolutionImage;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;

/// How a system's tray wants our sign, in AWT's terms.
enum AwtLook {
    /// AWT tells of a double click only; a single one opens nothing else there.
    WINDOWS,
    /// A click opens the menu, as it does for all signs there; AWT tells of one with the other button.
    MAC,
    /// The sign is a window without transparency, and its tooltip has one line.
    X11;

    /// Behind the sign where it cannot be transparent: the dark theme's ground, for which it is drawn.
    private static final Color GROUND = new Color(0x0F, 0x15, 0x14);

    /// Whether a click has to be seen as one of the mouse.
    boolean opensByClick() {
        return this == WINDOWS;
    }

    String tip(TrayFace face) {
        String between = this == X11 ? " · " : "\n";
        return face.detail().isEmpty() ? face.title() : face.title() + between + face.detail();
    }

    /// A picture that AWT takes the fitting size of.
    Image image(List<TrayPicture> pictures) {
        return new BaseMultiResolutionImage(pictures.stream().map(this::one).toArray(Image[]::new));
    }

    private BufferedImage one(TrayPicture picture) {
        int size = picture.size();
        BufferedImage sign = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        sign.setRGB(0, 0, size, size, picture.pixels(), 0, size);
        if (this != X11) {
            return sign;
        }
        BufferedImage grounded = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = grounded.createGraphics();
        brush.drawImage(sign, 0, 0, GROUND, null);
        brush.dispose();
        return grounded;
    }

    static PopupMenu menu(List<Line> lines, Consumer<String> chosen) {
        PopupMenu menu = new PopupMenu();
        for (Line line : lines) {
            switch (line) {
                case Line.Divider() -> menu.addSeparator();
                case Line.Text(String text) -> {
                    MenuItem item = new MenuItem(text);
                    item.setEnabled(false);
                    menu.add(item);
                }
                case Line.Choice(String id, String text) -> {
                    MenuItem item = new MenuItem(text);
                    item.addActionListener(event -> chosen.accept(id));
                    menu.add(item);
                }
            }
        }
        return menu;
    }
}
