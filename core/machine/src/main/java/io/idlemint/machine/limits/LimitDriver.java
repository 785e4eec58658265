package io.idlemint.machine.limits;

import io.idlemint.domain.sandbox.JobLimits;
import io.idlemint.domain.sandbox.Limit;
import java.io.IOException;
import java.util.Set;

/// One way to hold a job to its limits. Safe for use by several threads.
public interface LimitDriver {
    /// What the owner's programs weigh where processor time is short.
    int USUAL_WEIGHT = 100;

    /// What a job weighs: a fifth. The owner's own work comes first, and yet the job never stands still.
    int WEIGHT = 20;

    /// The limits that it holds for a job as a whole.
    Set<Limit> holding();

    /// What it is and what it cannot hold, for people: a sentence.
    String sentence();

    /// Prepares the limits of a job that is about to start.
    ///
    /// @param marker the job's unique name: letters, digits, `-` and `_`
    /// @throws IOException when the host refuses; then nothing is left behind
    Confinement confine(String marker, JobLimits limits) throws IOException;
}
