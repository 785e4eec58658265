package io.idlemint.miner.jumphash.digest;

import java.nio.charset.StandardCharsets;

/// Generates the four S-boxes of Tiger as its designers did: the compression function shuffles each column of
/// bytes, keyed by a sentence.
final class TigerBoxes {
    private static final String SENTENCE = "Tiger - A Fast New Hash Function, by Ross Anderson and Eli Biham";
    private static final int PASSES = 5;
    private static final int ENTRIES = 256;

    private TigerBoxes() {}

    /// Writes Tiger's initial state.
    static void start(long[] state) {
        state[0] = 0x0123456789abcdefL;
        state[1] = 0xfedcba9876543210L;
        state[2] = 0xf096a5b4c3b2e187L;
    }

    static long[] generate() {
        long[] boxes = new long[4 * ENTRIES];
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = (i & 0xff) * 0x0101010101010101L;
        }
        byte[] sentence = SENTENCE.getBytes(StandardCharsets.US_ASCII);
        long[] state = new long[3];
        start(state);
        long[] x = new long[8];
        int word = 2;
        for (int i = 0; i < PASSES * ENTRIES; i++) {
            for (int box = 0; box < boxes.length; box += ENTRIES) {
                if (++word == 3) {
                    word = 0;
                    for (int j = 0; j < 8; j++) {
                        x[j] = Words.le64(sentence, 8 * j);
                    }
                    Tiger.compress(boxes, state, x);
                }
                shuffle(boxes, box, i % ENTRIES, state[word]);
            }
        }
        return boxes;
    }

    /// Exchanges, column by column, the byte of entry `i` with the byte of the entry that the column's byte of
    /// `key` names.
    private static void shuffle(long[] boxes, int box, int i, long key) {
        for (int shift = 0; shift < Long.SIZE; shift += 8) {
            int other = (int) (key >>> shift) & 0xff;
            long difference = (boxes[box + i] ^ boxes[box + other]) & (0xffL << shift);
            boxes[box + i] ^= difference;
            boxes[box + other] ^= difference;
        }
    }
}
