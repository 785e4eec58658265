package io.idlemint.miner.jumphash;

import io.idlemint.miner.jumphash.digest.Digest;
import io.idlemint.miner.jumphash.digest.Tiger;

/// A 512-bit hash of Tiger's 24 bytes followed by 40 zeros, as x16rv2 uses it. Not thread safe.
final class AfterTiger implements Digest {
    private static final int MESSAGE = 64;

    private final Tiger tiger = new Tiger();
    private final Digest next;
    private final byte[] message = new byte[MESSAGE];

    AfterTiger(Digest next) {
        this.next = next;
    }

    @Override
    public int length() {
        return next.length();
    }

    @Override
    public void hash(byte[] in, int offset, int length, byte[] out, int outOffset) {
        tiger.hash(in, offset, length, message, 0);
        next.hash(message, 0, MESSAGE, out, outOffset);
    }
}
