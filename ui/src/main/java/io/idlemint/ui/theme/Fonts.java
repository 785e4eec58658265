package io.idlemint.ui.theme;

import io.idlemint.domain.time.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The fonts that are part of the application. Chinese and other scripts come from the system's own,
/// or for Chinese from the one that the application lends where the system has none.
public final class Fonts {
    private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);

    /// That of the texts.
    private static final String FAMILY = "Idlemint Inter";

    private static final double SIZE = 14;

    private static final List<String> FILES = List.of(
            "/io/idlemint/ui/fonts/IdlemintInter-Regular.ttf",
            "/io/idlemint/ui/fonts/IdlemintInter-SemiBold.ttf",
            "/io/idlemint/ui/fonts/IdlemintInter-Medium.ttf",
            "/io/idlemint/ui/fonts/JetBrainsMono-Regular.ttf",
            // Those of the icons, as Ikonli's packages have them.
            "/META-INF/resources/feather/4.28/fonts/feather.ttf",
            "/META-INF/resources/materialdesign2/7.4.47/fonts/materialdesignicons-webfont.ttf");

    private Fonts() {}

    /// Makes them known to JavaFX from files, which it reads where they are. Fonts that are not files it copies into
    /// the system's temporary folder, where they stay if the process does not end in order.
    ///
    /// @param folder where the files are laid if they are not there yet; it is made inside a folder that is there
    public static void load(Path folder) {
        if (!isKnown()) {
            all().forEach(font -> load(font, folder));
        }
    }

    /// Makes them known to JavaFX. A second call does no harm.
    static void load() {
        if (!isKnown()) {
            all().forEach(Fonts::load);
        }
    }

    /// JavaFX's list of families would not do: it is made once, without what is loaded later.
    private static boolean isKnown() {
        return Font.font(FAMILY, SIZE).getFamily().equals(FAMILY);
    }

    private static Stream<URL> all() {
        return FILES.stream().map(file -> Objects.requireNonNull(Fonts.class.getResource(file), file));
    }

    private static void load(URL font, Path folder) {
        Path file = folder.resolve(font.getPath().substring(font.getPath().lastIndexOf('/') + 1));
        try {
            lay(font, file);
        } catch (IOException full) {
            LOG.info("the font {} cannot be laid at {}: {}", font, file, full.getMessage());
        }
        // JavaFX takes the rest of such an address as it is, blanks and all.
        if (!Files.isReadable(file) || Font.loadFont("file:" + file, SIZE) == null) {
            load(font);
        }
    }

    private static void lay(URL font, Path file) throws IOException {
        if (Files.isRegularFile(file)
                && Files.size(file) == font.openConnection().getContentLengthLong()) {
            return;
        }
        Path folder = Objects.requireNonNull(file.getParent());
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder);
        }
        Path fresh = folder.resolve(file.getFileName() + ".new");
        try (InputStream in = font.openStream()) {
            Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
        }
        Patience.insist(
                () -> Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
    }

    private static void load(URL font) {
        try (InputStream in = font.openStream()) {
            if (Font.loadFont(in, SIZE) == null) {
                throw new IllegalStateException("the font " + font + " is missing from the application");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("font " + font, broken);
        }
    }
}
