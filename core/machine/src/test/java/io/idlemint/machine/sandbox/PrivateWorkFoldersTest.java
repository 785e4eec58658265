package io.idlemint.machine.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.domain.sandbox.WorkFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs({OS.LINUX, OS.MAC})
class PrivateWorkFoldersTest {
    @TempDir
    Path root;

    private WorkFolder create() {
        return new PrivateWorkFolders(root.resolve("leases")).create("lease-1");
    }

    private static void put(WorkFolder folder, String name, String text) throws IOException {
        try (OutputStream out = folder.put(name)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String get(WorkFolder folder, String name) throws IOException {
        try (InputStream in = folder.get(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void itsFilesAreListedAndDeletedWithoutFollowingLinks() throws IOException {
        Path secret = Files.writeString(root.resolve("secret"), "s");
        try (WorkFolder folder = create()) {
            put(folder, "b.txt", "two");
            put(folder, "deep/a.txt", "1");
            Files.createSymbolicLink(folder.path().resolve("link"), secret);
            Files.createSymbolicLink(folder.path().resolve("way"), root);
            assertEquals(
                    List.of(new WorkFolder.Entry("b.txt", 3), new WorkFolder.Entry("deep/a.txt", 1)), folder.list(500));
            assertEquals(1, folder.list(1).size());
            folder.delete("b.txt");
            folder.delete("link");
            assertThrows(IOException.class, () -> folder.delete("way/secret"));
            assertThrows(IllegalArgumentException.class, () -> folder.delete("../secret"));
            assertEquals(List.of(new WorkFolder.Entry("deep/a.txt", 1)), folder.list(500));
        }
        assertEquals("s", Files.readString(secret));
    }

    @Test
    void whatGoesInComesOut() throws IOException {
        try (WorkFolder folder = create()) {
            put(folder, "a.txt", "a");
            put(folder, "deep/er/b.txt", "b");
            put(folder, "a.txt", "new");
            assertEquals("new", get(folder, "a.txt"));
            assertEquals("b", get(folder, "deep/er/b.txt"));
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())));
            assertThrows(IOException.class, () -> folder.put("deep"));
            assertThrows(IOException.class, () -> folder.get("deep"));
            assertThrows(IOException.class, () -> folder.get("nothing"));
        }
        try (var left = Files.list(root.resolve("leases"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void anEarlierRunsFilesAreGone() throws IOException {
        put(create(), "old", "x");
        try (WorkFolder folder = create();
                var files = Files.list(folder.path())) {
            assertEquals(List.of(), files.toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/passwd", "../x", "a/../../x", "a//b", "a/", ".", "..", "./a", "a\0b"})
    void namesThatLeaveAreRefused(String name) {
        try (WorkFolder folder = create()) {
            assertThrows(IllegalArgumentException.class, () -> folder.put(name));
            assertThrows(IllegalArgumentException.class, () -> folder.get(name));
        }
    }

    @Test
    void aNameOfTwoHundredCharactersIsTheLongest() throws IOException {
        try (WorkFolder folder = create()) {
            put(folder, "x".repeat(200), "x");
            assertThrows(IllegalArgumentException.class, () -> folder.put("x".repeat(201)));
        }
    }

    @Test
    void linksOfTheGuestAreNotFollowed() throws IOException {
        Path secret = Files.writeString(root.resolve("secret"), "secret");
        Path outside = Files.createDirectory(root.resolve("outside"));
        try (WorkFolder folder = create()) {
            Files.createSymbolicLink(folder.path().resolve("link"), secret);
            Files.createSymbolicLink(folder.path().resolve("way"), outside);
            assertThrows(IOException.class, () -> folder.get("link"));
            assertThrows(IOException.class, () -> folder.get("way/x"));
            assertThrows(IOException.class, () -> folder.put("way/x"));
            put(folder, "link", "replaced");
            assertEquals("secret", Files.readString(secret));
            assertEquals("replaced", get(folder, "link"));
        }
        assertEquals("secret", Files.readString(secret));
        assertTrue(Files.isDirectory(outside));
    }

    @Test
    void aPipeIsNotOpened() throws Exception {
        try (WorkFolder folder = create()) {
            Path pipe = folder.path().resolve("pipe");
            int made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
            assumeTrue(made == 0, "SKIPPED: mkfifo is not there");
            assertThrows(IOException.class, () -> folder.get("pipe"));
            put(folder, "pipe", "now a file");
            assertArrayEquals("now a file".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(pipe));
        }
    }

    @Test
    void lockedFoldersAreDeletedToo() throws IOException {
        WorkFolder folder = create();
        put(folder, "a/b/c", "x");
        Files.setPosixFilePermissions(folder.path().resolve("a/b"), PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(folder.path().resolve("a"), PosixFilePermissions.fromString("---------"));
        folder.close();
        assertFalse(Files.exists(folder.path()));
    }

    @Test
    void aTreeDeeperThanAnyPathIsDeletedToo() throws Exception {
        WorkFolder folder = create();
        String name = "d".repeat(200);
        String dig =
                "i=0; while [ $i -lt 60 ]; do mkdir " + name + " && cd -P " + name + " || exit 1; i=$((i+1)); done";
        int dug = new ProcessBuilder("sh", "-c", dig)
                .directory(folder.path().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assumeTrue(dug == 0, "SKIPPED: this shell cannot go deeper than a path");
        folder.close();
        assertFalse(Files.exists(folder.path()));
    }
}
