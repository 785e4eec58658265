package io.idlemint.miner.jumphash.variant;

import io.idlemint.miner.jumphash.digest.Words;
import io.idlemint.miner.jumphash.digest.candidate.Blake256;

/// Two compressions of BLAKE-256 as a miner of 80-byte headers sees them: the input's words 0..7 are the
/// chaining value and its words 13..15 the header's last three words; once with the words in order, once
/// reversed.
final class Blake256Variant implements Variant {
    private static final long BITS = 640;

    private final Blake256 compression = new Blake256();
    private final int[] chaining = new int[8];
    private final int[] block = new int[16];
    private final byte[] reversed = new byte[LENGTH];

    Blake256Variant() {
        block[3] = 0x01000000;
        block[4] = 0x80000000;
        block[13] = 1;
        block[15] = (int) BITS;
    }

    @Override
    public void apply(byte[] in, byte[] out) {
        ByteOrders.reverseWords(in, reversed, 4);
        half(in, out, 0);
        half(reversed, out, LENGTH / 2);
    }

    private void half(byte[] in, byte[] out, int at) {
        for (int i = 0; i < 8; i++) {
            chaining[i] = Words.le32(in, 4 * i);
        }
        for (int i = 0; i < 3; i++) {
            block[i] = Words.le32(in, 4 * (13 + i));
        }
        compression.compress(chaining, block, BITS);
        for (int i = 0; i < 8; i++) {
            Words.putBe32(out, at + 4 * i, chaining[i]);
        }
    }
}
