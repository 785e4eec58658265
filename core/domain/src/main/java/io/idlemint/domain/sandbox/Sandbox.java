package io.idlemint.domain.sandbox;

/// Runs a lease's job shut off from the host. Safe for use by several threads.
public interface Sandbox {
    /// Whether jobs can run here, found out by really running one; blocks for up to some seconds the first time.
    Availability availability();

    /// Starts a job and returns once its program runs (some tens of milliseconds).
    ///
    /// @throws SandboxFailure when it could not be started; then nothing of it is left behind
    SandboxedJob start(JobSpec spec);
}
