package io.idlemint.wire.tls;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file of keys that is there but cannot be used: damaged, or open to other users. The file is left as it was
/// found.
public final class DamagedFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Path file;

    DamagedFileException(Path file, String what, @Nullable Throwable cause) {
        super(file + " " + what, cause);
        this.file = file;
    }

    /// The file that was refused; null only in a deserialised exception.
    public @Nullable Path file() {
        return file;
    }
}
