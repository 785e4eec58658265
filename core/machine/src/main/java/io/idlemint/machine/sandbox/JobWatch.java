package io.idlemint.machine.sandbox;

import io.idlemint.domain.sandbox.JobExit;
import io.idlemint.domain.sandbox.JobLimits;
import io.idlemint.domain.sandbox.JobSpec;
import io.idlemint.machine.limits.Confinement;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import java.util.function.ObjLongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks four times a second at what the kernel does not hold: the size of the work folder and, without control
/// groups, memory and processes. A job can pass a limit by what it does in that time. Used by one thread.
///
/// @param spec the job
/// @param confinement its limits
/// @param end ends the job for a reason and the limit that it went over
/// @param measured hears the size of the work folder
record JobWatch(JobSpec spec, Confinement confinement, ObjLongConsumer<JobExit.Reason> end, LongConsumer measured) {
    private static final Logger LOG = LoggerFactory.getLogger(JobWatch.class);
    private static final long INTERVAL_MILLIS = 250;

    /// Watches until the job has ended.
    void until(CompletableFuture<JobExit> exit) {
        boolean running = true;
        while (running) {
            look();
            running = !ended(exit);
        }
    }

    private static boolean ended(CompletableFuture<JobExit> exit) {
        try {
            exit.get(INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (ExecutionException | InterruptedException over) {
            return true;
        }
    }

    private void look() {
        JobLimits limits = spec.limits();
        FolderMeter.Measured folder = FolderMeter.measure(spec.workFolder(), limits.diskBytes());
        measured.accept(folder.bytes());
        if (folder.bytes() > limits.diskBytes()) {
            end.accept(JobExit.Reason.DISK, limits.diskBytes());
        }
        folder.obstacle().ifPresent(obstacle -> {
            LOG.warn("the work folder {} cannot be measured: {}", spec.workFolder(), obstacle);
            end.accept(JobExit.Reason.FOLDER_UNMEASURED, 0);
        });
        OptionalLong processes = confinement.watchedProcesses();
        if (processes.isEmpty()) {
            return;
        }
        if (processes.getAsLong() > limits.processes()) {
            end.accept(JobExit.Reason.PROCESSES, limits.processes());
        }
        if (confinement.usage().memoryBytes().orElse(0) > limits.memoryBytes()) {
            end.accept(JobExit.Reason.MEMORY, limits.memoryBytes());
        }
    }
}
