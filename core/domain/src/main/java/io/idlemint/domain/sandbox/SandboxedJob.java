package io.idlemint.domain.sandbox;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;

/// A running or ended job. Safe for use by several threads; each stream by one thread at a time.
///
/// Standard output and error are buffered up to a bound. A reader that keeps up loses nothing, a slow one holds
/// the job back; only when nobody reads for a while are the oldest bytes dropped, so that a job never hangs on an
/// unread stream.
public interface SandboxedJob {
    /// What the job writes to standard output, live; ends after the job.
    InputStream stdout();

    /// What the job writes to standard error, live; ends after the job.
    InputStream stderr();

    /// The job's standard input. Closed from the start unless [JobSpec#stdinOpen] asked for it: then writing fails.
    OutputStream stdin();

    /// Bytes of both outputs that were dropped because nobody read them.
    long droppedBytes();

    /// Completes, never exceptionally, once the job has ended and no process of it is left.
    CompletableFuture<JobExit> exit();

    /// Ends the job at once; does nothing when it has ended already. [#exit] completes soon after.
    void kill();

    /// Stops every process of the job where it stands, for a lost connection; false where that cannot be done here.
    boolean freeze();

    /// Lets a frozen job go on.
    void thaw();

    /// What the job has used so far, as far as it can be measured; after its end the last values that were
    /// measured.
    JobUsage usage();
}
