package io.idlemint.machine.sense.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What others used of the processor between two samples. For use by one thread.
public final class OthersShare {
    private @Nullable Sample last;

    /// What was used so far, all in the same unit of time.
    ///
    /// @param busy by everybody, of all processors together
    /// @param all the time that passed, of all processors together
    /// @param own by processes of ours
    public record Sample(long busy, long all, Map<Long, Long> own) {}

    /// Percent since the last sample; empty at the first one and after one that is missing.
    public OptionalInt next(Optional<Sample> sample) {
        Sample before = last;
        Sample now = sample.orElse(null);
        last = now;
        if (before == null || now == null || now.all() <= before.all()) {
            return OptionalInt.empty();
        }
        long all = now.all() - before.all();
        long others = now.busy() - before.busy() - worked(before.own(), now.own());
        return OptionalInt.of(Math.clamp(Math.round(100.0 * others / all), 0, 100));
    }

    /// A process that was not there before counts from its beginning.
    private static long worked(Map<Long, Long> before, Map<Long, Long> now) {
        long used = 0;
        for (Map.Entry<Long, Long> one : now.entrySet()) {
            used += Math.max(0, one.getValue() - before.getOrDefault(one.getKey(), 0L));
        }
        return used;
    }
}
