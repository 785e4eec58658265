package io.idlemint.miner.engines.vector;

/// One of JumpHash's algorithms in [Slices]: for as many nonces at once as a vector has bits. Not thread safe.
interface SliceKernel {
    /// Takes the 64 bytes of the message as sixteen little-endian words; the last one, the nonce, is ignored.
    void prepare(int[] message);

    /// Hashes the message with `first`, a multiple of the nonces' number, and the nonces after it. The first 64
    /// bytes that it returns are the result.
    long[] hash(int first);
}
