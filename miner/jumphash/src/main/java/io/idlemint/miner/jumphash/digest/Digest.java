package io.idlemint.miner.jumphash.digest;

/// A hash function over whole messages of any length. An instance owns its scratch memory, so hashing allocates
/// nothing; it is not thread safe: one instance per thread.
public interface Digest {

    /// Length of the result in bytes.
    int length();

    /// Hashes `length` bytes of `in` from `offset` on and writes [#length()] bytes to `out` from `outOffset`
    /// on. `out` may be `in`: the result is written after the last byte was read.
    void hash(byte[] in, int offset, int length, byte[] out, int outOffset);

    /// Hashes all of `in` into a new array.
    default byte[] hash(byte[] in) {
        byte[] out = new byte[length()];
        hash(in, 0, in.length, out, 0);
        return out;
    }
}
