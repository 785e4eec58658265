package io.idlemint.storage;

import io.idlemint.domain.store.StoreFailure;
import io.idlemint.domain.store.StoreTrouble;
import org.jspecify.annotations.Nullable;

/// The database could not do what was asked, and then nothing of it happened: the disk or the database is full, a
/// file is damaged, or it is closed. The message names what was tried.
public final class StorageException extends RuntimeException implements StoreFailure {
    private static final long serialVersionUID = 1L;

    private final StoreTrouble trouble;

    public StorageException(StoreTrouble trouble, String tried, @Nullable Throwable cause) {
        super("storage: could not " + tried + reason(trouble, cause), cause);
        this.trouble = trouble;
    }

    @Override
    public StoreTrouble trouble() {
        return trouble;
    }

    private static String reason(StoreTrouble trouble, @Nullable Throwable cause) {
        return switch (trouble) {
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
