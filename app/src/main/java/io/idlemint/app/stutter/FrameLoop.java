package io.idlemint.app.stutter;

import io.idlemint.domain.time.Ticker;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Draws like a program with 60 frames a second: at each tick of the screen it begins a frame, which is always the same
/// amount of work on one thread, and then sleeps until the next tick. A frame that takes longer than a tick skips
/// ticks.
/// For use by one thread.
public final class FrameLoop {
    /// From one tick to the next, 60 times a second.
    static final long TICK = 16_666_667;

    private static final int TRIES = 200;
    private static final int PIXELS = 1 << 16;

    private final Ticker ticker;
    private final long[] picture = new long[PIXELS];
    private final int strokes;

    /// Finds out how much work is one frame's.
    ///
    /// @param alone how long a frame takes when nothing is in its way
    public FrameLoop(Ticker ticker, Duration alone) {
        this.ticker = ticker;
        int some = 100_000;
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long began = ticker.nanos();
            draw(some);
            fastest = Math.min(fastest, ticker.nanos() - began);
        }
        strokes = Math.toIntExact(Math.max(1, some * alone.toNanos() / fastest));
    }

    /// Draws for a time and tells how long each frame took, from its tick on: waking up late counts, too.
    ///
    /// @throws InterruptedException if the thread is interrupted
    public Frames run(Duration time) throws InterruptedException {
        Waits waits = Waits.ofThisThread().orElse(null);
        try {
            return run(time, waits);
        } finally {
            if (waits != null) {
                waits.close();
            }
        }
    }

    private Frames run(Duration time, @Nullable Waits waits) throws InterruptedException {
        long[] frames = new long[Math.toIntExact(time.toNanos() / TICK) + 1];
        long[] waited = new long[frames.length];
        int drawn = 0;
        long tick = ticker.nanos() + TICK;
        long end = tick + time.toNanos();
        while (tick < end && drawn < frames.length) {
            long before = waits == null ? 0 : waits.nanos();
            await(tick);
            draw(strokes);
            long took = ticker.nanos() - tick;
            // What it waited for before the tick is no part of the frame.
            waited[drawn] = waits == null ? 0 : Math.min(took, waits.nanos() - before);
            frames[drawn++] = took;
            tick += TICK * (1 + (took - 1) / TICK);
        }
        return new Frames(Arrays.copyOf(frames, drawn), waits == null ? new long[0] : Arrays.copyOf(waited, drawn));
    }

    private void await(long tick) throws InterruptedException {
        for (long left = tick - ticker.nanos(); left > 0; left = tick - ticker.nanos()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(left);
        }
    }

    /// Work that no compiler can leave out: half a megabyte is read and written here and there.
    private void draw(int count) {
        long brush = picture[0] | 1;
        for (int i = 0; i < count; i++) {
            brush = brush * 0x5851F42D4C957F2DL + 0x14057B7EF767814FL;
            picture[(int) (brush >>> 48)] += brush;
        }
        picture[0] = brush;
    }
}
