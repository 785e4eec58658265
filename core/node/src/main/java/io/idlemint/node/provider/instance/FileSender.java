package io.idlemint.node.provider.instance;

import io.idlemint.domain.tunnel.Tunnel;
import io.idlemint.domain.tunnel.TunnelBrokenException;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends the files that a renter asks for, one after the other on a thread of its own: a renter that reads slowly, or
/// not at all, must not hold up the lease's loop, which watches what is unpaid. For the lease's loop.
final class FileSender implements AutoCloseable {
    /// The most requests that wait.
    static final int MOST = 64;

    private static final Logger LOG = LoggerFactory.getLogger(FileSender.class);

    private final InstanceFiles files;
    private final BlockingQueue<Wanted> queue = new ArrayBlockingQueue<>(MOST);
    private final Thread thread;
    private final AtomicInteger unsent = new AtomicInteger();

    private final Set<String> given = ConcurrentHashMap.newKeySet();

    private record Wanted(String name, Tunnel tunnel) {}

    FileSender(String leaseId, InstanceFiles files) {
        this.files = files;
        this.thread = Thread.ofVirtual().name("files-" + leaseId).start(this::sendAll);
    }

    /// Whether a file is on its way or waits for it: then no job may run.
    boolean isBusy() {
        return unsent.get() > 0;
    }

    /// Sends a file when those before it are gone; false when too many wait.
    boolean send(String name, Tunnel tunnel) {
        given.remove(name);
        unsent.incrementAndGet();
        boolean taken = queue.offer(new Wanted(name, tunnel));
        if (!taken) {
            unsent.decrementAndGet();
        }
        return taken;
    }

    /// The renter does not want a file any more; the rest of it is not sent.
    void drop(String name) {
        if (isBusy()) {
            given.add(name);
        }
    }

    private void sendAll() {
        try {
            while (true) {
                send(queue.take());
                unsent.decrementAndGet();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Wanted wanted) {
        try {
            files.send(wanted.name(), wanted.tunnel(), () -> given.contains(wanted.name()));
        } catch (TunnelBrokenException noticedByTheReader) {
            LOG.debug("{} waits for the renter", wanted.name());
        }
    }

    /// Ends with the lease; what is half sent stays so.
    @Override
    public void close() {
        thread.interrupt();
    }
}
