package io.idlemint.miner.jumphash.variant;

import io.idlemint.miner.jumphash.digest.Digest;

/// A standard 512-bit hash between two exchanges of byte order: within words of 4 or 8 bytes, or (1) none.
final class SwappedVariant implements Variant {
    private final int before;
    private final Digest digest;
    private final int after;
    private final byte[] swapped = new byte[LENGTH];

    SwappedVariant(int before, Digest digest, int after) {
        this.before = before;
        this.digest = digest;
        this.after = after;
    }

    @Override
    public void apply(byte[] in, byte[] out) {
        if (before == 1) {
            digest.hash(in, 0, LENGTH, out, 0);
        } else {
            ByteOrders.swap(in, swapped, before);
            digest.hash(swapped, 0, LENGTH, out, 0);
        }
        if (after != 1) {
            ByteOrders.swap(out, out, after);
        }
    }
}
