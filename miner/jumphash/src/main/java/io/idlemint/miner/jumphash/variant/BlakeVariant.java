package io.idlemint.miner.jumphash.variant;

import io.idlemint.miner.jumphash.digest.candidate.Blake512;

/// BLAKE-512 of an 80-byte message: the input, its first 12 bytes again, and 00 04 00 00; words swapped in the
/// output only.
final class BlakeVariant implements Variant {
    private final Blake512 digest = new Blake512();
    private final byte[] message = new byte[80];

    BlakeVariant() {
        message[77] = 4;
    }

    @Override
    public void apply(byte[] in, byte[] out) {
        System.arraycopy(in, 0, message, 0, LENGTH);
        System.arraycopy(in, 0, message, LENGTH, 12);
        digest.hash(message, 0, message.length, out, 0);
        ByteOrders.swap(out, out, 8);
    }
}
