package io.idlemint.machine.nvml;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// How much other programs use one card's cores, by samples that its driver took since the last look. Drivers keep
/// those of programs that have ended; they count no more than once. For use by one thread.
final class OthersCores {
    private long newest;
    private boolean begun;
    private boolean waited;
    private OptionalInt told = OptionalInt.empty();

    /// One sample of a process.
    ///
    /// @param time of the driver, in microseconds
    record Sample(long process, long time, int percent) {}

    /// Samples behind this time are new.
    long newest() {
        return newest;
    }

    /// The newest of the samples of each process that is not ours, added up. Those of the first look may be of any
    /// age: then nothing is known. A driver takes up to a second for a sample, so one look without any changes
    /// nothing; two mean that nobody computes.
    ///
    /// @param samples the new ones
    OptionalInt next(List<Sample> samples, Set<Long> own) {
        boolean first = !begun;
        begun = true;
        if (samples.isEmpty()) {
            told = waited || told.isEmpty() ? OptionalInt.of(0) : told;
            waited = true;
            return told;
        }
        waited = false;
        newest = samples.stream().mapToLong(Sample::time).reduce(newest, Math::max);
        told = first ? OptionalInt.empty() : OptionalInt.of(Math.clamp(sum(samples, own), 0, 100));
        return told;
    }

    private static int sum(List<Sample> samples, Set<Long> own) {
        Collection<Sample> last = samples.stream()
                .filter(sample -> !own.contains(sample.process()))
                .collect(Collectors.toMap(
                        Sample::process, sample -> sample, (one, other) -> one.time() > other.time() ? one : other))
                .values();
        return last.stream().mapToInt(Sample::percent).sum();
    }
}
