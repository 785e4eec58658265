package io.idlemint.miner.jumphash.digest;

/// A hash function that can keep what the beginning of many messages makes of its state. [#hash] leaves what is
/// kept alone. Not thread safe.
public interface ResumableDigest extends Digest {

    /// Bytes that are absorbed at a time.
    int block();

    /// Keeps the state after the first `length` bytes of a message, a multiple of [#block()].
    void keep(byte[] in, int offset, int length);

    /// Hashes the message that begins with what was kept and goes on with `length` bytes of `in` from `offset`
    /// on.
    void resume(byte[] in, int offset, int length, byte[] out, int outOffset);
}
