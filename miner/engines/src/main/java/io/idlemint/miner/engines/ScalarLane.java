package io.idlemint.miner.engines;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.jumphash.HeaderScan;
import org.jspecify.annotations.Nullable;

/// The buffers of one thread of the [ScalarEngine]. Batches grow and shrink with the speed, which differs by a
/// factor of a thousand between code that is still interpreted and compiled code.
final class ScalarLane implements ScanLane {
    private static final int LARGEST_BATCH = 4096;

    private final Ticker ticker;
    private final byte[] hash = new byte[32];
    private byte[] target = {};
    private @Nullable ScanJob prepared;
    private ProofOfWork.NonceHash hasher = (nonce, out) -> {};
    private int batch = 1;

    ScalarLane(Ticker ticker) {
        this.ticker = ticker;
    }

    @Override
    public void scan(ScanJob job, int firstNonce, long count, NonceSink sink, ScanControl control) {
        prepare(job);
        int nonce = firstNonce;
        long left = count;
        while (left > 0) {
            int size = (int) Math.min(batch, left);
            long started = ticker.nanos();
            run(nonce, size, sink);
            adapt(ticker.nanos() - started, control.batchNanos());
            nonce += size;
            left -= size;
            if (!control.proceed(size)) {
                return;
            }
        }
    }

    @Override
    public void close() {}

    private void run(int firstNonce, int size, NonceSink sink) {
        for (int i = 0; i < size; i++) {
            hasher.hash(firstNonce + i, hash);
            if (HeaderScan.meets(hash, target)) {
                sink.found(firstNonce + i);
            }
        }
    }

    private void adapt(long took, long wanted) {
        if (took > wanted) {
            batch = Math.max(1, batch / 2);
        } else if (took < wanted / 2) {
            batch = Math.min(LARGEST_BATCH, batch * 2);
        }
    }

    private void prepare(ScanJob job) {
        if (!job.equals(prepared)) {
            hasher = job.work().of(job.header().toArray());
            target = job.target().toArray();
            prepared = job;
        }
    }
}
