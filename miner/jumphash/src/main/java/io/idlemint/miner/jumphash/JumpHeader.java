package io.idlemint.miner.jumphash;

import io.idlemint.miner.jumphash.digest.Sha256Digest;
import io.idlemint.miner.jumphash.digest.Words;
import io.idlemint.miner.jumphash.variant.JumpAlgorithm;
import io.idlemint.miner.jumphash.variant.Variant;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Headers of the versions 5 and 6: one algorithm of 64 bytes that are constant but for the nonce, then
/// SHA-256.
final class JumpHeader implements HeaderHash {
    private static final int PREFIX = 76;
    private static final int NONCE_AT = 60;

    private final Variant variant;
    private final Sha256Digest sha = new Sha256Digest();
    private final byte[] message;
    private final byte[] jumped = new byte[Variant.LENGTH];

    JumpHeader(byte[] header, JumpAlgorithm algorithm) {
        variant = algorithm.create();
        message = message(header);
        variant.prepare(message);
    }

    /// The 64 bytes that the algorithm hashes, with the header's own nonce.
    static byte[] message(byte[] header) {
        byte[] base = new byte[32];
        new Sha256Digest().hash(header, 0, PREFIX, base, 0);
        byte[] message = HexFormat.of().withUpperCase().formatHex(base).getBytes(StandardCharsets.US_ASCII);
        Words.putLe32(message, NONCE_AT - 4, Words.le32(message, NONCE_AT - 4) ^ Words.le32(message, NONCE_AT));
        Words.putLe32(message, NONCE_AT, Words.le32(header, PREFIX));
        return message;
    }

    @Override
    public void hash(int nonce, byte[] out32) {
        Words.putLe32(message, NONCE_AT, nonce);
        variant.applyPrepared(message, jumped);
        sha.hash(jumped, 0, jumped.length, out32, 0);
    }
}
