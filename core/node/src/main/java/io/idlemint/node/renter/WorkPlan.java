package io.idlemint.node.renter;

import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.tunnel.Chunk;
import io.idlemint.domain.tunnel.Tunnel;
import io.idlemint.domain.tunnel.TunnelBrokenException;
import io.idlemint.domain.tunnel.TunnelMessage;
import io.idlemint.domain.tunnel.TunnelMessage.FilePart;
import io.idlemint.domain.tunnel.TunnelMessage.FileStored;
import io.idlemint.domain.tunnel.TunnelMessage.JobEnded;
import io.idlemint.domain.tunnel.TunnelMessage.Output;
import io.idlemint.domain.tunnel.TunnelMessage.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is ordered in one lease and how far it is: files in, command, files out. It survives a lost connection: what
/// was not finished is done again. For the lease's loop; files in travel on a thread of their own.
final class WorkPlan {
    private static final Logger LOG = LoggerFactory.getLogger(WorkPlan.class);
    private static final long JOB = 1;

    private final RentedWork work;
    private final FileBoard board;
    private final Duration timeLimit;
    private final Set<String> wanted;
    private long outputSeen;
    private Stage stage;
    private Optional<Integer> exit = Optional.empty();
    private @Nullable OutputStream result;
    private int stored;
    private volatile boolean unreadable;
    private volatile boolean sending;
    private volatile boolean cancelled;

    /// @param timeLimit the command is killed after it
    WorkPlan(RentedWork work, Duration timeLimit, FileBoard board) {
        this.work = work;
        this.board = board;
        work.inputs().forEach(input -> board.waits(input.name(), true, input.size()));
        work.results().forEach(name -> board.waits(name, false, OptionalLong.empty()));
        this.timeLimit = timeLimit;
        this.wanted = new LinkedHashSet<>(work.results());
        this.stage = work.command().isEmpty() && work.inputs().isEmpty() ? Stage.DONE : Stage.RUNNING;
    }

    private enum Stage {
        RUNNING,
        FETCHING,
        DONE
    }

    long outputSeen() {
        return outputSeen;
    }

    boolean isDone() {
        return stage == Stage.DONE || unreadable;
    }

    boolean endsLease() {
        return isDone() && work.endWhenDone();
    }

    Optional<Integer> exit() {
        return exit;
    }

    /// Goes on where it stands, over a new tunnel.
    ///
    /// @param lastJobId the last job that the provider has started
    void resume(long lastJobId, Tunnel tunnel) {
        switch (stage) {
            case RUNNING -> {
                if (lastJobId != JOB) {
                    stored = 0;
                    sending = true;
                    Thread.ofVirtual().name("put-files").start(() -> sendInputs(tunnel));
                }
            }
            case FETCHING -> fetch(tunnel);
            case DONE -> LOG.debug("nothing is left to do");
        }
    }

    void output(Output output) {
        long end = output.offset() + output.bytes().length();
        if (end <= outputSeen) {
            return;
        }
        byte[] bytes = output.bytes().toArray();
        int known = (int) Math.max(0, outputSeen - output.offset());
        work.sink().output(output.stream() == TunnelMessage.Stream.ERR, Arrays.copyOfRange(bytes, known, bytes.length));
        outputSeen = end;
    }

    /// An input has arrived whole; without a command the last one is the end of the work.
    void stored(FileStored done, Tunnel tunnel) {
        if (stage != Stage.RUNNING) {
            return;
        }
        board.done(done.name(), true);
        stored++;
        if (work.command().isEmpty() && stored >= work.inputs().size()) {
            stage = Stage.FETCHING;
            fetch(tunnel);
        }
    }

    /// Gives an ordered file up. Without an input the command is not started; a result is not waited for.
    ///
    /// @param tunnel of a provider that understands it
    /// @return whether it was one of these
    boolean cancel(String name, boolean into, Tunnel tunnel) {
        if (into) {
            if (!sending || cancelled) {
                return false;
            }
            cancelled = true;
            return true;
        }
        if (stage != Stage.FETCHING || !wanted.contains(name)) {
            return false;
        }
        board.cancelled(name, false);
        tunnel.send(new TunnelMessage.DropFile(name));
        wanted.remove(name);
        abandon();
        if (wanted.isEmpty()) {
            stage = Stage.DONE;
        }
        return true;
    }

