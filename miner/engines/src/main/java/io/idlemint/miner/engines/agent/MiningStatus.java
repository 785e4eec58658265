package io.idlemint.miner.engines.agent;

import io.idlemint.domain.mining.Trouble;
import io.idlemint.miner.stratum.Difficulty;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A mining agent at one moment.
///
/// @param reason          why it does not mine, a sentence for the log; empty while it does
/// @param trouble         what is wrong, if something is
/// @param pool            the pool that is used or tried
/// @param engine          the engine that does the work
/// @param algorithm       what is hashed, `keccak` for instance; empty without a job
/// @param hashesPerSecond over the last 15 seconds, from hashes really done; 0 unless it mines
/// @param hashes          since the start
/// @param jobs            jobs received since the start
/// @param difficulty      of a share of the current job; null without a job
/// @param threads         lanes that work at once
/// @param duty            percent of the time that each lane works
public record MiningStatus(
        State state,
        String reason,
        Optional<Trouble> trouble,
        String pool,
        String worker,
        String engine,
        String algorithm,
        double hashesPerSecond,
        long hashes,
        long jobs,
        ShareCounts shares,
        @Nullable Difficulty difficulty,
        int threads,
        int duty) {
    /// A device that cannot take part.
    public static MiningStatus never(Trouble trouble) {
        return new MiningStatus(
                State.STOPPED,
                trouble.sentence(),
                Optional.of(trouble),
                "",
                "",
                "",
                "",
                0,
                0,
                0,
                ShareCounts.NONE,
                null,
                0,
                0);
    }

    /// The account of a miner that was let go: what it did stays, nothing is hashed, for nobody.
    public MiningStatus over() {
        return new MiningStatus(
                State.STOPPED, reason, Optional.empty(), "", worker, "", "", 0, hashes, jobs, shares, null, 0, 0);
    }

    /// What a mining agent is doing.
    public enum State {
        /// Looking for a pool.
        CONNECTING,
        /// The pool has no work, or all of it is tried.
        WAITING,
        MINING,
        /// Somebody paused it, or gave it no thread or no duty.
        PAUSED,
        /// The engine's device failed.
        FAILED,
        /// Closed.
        STOPPED
    }
}
