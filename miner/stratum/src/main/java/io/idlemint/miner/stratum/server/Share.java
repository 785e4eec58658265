package io.idlemint.miner.stratum.server;

import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.Difficulty;
import io.idlemint.miner.stratum.StratumJob;

/// Proven work: a header of a known job whose hash meets the difficulty that its connection was given.
///
/// @param worker     who is to be paid
/// @param job        the job exactly as the [PoolBackend] gave it
/// @param nTime      the header's time, seconds since 1970
/// @param header     the 80 bytes
/// @param hash       the header's proof-of-work hash, 32 bytes, least significant first
/// @param difficulty what the share counts for; the hash itself may be much better
public record Share(
        String worker,
        StratumJob job,
        Bytes extranonce1,
        Bytes extranonce2,
        int nTime,
        int nonce,
        Bytes header,
        Bytes hash,
        Difficulty difficulty) {
    /// The coinbase that the header commits to.
    public Bytes coinbase() {
        return job.coinbase(extranonce1, extranonce2);
    }

    /// Whether the hash is good enough for the block itself.
    public boolean solvesBlock() {
        return Difficulty.ofCompact(job.nBits()).isMetBy(hash);
    }
}
