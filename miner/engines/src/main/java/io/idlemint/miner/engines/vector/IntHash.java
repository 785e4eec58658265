package io.idlemint.miner.engines.vector;

/// A standard hash function over 32-bit words, for as many nonces at once as [Lanes#INTS] has lanes. Not thread
/// safe.
interface IntHash {
    /// Takes messages of `words` little-endian words, 16 or 20, from `at` on, each word for all lanes one after
    /// the other, and leaves the 16 words of their hashes there.
    void hash(int[] state, int at, int words);
}
