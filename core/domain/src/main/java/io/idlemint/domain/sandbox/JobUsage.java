package io.idlemint.domain.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// What a job has used; empty where it cannot be measured.
///
/// @param cpuTime processor time of all its processes
/// @param memoryBytes memory it holds now, in bytes
/// @param diskBytes size of its work folder as last measured, in bytes
public record JobUsage(Optional<Duration> cpuTime, OptionalLong memoryBytes, OptionalLong diskBytes) {
    /// Nothing is known.
    public static final JobUsage UNKNOWN = new JobUsage(Optional.empty(), OptionalLong.empty(), OptionalLong.empty());
}
