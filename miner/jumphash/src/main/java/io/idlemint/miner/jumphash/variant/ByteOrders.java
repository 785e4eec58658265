package io.idlemint.miner.jumphash.variant;

import io.idlemint.miner.jumphash.digest.Words;

/// Exchanges of byte order over 64 bytes.
final class ByteOrders {
    private ByteOrders() {}

    /// Reverses the bytes inside each word of `size` (4 or 8) bytes; `to` may be `from`.
    static void swap(byte[] from, byte[] to, int size) {
        if (size == 8) {
            for (int i = 0; i < Variant.LENGTH; i += 8) {
                Words.putLe64(to, i, Words.be64(from, i));
            }
        } else {
            for (int i = 0; i < Variant.LENGTH; i += 4) {
                Words.putLe32(to, i, Words.be32(from, i));
            }
        }
    }

    /// Reverses the order of the words of `size` (4 or 8) bytes, each word staying as it is. `to` must not be
    /// `from`.
    static void reverseWords(byte[] from, byte[] to, int size) {
        if (size == 8) {
            for (int i = 0; i < Variant.LENGTH; i += 8) {
                Words.putLe64(to, Variant.LENGTH - 8 - i, Words.le64(from, i));
            }
        } else {
            for (int i = 0; i < Variant.LENGTH; i += 4) {
                Words.putLe32(to, Variant.LENGTH - 4 - i, Words.le32(from, i));
            }
        }
    }
}
