package io.idlemint.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The fonts that are part of the application. Chinese and other scripts come from the system's own,
/// or for Chinese from the one that the application lends where the system has none.
final class Fonts {
    private static final List<String> FILES = List.of(
            "IdlemintInter-Regular.ttf",
            "IdlemintInter-SemiBold.ttf",
            "IdlemintInter-Medium.ttf",
            "JetBrainsMono-Regular.ttf");

    private Fonts() {}

    /// Makes them known to JavaFX. A second call does no harm.
    static void load() {
        if (!Font.getFamilies().contains("Idlemint Inter")) {
            FILES.forEach(Fonts::load);
        }
    }

    private static void load(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream("/io/idlemint/ui/fonts/" + file)) {
            if (in == null || Font.loadFont(in, 14) == null) {
                throw new IllegalStateException("the font " + file + " is missing from the application");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("font " + file, broken);
        }
    }
}
