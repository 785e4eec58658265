package io.idlemint.signing;

import io.idlemint.domain.time.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A small file that only its owner may read (0600) in a folder that only its owner may enter (0700), replaced as a
/// whole: after a crash at any moment it holds either the old content or the new one. Where the file system knows no
/// such permissions, an access list that names the owner alone stands in. Not safe for two writers at a time.
public final class OwnerOnlyFile {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private final Path path;
    private final Runnable beforeRename;

    public OwnerOnlyFile(Path path) {
        this(path, () -> {});
    }

    /// @param beforeRename runs when the new content is durable under its temporary name
    OwnerOnlyFile(Path path, Runnable beforeRename) {
        this.path = path.toAbsolutePath().normalize();
        this.beforeRename = beforeRename;
    }

    public Path path() {
        return path;
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /// The content, cut after `limit + 1` bytes: more than `limit` means that the file is too large.
    ///
    /// @throws SigningException if the file is missing, cannot be read, or can be read by others
    public byte[] read(int limit) {
        try {
            requirePrivate(path, FILE, "chmod 600");
            try (InputStream in = Files.newInputStream(path)) {
                return in.readNBytes(limit + 1);
            }
        } catch (IOException failed) {
            throw new SigningException("the file " + path + " cannot be read", failed);
        }
    }

    /// Replaces the content. Makes the folder if it is missing.
    ///
    /// @throws SigningException if it cannot be written, or others can enter the folder
    public void write(byte[] content) {
        Path fresh = path.resolveSibling("." + path.getFileName() + ".new");
        try {
            makeFolder();
            Files.deleteIfExists(fresh);
            writeDurably(fresh, content);
            beforeRename.run();
            Patience.insist(
                    () -> Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
            syncFolder();
        } catch (IOException failed) {
            throw new SigningException("the file " + path + " cannot be written", failed);
        }
    }

    private void makeFolder() throws IOException {
        Path folder = folder();
        if (Files.isDirectory(folder)) {
            requirePrivate(folder, FOLDER, "chmod 700");
        } else if (posix(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        } else {
            Files.createDirectories(folder);
            restrictToOwner(folder);
        }
    }

    private static void writeDurably(Path file, byte[] content) throws IOException {
        boolean posix = posix(file);
        FileAttribute<?>[] attributes =
                posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FILE)} : new FileAttribute<?>[0];
        Files.createFile(file, attributes);
        if (!posix) {
            restrictToOwner(file);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private void syncFolder() throws IOException {
        // Only POSIX systems can open a folder; elsewhere the rename is as durable as the system makes it.
        if (posix(path)) {
            try (FileChannel channel = FileChannel.open(folder(), StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private Path folder() {
        Path parent = path.getParent();
        if (parent == null) {
            throw new SigningException("the path " + path + " names no file");
        }
        return parent;
    }

    private static void requirePrivate(Path path, Set<PosixFilePermission> most, String remedy) throws IOException {
        if (!posix(path)) {
            return;
        }
        Set<PosixFilePermission> found = Files.getPosixFilePermissions(path);
        if (!most.containsAll(found)) {
            throw new SigningException(path + " is open to others (" + PosixFilePermissions.toString(found)
                    + "): only its owner may have access; run " + remedy + " on it");
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void restrictToOwner(Path path) throws IOException {
        AclFileAttributeView view = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (view == null) {
            throw new SigningException(path + " lies on a file system that cannot keep others out");
        }
        view.setAcl(List.of(AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(Files.getOwner(path))
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build()));
    }
}
