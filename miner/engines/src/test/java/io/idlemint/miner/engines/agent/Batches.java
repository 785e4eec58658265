package io.idlemint.miner.engines.agent;

import io.idlemint.miner.engines.ScanControl;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// What lanes do between two looks at their orders. Safe for any thread.
final class Batches {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final AtomicLong longestNanos = new AtomicLong();
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger disobeyed = new AtomicInteger();
    private volatile boolean ordered;

    /// The owner's word is given, or taken back: from here on no lane that asks may go on.
    void ordered(boolean stop) {
        ordered = stop;
    }

    /// How many were told to go on although they asked after the owner's word.
    int disobeyed() {
        return disobeyed.get();
    }

    /// How many there have been.
    int ended() {
        return ended.get();
    }

    /// The processor's own time for the longest one: how crowded the machine is does not count.
    Duration longest() {
        return Duration.ofNanos(longestNanos.get());
    }

    /// The reins of one scan, by the thread that scans.
    ScanControl watched(ScanControl control) {
        return new ScanControl() {
            private long begun = threads.getCurrentThreadCpuTime();

            @Override
            public boolean proceed(long hashes) {
                long took = threads.getCurrentThreadCpuTime() - begun;
                longestNanos.accumulateAndGet(took, Math::max);
                ended.incrementAndGet();
                boolean late = ordered;
                boolean goesOn = control.proceed(hashes);
                if (late && goesOn) {
                    disobeyed.incrementAndGet();
                }
                begun = threads.getCurrentThreadCpuTime();
                return goesOn;
            }

            @Override
            public long batchNanos() {
                return control.batchNanos();
            }
        };
    }
}
