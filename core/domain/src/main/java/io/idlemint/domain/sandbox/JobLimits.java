package io.idlemint.domain.sandbox;

import java.time.Duration;

/// What a job may use at most.
///
/// @param cpuCores processor time per second of wall time, in whole cores, 1 to 4096
/// @param memoryBytes memory of all its processes together, 16 MiB to 64 TiB
/// @param processes processes and threads at a time, 4 to 32768
/// @param diskBytes size of its work folder, 1 MiB to 1 PiB
/// @param wallTime time from start to end, 1 ms to 366 days
public record JobLimits(int cpuCores, long memoryBytes, int processes, long diskBytes, Duration wallTime) {
    private static final long MIB = 1L << 20;
    private static final long TIB = 1L << 40;

    public JobLimits {
        within("limits.cpuCores", cpuCores, 1, 4096);
        within("limits.memoryBytes", memoryBytes, 16 * MIB, 64 * TIB);
        within("limits.processes", processes, 4, 32768);
        within("limits.diskBytes", diskBytes, MIB, 1024 * TIB);
        if (wallTime.compareTo(Duration.ofMillis(1)) < 0 || wallTime.compareTo(Duration.ofDays(366)) > 0) {
            throw new IllegalArgumentException("limits.wallTime must be between 1 ms and 366 days, was " + wallTime);
        }
    }

    private static void within(String field, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(field + " must be between " + least + " and " + most + ", was " + value);
        }
    }
}
