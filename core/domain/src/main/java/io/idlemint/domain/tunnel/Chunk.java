package io.idlemint.domain.tunnel;

import java.util.Arrays;

/// A piece of a file or of output, at most [TunnelMessage#MAX_CHUNK_BYTES] bytes. Immutable.
public final class Chunk {
    public static final Chunk EMPTY = new Chunk(new byte[0]);

    private final byte[] bytes;

    private Chunk(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Copies `length` bytes from `offset` on.
    public static Chunk of(byte[] source, int offset, int length) {
        if (length > TunnelMessage.MAX_CHUNK_BYTES) {
            throw new IllegalArgumentException(
                    "chunk of " + length + " bytes is over the limit of " + TunnelMessage.MAX_CHUNK_BYTES);
        }
        return new Chunk(Arrays.copyOfRange(source, offset, offset + length));
    }

    public static Chunk of(byte[] source) {
        return of(source, 0, source.length);
    }

    public int length() {
        return bytes.length;
    }

    public byte[] toArray() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Chunk that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Chunk[" + bytes.length + " bytes]";
    }
}
