package io.idlemint.app.runtime.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path temp = Path.of("unset");

    @Test
    void hasOneOwner() {
        Path path = temp.resolve("data");
        Optional<DataFolder> first = DataFolder.take(path);
        assertTrue(first.isPresent());
        assertTrue(DataFolder.take(path).isEmpty());
        assertEquals("process " + ProcessHandle.current().pid(), DataFolder.owner(path));
        first.orElseThrow().close();
        Optional<DataFolder> second = DataFolder.take(path);
        assertTrue(second.isPresent());
        second.orElseThrow().close();
    }

    /// Where a lock is mandatory, as on Windows, nobody can read what is locked.
    @Test
    void whatSaysWhoOwnsItIsNotLocked() throws Exception {
        Path path = temp.resolve("told");
        try (DataFolder taken = DataFolder.take(path).orElseThrow();
                FileChannel reader = FileChannel.open(taken.file("owner.lock"), StandardOpenOption.READ);
                FileLock shared = reader.tryLock(0, reader.size(), true)) {
            assertTrue(shared.isValid() && reader.size() > 0);
        }
    }

    @Test
    void isForItsOwnerOnly() throws Exception {
        Path path = temp.resolve("private");
        DataFolder.make(path);
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        }
    }

    @Test
    void knowsTheUsualPlaces() {
        assertEquals(
                Path.of("/home/u/.local/share/idlemint"),
                DataFolder.usual(Map.of(), Map.of("os.name", "Linux", "user.home", "/home/u")));
        assertEquals(
                Path.of("/x/idlemint"),
                DataFolder.usual(Map.of("XDG_DATA_HOME", "/x"), Map.of("os.name", "Linux", "user.home", "/home/u")));
        assertEquals(
                Path.of("/Users/u/Library/Application Support/Idlemint"),
                DataFolder.usual(Map.of(), Map.of("os.name", "Mac OS X", "user.home", "/Users/u")));
        assertEquals(
                Path.of("/l/Idlemint"),
                DataFolder.usual(Map.of("LOCALAPPDATA", "/l"), Map.of("os.name", "Windows 11", "user.home", "/u")));
    }

    /// The installer of Windows deletes the program's folder with all that is in it, at each upgrade.
    @Test
    void onWindowsItLiesOutsideOfTheProgram() throws Exception {
        String script = Files.readString(Path.of("..", "installers", "windows", "build.ps1"));
        Matcher folder = Pattern.compile("\\$programFolder = '([^']+)'").matcher(script);
        assertTrue(folder.find() && script.contains("'--install-dir', $programFolder"), script);
        assertFalse(script.contains("--win-dir-chooser"), script);
        Path program = Path.of("/l", folder.group(1).split("\\\\", -1));
        Path data = DataFolder.usual(Map.of("LOCALAPPDATA", "/l"), Map.of("os.name", "Windows 11"));
        assertFalse(data.startsWith(program) || program.startsWith(data), data + " and " + program);
    }
}
