package io.idlemint.miner.stratum;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 of SHA-256, as Bitcoin hashes a coinbase and its Merkle tree.
final class DoubleSha256 {
    private DoubleSha256() {}

    static Bytes hash(Bytes... parts) {
        MessageDigest sha = sha256();
        for (Bytes part : parts) {
            sha.update(part.toArray());
        }
        return Bytes.of(sha.digest(sha.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
