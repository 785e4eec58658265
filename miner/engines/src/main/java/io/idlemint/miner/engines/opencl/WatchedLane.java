package io.idlemint.miner.engines.opencl;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.EngineException;
import io.idlemint.miner.engines.NonceSink;
import io.idlemint.miner.engines.ScanControl;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.engines.ScanLane;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A lane that outlives failures of its device. Used by one thread at a time.
final class WatchedLane implements ScanLane {
    private static final long NAP = Duration.ofMillis(10).toNanos();

    private final DeviceWatch watch;
    private final Ticker ticker;
    private DeviceWatch.@Nullable Opened opened;

    WatchedLane(DeviceWatch watch, Ticker ticker) {
        this.watch = watch;
        this.ticker = ticker;
    }

    @Override
    public void scan(ScanJob job, int firstNonce, long count, NonceSink sink, ScanControl control) {
        Progress progress = new Progress(control);
        while (true) {
            DeviceWatch.Opened attempt = null;
            try {
                attempt = lane();
                progress.generation = attempt.generation();
                attempt.lane().scan(job, firstNonce + (int) progress.done, count - progress.done, sink, progress);
                return;
            } catch (EngineException failure) {
                close();
                Duration pause = watch.failed(attempt == null ? watch.generation() : attempt.generation(), failure);
                if (pause == null) {
                    throw failure;
                }
                if (!rest(pause, control)) {
                    return;
                }
            }
        }
    }

    @Override
    public void close() {
        DeviceWatch.Opened last = opened;
        opened = null;
        if (last != null) {
            last.lane().close();
        }
    }

    private DeviceWatch.Opened lane() {
        DeviceWatch.Opened last = opened;
        if (last == null || last.generation() != watch.generation()) {
            close();
            last = watch.opened();
            opened = last;
        }
        return last;
    }

    private boolean rest(Duration pause, ScanControl control) {
        long start = ticker.nanos();
        while (ticker.since(start).compareTo(pause) < 0) {
            if (!control.proceed(0)) {
                return false;
            }
            LockSupport.parkNanos(NAP);
        }
        return control.proceed(0);
    }

    /// Counts what is done, so that a scan can go on where it failed.
    private final class Progress implements ScanControl {
        private final ScanControl control;
        private long done;
        private int generation;

        Progress(ScanControl control) {
            this.control = control;
        }

        @Override
        public boolean proceed(long hashes) {
            done += hashes;
            if (hashes > 0) {
                watch.worked(generation);
            }
            return control.proceed(hashes);
        }

        @Override
        public long batchNanos() {
            return control.batchNanos();
        }
    }
}
