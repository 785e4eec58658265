package io.idlemint.miner.engines.vector;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.EngineException;
import io.idlemint.miner.engines.NonceSink;
import io.idlemint.miner.engines.ScalarEngine;
import io.idlemint.miner.engines.ScanControl;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.engines.ScanLane;
import io.idlemint.miner.jumphash.HeaderScan;
import io.idlemint.miner.jumphash.digest.Words;
import java.util.Optional;
import jdk.incubator.vector.IntVector;
import org.jspecify.annotations.Nullable;

/// The buffers of one thread of the [VectorEngine]. Vectors compare the top word only; the few nonces that pass
/// are hashed again by the reference, which decides.
final class VectorLane implements ScanLane {
    private static final int L = Lanes.INTS.length();
    private static final int MOST_GROUPS = (1 << 16) / L;
    private static final int TOP = 28;

    private final Ticker ticker;
    private final ScanLane scalar;
    private final Kernels kernels = new Kernels();
    private final Sha256Tail tail = new Sha256Tail();
    private final int[] words = new int[16 * L];
    private final byte[] hash = new byte[32];
    private byte[] target = {};
    private int targetTop;
    private @Nullable ScanJob prepared;
    private @Nullable Kernel kernel;
    private @Nullable HeaderScan reference;
    private int groups = 1;

    VectorLane(Ticker ticker) {
        this.ticker = ticker;
        scalar = new ScalarEngine(ticker).open();
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
        Kernel chosen = kernel;
        HeaderScan judge = reference;
        if (chosen == null || judge == null) {
            scalar.scan(job, firstNonce, count, sink, control);
            return;
        }
        int nonce = firstNonce;
        long left = count;
        while (left > 0) {
            int size = (int) Math.min((long) groups * L, left);
            long started = ticker.nanos();
            run(chosen, judge, nonce, size, sink);
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

    private void run(Kernel chosen, HeaderScan judge, int firstNonce, int size, NonceSink sink) {
        // Vectors begin at multiples of their lanes' number; lanes outside the range are left out.
        int lane = firstNonce & (L - 1);
        int group = firstNonce - lane;
        int left = size;
        while (left > 0) {
            int taken = Math.min(L - lane, left);
            chosen.hash(group, words);
            long passed = tail.atMost(targetTop, words) & (((1L << taken) - 1) << lane);
            if (passed != 0) {
                judge(judge, passed, group, sink);
            }
            left -= taken;
            group += L;
            lane = 0;
        }
    }

    private void judge(HeaderScan judge, long passed, int group, NonceSink sink) {
        for (long rest = passed; rest != 0; rest &= rest - 1) {
            int lane = Long.numberOfTrailingZeros(rest);
            judge.hash(group + lane, hash);
            if (Words.le32(hash, TOP) != tail.top(lane)) {
                throw new EngineException(
                        "The vector engine hashed nonce " + Integer.toUnsignedString(group + lane) + " of " + prepared
                                + " differently from the reference.",
                        null);
            }
            if (HeaderScan.meets(hash, target)) {
                sink.found(group + lane);
            }
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
            kernel = kernels.prepared(header);
            reference = new HeaderScan(header);
            target = job.target().toArray();
            targetTop = Words.le32(target, TOP);
            groups = 1;
            prepared = job;
        }
    }
}
