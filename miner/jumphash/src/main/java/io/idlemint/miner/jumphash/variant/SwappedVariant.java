package io.idlemint.miner.jumphash.variant;

import io.idlemint.miner.jumphash.digest.Digest;
import io.idlemint.miner.jumphash.digest.ResumableDigest;
import org.jspecify.annotations.Nullable;

/// A standard 512-bit hash between two exchanges of byte order: within words of 4 or 8 bytes, or (1) none.
final class SwappedVariant implements Variant {
    private final int before;
    private final Digest digest;
    private final int after;
    private final byte[] swapped = new byte[LENGTH];
    private final @Nullable ResumableDigest resumable;
    private final int constant;

    SwappedVariant(int before, Digest digest, int after) {
        this.before = before;
        this.digest = digest;
        this.after = after;
        resumable = digest instanceof ResumableDigest able ? able : null;
        constant = resumable == null ? 0 : constant(resumable.block());
    }

    /// Whole blocks before the word that the last four bytes are in.
    private int constant(int block) {
        int untouched = LENGTH - Math.max(4, before);
        return untouched / block * block;
    }

    @Override
    public void apply(byte[] in, byte[] out) {
        digest.hash(swapped(in), 0, LENGTH, out, 0);
        swapBack(out);
    }

    @Override
    public void prepare(byte[] in) {
        if (resumable != null) {
            resumable.keep(swapped(in), 0, constant);
        }
    }

    @Override
    public void applyPrepared(byte[] in, byte[] out) {
        if (resumable == null) {
            apply(in, out);
        } else {
            resumable.resume(swapped(in), constant, LENGTH - constant, out, 0);
            swapBack(out);
        }
    }

    private byte[] swapped(byte[] in) {
        if (before == 1) {
            return in;
        }
        ByteOrders.swap(in, swapped, before);
        return swapped;
    }

    private void swapBack(byte[] out) {
        if (after != 1) {
            ByteOrders.swap(out, out, after);
        }
    }
}
