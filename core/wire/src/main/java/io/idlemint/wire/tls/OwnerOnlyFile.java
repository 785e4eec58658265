package io.idlemint.wire.tls;

import io.idlemint.domain.time.Patience;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Small files that only their owner may read and that are either the old or the new content after a crash, never
/// a mixture.
final class OwnerOnlyFile {
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> FOLDER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnerOnlyFile() {}

    /// Replaces the file's content: written beside it, flushed to the disk, then moved over it. Missing folders
    /// are made, mode 0700.
    static void write(Path file, byte[] content) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null) {
            throw new IOException(file + " has no folder to be written in.");
        }
        boolean posix = folders(folder);
        Path fresh = posix
                ? Files.createTempFile(
                        folder, "." + target.getFileName(), ".new", PosixFilePermissions.asFileAttribute(OWNER))
                : Files.createTempFile(folder, "." + target.getFileName(), ".new");
        try {
            if (!posix) {
                ownerOnlyAcl(fresh);
            }
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Patience.insist(() ->
                    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
        } finally {
            Files.deleteIfExists(fresh);
        }
        if (posix) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /// Refuses a file that other users of this machine may read or write.
    static void requireOwnerOnly(Path file) throws IOException {
        if (!posix(file.toAbsolutePath())) {
            return;
        }
        Set<PosixFilePermission> found = Files.getPosixFilePermissions(file);
        if (!OWNER.containsAll(found)) {
            throw new DamagedFileException(
                    file,
                    "is open to other users (" + PosixFilePermissions.toString(found)
                            + "); it may be trusted again after: chmod 600",
                    null);
        }
    }

    private static boolean folders(Path folder) throws IOException {
        Path existing = folder;
        while (!Files.isDirectory(existing)) {
            Path parent = existing.getParent();
            if (parent == null) {
                throw new IOException(folder + " cannot be made.");
            }
            existing = parent;
        }
        boolean posix = posix(existing);
        if (posix) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        } else {
            Files.createDirectories(folder);
        }
        return posix;
    }

    // A folder whose mount is not listed, as in a chroot, is judged by its kind of file system alone.
    private static boolean posix(Path path) {
        try {
            return Files.getFileStore(path).supportsFileAttributeView("posix");
        } catch (IOException unlisted) {
            return path.getFileSystem().supportedFileAttributeViews().contains("posix");
        }
    }

    private static void ownerOnlyAcl(Path file) throws IOException {
        AclFileAttributeView view =
                Files.getFileAttributeView(file, AclFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view != null) {
            view.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(view.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }
}
