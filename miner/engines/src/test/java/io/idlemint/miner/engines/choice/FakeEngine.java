package io.idlemint.miner.engines.choice;

import io.idlemint.miner.engines.DeviceKind;
import io.idlemint.miner.engines.EngineException;
import io.idlemint.miner.engines.HashEngine;
import io.idlemint.miner.engines.NonceSink;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.ScanControl;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.engines.ScanLane;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// An engine that works in a time of its own and finds every fourth nonce, where the target allows any.
final class FakeEngine implements HashEngine {
    private static final int BATCH = 1000;

    final List<String> scanned = new ArrayList<>();
    private final String name;
    private final AtomicLong time;
    private final AtomicLong others = new AtomicLong();
    private final int divisor;
    double nanosPerNonce;
    boolean fails;
    /// How much of the processor others have while this works, in shares of its own time.
    double crowd;
    int bytesPerNonce;
    volatile byte[] taken = {};

    FakeEngine(String name, AtomicLong time, double nanosPerNonce, int divisor) {
        this.name = name;
        this.time = time;
        this.nanosPerNonce = nanosPerNonce;
        this.divisor = divisor;
    }

    /// The time that others took while this worked, in nanoseconds.
    long others() {
        return others.get();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public DeviceKind device() {
        return DeviceKind.CPU;
    }

    @Override
    public boolean supports(ProofOfWork work) {
        return true;
    }

    @Override
    public long nonces() {
        return 1 << 20;
    }

    @Override
    public ScanLane open() {
        return new ScanLane() {
            @Override
            public void scan(ScanJob job, int firstNonce, long count, NonceSink sink, ScanControl control) {
                FakeEngine.this.scan(job, firstNonce, count, sink, control);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void close() {}

    private void scan(ScanJob job, int firstNonce, long count, NonceSink sink, ScanControl control) {
        scanned.add(job.work().algorithm(job.header()));
        boolean possible = job.target().toArray()[31] != 0;
        long done = 0;
        boolean goOn = true;
        while (goOn && done < count) {
            if (fails) {
                throw new EngineException("the vectors broke", null);
            }
            long size = Math.min(BATCH, count - done);
            for (long i = done; possible && i < done + size; i++) {
                if ((firstNonce + (int) i) % divisor == 0) {
                    sink.found(firstNonce + (int) i);
                }
            }
            taken = new byte[(int) size * bytesPerNonce];
            done += size;
            time.addAndGet((long) (size * nanosPerNonce));
            others.addAndGet((long) (size * nanosPerNonce * crowd));
            goOn = control.proceed(size);
        }
    }
}
