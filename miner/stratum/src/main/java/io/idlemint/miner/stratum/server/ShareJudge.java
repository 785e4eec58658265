package io.idlemint.miner.stratum.server;

import io.idlemint.miner.stratum.Bytes;

/// The proof-of-work function of the pool. Called from many threads.
@FunctionalInterface
public interface ShareJudge {
    /// The 32-byte hash, least significant byte first, of an 80-byte header.
    Bytes hash(Bytes header);
}
