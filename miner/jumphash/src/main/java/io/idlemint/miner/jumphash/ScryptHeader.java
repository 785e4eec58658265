package io.idlemint.miner.jumphash;

import io.idlemint.miner.jumphash.digest.Digest;
import io.idlemint.miner.jumphash.digest.Scrypt;
import io.idlemint.miner.jumphash.digest.Sha256Digest;
import io.idlemint.miner.jumphash.digest.Words;
import java.util.List;

/// Headers of version 4 and below: SHA-256, two of thirteen standard hashes (chosen by the nonce, too), scrypt.
final class ScryptHeader implements HeaderHash {
    private static final int NONCE_AT = 76;

    private final byte[] header;
    private final Sha256Digest sha = new Sha256Digest();
    private final List<Digest> digests;
    private final Scrypt scrypt = new Scrypt();
    private final byte[] base = new byte[32];
    private final byte[] wide = new byte[64];

    ScryptHeader(byte[] header) {
        this.header = header.clone();
        digests = StandardHash.H13.stream().map(StandardHash::create).toList();
    }

    /// The number of the first (0) or second (1) hash after `base`, the SHA-256 of the header.
    static int choice(byte[] base, int which) {
        return ((Words.le32(base, 0) >>> (16 * which)) & 0xffff) % StandardHash.H13.size();
    }

    @Override
    public void hash(int nonce, byte[] out32) {
        Words.putLe32(header, NONCE_AT, nonce);
        sha.hash(header, 0, header.length, base, 0);
        int first = choice(base, 0);
        int second = choice(base, 1);
        digests.get(first).hash(base, 0, 32, wide, 0);
        digests.get(second).hash(wide, 0, 32, wide, 0);
        System.arraycopy(wide, 0, base, 0, 32);
        scrypt.hash(base, out32);
    }
}
