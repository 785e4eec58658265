package io.idlemint.miner.stratum.server;

import io.idlemint.miner.stratum.Difficulty;
import java.time.Duration;

/// Follows a miner's speed so that about the wanted number of shares arrives a minute. Changes by powers of two,
/// at once when shares pour in, after a quiet interval when they do not. Not thread-safe.
final class VariableDifficulty {
    private static final double MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int ENOUGH_SHARES = 16;
    private static final int LARGEST_STEP = 10;
    private static final int EXPECTED_SHARES_OF_INTERVAL = 8;

    private final SessionPolicy policy;
    private final double interval;
    private Difficulty current;
    private int shares;
    private long since;

    VariableDifficulty(SessionPolicy policy, long now) {
        this.policy = policy;
        this.interval = EXPECTED_SHARES_OF_INTERVAL * MINUTE / policy.sharesPerMinute();
        this.current = policy.initial();
        this.since = now;
    }

    Difficulty current() {
        return current;
    }

    /// Counts an accepted share. True if the difficulty changed.
    boolean onShare(long now) {
        shares++;
        return (shares >= ENOUGH_SHARES || now - since >= interval) && adjust(now);
    }

    /// Looks whether too few shares came. True if the difficulty changed.
    boolean onTick(long now) {
        return now - since >= interval && adjust(now);
    }

    /// The difficulty that is really in force, where a block's own is lower.
    void limit(Difficulty real, long now) {
        if (!real.equals(current)) {
            current = real;
            restart(now);
        }
    }

    void restart(long now) {
        shares = 0;
        since = now;
    }

    private boolean adjust(long now) {
        double expected = (now - since) / MINUTE * policy.sharesPerMinute();
        double ratio = Math.max(shares, 0.5) / Math.max(expected, 1e-3);
        restart(now);
        if (ratio > 0.5 && ratio < 2) {
            return false;
        }
        int step = (int) Math.rint(Math.log(ratio) / Math.log(2));
        step = Math.clamp(step, -LARGEST_STEP, LARGEST_STEP);
        Difficulty before = current;
        current = current.scaledByPowerOfTwo(step).max(policy.lowest()).min(policy.highest());
        return current.compareTo(before) != 0;
    }
}
