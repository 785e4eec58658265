package io.idlemint.node.provider.instance;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.lease.Setback.Code;
import io.idlemint.domain.sandbox.JobUsage;
import io.idlemint.domain.sandbox.Sandbox;
import io.idlemint.domain.tunnel.Tunnel;
import io.idlemint.domain.tunnel.TunnelMessage;
import java.util.Optional;

/// One lease's instance, and what its renter does there: jobs and files. For the lease's loop; [#kill] is for any
/// thread.
public final class ProvidedInstance {
    private final InstanceJobs jobs;
    private final InstanceFiles files;
    private final FileSender fetched;
    private final OutputSender output;

    /// Nothing runs in it yet. [#end] is due in any case.
    public ProvidedInstance(Bytes32 leaseId, Sandbox sandbox, InstanceRoom room) {
        OutputRing ring = new OutputRing();
        jobs = new InstanceJobs(leaseId.hex(), sandbox, room, ring);
        files = new InstanceFiles(room.folder(), room.resources().diskBytes());
        fetched = new FileSender(leaseId.brief(), files);
        output = new OutputSender(leaseId.brief(), ring);
    }

    /// The number of the job that was started last; 0 before the first.
    public long lastJobId() {
        return jobs.lastJobId();
    }

    /// What the running job has used; empty while none runs.
    public Optional<JobUsage> usage() {
        return jobs.usage();
    }

    /// The renter is there: goes on, from the output that it has.
    public void resume(long outputSeen, Tunnel tunnel) {
        jobs.thaw();
        output.start(outputSeen, tunnel);
    }

    /// The renter is gone, for a while perhaps.
    public void pause() {
        jobs.freeze();
        files.abandon();
        output.stop();
    }

    /// Takes what the renter says about jobs and files; nothing else.
    ///
    /// @throws io.idlemint.domain.tunnel.TunnelBrokenException if the answer cannot be sent
    public void take(TunnelMessage message, Tunnel tunnel) {
        switch (message) {
            case TunnelMessage.RunJob job -> run(job, tunnel);
            case TunnelMessage.KillJob kill -> jobs.kill();
            case TunnelMessage.DropFile given -> {
                fetched.drop(given.name());
                files.drop(given.name());
            }
            case TunnelMessage.PutFile piece
            when jobs.running() -> tunnel.send(new TunnelMessage.Problem(piece.name(), Setback.of(Code.JOB_RUNS)));
            case TunnelMessage.PutFile piece -> files.put(piece).ifPresent(tunnel::send);
            case TunnelMessage.GetFile wanted
            when jobs.running() -> tunnel.send(new TunnelMessage.Problem(wanted.name(), Setback.of(Code.JOB_RUNS)));
            case TunnelMessage.GetFile wanted -> fetch(wanted, tunnel);
            case TunnelMessage.ListFiles wanted
            when jobs.running() -> tunnel.send(new TunnelMessage.Problem("", Setback.of(Code.JOB_RUNS)));
            case TunnelMessage.ListFiles wanted -> tunnel.send(files.list());
            default -> throw new IllegalArgumentException("nothing about jobs or files: " + message.getClass());
        }
    }

    private void run(TunnelMessage.RunJob job, Tunnel tunnel) {
        Optional<Setback> refusal = fetched.isBusy() ? Optional.of(Setback.of(Code.FILE_MOVES)) : jobs.start(job);
        refusal.ifPresent(why -> tunnel.send(new TunnelMessage.Problem("job " + job.jobId(), why)));
    }

    private void fetch(TunnelMessage.GetFile wanted, Tunnel tunnel) {
        if (!fetched.send(wanted.name(), tunnel)) {
            tunnel.send(new TunnelMessage.Problem(wanted.name(), Setback.of(Code.TOO_MANY_FILES, FileSender.MOST)));
        }
    }

    /// Kills what runs, at once and from any thread.
    public void kill() {
        jobs.kill();
    }

    /// Kills what runs and returns when no process of it is left. What it wrote goes on to the renter.
    ///
    /// @throws InterruptedException if the caller is interrupted
    public void end() throws InterruptedException {
        fetched.close();
        jobs.end();
    }

    /// The renter gets no more output.
    public void hush() {
        output.stop();
    }
}
