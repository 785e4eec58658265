package io.idlemint.machine.fonts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A font with the characters of GB 2312, for a Linux system whose own fonts have no Chinese; other systems have some.
public final class SpareFont {
    private static final Logger LOG = LoggerFactory.getLogger(SpareFont.class);
    private static final String FONT = "IdlemintHanzi.otf";
    private static final String CHINESE = "zh-cn";

    private SpareFont() {}

    /// Shows the font to this process if the system has none for Chinese. It has no effect on a window that is open
    /// already.
    ///
    /// @param file where the font is laid if it is needed; it stays there
    /// @return whether it is shown
    public static boolean lend(Path file) {
        Optional<FontConfig> fonts = FontConfig.ofThisSystem();
        if (fonts.isEmpty() || fonts.get().covers(CHINESE)) {
            return false;
        }
        try {
            lay(file);
        } catch (IOException broken) {
            LOG.warn("The font for Chinese cannot be laid at {}", file, broken);
            return false;
        }
        boolean shown = fonts.get().add(file);
        LOG.info("The system has no font for Chinese; {} is {}used", file, shown ? "" : "not ");
        return shown;
    }

    private static void lay(Path file) throws IOException {
        byte[] font;
        try (InputStream in = SpareFont.class.getResourceAsStream(FONT)) {
            if (in == null) {
                throw new IOException(FONT + " is missing from the application");
            }
            font = in.readAllBytes();
        }
        if (Files.isRegularFile(file) && Files.size(file) == font.length) {
            return;
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, font);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
