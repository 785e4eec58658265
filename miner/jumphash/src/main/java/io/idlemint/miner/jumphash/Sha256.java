package io.idlemint.miner.jumphash;

import io.idlemint.miner.jumphash.digest.Sha256Digest;

/// SHA-256 (FIPS 180-4) of one or several pieces, for whoever hashes now and then; loops use a [Sha256Digest]
/// of their own.
public final class Sha256 {
    private Sha256() {}

    /// SHA-256 of the pieces one after another, 32 bytes.
    public static byte[] hash(byte[]... pieces) {
        return new Sha256Digest().hash(joined(pieces));
    }

    /// SHA-256 of the SHA-256 of the pieces one after another, 32 bytes.
    public static byte[] doubleHash(byte[]... pieces) {
        Sha256Digest digest = new Sha256Digest();
        return digest.hash(digest.hash(joined(pieces)));
    }

    private static byte[] joined(byte[]... pieces) {
        int length = 0;
        for (byte[] piece : pieces) {
            length = Math.addExact(length, piece.length);
        }
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }
}
