package io.idlemint.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.text.Font;

/// The fonts that are part of the application. Chinese and other scripts come from the system's own,
/// or for Chinese from the one that the application lends where the system has none.
final class Fonts {
    /// That of the texts.
    private static final String FAMILY = "Idlemint Inter";

    private static final List<String> FILES = List.of(
            "/io/idlemint/ui/fonts/IdlemintInter-Regular.ttf",
            "/io/idlemint/ui/fonts/IdlemintInter-SemiBold.ttf",
            "/io/idlemint/ui/fonts/IdlemintInter-Medium.ttf",
            "/io/idlemint/ui/fonts/JetBrainsMono-Regular.ttf",
            // Those of the icons, as Ikonli's packages have them.
            "/META-INF/resources/feather/4.28/fonts/feather.ttf",
            "/META-INF/resources/materialdesign2/7.4.47/fonts/materialdesignicons-webfont.ttf");

    private Fonts() {}

    /// Makes them known to JavaFX. A second call does no harm.
    static void load() {
        if (!Font.getFamilies().contains(FAMILY)) {
            all().forEach(Fonts::load);
        }
    }

    private static Stream<URL> all() {
        return FILES.stream().map(file -> Objects.requireNonNull(Fonts.class.getResource(file), file));
    }

    private static void load(URL font) {
        try (InputStream in = font.openStream()) {
            if (Font.loadFont(in, 14) == null) {
                throw new IllegalStateException("the font " + font + " is missing from the application");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("font " + font, broken);
        }
    }
}
