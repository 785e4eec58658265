package io.idlemint.miner.stratum;

import java.util.Arrays;
import java.util.HexFormat;

/// An immutable run of bytes. Safe for any thread.
public final class Bytes {
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /// A copy of `content`.
    public static Bytes of(byte... content) {
        return new Bytes(content.clone());
    }

    /// The bytes that an even number of hex digits of either case stand for.
    ///
    /// @throws IllegalArgumentException if `hex` is not such a text
    public static Bytes ofHex(String hex) {
        return new Bytes(HexFormat.of().parseHex(hex));
    }

    /// The lowest `size` bytes of `value`, most significant byte first.
    public static Bytes ofNumber(long value, int size) {
        byte[] content = new byte[size];
        for (int at = size - 1, shift = 0; at >= 0 && shift < Long.SIZE; at--, shift += Byte.SIZE) {
            content[at] = (byte) (value >>> shift);
        }
        return new Bytes(content);
    }

    public int size() {
        return content.length;
    }

    public byte at(int index) {
        return content[index];
    }

    /// A copy that the caller owns.
    public byte[] toArray() {
        return content.clone();
    }

    /// Writes all bytes into `target` from `offset` on.
    public void copyTo(byte[] target, int offset) {
        System.arraycopy(content, 0, target, offset, content.length);
    }

    /// This run followed by `others`.
    public Bytes plus(Bytes... others) {
        int size = content.length;
        for (Bytes other : others) {
            size += other.content.length;
        }
        byte[] all = Arrays.copyOf(content, size);
        int at = content.length;
        for (Bytes other : others) {
            other.copyTo(all, at);
            at += other.content.length;
        }
        return new Bytes(all);
    }

    /// The bytes inside each 4-byte word reversed: how Stratum writes a previous hash.
    ///
    /// @throws IllegalStateException if the size is not a multiple of 4
    public Bytes wordsSwapped() {
        if (content.length % 4 != 0) {
            throw new IllegalStateException(content.length + " bytes are not whole 4-byte words");
        }
        byte[] swapped = new byte[content.length];
        for (int i = 0; i < content.length; i++) {
            swapped[i] = content[i ^ 3];
        }
        return new Bytes(swapped);
    }

    /// Lower-case hex.
    public String hex() {
        return HexFormat.of().formatHex(content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return hex();
    }
}
