package io.idlemint.miner.jumphash.variant;

import io.idlemint.miner.jumphash.digest.candidate.Skein512;

/// Skein-512-256 of the first 32 bytes, then of the last 32 with their 8-byte words in reverse order.
final class Skein256Variant implements Variant {
    private final Skein512 digest = Skein512.with256Bits();
    private final byte[] reversed = new byte[LENGTH];

    private final byte[] first = new byte[LENGTH / 2];

    @Override
    public void apply(byte[] in, byte[] out) {
        prepare(in);
        applyPrepared(in, out);
    }

    /// The first half of the output does not depend on the end of the input.
    @Override
    public void prepare(byte[] in) {
        digest.hash(in, 0, LENGTH / 2, first, 0);
    }

    @Override
    public void applyPrepared(byte[] in, byte[] out) {
        ByteOrders.reverseWords(in, reversed, 8);
        System.arraycopy(first, 0, out, 0, LENGTH / 2);
        digest.hash(reversed, 0, LENGTH / 2, out, LENGTH / 2);
    }
}
