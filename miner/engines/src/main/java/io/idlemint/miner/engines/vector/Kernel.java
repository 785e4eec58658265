package io.idlemint.miner.engines.vector;

/// One of JumpHash's algorithms for as many nonces at once as [Lanes#INTS] has lanes. Owns its scratch memory: it
/// allocates nothing while hashing and is not thread safe.
interface Kernel {
    /// Takes the 64-byte message as sixteen little-endian words; the last one, the nonce, is ignored.
    void prepare(int[] message);

    /// Hashes the message with `first`, a multiple of the lanes' number, and the nonces after it, so that the
    /// lanes differ in the nonce's lowest byte only. The result is what SHA-256 takes: sixteen big-endian words,
    /// each for all lanes one after the other.
    void hash(int first, int[] words);
}
