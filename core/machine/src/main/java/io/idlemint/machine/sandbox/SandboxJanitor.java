package io.idlemint.machine.sandbox;

import io.idlemint.machine.limits.Leftovers;
import io.idlemint.machine.limits.Processes;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Clears up after an earlier process that owned the same data folder and crashed: ends its sandboxes, removes
/// their control groups and records. Only for the process that holds the data folder's lock, before it starts a
/// job. Used by one thread.
final class SandboxJanitor {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxJanitor.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final StateFolder state;

    SandboxJanitor(StateFolder state) {
        this.state = state;
    }

    /// What was found.
    ///
    /// @param jobs records of jobs
    /// @param processes processes that still ran
    /// @param left processes that could not be ended
    record Swept(int jobs, int processes, int left) {}

    Swept sweep() throws IOException {
        List<Long> running = Processes.withEnvironment(StateFolder.MARKER_VARIABLE, state.prefix());
        running.forEach(Processes::kill);
        List<JobRecord> jobs = JobRecord.all(state);
        for (JobRecord job : jobs) {
            Leftovers.clear(job.marker(), job.entrances(), job.scope());
        }
        boolean gone = Processes.await(PATIENCE, () -> marked().isEmpty());
        if (gone) {
            for (JobRecord job : jobs) {
                job.delete();
            }
        }
        Swept swept = new Swept(jobs.size(), running.size(), marked().size());
        if (swept.jobs() > 0 || swept.processes() > 0) {
            LOG.warn("Cleared up after a crash: {}", swept);
        }
        return swept;
    }

    /// Marked processes that run; a zombie has no environment and so is none.
    private List<Long> marked() {
        List<Long> found = Processes.withEnvironment(StateFolder.MARKER_VARIABLE, state.prefix());
        found.forEach(Processes::kill);
        return found;
    }
}
