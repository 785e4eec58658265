package io.idlemint.machine.limits;

import io.idlemint.domain.sandbox.JobUsage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/// The limits of one job. Safe for use by several threads.
public interface Confinement extends AutoCloseable {
    /// The command that the launching shell is started through; empty when there is none.
    List<String> launchPrefix();

    /// Files into which the launching shell writes its process id before it becomes the sandbox.
    List<Path> entrances();

    /// The command that the job's program is started through inside the sandbox; empty when there is none.
    List<String> guestPrefix();

    /// Tells which process the launching shell is, once it runs.
    void launched(long pid);

    /// Stops every process where it stands.
    ///
    /// @return whether they all stand still; if not, they all run on
    boolean freeze();

    /// Lets frozen processes run on.
    void thaw();

    /// Processor time and memory used so far.
    JobUsage usage();

    /// The number of the job's processes, where only looking now and then holds the limits of memory and processes;
    /// empty where the kernel holds them.
    default OptionalLong watchedProcesses() {
        return OptionalLong.empty();
    }

    /// Whether the kernel has ended a process of the job because the memory was used up.
    boolean ranOutOfMemory();

    /// Ends every process that is left, frozen or not, and waits until none is.
    ///
    /// @return whether none was left within the time
    boolean killAll(Duration patience);

    /// Removes the limits again.
    @Override
    void close();
}
