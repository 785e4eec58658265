package io.idlemint.miner.engines.agent;

import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.client.ClientJob;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything that can be tried for one job, dealt out in slices that never overlap: first along the nonces, then
/// along the extranonces. Not thread-safe.
final class NonceSpace {
    private static final long NONCES = 1L << 32;

    private final ClientJob job;
    private final ProofOfWork work;
    private final Bytes target;
    private final long first;
    private final long extranonces;
    private long used;
    private long nextNonce;
    private @Nullable Place place;

    /// @param first the extranonce2 to begin with, so that a job that comes again is not searched again from the
    ///     start
    NonceSpace(ClientJob job, ProofOfWork work, long first) {
        this.job = job;
        this.work = work;
        this.target = Bytes.of(job.difficulty().targetLittleEndian());
        this.first = first;
        this.extranonces = job.extranonce2Size() >= 8 ? Long.MAX_VALUE : 1L << (8 * job.extranonce2Size());
    }

    ClientJob job() {
        return job;
    }

    /// The extranonce2 that no slice has touched yet.
    long nextExtranonce() {
        return first + used;
    }

    /// At most `nonces` nonces; empty if all is tried.
    Optional<Slice> take(long nonces) {
        Place here = place;
        if (here == null || nextNonce == NONCES) {
            if (used == extranonces) {
                return Optional.empty();
            }
            here = place(Bytes.ofNumber(first + used, job.extranonce2Size()));
            place = here;
            used++;
            nextNonce = 0;
        }
        long count = Math.min(nonces, NONCES - nextNonce);
        Slice slice = new Slice(job, here.extranonce2(), here.scan(), (int) nextNonce, count);
        nextNonce += count;
        return Optional.of(slice);
    }

    private Place place(Bytes extranonce2) {
        return new Place(extranonce2, new ScanJob(work, job.header(extranonce2, 0), target));
    }

    private record Place(Bytes extranonce2, ScanJob scan) {}

    /// Work for one scan.
    record Slice(ClientJob job, Bytes extranonce2, ScanJob scan, int firstNonce, long count) {}
}
