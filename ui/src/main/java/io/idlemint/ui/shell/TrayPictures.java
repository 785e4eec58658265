package io.idlemint.ui.shell;

import io.idlemint.domain.tray.TrayPicture;
import io.idlemint.ui.kit.AppLogo;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.StateKind;
import io.idlemint.ui.theme.Theme;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;

/// The sign in the tray: the leaf, and at its corner the icon of the state. Only on the screen's thread.
public final class TrayPictures {
    private static final int SIZE = 24;

    /// What trays ask for, in pixels: 16 on Windows and 24 elsewhere, on screens of one to two times the density.
    private static final List<Integer> SIZES = List.of(16, 20, 24, 32, 48);

    private final Map<StateKind, List<TrayPicture>> drawn = new EnumMap<>(StateKind.class);

    /// The pictures for a state, each drawn once.
    public List<TrayPicture> of(StateKind kind) {
        return drawn.computeIfAbsent(kind, TrayPictures::draw);
    }

    private static List<TrayPicture> draw(StateKind kind) {
        StackPane badge = new StackPane(kind.icon().node(Icon.Size.SMALL));
        badge.getStyleClass().addAll("tray-badge", "ink-" + kind.name().toLowerCase(Locale.ROOT));
        StackPane.setAlignment(badge, Pos.BOTTOM_RIGHT);
        StackPane sign = new StackPane(AppLogo.leaf(), badge);
        sign.getStyleClass().add("tray-sign");
        Scene scene = new Scene(sign, SIZE, SIZE, Color.TRANSPARENT);
        Theme.DARK.dressUnseen(scene);
        sign.applyCss();
        sign.layout();
        return SIZES.stream().map(size -> picture(sign, size)).toList();
    }

    private static TrayPicture picture(StackPane sign, int size) {
        double scale = (double) size / SIZE;
        SnapshotParameters look = new SnapshotParameters();
        look.setFill(Color.TRANSPARENT);
        look.setTransform(Transform.scale(scale, scale));
        WritableImage image = sign.snapshot(look, new WritableImage(size, size));
        int[] pixels = new int[size * size];
        image.getPixelReader().getPixels(0, 0, size, size, PixelFormat.getIntArgbInstance(), pixels, 0, size);
        return new TrayPicture(size, pixels);
    }
}
