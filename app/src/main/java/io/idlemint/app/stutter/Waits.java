package io.idlemint.app.stutter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// How long a thread was ready to go on and had no processor, as Linux counts it (`schedstat` of proc(5)). Unlike the
/// time of a frame it does not know whether the processor itself was slower.
/// For use by one thread.
final class Waits implements AutoCloseable {
    private static final Path SELF = Path.of("/proc/thread-self/schedstat");
    private static final int LONGEST = 128;

    private final FileChannel counters;
    private final ByteBuffer text = ByteBuffer.allocate(LONGEST);

    private Waits(FileChannel counters) {
        this.counters = counters;
    }

    /// Those of the calling thread; empty where the system does not count them.
    static Optional<Waits> ofThisThread() {
        try {
            Waits waits = new Waits(FileChannel.open(SELF));
            if (waits.fields().length == 3) {
                return Optional.of(waits);
            }
            waits.close();
        } catch (IOException uncounted) {
            // Not Linux, or a kernel without these counters.
        }
        return Optional.empty();
    }

    /// In nanoseconds, since the thread began.
    long nanos() {
        try {
            return Long.parseLong(fields()[1]);
        } catch (IOException broken) {
            throw new UncheckedIOException("The waiting times of this thread cannot be read from " + SELF, broken);
        }
    }

    /// Time on a processor, time waiting for one, and turns.
    private String[] fields() throws IOException {
        text.clear();
        counters.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII)
                .strip()
                .split(" ", -1);
    }

    @Override
    public void close() {
        try {
            counters.close();
        } catch (IOException ignored) {
            // It was only read.
        }
    }
}
