package io.idlemint.miner.engines.agent;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.DeviceKind;
import io.idlemint.miner.engines.HashEngine;
import io.idlemint.miner.engines.NonceSink;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.ScalarEngine;
import io.idlemint.miner.engines.ScanControl;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.engines.ScanLane;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// The scalar engine, or a scripted one, with a window to look through.
final class WatchedEngine implements HashEngine {
    final AtomicInteger lanes = new AtomicInteger();
    final AtomicInteger scanning = new AtomicInteger();
    final AtomicReference<ScanJob> newest = new AtomicReference<>();
    final Batches batches = new Batches();
    private final HashEngine inner = new ScalarEngine(Ticker.system());
    private final Scan scan;

    WatchedEngine() {
        scan = ScanLane::scan;
    }

    /// @param scan does the work instead of the scalar lane
    WatchedEngine(Scan scan) {
        this.scan = scan;
    }

    @Override
    public String name() {
        return "watched";
    }

    @Override
    public DeviceKind device() {
        return inner.device();
    }

    @Override
    public boolean supports(ProofOfWork work) {
        return inner.supports(work);
    }

    @Override
    public long nonces() {
        return 1L << 32;
    }

    @Override
    public ScanLane open() {
        lanes.incrementAndGet();
        ScanLane lane = inner.open();
        return new ScanLane() {
            @Override
            public void scan(ScanJob job, int firstNonce, long count, NonceSink sink, ScanControl control) {
                scanning.incrementAndGet();
                newest.set(job);
                try {
                    scan.scan(lane, job, firstNonce, count, sink, batches.watched(control));
                } finally {
                    scanning.decrementAndGet();
                }
            }

            @Override
            public void close() {
                lane.close();
                lanes.decrementAndGet();
            }
        };
    }

    @Override
    public void close() {
        inner.close();
    }

    interface Scan {
        void scan(ScanLane lane, ScanJob job, int firstNonce, long count, NonceSink sink, ScanControl control);
    }
}
