package io.idlemint.app.runtime.update;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What has come of a package. Its failures are those of the disk, and are not taken for those of the network. For
/// use by one thread.
final class PartFile implements AutoCloseable {
    private final Path path;
    private final OutputStream out;

    private PartFile(Path path, OutputStream out) {
        this.path = path;
        this.out = out;
    }

    /// @param goesOn whether what is there stays
    static PartFile open(Path path, boolean goesOn) {
        StandardOpenOption how = goesOn ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
        try {
            return new PartFile(
                    path, Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how));
        } catch (IOException broken) {
            throw UpdateException.of(path, broken);
        }
    }

    void write(byte[] buffer, int length) {
        try {
            out.write(buffer, 0, length);
        } catch (IOException broken) {
            throw UpdateException.of(path, broken);
        }
    }

    static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException broken) {
            throw UpdateException.of(path, broken);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException broken) {
            throw UpdateException.of(path, broken);
        }
    }
}
