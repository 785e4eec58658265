package io.idlemint.machine.sandbox;

import io.idlemint.domain.sandbox.SandboxFailure;
import io.idlemint.domain.sandbox.WorkFolder;
import io.idlemint.domain.sandbox.WorkFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;

/// The folders of leases below one folder that only its owner can enter. Safe for use by several threads.
public final class PrivateWorkFolders implements WorkFolders {
    private static final Pattern LEASE_ID = Pattern.compile("[A-Za-z0-9_-]{1,80}");

    private final Path root;

    /// The lease's folders lie below this one.
    ///
    /// @param root made with the first lease when it is missing
    public PrivateWorkFolders(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public WorkFolder create(String leaseId) {
        if (!LEASE_ID.matcher(leaseId).matches()) {
            throw new IllegalArgumentException("leaseId must be 1 to 80 letters, digits, '-' or '_'");
        }
        Path folder = root.resolve(leaseId);
        try {
            Files.createDirectories(root);
            ownerOnly(root);
            Shredder.delete(folder);
            Files.createDirectory(folder);
            ownerOnly(folder);
            return new PrivateWorkFolder(folder);
        } catch (IOException refused) {
            throw new SandboxFailure("The work folder " + folder + " could not be made", refused);
        }
    }

    private static void ownerOnly(Path folder) throws IOException {
        if (posix(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    // A folder whose mount is not listed, as in a chroot, is judged by its kind of file system alone.
    private static boolean posix(Path path) {
        try {
            return Files.getFileStore(path).supportsFileAttributeView("posix");
        } catch (IOException unlisted) {
            return path.getFileSystem().supportedFileAttributeViews().contains("posix");
        }
    }
}
