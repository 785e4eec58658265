package io.idlemint.signing;

import io.idlemint.domain.crypto.Bytes32;
import org.bouncycastle.crypto.digests.KeccakDigest;

/// Keccak-256 as Ethereum uses it: the original padding, not the one of SHA-3.
public final class Keccak256 {
    private Keccak256() {}

    /// The hash of the bytes, one part after the other.
    public static Bytes32 of(byte[]... parts) {
        return Bytes32.of(bytes(parts));
    }

    static byte[] bytes(byte[]... parts) {
        KeccakDigest digest = new KeccakDigest(256);
        for (byte[] part : parts) {
            digest.update(part, 0, part.length);
        }
        byte[] hash = new byte[32];
        digest.doFinal(hash, 0);
        return hash;
    }
}
