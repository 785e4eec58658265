package io.idlemint.node.lease;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/// What the jobs of a lease used, step by step, the newest last. Immutable.
///
/// @param steps what was measured, at most [#MOST]
/// @param cores what a job may use at most, in thousandths of a core; 0 when it is not known
/// @param memory what a job may use at most, in bytes; 0 when it is not known
public record UsageHistory(List<Step> steps, long cores, long memory) {
    public static final UsageHistory NONE = new UsageHistory(List.of(), 0, 0);

    /// The time between two steps.
    public static final Duration STEP = Duration.ofSeconds(2);

    /// How many steps are kept: ten minutes.
    public static final int MOST = 300;

    /// What was not measured.
    public static final long UNKNOWN = -1;

    public UsageHistory {
        steps = List.copyOf(steps);
    }

    /// One measurement; each value is [#UNKNOWN] where nothing was measured.
    ///
    /// @param milliCores processor time since the step before, in thousandths of a core
    /// @param memoryBytes held at that moment
    /// @param diskBytes held in the work folder at that moment
    public record Step(long milliCores, long memoryBytes, long diskBytes) {}

    public OptionalLong peakMemory() {
        return steps.stream()
                .mapToLong(Step::memoryBytes)
                .filter(bytes -> bytes >= 0)
                .max();
    }
}