    void ended(JobEnded ended, Tunnel tunnel) {
        if (stage != Stage.RUNNING || ended.jobId() != JOB) {
            return;
        }
        exit = ended.exitCode();
        work.sink().jobEnded(ended.exitCode(), ended.why());
        stage = Stage.FETCHING;
        fetch(tunnel);
    }

    void part(FilePart part) {
        if (!wanted.contains(part.name())) {
            return;
        }
        try {
            OutputStream out = result;
            if (out == null) {
                out = work.sink().result(part.name());
                result = out;
                board.begins(part.name(), false);
            }
            out.write(part.bytes().toArray());
            board.moved(part.name(), false, part.bytes().length());
            if (part.last()) {
                out.close();
                board.done(part.name(), false);
                finished(part.name());
            }
        } catch (IOException cannotWrite) {
            Setback why = OwnDisk.unwritable(cannotWrite);
            work.sink().problem(part.name(), why);
            board.failed(part.name(), false, why);
            abandon();
            finished(part.name());
        }
    }

    /// Something that was asked for cannot be done.
    ///
    /// @return whether it was about what was ordered
    boolean problem(Problem problem) {
        if (stage == Stage.DONE) {
            return false;
        }
        work.sink().problem(problem.request(), problem.why());
        if (wanted.contains(problem.request())) {
            board.failed(problem.request(), false, problem.why());
            abandon();
            finished(problem.request());
        } else if (stage == Stage.RUNNING) {
            // An input or the command was refused: there is nothing to wait for.
            board.failed(problem.request(), true, problem.why());
            stage = Stage.DONE;
        }
        return true;
    }

    /// Drops a result that is half here.
    void abandon() {
        if (result != null) {
            try {
                result.close();
            } catch (IOException alreadyBroken) {
                LOG.debug("a half result could not be closed", alreadyBroken);
            }
            result = null;
        }
    }

    private void finished(String name) {
        result = null;
        wanted.remove(name);
        if (wanted.isEmpty()) {
            stage = Stage.DONE;
        }
    }

    private void fetch(Tunnel tunnel) {
        if (wanted.isEmpty()) {
            stage = Stage.DONE;
            return;
        }
        for (String name : wanted) {
            tunnel.send(new TunnelMessage.GetFile(name));
        }
    }

    private void sendInputs(Tunnel tunnel) {
        try {
            for (RentedWork.Input input : work.inputs()) {
                if (!sendInput(input, tunnel)) {
                    return;
                }
            }
            sending = false;
            if (cancelled) {
                board.cancelRest(true);
                board.cancelRest(false);
                unreadable = true;
                return;
            }
            if (!work.command().isEmpty()) {
                tunnel.send(new TunnelMessage.RunJob(JOB, work.command(), timeLimit));
            }
        } catch (TunnelBrokenException noticedByTheReader) {
            LOG.debug("files in wait for the provider");
        }
    }

    /// @return whether the others can follow
    private boolean sendInput(RentedWork.Input input, Tunnel tunnel) {
        try {
            pass(input, tunnel);
            return true;
        } catch (IOException cannotRead) {
            Setback why = OwnDisk.unreadable(cannotRead);
            sending = false;
            work.sink().problem(input.name(), why);
            board.failed(input.name(), true, why);
            unreadable = true;
            return false;
        }
    }

    private void pass(RentedWork.Input input, Tunnel tunnel) throws IOException {
        if (cancelled) {
            return;
        }
        board.begins(input.name(), true);
        try (InputStream in = input.source().open()) {
            while (true) {
                if (cancelled) {
                    tunnel.send(new TunnelMessage.DropFile(input.name()));
                    return;
                }
                byte[] piece = in.readNBytes(TunnelMessage.MAX_CHUNK_BYTES);
                boolean last = piece.length < TunnelMessage.MAX_CHUNK_BYTES;
                tunnel.send(new TunnelMessage.PutFile(input.name(), Chunk.of(piece), last));
                board.moved(input.name(), true, piece.length);
                if (last) {
                    return;
                }
            }
        }
    }
}
