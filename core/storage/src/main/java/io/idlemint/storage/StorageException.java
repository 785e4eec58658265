package io.idlemint.storage;

import org.jspecify.annotations.Nullable;

/// The database could not do what was asked, and then nothing of it happened: the disk or the database is full, a
/// file is damaged, or it is closed. The message names what was tried.
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What kind of obstacle it was.
    public enum Kind {
        /// No space is left: the same request can be repeated when there is more.
        FULL,
        /// The database was closed before.
        CLOSED,
        /// The file is damaged, or no database. It is left as it was found.
        DAMAGED,
        /// The file may not be read or written by this user, or its disk by nobody.
        DENIED,
        /// A newer version of this program has written the file. It is left as it was found.
        NEWER,
        /// Anything else: a disk error, a constraint that caught a mistake in this program.
        FAILED
    }

    private final Kind kind;

    public StorageException(Kind kind, String tried, @Nullable Throwable cause) {
        super("storage: could not " + tried + reason(kind, cause), cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    private static String reason(Kind kind, @Nullable Throwable cause) {
        return switch (kind) {
            case FULL -> ": no space is left";
            case CLOSED -> ": the database is closed";
            case NEWER -> ": a newer version has written it";
            case DAMAGED, DENIED, FAILED -> cause == null ? "" : ": " + firstLine(cause);
        };
    }

    /// Some of those below add tables of what they know.
    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
