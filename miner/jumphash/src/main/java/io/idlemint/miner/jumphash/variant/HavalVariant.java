package io.idlemint.miner.jumphash.variant;

import io.idlemint.miner.jumphash.digest.Haval256;

/// HAVAL-256/5 of the input, then of the input with its sixteen 4-byte words in reverse order.
final class HavalVariant implements Variant {
    private final Haval256 digest = new Haval256();
    private final byte[] reversed = new byte[LENGTH];

    @Override
    public void apply(byte[] in, byte[] out) {
        ByteOrders.reverseWords(in, reversed, 4);
        digest.hash(in, 0, LENGTH, out, 0);
        digest.hash(reversed, 0, LENGTH, out, LENGTH / 2);
    }
}
