package io.idlemint.miner.engines.vector;

/// ECHO-512 in slices: 16 words of 16 bytes, four to a column. In the first round the nonce reaches one column
/// only, and of the last round two are needed.
final class SlicedEcho implements SliceKernel {
    private static final int ROUNDS = 10;
    private static final int WORD = 16 * Slices.BYTE;
    private static final int COLUMN = 4 * WORD;
    private static final int STATE = 4 * COLUMN;
    private static final int BITS = 512;
    private static final int VARYING_COLUMN = 3;
    private static final int HALF_STATE = 128;

    private final long[] start = new long[STATE];
    private final long[] kept = new long[STATE];
    private final long[] odd = new long[STATE];
    private final long[] even = new long[STATE];
    private final long[] once = new long[WORD];
    private final long[] boxed = new long[WORD];
    private final long[] column = new long[COLUMN];
    private final int[] scratch = new int[Slices.NONCES];

    SlicedEcho() {
        for (int word = 0; word < 8; word++) {
            Slices.fill(start, (16 * word + 1) * Slices.BYTE, BITS >>> 8);
        }
        Slices.fill(start, (HALF_STATE + 64) * Slices.BYTE, 0x80);
        Slices.fill(start, (HALF_STATE + 111) * Slices.BYTE, 2);
        Slices.fill(start, (HALF_STATE + 113) * Slices.BYTE, BITS >>> 8);
    }

    @Override
    public void prepare(int[] message) {
        for (int i = 0; i < 64; i++) {
            Slices.fill(start, (HALF_STATE + i) * Slices.BYTE, message[i / 4] >>> (8 * (i & 3)));
        }
        for (int c = 0; c < 4; c++) {
            column(0, c, start, kept);
        }
    }

    @Override
    public long[] hash(int first) {
        Slices.nonces(first, scratch, start, (HALF_STATE + 60) * Slices.BYTE, Slices.BYTE);
        System.arraycopy(kept, 0, even, 0, VARYING_COLUMN * COLUMN);
        column(0, VARYING_COLUMN, start, even);
        for (int round = 1; round < ROUNDS - 1; round++) {
            for (int c = 0; c < 4; c++) {
                column(round, c, round % 2 == 0 ? odd : even, round % 2 == 0 ? even : odd);
            }
        }
        column(ROUNDS - 1, 0, even, odd);
        column(ROUNDS - 1, 2, even, odd);
        Slices.add(odd, 2 * COLUMN, odd, 0, COLUMN);
        Slices.add(start, 0, odd, 0, COLUMN);
        Slices.add(start, 2 * COLUMN, odd, 0, COLUMN);
        return odd;
    }

    // A column of the next state: the word of row r comes from r columns further on.
    private void column(int round, int c, long[] from, long[] to) {
        for (int r = 0; r < 4; r++) {
            int word = 4 * ((c + r) & 3) + r;
            aes(from, word * WORD, once, 0);
            int counter = BITS + 16 * round + word;
            Slices.toggle(once, 0, counter);
            Slices.toggle(once, Slices.BYTE, counter >>> 8);
            aes(once, 0, column, r * WORD);
        }
        for (int i = 0; i < WORD; i += Slices.BYTE) {
            int at = c * COLUMN + i;
            Slices.mix(
                    column, i, WORD + i, 2 * WORD + i, 3 * WORD + i, to, at, at + WORD, at + 2 * WORD, at + 3 * WORD);
        }
    }

    // One round of AES without a key.
    private void aes(long[] from, int at, long[] to, int target) {
        for (int i = 0; i < 16; i++) {
            Slices.substitute(from, at + (5 * i & 15) * Slices.BYTE, boxed, i * Slices.BYTE);
        }
        for (int i = 0; i < WORD; i += 4 * Slices.BYTE) {
            int j = target + i;
            Slices.mix(
                    boxed,
                    i,
                    i + Slices.BYTE,
                    i + 2 * Slices.BYTE,
                    i + 3 * Slices.BYTE,
                    to,
                    j,
                    j + Slices.BYTE,
                    j + 2 * Slices.BYTE,
                    j + 3 * Slices.BYTE);
        }
    }
}
