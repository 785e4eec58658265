package io.idlemint.app.runtime.wallet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTest {
    @TempDir
    private Path temp = Path.of("unset");

    @BeforeEach
    void needsPosix() {
        Assumptions.assumeTrue(
                temp.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "SKIPPED: this file system has no owner permissions");
    }

    private Path file(String content, String permissions) throws Exception {
        Path file = temp.resolve("password");
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        return file;
    }

    @Test
    void readsAFileWithoutItsLastLineEnd() throws Exception {
        assertArrayEquals(
                "correct horse\n".toCharArray(), Passwords.read(file("correct horse\n\n", "rw-------"), null));
        assertArrayEquals("käse".toCharArray(), Passwords.read(file("käse\n", "r--------"), null));
        Files.delete(temp.resolve("password"));
        assertArrayEquals("käse".toCharArray(), Passwords.read(file("käse\r\n", "r--------"), null), "as on Windows");
    }

    @Test
    void refusesAFileThatOthersCanRead() throws Exception {
        Path open = file("secret-secret", "rw-r--r--");
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Passwords.read(open, null));
        assertTrue(String.valueOf(refused.getMessage()).contains("chmod 600"));
        assertTrue(!String.valueOf(refused.getMessage()).contains("secret-secret"));
    }

    @Test
    void takesTheServiceCredential() throws Exception {
        Files.writeString(temp.resolve("idlemint-password"), "from the manager");
        assertArrayEquals("from the manager".toCharArray(), Passwords.read(null, temp.toString()));
        assertArrayEquals(new char[0], Passwords.read(null, null));
    }
}
