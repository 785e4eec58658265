package io.idlemint.miner.jumphash;

import io.idlemint.miner.jumphash.digest.Sha256Digest;
import io.idlemint.miner.jumphash.digest.Words;

/// MassGrid's proof of work, versions 1 to 6, of a whole 80-byte header. For many nonces of one header use
/// [HeaderScan].
public final class JumpHash {
    /// Bytes of a header.
    public static final int HEADER = 80;

    private JumpHash() {}

    /// The hash of a header in internal order: read as a little-endian number it is compared to the target.
    /// Versions above 6 hash to 32 bytes of 0xff, which meet no target that a header can state.
    ///
    /// @throws IllegalArgumentException if the header does not have 80 bytes
    public static byte[] hash(byte[] header80) {
        byte[] out = new byte[32];
        HeaderHash.of(checked(header80)).hash(Words.le32(header80, HEADER - 4), out);
        return out;
    }

    /// What the header's version and previous hash make a miner compute: one name (`keccak`) for versions 5 and
    /// 6, `first+second+scrypt` for version 4 and below, where it depends on the nonce, and `none` above 6.
    ///
    /// @throws IllegalArgumentException if the header does not have 80 bytes
    public static String algorithmName(byte[] header80) {
        int version = JumpRegistry.version(checked(header80));
        if (version <= JumpRegistry.LAST_SCRYPT_VERSION) {
            byte[] base = new Sha256Digest().hash(header80);
            return scryptName(base, 0) + "+" + scryptName(base, 1) + "+scrypt";
        }
        var algorithms = JumpRegistry.algorithms(version);
        return algorithms.isEmpty()
                ? "none"
                : algorithms.get(JumpRegistry.jump(header80, algorithms.size())).label();
    }

    /// The 64 bytes that a header of version 5 or 6 feeds to its algorithm. Only the last four, the nonce, differ
    /// from one nonce to the next.
    ///
    /// @throws IllegalArgumentException if the header does not have 80 bytes
    public static byte[] message(byte[] header80) {
        return JumpHeader.message(checked(header80));
    }

    static byte[] checked(byte[] header80) {
        if (header80.length != HEADER) {
            throw new IllegalArgumentException("a header has 80 bytes, not " + header80.length);
        }
        return header80;
    }

    private static String scryptName(byte[] base, int which) {
        return StandardHash.H13.get(ScryptHeader.choice(base, which)).label();
    }
}
