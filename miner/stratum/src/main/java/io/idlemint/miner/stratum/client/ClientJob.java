package io.idlemint.miner.stratum.client;

import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.Difficulty;
import io.idlemint.miner.stratum.StratumJob;

/// A job with everything that was in force when it came: enough to build headers and to judge hashes.
///
/// @param extranonce2Size bytes that this miner may vary in the coinbase, 1 to 16
public record ClientJob(StratumJob job, Bytes extranonce1, int extranonce2Size, Difficulty difficulty) {
    /// The 80 bytes of the header with this extranonce2, the job's time and this nonce.
    public Bytes header(Bytes extranonce2, int nonce) {
        return job.header(extranonce1, extranonce2, job.nTime(), nonce);
    }
}
