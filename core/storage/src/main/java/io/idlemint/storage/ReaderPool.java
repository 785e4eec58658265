package io.idlemint.storage;

import io.idlemint.domain.store.StoreTrouble;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// Connections that read beside the writer, each read in a snapshot of its own. Safe for use by several threads.
final class ReaderPool implements AutoCloseable {
    private static final int READERS = 4;
    private static final long LONGEST_WAIT_SECONDS = 30;

    private final BlockingQueue<Handle> idle = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    ReaderPool(SqliteFile file) {
        for (int i = 0; i < READERS; i++) {
            idle.add(file.connectReader());
        }
    }

    <T> T read(String what, TxWork<T> work) {
        Handle handle = take(what);
        try {
            handle.execute("begin");
            try {
                return work.in(new Tx(handle));
            } finally {
                handle.execute("rollback");
            }
        } catch (JdbiException failed) {
            throw SqliteFailure.of(what, failed);
        } finally {
            idle.add(handle);
        }
    }

    /// Waits for the reads that run.
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        for (int i = 0; i < READERS; i++) {
            take("close").close();
        }
    }

    private Handle take(String what) {
        if (closed && !what.equals("close")) {
            throw new StorageException(StoreTrouble.CLOSED, what, null);
        }
        try {
            Handle handle = idle.poll(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            if (handle == null) {
                throw new StorageException(StoreTrouble.FAILED, what + " (all readers are busy)", null);
            }
            return handle;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StorageException(StoreTrouble.FAILED, what + " (interrupted)", stopped);
        }
    }
}
