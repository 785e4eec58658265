package io.idlemint.node.lease;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.LeaseEvent.EndDecided;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The notes for the loop of one lease. It is bounded, so a flooding peer is held back. Safe for use by several
/// threads; one of them reads.
public final class LeaseInbox {
    private static final int ROOM = 64;

    private final Bytes32 leaseId;
    private final BlockingQueue<LeaseNote> notes = new LinkedBlockingQueue<>(ROOM);

    public LeaseInbox(Bytes32 leaseId) {
        this.leaseId = leaseId;
    }

    /// Leaves an order for the loop.
    ///
    /// @return whether it is noted; not when too much waits already
    public boolean offer(LeaseNote.Order order) {
        return notes.offer(new LeaseNote.Asked(order));
    }

    /// Leaves an order for the loop, however much waits, and returns at once.
    public void leave(LeaseNote.Order order) {
        if (!offer(order)) {
            Thread.ofVirtual().name("note-" + leaseId.brief()).start(() -> {
                try {
                    put(new LeaseNote.Asked(order));
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    /// Leaves a note, and waits until there is room for it.
    void put(LeaseNote note) throws InterruptedException {
        notes.put(note);
    }

    /// The next note; null if none comes in time.
    public @Nullable LeaseNote next(Duration patience) throws InterruptedException {
        return notes.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Waits for a note and reads it with everything else that has come; no more of that than the inbox holds, so that
    /// a flood does not put off what the loop looks at by itself.
    ///
    /// @return why the lease ends, by the first note that says so; null if it goes on
    public @Nullable EndDecided readAll(Duration patience, Reader reader) throws InterruptedException {
        LeaseNote first = next(patience);
        if (first == null) {
            return null;
        }
        List<LeaseNote> all = new ArrayList<>(List.of(first));
        notes.drainTo(all, ROOM);
        EndDecided end = null;
        for (Iterator<LeaseNote> unread = all.iterator(); end == null && unread.hasNext(); ) {
            end = reader.take(unread.next());
        }
        return end;
    }

    /// The loop.
    @FunctionalInterface
    public interface Reader {
        /// Returns why the lease ends with this note, or null if it goes on.
        @Nullable
        EndDecided take(LeaseNote note);
    }
}
