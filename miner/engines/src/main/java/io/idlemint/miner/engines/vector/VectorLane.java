package io.idlemint.miner.engines.vector;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.EngineException;
import io.idlemint.miner.engines.NonceSink;
import io.idlemint.miner.engines.ScalarEngine;
import io.idlemint.miner.engines.ScanControl;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.engines.ScanLane;
import io.idlemint.miner.jumphash.HeaderScan;
import io.idlemint.miner.jumphash.X16Scan;
import io.idlemint.miner.jumphash.digest.Words;
import java.util.Optional;
import jdk.incubator.vector.IntVector;
import org.jspecify.annotations.Nullable;

/// The buffers of one thread of the [VectorEngine]. Vectors compare the top word only; the few nonces that pass
/// are hashed again by the reference, which decides.
final class VectorLane implements ScanLane {
    private static final int MOST_GROUPS = 1 << 12;
    private static final int TOP = 28;

    private final Ticker ticker;
    private final ScanLane scalar;
    private final Patience patience;
    private final Kernels kernels;
    private final Sha256Tail tail = new Sha256Tail();
    private final ChainSearch chains;
    private final byte[] hash = new byte[32];
    private byte[] target = {};
    private int targetTop;
    private @Nullable ScanJob prepared;
    private @Nullable Search search;
    private Reference reference = (nonce, out) -> {};
    private int groups = 1;

    VectorLane(Ticker ticker) {
        this.ticker = ticker;
        scalar = new ScalarEngine(ticker).open();
        patience = new Patience(ticker);
        kernels = new Kernels(patience);
        chains = new ChainSearch(patience);
    }

    static Optional<String> obstacle() {
        int preferred = IntVector.SPECIES_PREFERRED.vectorBitSize();
        return preferred < Lanes.NARROWEST
                ? Optional.of(
                        "This processor's vectors have " + preferred + " bits; " + Lanes.NARROWEST + " are needed.")
                : Optional.empty();
    }

    @Override
    public void scan(ScanJob job, int firstNonce, long count, NonceSink sink, ScanControl control) {
        prepare(job);
        Search chosen = search;
        if (chosen == null) {
            scalar.scan(job, firstNonce, count, sink, control);
            return;
        }
        int nonce = firstNonce;
        long left = count;
        while (left > 0) {
            int size = (int) Math.min(batch(chosen.lanes(), nonce), left);
            heed(control);
            long started = ticker.nanos();
            run(chosen, nonce, size, sink);
            if (patience.hasEnded()) {
                prepared = null;
                return;
            }
            adapt(ticker.nanos() - started, control.batchNanos());
            nonce += size;
            left -= size;
            if (!control.proceed(size)) {
                return;
            }
        }
    }

    @Override
    public void close() {
        scalar.close();
    }

    private void run(Search chosen, int firstNonce, int size, NonceSink sink) {
        // Batches begin at multiples of their lanes' number; lanes outside the range are left out.
        int lanes = chosen.lanes();
        int lane = firstNonce & (lanes - 1);
        int batch = firstNonce - lane;
        int left = size;
        while (left > 0) {
            int taken = Math.min(lanes - lane, left);
            long passed = chosen.atMost(targetTop, batch) & ((-1L >>> (64 - taken)) << lane);
            if (passed != 0 && !patience.hasEnded()) {
                judge(chosen, passed, batch, sink);
            }
            left -= taken;
            batch += lanes;
            lane = 0;
        }
    }

    private void judge(Search chosen, long passed, int batch, NonceSink sink) {
        for (long rest = passed; rest != 0; rest &= rest - 1) {
            int lane = Long.numberOfTrailingZeros(rest);
            reference.hash(batch + lane, hash);
            if (Words.le32(hash, TOP) != chosen.top(lane)) {
                throw new EngineException(
                        "The vector engine hashed nonce " + Integer.toUnsignedString(batch + lane) + " of " + prepared
                                + " differently from the reference.",
                        null);
            }
            if (HeaderScan.meets(hash, target)) {
                sink.found(batch + lane);
            }
        }
    }

    // To the next multiple of the lanes' number, so that what is given up has not reported anything.
    private long batch(int lanes, int nonce) {
        return (long) groups * lanes - (nonce & (lanes - 1));
    }

    // Batches grow as soon as they are short.
    private void heed(ScanControl control) {
        if (groups == 1) {
            patience.heed(control);
        } else {
            patience.rest();
        }
    }

    private void adapt(long took, long wanted) {
        if (took > wanted) {
            groups = Math.max(1, groups / 2);
        } else if (took < wanted / 2) {
            groups = Math.min(MOST_GROUPS, groups * 2);
        }
    }

    private void prepare(ScanJob job) {
        if (!job.equals(prepared)) {
            byte[] header = job.header().toArray();
            switch (job.work()) {
                case JUMPHASH -> {
                    Kernel kernel = kernels.prepared(header);
                    search = kernel == null ? null : new JumpSearch(kernel, tail);
                    reference = new HeaderScan(header)::hash;
                }
                case X16R -> chain(X16Scan.Kind.X16R, header);
                case X16S -> chain(X16Scan.Kind.X16S, header);
                case X16RV2 -> chain(X16Scan.Kind.X16RV2, header);
            }
            target = job.target().toArray();
            targetTop = Words.le32(target, TOP);
            groups = 1;
            prepared = job;
        }
    }

    private void chain(X16Scan.Kind kind, byte[] header) {
        chains.prepare(kind, header);
        search = chains;
        reference = new LateReference(kind, header);
    }

    /// What the vector code must agree with.
    private interface Reference {
        void hash(int nonce, byte[] out);
    }

    /// A chain's sixteen functions take some memory, and most jobs end before a nonce passes.
    private static final class LateReference implements Reference {
        private final X16Scan.Kind kind;
        private final byte[] header;
        private @Nullable X16Scan scan;

        private LateReference(X16Scan.Kind kind, byte[] header) {
            this.kind = kind;
            this.header = header;
        }

        @Override
        public void hash(int nonce, byte[] out) {
            X16Scan made = scan;
            if (made == null) {
                made = new X16Scan(kind, header);
                scan = made;
            }
            made.hash(nonce, out);
        }
    }
}
