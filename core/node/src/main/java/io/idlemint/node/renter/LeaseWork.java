package io.idlemint.node.renter;

import io.idlemint.domain.time.Ticker;
import io.idlemint.domain.tunnel.Tunnel;
import io.idlemint.domain.tunnel.TunnelMessage;
import io.idlemint.node.lease.LeaseFiles;
import io.idlemint.node.lease.UsageHistory;
import io.idlemint.node.lease.UsageMeter;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything that is done inside one rented lease: what was ordered, single files moved beside it, and what the jobs
/// use. For the lease's loop.
final class LeaseWork {
    private final FileBoard board;
    private final WorkPlan plan;
    private final FileErrands errands;
    private final UsageMeter usage;
    private int level;

    /// @param timeLimit the command is killed after it
    LeaseWork(RentedWork work, Duration timeLimit, Ticker ticker) {
        board = new FileBoard(ticker);
        plan = new WorkPlan(work, timeLimit, board);
        errands = new FileErrands(board);
        usage = new UsageMeter(ticker, 0, 0);
    }

    long outputSeen() {
        return plan.outputSeen();
    }

    boolean endsLease() {
        return plan.endsLease();
    }

    boolean isDone() {
        return plan.isDone();
    }

    Optional<Integer> exit() {
        return plan.exit();
    }

    LeaseFiles files() {
        return board.now();
    }

    UsageHistory usage() {
        return usage.history();
    }

    void add(FileErrand errand) {
        errands.add(errand);
    }

    /// Gives a file up.
    ///
    /// @param tunnel to the provider; null while there is none
    void cancel(String name, boolean into, @Nullable Tunnel tunnel) {
        boolean ordered = tunnel != null && level >= 1 && plan.cancel(name, into, tunnel);
        if (!ordered) {
            errands.cancel(name, into, tunnel);
        }
    }

    /// The instance can be used: goes on where it stands.
    void resume(TunnelMessage.InstanceReady ready, Tunnel tunnel) {
        level = ready.level();
        plan.resume(ready.lastJobId(), tunnel);
    }

    /// Takes what the provider says about jobs and files; nothing else.
    void take(TunnelMessage message, Tunnel tunnel) {
        switch (message) {
            case TunnelMessage.Output output -> plan.output(output);
            case TunnelMessage.JobEnded ended -> ended(ended, tunnel);
            case TunnelMessage.FileStored stored -> {
                plan.stored(stored, tunnel);
                errands.stored(stored);
            }
            case TunnelMessage.FilePart part -> {
                plan.part(part);
                errands.part(part, tunnel);
            }
            case TunnelMessage.Problem problem -> {
                if (!plan.problem(problem)) {
                    errands.problem(problem);
                }
            }
            case TunnelMessage.Usage used -> usage.take(used.used());
            case TunnelMessage.Folder folder -> board.folder(folder.files(), folder.whole());
            default -> throw new IllegalArgumentException("nothing about jobs or files: " + message.getClass());
        }
    }

    private void ended(TunnelMessage.JobEnded ended, Tunnel tunnel) {
        usage.rest();
        errands.folderChanged();
        if (level >= 1) {
            // The answer comes before the results: so their sizes are known.
            tunnel.send(new TunnelMessage.ListFiles());
        }
        plan.ended(ended, tunnel);
    }

    /// Moves what waits, when it can.
    ///
    /// @param tunnel to the provider; null while there is none
    void moveFiles(@Nullable Tunnel tunnel) {
        boolean ready = level >= 1 && plan.isDone();
        board.open(ready && tunnel != null);
        if (ready && tunnel != null) {
            errands.go(tunnel);
        }
    }

    void lost() {
        plan.abandon();
        errands.lost();
    }

    void end() {
        plan.abandon();
        errands.end();
    }
}
