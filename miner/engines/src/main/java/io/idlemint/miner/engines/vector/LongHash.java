package io.idlemint.miner.engines.vector;

/// A standard hash function over 64-bit words, for as many nonces at once as [Lanes#LONGS] has lanes. Not thread
/// safe.
interface LongHash {
    /// Takes messages of `words` little-endian words, 8 or 10, each for all lanes one after the other, and writes
    /// the eight little-endian words of their hashes from `at` on.
    void hash(long[] message, int words, long[] out, int at);
}
