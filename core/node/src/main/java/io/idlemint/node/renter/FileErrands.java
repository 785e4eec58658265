package io.idlemint.node.renter;

import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.tunnel.Chunk;
import io.idlemint.domain.tunnel.Tunnel;
import io.idlemint.domain.tunnel.TunnelBrokenException;
import io.idlemint.domain.tunnel.TunnelMessage;
import io.idlemint.domain.tunnel.TunnelMessage.FilePart;
import io.idlemint.domain.tunnel.TunnelMessage.FileStored;
import io.idlemint.domain.tunnel.TunnelMessage.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves the single files that a renter asks for, one after the other, while no job runs. A lost connection begins the
/// present one again. For the lease's loop; files in travel on a thread of their own.
final class FileErrands {
    private static final Logger LOG = LoggerFactory.getLogger(FileErrands.class);

    private final FileBoard board;
    private final Deque<FileErrand> waiting = new ArrayDeque<>();
    private @Nullable FileErrand current;
    private @Nullable OutputStream coming;
    private @Nullable Sending going;
    private boolean given;
    private boolean folderKnown;

    FileErrands(FileBoard board) {
        this.board = board;
    }

    void add(FileErrand errand) {
        board.waits(
                errand.name(),
                errand instanceof FileErrand.Put,
                errand instanceof FileErrand.Put put ? OptionalLong.of(put.bytes()) : OptionalLong.empty());
        waiting.add(errand);
    }

    /// Begins the next one, when there is one and none is on its way; learns what is in the folder.
    void go(Tunnel tunnel) {
        Sending sending = going;
        Setback failure = sending == null ? null : sending.failure;
        if (sending != null && failure != null) {
            tunnel.send(new TunnelMessage.DropFile(sending.put.name()));
            board.failed(sending.put.name(), true, failure);
            over();
        }
        if (current != null) {
            return;
        }
        if (!folderKnown) {
            folderKnown = true;
            tunnel.send(new TunnelMessage.ListFiles());
        }
        FileErrand next = waiting.poll();
        if (next != null) {
            current = next;
            begin(next, tunnel);
        }
    }

    private void begin(FileErrand next, Tunnel tunnel) {
        switch (next) {
            case FileErrand.Put put -> {
                board.begins(put.name(), true);
                Sending fresh = new Sending(put, tunnel);
                going = fresh;
                Thread.ofVirtual().name("put-file").start(fresh::run);
            }
            case FileErrand.Get get -> {
                board.begins(get.name(), false);
                tunnel.send(new TunnelMessage.GetFile(get.name()));
            }
        }
    }

    /// The job has ended, or something else may have changed the folder.
    void folderChanged() {
        folderKnown = false;
    }

    void stored(FileStored stored) {
        if (current instanceof FileErrand.Put put && put.name().equals(stored.name())) {
            board.done(put.name(), true);
            over();
        }
    }

    void part(FilePart part, Tunnel tunnel) {
        if (!(current instanceof FileErrand.Get get) || !get.name().equals(part.name())) {
            return;
        }
        if (given) {
            if (part.last()) {
                giveUp(get);
            }
            return;
        }
        try {
            OutputStream out = coming;
            if (out == null) {
                out = get.target().open();
                coming = out;
            }
            out.write(part.bytes().toArray());
            board.moved(get.name(), false, part.bytes().length());
            if (part.last()) {
                out.close();
                coming = null;
                get.target().keep();
                board.done(get.name(), false);
                over();
            }
        } catch (IOException cannotWrite) {
            LOG.info("{} cannot be written", get.name(), cannotWrite);
            board.failed(get.name(), false, OwnDisk.unwritable(cannotWrite));
            close();
            get.target().discard();
            if (part.last()) {
                over();
            } else {
                given = true;
                tunnel.send(new TunnelMessage.DropFile(get.name()));
            }
        }
    }

    void problem(Problem problem) {
        FileErrand errand = current;
        if (errand == null || !errand.name().equals(problem.request())) {
            return;
        }
        if (errand instanceof FileErrand.Get get) {
            if (given) {
                giveUp(get);
                return;
            }
            close();
            get.target().discard();
        }
        board.failed(errand.name(), errand instanceof FileErrand.Put, problem.why());
        over();
    }

    /// Gives a file up: at once what waits, as soon as the other end has heard of it what is on its way.
    ///
    /// @return whether it was one of these
    boolean cancel(String name, boolean into, @Nullable Tunnel tunnel) {
        for (FileErrand errand : waiting) {
            if (errand.name().equals(name) && errand instanceof FileErrand.Put == into) {
                waiting.remove(errand);
                board.cancelled(name, into);
                return true;
            }
        }
        FileErrand errand = current;
        if (errand == null || !errand.name().equals(name) || errand instanceof FileErrand.Put != into) {
            return false;
        }
        if (going != null) {
            going.stop();
        }
        board.cancelled(name, into);
        if (tunnel != null) {
            tunnel.send(new TunnelMessage.DropFile(name));
        }
        if (into || tunnel == null) {
            over();
        } else {
            given = true;
        }
        return true;
    }

    /// The connection is lost: what was on its way begins again later.
    void lost() {
        close();
        if (going != null) {
            going.stop();
            going = null;
        }
        FileErrand errand = current;
        if (errand != null && !given) {
            board.again(errand.name(), errand instanceof FileErrand.Put);
            waiting.addFirst(errand);
        }
        current = null;
        given = false;
        folderKnown = false;
    }

    /// The lease ends: nothing moves any more.
    void end() {
        close();
        if (going != null) {
            going.stop();
        }
        if (current instanceof FileErrand.Get get) {
            get.target().discard();
        }
        board.cancelRest(true);
        board.cancelRest(false);
        board.open(false);
        waiting.clear();
        current = null;
    }

    private void giveUp(FileErrand.Get get) {
        close();
        get.target().discard();
        over();
    }

    private void over() {
        current = null;
        going = null;
        given = false;
        folderKnown = false;
    }

    private void close() {
        if (coming != null) {
            try {
                coming.close();
            } catch (IOException alreadyBroken) {
                LOG.debug("a half file could not be closed", alreadyBroken);
            }
            coming = null;
        }
    }

    /// A file on its way to the provider, on a thread of its own.
    private final class Sending {
        private final FileErrand.Put put;
        private final Tunnel tunnel;
        private volatile boolean stopped;
        private volatile @Nullable Setback failure;

        Sending(FileErrand.Put put, Tunnel tunnel) {
            this.put = put;
            this.tunnel = tunnel;
        }

        /// Returns when no piece is on its way any more.
        void stop() {
            stopped = true;
            synchronized (this) {
                LOG.debug("{} is not sent any further", put.name());
            }
        }

        void run() {
            try (InputStream in = put.source().open()) {
                boolean last = false;
                while (!last && !stopped) {
                    byte[] piece = in.readNBytes(TunnelMessage.MAX_CHUNK_BYTES);
                    last = piece.length < TunnelMessage.MAX_CHUNK_BYTES;
                    send(piece, last);
                }
            } catch (TunnelBrokenException noticedByTheReader) {
                LOG.debug("{} waits for the provider", put.name());
            } catch (IOException cannotRead) {
                failure = OwnDisk.unreadable(cannotRead);
            }
        }

        /// Not one piece after it was stopped: the other end would begin the file anew.
        private synchronized void send(byte[] piece, boolean last) {
            if (!stopped) {
                tunnel.send(new TunnelMessage.PutFile(put.name(), Chunk.of(piece), last));
                board.moved(put.name(), true, piece.length);
            }
        }
    }
}
