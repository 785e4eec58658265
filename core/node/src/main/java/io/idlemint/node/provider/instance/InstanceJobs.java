package io.idlemint.node.provider.instance;

import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.lease.Setback.Code;
import io.idlemint.domain.offer.Resources;
import io.idlemint.domain.sandbox.JobExit;
import io.idlemint.domain.sandbox.JobLimits;
import io.idlemint.domain.sandbox.JobSpec;
import io.idlemint.domain.sandbox.JobUsage;
import io.idlemint.domain.sandbox.Sandbox;
import io.idlemint.domain.sandbox.SandboxFailure;
import io.idlemint.domain.sandbox.SandboxedJob;
import io.idlemint.domain.tunnel.TunnelMessage.JobEnded;
import io.idlemint.domain.tunnel.TunnelMessage.RunJob;
import io.idlemint.domain.tunnel.TunnelMessage.Stream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The jobs of one lease: one at a time in the lease's sandbox, their output into the ring. Used by the lease's loop;
/// the job's own threads only touch the ring.
final class InstanceJobs {
    private static final Logger LOG = LoggerFactory.getLogger(InstanceJobs.class);
    private static final int PROCESSES = 512;
    private static final int PIECE_BYTES = 64 * 1024;
    private static final Duration KILL_PATIENCE = Duration.ofSeconds(10);

    private final String leaseId;
    private final Sandbox sandbox;
    private final InstanceRoom room;
    private final OutputRing ring;
    private volatile @Nullable SandboxedJob job;
    private long lastJobId;

    InstanceJobs(String leaseId, Sandbox sandbox, InstanceRoom room, OutputRing ring) {
        this.leaseId = leaseId;
        this.sandbox = sandbox;
        this.room = room;
        this.ring = ring;
    }

    boolean running() {
        SandboxedJob last = job;
        return last != null && !last.exit().isDone();
    }

    long lastJobId() {
        return lastJobId;
    }

    /// What the running job has used; empty while none runs.
    Optional<JobUsage> usage() {
        SandboxedJob last = job;
        return last != null && running() ? Optional.of(last.usage()) : Optional.empty();
    }

    /// Starts a job; empty when it runs, or is the one that was started already, else why not.
    Optional<Setback> start(RunJob request) {
        if (request.jobId() == lastJobId) {
            return Optional.empty();
        }
        if (running()) {
            return Optional.of(Setback.of(Code.OTHER_JOB_RUNS));
        }
        try {
            SandboxedJob started = sandbox.start(spec(request));
            job = started;
            lastJobId = request.jobId();
            Thread out = pump(Stream.OUT, started.stdout());
            Thread err = pump(Stream.ERR, started.stderr());
            Thread.ofVirtual().name("job-end-" + leaseId).start(() -> awaitEnd(request.jobId(), started, out, err));
            return Optional.empty();
        } catch (SandboxFailure failed) {
            LOG.warn("lease {}: the job could not be started", leaseId, failed);
            return Optional.of(Setback.of(Code.JOB_NOT_STARTED, failed.said()));
        } catch (IllegalArgumentException bad) {
            LOG.info("lease {}: the job was refused: {}", leaseId, bad.getMessage());
            return Optional.of(Setback.of(Code.COMMAND_REFUSED, JobSpec.MOST_CHARACTERS));
        }
    }

    /// From any thread.
    void kill() {
        SandboxedJob last = job;
        if (last != null) {
            last.kill();
        }
    }

    /// Freezes the job for a lost connection; where that cannot be done the job is left to run.
    void freeze() {
        SandboxedJob last = job;
        if (last != null && running() && !last.freeze()) {
            LOG.info("lease {}: this computer cannot freeze a job", leaseId);
        }
    }

    void thaw() {
        SandboxedJob last = job;
        if (last != null) {
            last.thaw();
        }
    }

    /// Kills what runs and returns when no process of it is left.
    void end() throws InterruptedException {
        SandboxedJob last = job;
        if (last == null) {
            return;
        }
        last.kill();
        try {
            last.exit().get(KILL_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException stuck) {
            LOG.error("lease {}: the sandbox did not end in {}", leaseId, KILL_PATIENCE, stuck);
        }
    }

    private JobSpec spec(RunJob request) {
        Resources resources = room.resources();
        Duration limit = request.timeLimit().compareTo(room.longest()) > 0 ? room.longest() : request.timeLimit();
        JobLimits limits =
                new JobLimits(resources.cpuCores(), resources.memoryBytes(), PROCESSES, resources.diskBytes(), limit);
        return new JobSpec(
                leaseId,
                request.command(),
                room.folder().path(),
                limits,
                room.hostFolders(),
                Map.of("PATH", "/usr/local/bin:/usr/bin:/bin", "HOME", "/work", "LANG", "C.UTF-8"),
                false);
    }

    private Thread pump(Stream stream, InputStream from) {
        return Thread.ofVirtual().name("job-" + stream + "-" + leaseId).start(() -> {
            byte[] buffer = new byte[PIECE_BYTES];
            try (from) {
                for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                    if (n > 0) {
                        ring.append(stream, buffer, n);
                    }
                }
            } catch (IOException ended) {
                LOG.debug("lease {}: {} ended", leaseId, stream, ended);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void awaitEnd(long jobId, SandboxedJob ended, Thread out, Thread err) {
        try {
            JobExit exit = ended.exit().get();
            out.join();
            err.join();
            ring.end(
                    switch (exit) {
                        case JobExit.Exited exited -> new JobEnded(jobId, Optional.of(exited.code()), Optional.empty());
                        case JobExit.Killed killed -> new JobEnded(jobId, Optional.empty(), Optional.of(why(killed)));
                    });
        } catch (ExecutionException impossible) {
            ring.end(new JobEnded(jobId, Optional.empty(), Optional.of(Setback.of(Code.END_UNSEEN))));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Setback why(JobExit.Killed killed) {
        return Setback.of(
                switch (killed.reason()) {
                    case CALLER -> Code.JOB_ENDED;
                    case WALL_TIME -> Code.TIME_USED;
                    case MEMORY -> Code.MEMORY_USED;
                    case DISK -> Code.DISK_USED;
                    case PROCESSES -> Code.PROCESSES_USED;
                    case FOLDER_UNMEASURED -> Code.FOLDER_UNMEASURED;
                    case OUTSIDE -> Code.ENDED_OUTSIDE;
                },
                killed.limit());
    }
}
