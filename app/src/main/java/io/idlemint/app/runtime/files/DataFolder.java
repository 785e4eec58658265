package io.idlemint.app.runtime.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The folder with everything that this installation keeps. One process owns it at a time, by a lock that ends with
/// the process however it ends.
public final class DataFolder implements AutoCloseable {
    /// What is locked of the file: a byte far behind its end. On Windows nobody else can read what is locked, and the
    /// file says who owns the folder.
    private static final long LOCKED = 1L << 30;

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;
    private final Shelf shelf = new Shelf(InstantSource.system());

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /// The usual place on this system for this user.
    ///
    /// @param environment the environment's variables
    /// @param system the properties `os.name` and `user.home`
    public static Path usual(Map<String, String> environment, Map<String, String> system) {
        Path home = Path.of(system.getOrDefault("user.home", "."));
        String os = system.getOrDefault("os.name", "").toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            return Optional.ofNullable(environment.get("LOCALAPPDATA"))
                    .map(Path::of)
                    .orElse(home.resolve("AppData").resolve("Local"))
                    .resolve("Idlemint");
        }
        if (os.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Idlemint");
        }
        return Optional.ofNullable(environment.get("XDG_DATA_HOME"))
                .filter(value -> value.startsWith("/"))
                .map(Path::of)
                .orElse(home.resolve(".local").resolve("share"))
                .resolve("idlemint");
    }

    /// Makes the folder, if need be, for its owner only.
    public static void make(Path path) {
        try {
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectories(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The data folder " + path + " cannot be made", failed);
        }
    }

    /// Takes the folder; empty when another process owns it.
    public static Optional<DataFolder> take(Path path) {
        make(path);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    path.resolve("owner.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(new DataFolder(path, channel, lock));
        } catch (IOException failed) {
            throw new UncheckedIOException("The data folder " + path + " cannot be locked", failed);
        }
    }

    /// Who owns the folder, for people.
    public static String owner(Path path) {
        try {
            return "process " + Files.readString(path.resolve("owner.lock"), StandardCharsets.US_ASCII);
        } catch (IOException unreadable) {
            return "another process";
        }
    }

    public Path path() {
        return path;
    }

    /// What could not be read and was put aside.
    public Shelf shelf() {
        return shelf;
    }

    /// A file in the folder.
    public Path file(String name) {
        return path.resolve(name);
    }

    /// A folder in the folder, made if need be.
    public Path folder(String name) {
        Path folder = path.resolve(name);
        make(folder);
        return folder;
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("The lock of " + path + " cannot be released", failed);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED, 1, false);
        } catch (OverlappingFileLockException ownedByThisProcess) {
            return null;
        }
    }
}
