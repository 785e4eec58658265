package io.idlemint.miner.engines.vector;

/// One of JumpHash's algorithms in [Planes]: for as many nonces at once as a vector has bytes. Not thread safe.
interface PlaneKernel {
    /// Takes the 64 bytes of the message as sixteen little-endian words; the last one, the nonce, is ignored.
    void prepare(int[] message);

    /// Hashes the message with `first`, a multiple of the lanes' number, and the nonces after it. The first 64
    /// planes that it returns are the bytes of the result.
    byte[] hash(int first);
}
