package io.idlemint.node.provider.instance;

import io.idlemint.domain.tunnel.Chunk;
import io.idlemint.domain.tunnel.TunnelMessage;
import io.idlemint.domain.tunnel.TunnelMessage.FromProvider;
import io.idlemint.domain.tunnel.TunnelMessage.JobEnded;
import io.idlemint.domain.tunnel.TunnelMessage.Output;
import io.idlemint.domain.tunnel.TunnelMessage.Stream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/// The output of a lease's jobs on its way to the renter: the newest megabytes are kept after they were sent, so that
/// nothing is missing when a tunnel breaks with bytes in flight. A job that writes faster than the renter reads is
/// held back once the ring is full.
///
/// Safe for use by several threads; one reader at a time.
final class OutputRing {
    static final int CAPACITY_BYTES = 4 << 20;

    private final Deque<Item> items = new ArrayDeque<>();
    private long firstNumber;
    private long nextToSend;
    private long totalBytes;
    private long keptBytes;

    /// Bytes of both streams together that were written so far.
    synchronized long totalBytes() {
        return totalBytes;
    }

    /// Adds output; waits while the ring is full of bytes that are not sent yet.
    synchronized void append(Stream stream, byte[] bytes, int length) throws InterruptedException {
        while (keptBytes + length > CAPACITY_BYTES && !dropSent(length)) {
            wait();
        }
        items.addLast(new Item(totalBytes, length, new Output(stream, totalBytes, Chunk.of(bytes, 0, length))));
        totalBytes += length;
        keptBytes += length;
        notifyAll();
    }

    synchronized void end(JobEnded ended) {
        items.addLast(new Item(totalBytes, 0, ended));
        notifyAll();
    }

    /// Begins to send again, from the first thing that a renter with this many bytes lacks.
    synchronized void seek(long outputSeen) {
        nextToSend = firstNumber;
        for (Iterator<Item> all = items.iterator(); all.hasNext(); nextToSend++) {
            Item item = all.next();
            if (item.offset() + item.length() > outputSeen || (item.length() == 0 && item.offset() >= outputSeen)) {
                return;
            }
        }
    }

    /// Waits for the next thing to send.
    synchronized FromProvider next() throws InterruptedException {
        while (nextToSend >= firstNumber + items.size()) {
            wait();
        }
        long skip = nextToSend - firstNumber;
        nextToSend++;
        notifyAll();
        return items.stream().skip(skip).findFirst().orElseThrow().message();
    }

    private boolean dropSent(int wanted) {
        while (keptBytes + wanted > CAPACITY_BYTES && firstNumber < nextToSend && !items.isEmpty()) {
            keptBytes -= items.removeFirst().length();
            firstNumber++;
        }
        return keptBytes + wanted <= CAPACITY_BYTES;
    }

    private record Item(long offset, int length, FromProvider message) {}

    static {
        // One piece always fits an empty ring.
        assert TunnelMessage.MAX_CHUNK_BYTES <= CAPACITY_BYTES;
    }
}
