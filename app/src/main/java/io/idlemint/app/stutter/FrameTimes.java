package io.idlemint.app.stutter;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/// How long frames took, from the tick of the screen to the end of the drawing; in nanoseconds.
///
/// @param missed frames that were not ready at the next tick, in ten-thousandths of all
/// @param waited99 the 99th percentile of the part of a frame in which its thread was ready and had no processor; empty
///     where the system does not count it
public record FrameTimes(long frames, long p50, long p99, long max, long missed, OptionalLong waited99) {
    /// Of single frames.
    ///
    /// @param nanos one or more; sorted by this call
    /// @param waited what of it was waiting for a processor; none where that is unknown; sorted by this call
    /// @param tick the time from one tick to the next
    static FrameTimes of(long[] nanos, long[] waited, long tick) {
        Arrays.sort(nanos);
        Arrays.sort(waited);
        long late = Arrays.stream(nanos).filter(frame -> frame > tick).count();
        return new FrameTimes(
                nanos.length,
                rank(nanos, 50),
                rank(nanos, 99),
                nanos[nanos.length - 1],
                late * 10_000 / nanos.length,
                waited.length == 0 ? OptionalLong.empty() : OptionalLong.of(rank(waited, 99)));
    }

    /// The nearest rank: the smallest value that is not exceeded by `percent` of all.
    private static long rank(long[] sorted, int percent) {
        return sorted[Math.max(0, Math.ceilDiv(sorted.length * percent, 100) - 1)];
    }

    /// The median of each number over rounds.
    ///
    /// @param rounds one or more
    static FrameTimes median(List<FrameTimes> rounds) {
        return new FrameTimes(
                rounds.stream().mapToLong(FrameTimes::frames).sum(),
                middle(rounds, FrameTimes::p50),
                middle(rounds, FrameTimes::p99),
                middle(rounds, FrameTimes::max),
                middle(rounds, FrameTimes::missed),
                rounds.stream().allMatch(round -> round.waited99.isPresent())
                        ? OptionalLong.of(middle(rounds, round -> round.waited99.orElseThrow()))
                        : OptionalLong.empty());
    }

    static <T> long middle(List<T> all, ToLongFunction<T> number) {
        List<Long> sorted = all.stream()
                .map(number::applyAsLong)
                .sorted(Comparator.naturalOrder())
                .toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
