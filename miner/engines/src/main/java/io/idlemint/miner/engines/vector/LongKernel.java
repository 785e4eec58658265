package io.idlemint.miner.engines.vector;

/// One of JumpHash's algorithms over 64-bit words, for as many nonces at once as [Lanes#LONGS] has lanes. Not
/// thread safe.
interface LongKernel {
    /// Takes the 64-byte message as eight little-endian words; the upper half of the last one, the nonce, is
    /// ignored.
    void prepare(long[] message);

    /// Hashes the message with every second nonce from `first` on, and writes the eight big-endian words of the
    /// result from `at` on, each for all lanes one after the other.
    void hash(int first, long[] words, int at);
}
