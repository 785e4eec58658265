package io.idlemint.miner.engines.agent;

import io.idlemint.miner.stratum.ShareError;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;

/// Counts shares. Safe for any thread.
final class ShareBook {
    private final Map<ShareError, Long> rejected = new EnumMap<>(ShareError.class);
    private long accepted;
    private long stale;
    private long unanswered;
    private long wrong;
    private String lastReason = "";
    private long proven;

    /// A share was found that takes so many hashes on average.
    synchronized void found(BigInteger hashes) {
        proven += hashes.min(BigInteger.valueOf(Long.MAX_VALUE - proven)).longValueExact();
    }

    synchronized void accepted() {
        accepted++;
    }

    synchronized void rejected(ShareError error, String text) {
        lastReason = text;
        if (error == ShareError.STALE) {
            stale++;
        } else {
            rejected.merge(error, 1L, Long::sum);
        }
    }

    synchronized void stale() {
        stale++;
    }

    synchronized void unanswered() {
        unanswered++;
    }

    synchronized void wrong() {
        wrong++;
    }

    synchronized ShareCounts counts() {
        return new ShareCounts(accepted, rejected, stale, unanswered, wrong, lastReason, proven);
    }
}
