package io.idlemint.storage;

import io.idlemint.domain.store.StoreTrouble;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that writes. What queued up while the last commit was on its way to the disk becomes the next
/// group: one transaction, one savepoint a task, and every caller is answered after the commit.
///
/// Safe for use by several threads.
final class GroupWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);
    private static final int LARGEST_GROUP = 256;
    private static final WriteTask<Boolean> STOP = new WriteTask<>("stop", tx -> true);

    private final BlockingQueue<WriteTask<?>> queue = new LinkedBlockingQueue<>();
    private final Object gate = new Object();
    private final Handle handle;
    private final Tx tx;
    private final Thread thread;
    private boolean closed;

    GroupWriter(String name, Handle handle) {
        this.handle = handle;
        this.tx = new Tx(handle);
        this.thread = Thread.ofPlatform().name("sqlite-writer-" + name).daemon().start(this::loop);
    }

    <T> T write(String what, TxWork<T> work) {
        if (Thread.currentThread().equals(thread)) {
            throw new IllegalStateException("a transaction cannot be started inside of another: " + what);
        }
        WriteTask<T> task = new WriteTask<>(what, work);
        synchronized (gate) {
            if (closed) {
                throw new StorageException(StoreTrouble.CLOSED, what, null);
            }
            queue.add(task);
        }
        return task.await();
    }

    /// Finishes what was asked for before and then closes the connection.
    @Override
    public void close() {
        synchronized (gate) {
            if (!closed) {
                closed = true;
                queue.add(STOP);
            }
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        boolean running = true;
        while (running) {
            List<WriteTask<?>> group = nextGroup();
            running = !group.remove(STOP);
            if (!group.isEmpty()) {
                commit(group);
            }
        }
        handle.close();
    }

    private List<WriteTask<?>> nextGroup() {
        List<WriteTask<?>> group = new ArrayList<>();
        while (group.isEmpty()) {
            try {
                group.add(queue.take());
            } catch (InterruptedException ignored) {
                // Nobody but close() ends this thread.
                LOG.debug("the writer does not stop for an interrupt");
            }
        }
        queue.drainTo(group, LARGEST_GROUP - 1);
        return group;
    }

    private void commit(List<WriteTask<?>> group) {
        try {
            handle.execute("begin immediate");
            group.forEach(this::runInSavepoint);
            handle.execute("commit");
        } catch (JdbiException failed) {
            LOG.warn("a group of {} writes was undone: {}", group.size(), failed.getMessage());
            rollBack();
            group.forEach(task -> task.lost(failed));
        }
        group.forEach(WriteTask::answer);
    }

    private void runInSavepoint(WriteTask<?> task) {
        handle.execute("savepoint task");
        if (!task.run(tx)) {
            handle.execute("rollback to task");
        }
        handle.execute("release task");
    }

    private void rollBack() {
        try {
            handle.execute("rollback");
        } catch (JdbiException already) {
            LOG.debug("SQLite had rolled back by itself: {}", already.getMessage());
        }
    }
}
