package io.idlemint.app.runtime.files;

import io.idlemint.domain.time.Patience;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Replaces files as a whole: whoever reads one finds the old content or the new one. Not safe for two writers of one
/// file at a time.
public final class WholeFile {
    private WholeFile() {}

    /// Moves a file over another.
    interface Move {
        void move(Path from, Path to) throws IOException;
    }

    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public static void write(Path file, byte[] content) throws IOException {
        Path fresh = beside(file);
        Files.write(fresh, content);
        replace(fresh, file);
    }

    /// Where the new content is written before it replaces the old one.
    public static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    /// Puts a finished file in the place of another.
    public static void replace(Path fresh, Path file) throws IOException {
        replace(
                fresh,
                file,
                (from, to) ->
                        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
    }

    static void replace(Path fresh, Path file, Move move) throws IOException {
        Patience.insist(() -> move.move(fresh, file));
    }
}
