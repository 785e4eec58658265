package io.idlemint.miner.engines;

import io.idlemint.miner.stratum.Bytes;

/// One header to search.
///
/// @param header 80 bytes; the nonce in bytes 76..79 is to be varied
/// @param target 32 bytes, least significant first: hashes up to it are wanted
public record ScanJob(ProofOfWork work, Bytes header, Bytes target) {
    /// @throws IllegalArgumentException if the sizes are wrong
    public ScanJob {
        if (header.size() != 80 || target.size() != 32) {
            throw new IllegalArgumentException(
                    "a header has 80 bytes and a target 32, not " + header.size() + " and " + target.size());
        }
    }
}
