package io.idlemint.signing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OwnerOnlyFileTest {
    private static final byte[] OLD = "old".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "the new content".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path temp;

    private Path folder = Path.of("");
    private Path path = Path.of("");

    @BeforeEach
    void needPosixPermissions() {
        assumeTrue(
                temp.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "SKIPPED: this file system has no POSIX permissions to check");
        folder = temp.resolve("made/keys");
        path = folder.resolve("secret.json");
    }

    @Test
    void theFileAndItsFolderAreTheOwnersAlone() throws IOException {
        OwnerOnlyFile file = new OwnerOnlyFile(path);
        file.write(OLD);
        file.write(NEW);
        assertArrayEquals(NEW, file.read(100));
        assertEquals("rw-------", permissions(path));
        assertEquals("rwx------", permissions(folder));
        try (var entries = Files.list(folder)) {
            assertEquals(1, entries.count(), "no temporary file is left");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx------", "rw-rw-rw-"})
    void aFileWithWiderPermissionsIsNotRead(String wide) throws IOException {
        OwnerOnlyFile file = new OwnerOnlyFile(path);
        file.write(OLD);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(wide));
        var refused = assertThrows(SigningException.class, () -> file.read(100));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains(path.toString()) && message.contains(wide) && message.contains("chmod 600"));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r--------"));
        assertArrayEquals(OLD, file.read(100));
    }

    @Test
    void aFolderThatOthersCanEnterIsNotWrittenTo() throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var refused = assertThrows(SigningException.class, () -> new OwnerOnlyFile(path).write(OLD));
        assertTrue(String.valueOf(refused.getMessage()).contains("chmod 700"));
        try (var entries = Files.list(folder)) {
            assertEquals(0, entries.count());
        }
    }

    @Test
    void readingStopsRightAfterTheLimit() {
        OwnerOnlyFile file = new OwnerOnlyFile(path);
        file.write(NEW);
        assertEquals(NEW.length, file.read(NEW.length).length);
        assertEquals(5, file.read(4).length);
    }

    @Test
    void aMissingFileIsNamed() {
        var refused = assertThrows(SigningException.class, () -> new OwnerOnlyFile(path).read(10));
        assertTrue(String.valueOf(refused.getMessage()).contains(path.toString()));
    }

    @Test
    void aProcessKilledBeforeTheRenameLeavesTheOldContent() throws IOException, InterruptedException {
        OwnerOnlyFile file = new OwnerOnlyFile(path);
        file.write(OLD);
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DiesBeforeRename.class.getName(),
                        path.toString())
                .inheritIO()
                .start();
        assertTrue(child.waitFor(60, TimeUnit.SECONDS));
        assertEquals(DiesBeforeRename.STATUS, child.exitValue());
        assertArrayEquals(NEW, Files.readAllBytes(path.resolveSibling(".secret.json.new")), "it had come that far");
        assertArrayEquals(OLD, file.read(100));
        file.write(NEW);
        assertArrayEquals(NEW, file.read(100));
    }

    /// Ends without any clean-up when only the rename is left to do.
    static final class DiesBeforeRename {
        static final int STATUS = 86;

        private DiesBeforeRename() {}

        public static void main(String[] args) {
            new OwnerOnlyFile(Path.of(args[0]), () -> Runtime.getRuntime().halt(STATUS)).write(NEW);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
