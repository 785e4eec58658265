package io.idlemint.jumpchain.follow;

import java.util.Arrays;

/// A growing list of file offsets, eight bytes each. Not safe for use by several threads.
final class Offsets {
    private long[] offsets = new long[64];
    private int size;

    int size() {
        return size;
    }

    long get(int index) {
        return offsets[index];
    }

    void add(long offset) {
        if (size == offsets.length) {
            offsets = Arrays.copyOf(offsets, size * 2);
        }
        offsets[size++] = offset;
    }

    void cutTo(int newSize) {
        size = newSize;
    }
}
