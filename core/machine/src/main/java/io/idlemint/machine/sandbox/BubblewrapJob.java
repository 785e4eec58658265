package io.idlemint.machine.sandbox;

import io.idlemint.domain.sandbox.JobExit;
import io.idlemint.domain.sandbox.JobSpec;
import io.idlemint.domain.sandbox.JobUsage;
import io.idlemint.domain.sandbox.SandboxedJob;
import io.idlemint.domain.time.Ticker;
import io.idlemint.machine.limits.Confinement;
import io.idlemint.machine.limits.Processes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One job in bubblewrap, from its start to the moment when nothing of it is left. Safe for use by several threads.
final class BubblewrapJob implements SandboxedJob {
    private static final Logger LOG = LoggerFactory.getLogger(BubblewrapJob.class);
    private static final int OUTPUT_BYTES = 1 << 20;
    private static final Duration READER_PATIENCE = Duration.ofSeconds(10);
    private static final Duration END_PATIENCE = Duration.ofSeconds(10);
    private static final int KILLED = 137;

    private final JobSpec spec;
    private final Process process;
    private final Confinement confinement;
    private final JobRecord job;
    private final BoundedPipe stdout;
    private final BoundedPipe stderr;
    private final CompletableFuture<JobExit> exit = new CompletableFuture<>();
    private final AtomicReference<JobExit.@Nullable Killed> killed = new AtomicReference<>();
    private volatile JobUsage lastUsage = JobUsage.UNKNOWN;
    private volatile OptionalLong diskBytes = OptionalLong.empty();

    BubblewrapJob(JobSpec spec, Process process, Confinement confinement, JobRecord job, Ticker ticker) {
        this.spec = spec;
        this.process = process;
        this.confinement = confinement;
        this.job = job;
        stdout = new BoundedPipe(OUTPUT_BYTES, READER_PATIENCE, ticker);
        stderr = new BoundedPipe(OUTPUT_BYTES, READER_PATIENCE, ticker);
    }

    /// Begins to read the outputs, to keep the limits, and to wait for the end; runs the task before it is
    /// announced.
    void watch(SandboxThreads threads, Runnable atEnd) {
        confinement.launched(process.pid());
        threads.workers().execute(() -> stdout.fillFrom(process.getInputStream()));
        threads.workers().execute(() -> stderr.fillFrom(process.getErrorStream()));
        Future<?> deadline = threads.after(
                spec.limits().wallTime(),
                () -> end(JobExit.Reason.WALL_TIME, spec.limits().wallTime().toMillis()));
        JobWatch watch = new JobWatch(spec, confinement, this::end, measured -> diskBytes = OptionalLong.of(measured));
        threads.workers().execute(() -> watch.until(exit));
        threads.workers().execute(() -> {
            process.onExit().join();
            deadline.cancel(false);
            JobExit ended = finish();
            atEnd.run();
            exit.complete(ended);
        });
    }

    /// Waits until the guest's program runs or has ended.
    ///
    /// @return whether it got as far as that
    boolean awaitStarted(Duration patience) {
        boolean[] ran = new boolean[1];
        Processes.await(patience, () -> {
            ran[0] = programRuns();
            return ran[0] || exit.isDone();
        });
        JobExit ended = exit.getNow(new JobExit.Exited(0));
        return ran[0]
                || !(ended instanceof JobExit.Killed(JobExit.Reason reason, long _))
                || reason != JobExit.Reason.OUTSIDE;
    }

    private boolean programRuns() {
        OptionalLong child = job.child();
        return child.isPresent()
                && Processes.name(child.getAsLong())
                        .filter(name -> !name.equals("bwrap"))
                        .isPresent();
    }

    @Override
    public InputStream stdout() {
        return stdout.reader();
    }

    @Override
    public InputStream stderr() {
        return stderr.reader();
    }

    @Override
    public OutputStream stdin() {
        return process.getOutputStream();
    }

    @Override
    public long droppedBytes() {
        return stdout.dropped() + stderr.dropped();
    }

    @Override
    public CompletableFuture<JobExit> exit() {
        return exit.copy();
    }

    @Override
    public void kill() {
        end(JobExit.Reason.CALLER, 0);
    }

    /// The time limit goes on meanwhile.
    @Override
    public boolean freeze() {
        return process.isAlive() && confinement.freeze();
    }

    @Override
    public void thaw() {
        if (process.isAlive()) {
            confinement.thaw();
        }
    }

    @Override
    public JobUsage usage() {
        return exit.isDone() ? lastUsage : measured();
    }

    /// Ends the job for this reason, unless it has another one already or has ended by itself.
    private void end(JobExit.Reason reason, long limit) {
        if (process.isAlive() && killed.compareAndSet(null, new JobExit.Killed(reason, limit))) {
            // Its children first: once the outermost process is gone they can no longer be found from it.
            List<ProcessHandle> inside = process.descendants().toList();
            process.destroyForcibly();
            inside.forEach(ProcessHandle::destroyForcibly);
            confinement.thaw();
        }
    }

    private JobUsage measured() {
        JobUsage held = confinement.usage();
        return new JobUsage(held.cpuTime(), held.memoryBytes(), diskBytes);
    }

    /// Runs once the outermost process has ended.
    private JobExit finish() {
        OptionalLong child = job.child();
        child.ifPresent(Processes::kill);
        boolean empty = confinement.killAll(END_PATIENCE)
                && Processes.await(END_PATIENCE, () -> child.isEmpty() || !Processes.runs(child.getAsLong()));
        diskBytes = OptionalLong.of(
                FolderMeter.measure(spec.workFolder(), spec.limits().diskBytes())
                        .bytes());
        lastUsage = measured();
        JobExit ended = ending();
        confinement.close();
        if (empty) {
            forget();
        } else {
            LOG.error("Job {} left processes that could not be ended; the next start tries again", spec.leaseId());
        }
        return ended;
    }

    private JobExit ending() {
        JobExit.Killed outside = killed.get();
        if (outside != null) {
            return outside;
        }
        OptionalLong code = job.exitCode();
        if (confinement.ranOutOfMemory() && code.orElse(KILLED) == KILLED) {
            return new JobExit.Killed(JobExit.Reason.MEMORY, spec.limits().memoryBytes());
        }
        return code.isPresent()
                ? new JobExit.Exited((int) code.getAsLong())
                : new JobExit.Killed(JobExit.Reason.OUTSIDE, 0);
    }

    private void forget() {
        try {
            job.delete();
        } catch (IOException stuck) {
            LOG.warn("The record {} could not be removed", job.file(), stuck);
        }
    }
}
