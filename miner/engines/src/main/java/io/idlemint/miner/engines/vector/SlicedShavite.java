package io.idlemint.miner.engines.vector;

import io.idlemint.miner.jumphash.digest.candidate.Shavite512;

/// SHAvite-3-512 in slices: a Feistel cipher of 14 rounds with four AES rounds in each half. The 32 words of key
/// of a round replace those of the round before.
final class SlicedShavite implements SliceKernel {
    private static final int ROUNDS = 14;
    private static final int BYTE = Slices.BYTE;
    private static final int WORD = 4 * BYTE;
    private static final int QUARTER = 4 * WORD;
    private static final int KEYS = 8 * QUARTER;
    private static final int BITS = 512;
    private static final int[] START = Shavite512.start();

    private final long[] message = new long[KEYS];
    private final long[] keys = new long[KEYS];
    private final long[] p = new long[4 * QUARTER];
    private final long[] result = new long[4 * QUARTER];
    private final long[] once = new long[QUARTER];
    private final long[] boxed = new long[QUARTER];
    private final int[] scratch = new int[Slices.NONCES];

    SlicedShavite() {
        Slices.fill(message, 64 * BYTE, 0x80);
        Slices.fill(message, 111 * BYTE, BITS >>> 8);
        Slices.fill(message, 127 * BYTE, 2);
    }

    @Override
    public void prepare(int[] words) {
        for (int i = 0; i < 64; i++) {
            Slices.fill(message, i * BYTE, words[i / 4] >>> (8 * (i & 3)));
        }
    }

    @Override
    public long[] hash(int first) {
        Slices.nonces(first, scratch, message, 60 * BYTE, BYTE);
        System.arraycopy(message, 0, keys, 0, KEYS);
        for (int i = 0; i < 64; i++) {
            Slices.fill(p, i * BYTE, START[i / 4] >>> (8 * (i & 3)));
        }
        for (int round = 0; round < ROUNDS; round++) {
            if (round > 0) {
                expand(round);
            }
            halfRound(-round & 3, (1 - round) & 3, 0);
            halfRound((2 - round) & 3, (3 - round) & 3, KEYS / 2);
        }
        // The four quarters have moved 14 places around; two are left to undo.
        for (int i = 0; i < 64; i++) {
            System.arraycopy(p, ((i + 32) & 63) * BYTE, result, i * BYTE, BYTE);
            Slices.toggle(result, i * BYTE, START[i / 4] >>> (8 * (i & 3)));
        }
        return result;
    }

    // The quarter at `left` takes four AES rounds of the quarter at `right`.
    private void halfRound(int left, int right, int key) {
        keyed(p, right * QUARTER, key);
        keyed(once, 0, key + QUARTER);
        keyed(once, 0, key + 2 * QUARTER);
        keyed(once, 0, key + 3 * QUARTER);
        Slices.add(once, 0, p, left * QUARTER, QUARTER);
    }

    private void keyed(long[] from, int at, int key) {
        for (int i = 0; i < 16; i++) {
            int shifted = (5 * i & 15) * BYTE;
            Slices.substituteKeyed(from, at + shifted, keys, key + shifted, boxed, i * BYTE);
        }
        mix();
    }

    private void mix() {
        for (int i = 0; i < QUARTER; i += WORD) {
            Slices.mix(boxed, i, i + BYTE, i + 2 * BYTE, i + 3 * BYTE, once, i, i + BYTE, i + 2 * BYTE, i + 3 * BYTE);
        }
    }

    // Alternates words through AES with words of a linear recurrence; the counter enters at four places.
    private void expand(int round) {
        if (round % 2 == 0) {
            for (int i = 0; i < KEYS; i += WORD) {
                Slices.add(keys, (i - 7 * WORD) & (KEYS - 1), keys, i, WORD);
            }
            return;
        }
        for (int k = 0; k < KEYS; k += QUARTER) {
            for (int i = 0; i < 16; i++) {
                Slices.substitute(keys, k + ((5 * i + 4) & 15) * BYTE, boxed, i * BYTE);
            }
            mix();
            System.arraycopy(once, 0, keys, k, QUARTER);
            Slices.add(keys, (k - QUARTER) & (KEYS - 1), keys, k, QUARTER);
            switch (32 * round + k / WORD) {
                case 32 -> count(k, 0);
                case 164 -> toggle(k, 3, ~BITS);
                case 316 -> {
                    toggle(k, 2, BITS);
                    toggle(k, 3, -1);
                }
                case 440 -> count(k, 1);
                default -> {}
            }
        }
    }

    private void count(int k, int word) {
        toggle(k, word, BITS);
        toggle(k, 3, -1);
    }

    private void toggle(int k, int word, int value) {
        for (int i = 0; i < 4; i++) {
            Slices.toggle(keys, k + word * WORD + i * BYTE, value >>> (8 * i));
        }
    }
}
