package io.idlemint.app.runtime.files;

import io.idlemint.domain.time.Patience;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.renter.FileErrand;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Single files of this computer on their way into and out of a lease.
public final class MovedFile {
    private static final Logger LOG = LoggerFactory.getLogger(MovedFile.class);

    private MovedFile() {}

    /// A file for a lease, or why it cannot go.
    public sealed interface Put {
        record Ready(FileErrand errand) implements Put {}

        record Refused(Refusal why) implements Put {}
    }

    /// A file goes into a lease's work folder, under the last part of its name.
    public static Put put(Path file) {
        try {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                return new Put.Refused(Refusal.of(Refusal.Why.INPUT_UNREADABLE, file.toString()));
            }
            return new Put.Ready(new FileErrand.Put(
                    String.valueOf(file.getFileName()), () -> Files.newInputStream(file), Files.size(file)));
        } catch (IOException unreadable) {
            LOG.info("{} cannot be read", file, unreadable);
            return new Put.Refused(Refusal.of(Refusal.Why.INPUT_UNREADABLE, file.toString()));
        }
    }

    /// A file comes out of a lease: beside its place first, and takes the place when it is whole.
    public static FileErrand get(String name, Path target) {
        return new FileErrand.Get(name, new Beside(target, target.resolveSibling(target.getFileName() + ".part")));
    }

    private record Beside(Path target, Path part) implements FileErrand.Target {
        @Override
        public OutputStream open() throws IOException {
            return Files.newOutputStream(part);
        }

        @Override
        public void keep() throws IOException {
            Patience.insist(() -> Files.move(part, target, StandardCopyOption.REPLACE_EXISTING));
        }

        @Override
        public void discard() {
            try {
                Files.deleteIfExists(part);
            } catch (IOException stuck) {
                LOG.info("{} stays", part, stuck);
            }
        }
    }
}
