package io.idlemint.jumpchain.block;

import java.util.Arrays;
import java.util.HexFormat;

/// The bytes of a coinbase that a miner may choose, so that it never runs out of headers. Immutable.
public final class Extranonce {
    public static final int LIMIT = 32;

    public static final Extranonce EMPTY = new Extranonce(new byte[0]);

    private final byte[] bytes;

    private Extranonce(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Copies the bytes.
    ///
    /// @throws IllegalArgumentException if there are more than [#LIMIT]
    public static Extranonce of(byte[] bytes) {
        if (bytes.length > LIMIT) {
            throw new IllegalArgumentException("extranonce: " + bytes.length + " bytes, the limit is " + LIMIT);
        }
        return new Extranonce(bytes.clone());
    }

    public byte[] toArray() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Extranonce that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
