package io.idlemint.domain.crypto;

import java.util.Arrays;
import java.util.HexFormat;

/// A recoverable secp256k1 signature: r (32 bytes), s (32 bytes), v (27 or 28), in this order. Immutable.
public final class Signature {
    private final byte[] bytes;

    private Signature(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Copies the bytes.
    ///
    /// @throws IllegalArgumentException if there are not exactly 65 bytes or the last is neither 27 nor 28
    public static Signature of(byte[] bytes) {
        if (bytes.length != 65) {
            throw new IllegalArgumentException("signature: 65 bytes are needed, there are " + bytes.length);
        }
        if (bytes[64] != 27 && bytes[64] != 28) {
            throw new IllegalArgumentException("signature: v must be 27 or 28");
        }
        return new Signature(bytes.clone());
    }

    public byte[] toArray() {
        return bytes.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Signature[" + hex().substring(0, 8) + "...]";
    }
}
