package io.idlemint.miner.engines.agent;

import io.idlemint.miner.stratum.ShareError;
import java.util.Map;

/// What became of the shares since the agent started.
///
/// @param rejected   by the pool, by its reason, stale ones left out
/// @param stale      found for a job that was over, whether the pool said so or we knew before
/// @param unanswered sent into a connection that broke, or found without one
/// @param wrong      claimed by the engine and refuted by the reference: a faulty device
/// @param lastReason what the pool said to the last rejected share, empty before the first
/// @param proven     the hashes that all shares found are worth on average, whatever became of them
public record ShareCounts(
        long accepted,
        Map<ShareError, Long> rejected,
        long stale,
        long unanswered,
        long wrong,
        String lastReason,
        long proven) {
    static final ShareCounts NONE = new ShareCounts(0, Map.of(), 0, 0, 0, "", 0);

    public ShareCounts {
        rejected = Map.copyOf(rejected);
    }

    public long rejectedInAll() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }
}
