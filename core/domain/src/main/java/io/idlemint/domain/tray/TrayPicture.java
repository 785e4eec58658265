package io.idlemint.domain.tray;

import java.nio.ByteBuffer;

/// A small square picture. Immutable.
public final class TrayPicture {
    private final int size;
    private final int[] pixels;

    /// Copies the pixels.
    ///
    /// @param size width and height
    /// @param pixels from the top left, row by row: alpha, red, green and blue of eight bits each
    public TrayPicture(int size, int[] pixels) {
        if (size < 1 || pixels.length != size * size) {
            throw new IllegalArgumentException(pixels.length + " pixels do not make a square of " + size);
        }
        this.size = size;
        this.pixels = pixels.clone();
    }

    public int size() {
        return size;
    }

    /// The pixels, as they were given.
    public int[] pixels() {
        return pixels.clone();
    }

    /// The pixels as bytes, alpha first, as the network orders them.
    public byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(pixels.length * Integer.BYTES);
        buffer.asIntBuffer().put(pixels);
        return buffer.array();
    }
}
