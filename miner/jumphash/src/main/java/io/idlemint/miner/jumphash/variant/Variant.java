package io.idlemint.miner.jumphash.variant;

/// A function from 64 bytes to 64 bytes. An instance owns its scratch memory: it allocates nothing and is not
/// thread safe.
public interface Variant {
    /// Length of input and output in bytes.
    int LENGTH = 64;

    /// Writes the image of the first 64 bytes of `in` over the first 64 bytes of `out`; `out` may be `in`.
    void apply(byte[] in, byte[] out);

    /// Computes once what inputs have in common that differ from `in` in their last four bytes only.
    default void prepare(byte[] in) {}

    /// As [#apply], for an input that differs from that of the last [#prepare] in its last four bytes only;
    /// nothing is checked.
    default void applyPrepared(byte[] in, byte[] out) {
        apply(in, out);
    }
}
