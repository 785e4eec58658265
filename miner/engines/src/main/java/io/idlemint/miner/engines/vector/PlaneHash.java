package io.idlemint.miner.engines.vector;

/// A standard hash function in [Planes]: for as many nonces at once as a vector has bytes. Not thread safe.
interface PlaneHash {
    /// Takes messages of `bytes` planes, 64 or 80. The first 64 planes that it returns are the bytes of the hashes.
    byte[] hash(byte[] message, int bytes);
}
