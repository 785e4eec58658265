package io.idlemint.miner.jumphash;

import io.idlemint.miner.jumphash.digest.Words;

/// JumpHash of one header for any number of nonces: what does not depend on the nonce is computed once. For
/// versions 5 and 6 hashing allocates nothing. Not thread safe: one instance per thread.
public final class HeaderScan {
    private final HeaderHash work;

    /// Prepares a copy of `header80`; its own nonce is ignored.
    ///
    /// @throws IllegalArgumentException if the header does not have 80 bytes
    public HeaderScan(byte[] header80) {
        work = HeaderHash.of(JumpHash.checked(header80));
    }

    /// Writes the hash (32 bytes, internal order) of the header with `nonce` in its bytes 76..79,
    /// little-endian.
    public void hash(int nonce, byte[] out32) {
        work.hash(nonce, out32);
    }

    /// Whether a hash, as a 256-bit little-endian number, is at most the target, which has the same form.
    public static boolean meets(byte[] hash32, byte[] target32LittleEndian) {
        for (int at = 24; at >= 0; at -= 8) {
            int order = Long.compareUnsigned(Words.le64(hash32, at), Words.le64(target32LittleEndian, at));
            if (order != 0) {
                return order < 0;
            }
        }
        return true;
    }
}
