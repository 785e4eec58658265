package io.idlemint.app.stutter;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.LongStream;

/// Single frames: how long each took, from the tick of the screen to the end of the drawing, and what of it its thread
/// was ready and had no processor; in nanoseconds. Immutable.
public final class Frames {
    private final long[] nanos;
    private final long[] waited;

    /// @param nanos one or more
    /// @param waited as many, or none where the system does not count it
    Frames(long[] nanos, long[] waited) {
        this.nanos = LongStream.of(nanos).sorted().toArray();
        this.waited = LongStream.of(waited).sorted().toArray();
    }

    /// All frames of several looks.
    ///
    /// @param looks one or more
    static Frames together(List<Frames> looks) {
        boolean known = looks.stream().allMatch(look -> look.waited.length > 0);
        return new Frames(all(looks, look -> look.nanos), known ? all(looks, look -> look.waited) : new long[0]);
    }

    private static long[] all(List<Frames> looks, Function<Frames, long[]> part) {
        return looks.stream().map(part).flatMapToLong(LongStream::of).toArray();
    }

    /// What of them is told.
    ///
    /// @param tick the time from one tick to the next
    FrameTimes times(long tick) {
        long late = LongStream.of(nanos).filter(frame -> frame > tick).count();
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
}
