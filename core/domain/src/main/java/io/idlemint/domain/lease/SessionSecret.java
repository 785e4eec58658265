package io.idlemint.domain.lease;

import java.util.Arrays;

/// The 32 secret bytes of a lease's session key. Never printed.
public final class SessionSecret {
    private final byte[] bytes;

    private SessionSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Copies the bytes.
    ///
    /// @throws IllegalArgumentException if there are not exactly 32 bytes
    public static SessionSecret of(byte[] bytes) {
        if (bytes.length != 32) {
            throw new IllegalArgumentException("session secret: 32 bytes are needed, there are " + bytes.length);
        }
        return new SessionSecret(bytes.clone());
    }

    public byte[] toArray() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SessionSecret that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "SessionSecret[***]";
    }
}
