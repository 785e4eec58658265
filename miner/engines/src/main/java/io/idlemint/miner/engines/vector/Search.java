package io.idlemint.miner.engines.vector;

/// Hashes the nonces of one header by the batch and compares the top words of the hashes. Not thread safe.
interface Search {
    /// The number of nonces in a batch, a power of two up to 64.
    int lanes();

    /// The lanes, as bits, whose hash has a top word of at most `target`, both unsigned; the first lane has the
    /// nonce `first`, a multiple of the lanes' number.
    long atMost(int target, int first);

    /// The top word of the last hash in a lane: its bytes 28 to 31, the last one the most significant.
    int top(int lane);
}
