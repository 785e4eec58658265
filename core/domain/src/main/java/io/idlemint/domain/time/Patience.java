package io.idlemint.domain.time;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.time.Duration;

/// Tries again what a file system denies for a moment. On Windows nobody can replace a file while a virus scanner or a
/// backup looks at it, which takes some milliseconds.
public final class Patience {
    private static final int TRIES = 100;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Patience() {}

    /// What a file system is to do.
    @FunctionalInterface
    public interface Order {
        void run() throws IOException;
    }

    /// Has it done, and tries again for two seconds while it is denied.
    ///
    /// @throws IOException what was denied to the end, or until the thread was interrupted; any other at once
    public static void insist(Order order) throws IOException {
        insist(order, PAUSE);
    }

    static void insist(Order order, Duration pause) throws IOException {
        for (int tried = 1; ; tried++) {
            try {
                order.run();
                return;
            } catch (FileSystemException denied) {
                if (tried == TRIES || !mayPass(denied) || !waited(pause)) {
                    throw denied;
                }
            }
        }
    }

    /// A file that somebody else has open is an error without a type of its own.
    private static boolean mayPass(FileSystemException denied) {
        return denied instanceof AccessDeniedException || denied.getClass().equals(FileSystemException.class);
    }

    private static boolean waited(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
