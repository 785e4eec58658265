package io.idlemint.machine.doctor;

import io.idlemint.domain.machine.Found.Fact.Size;
import io.idlemint.domain.machine.Found.What;
import io.idlemint.domain.machine.ReadinessCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Whether the data folder's disk has room.
///
/// @param folder the data folder, or where it will be
/// @param neededBytes below this nothing works
/// @param wantedBytes below this little can be leased out
public record DiskSpaceCheck(Path folder, long neededBytes, long wantedBytes) implements Check {
    private static final String NAME = "disk space";
    private static final double GIB = 1L << 30;

    /// 256 MiB are needed, 4 GiB are wanted.
    public static DiskSpaceCheck of(Path folder) {
        return new DiskSpaceCheck(folder, 256L << 20, 4L << 30);
    }

    @Override
    public ReadinessCheck look() {
        Path existing = folder.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            return row(Files.getFileStore(existing).getUsableSpace());
        } catch (IOException unreadable) {
            // A mount that is not listed, as in a chroot, can still be asked by its path.
            long usable = existing.toFile().getUsableSpace();
            if (usable > 0) {
                return row(usable);
            }
            return ReadinessCheck.problem(
                            NAME,
                            "The free space at " + existing + " cannot be read: " + unreadable.getMessage() + ".",
                            "Choose a data folder that this user can reach.")
                    .found(What.DISK_UNREADABLE, existing, String.valueOf(unreadable.getMessage()));
        }
    }

    private ReadinessCheck row(long free) {
        String sentence = gib(free) + " are free for " + folder + ".";
        if (free < neededBytes) {
            return ReadinessCheck.problem(NAME, sentence, "Free up at least " + gib(neededBytes) + ".")
                    .found(What.DISK_SHORT, new Size(free), folder, new Size(neededBytes));
        }
        if (free < wantedBytes) {
            return ReadinessCheck.attention(
                            NAME, sentence, "Free up " + gib(wantedBytes) + " so that leases get a useful disk.")
                    .found(What.DISK_SHORT, new Size(free), folder, new Size(wantedBytes));
        }
        return ReadinessCheck.ok(NAME, sentence).found(What.DISK_FREE, new Size(free), folder);
    }

    private static String gib(long bytes) {
        return String.format(Locale.ROOT, "%.2f GiB", bytes / GIB);
    }
}
