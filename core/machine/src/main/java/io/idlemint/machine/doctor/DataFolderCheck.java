package io.idlemint.machine.doctor;

import io.idlemint.domain.machine.Found.What;
import io.idlemint.domain.machine.ReadinessCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/// Whether only its owner can enter the data folder, and whether this user can write it.
///
/// @param folder the data folder
public record DataFolderCheck(Path folder) implements Check {
    private static final String NAME = "data folder";
    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    @Override
    public ReadinessCheck look() {
        if (!Files.exists(folder)) {
            return ReadinessCheck.ok(NAME, folder + " will be made at the first start.")
                    .found(What.FOLDER_TO_MAKE, folder);
        }
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            return ReadinessCheck.problem(
                            NAME, folder + " is not a folder that this user can write.", "Choose another data folder.")
                    .found(What.FOLDER_NOT_WRITABLE, folder);
        }
        return permissions();
    }

    private ReadinessCheck permissions() {
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view == null) {
            return ReadinessCheck.ok(NAME, folder + " can be written; this system keeps other users out of it.")
                    .found(What.FOLDER_WRITABLE, folder);
        }
        try {
            Set<PosixFilePermission> permissions = view.readAttributes().permissions();
            if (!OWNER.containsAll(permissions)) {
                return ReadinessCheck.problem(
                                NAME,
                                "Others than its owner can reach into " + folder + " ("
                                        + PosixFilePermissions.toString(permissions) + ").",
                                "Close it with: chmod 700 " + folder)
                        .found(What.FOLDER_OPEN, folder, PosixFilePermissions.toString(permissions));
            }
            return ReadinessCheck.ok(NAME, "Only its owner can enter " + folder + ".")
                    .found(What.FOLDER_PRIVATE, folder);
        } catch (IOException unreadable) {
            return ReadinessCheck.problem(
                            NAME,
                            "The rights of " + folder + " cannot be read: " + unreadable.getMessage() + ".",
                            "Choose another data folder.")
                    .found(What.FOLDER_UNREADABLE, folder, String.valueOf(unreadable.getMessage()));
        }
    }
}
