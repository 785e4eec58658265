package io.idlemint.domain.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Of what kind a failure with a file is.
public final class FileTroubles {
    /// What Linux, macOS and Windows say; Java has no types for these.
    private static final List<String> FULL = List.of("no space left", "not enough space", "disk quota exceeded");

    private static final List<String> DENIED = List.of("read-only file system", "permission denied", "not a directory");

    private FileTroubles() {}

    /// [StoreTrouble#FULL] or [StoreTrouble#DENIED]; empty for another failure.
    public static Optional<StoreTrouble> of(Throwable failure) {
        if (says(failure, FULL)) {
            return Optional.of(StoreTrouble.FULL);
        }
        boolean denied = failure instanceof AccessDeniedException
                || failure instanceof NotDirectoryException
                || says(failure, DENIED);
        return denied ? Optional.of(StoreTrouble.DENIED) : Optional.empty();
    }

    private static boolean says(Throwable failure, List<String> words) {
        // The message of such an exception begins with the file's name, which may be anything.
        String told = failure instanceof FileSystemException about ? about.getReason() : failure.getMessage();
        String said = Objects.requireNonNullElse(told, "").toLowerCase(Locale.ROOT);
        return failure instanceof IOException && words.stream().anyMatch(said::contains);
    }
}
