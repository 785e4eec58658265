package io.idlemint.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Who may do what with a file, as POSIX writes it. Windows has access lists instead: there nothing is set, nor
/// looked at.
public final class Rights {
    private Rights() {}

    public static void set(Path path, String rights) throws IOException {
        if (areKnown(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        }
    }

    public static void check(String rights, Path path) throws IOException {
        if (areKnown(path)) {
            assertEquals(rights, PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        }
    }

    /// Ends a test that is about nothing else.
    public static void need(Path path) {
        assumeTrue(areKnown(path), "SKIPPED: this file system has no POSIX permissions to check");
    }

    private static boolean areKnown(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
