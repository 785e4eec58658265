package io.idlemint.miner.engines.vector;

import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/// Groestl-512 in slices: two permutations of 16 columns of eight bytes for the only block, and one for the
/// result, of which half is needed.
final class SlicedGroestl implements SliceKernel {
    private static final VectorSpecies<Long> S = Lanes.LONGS;
    private static final int L = S.length();
    private static final int BYTE = Slices.BYTE;
    private static final int ROUNDS = 14;
    private static final int COLUMNS = 16;
    private static final int COLUMN = 8 * BYTE;
    private static final int STATE = COLUMNS * COLUMN;
    private static final int[] SHIFTS_P = {0, 1, 2, 3, 4, 5, 6, 11};
    private static final int[] SHIFTS_Q = {1, 3, 5, 11, 0, 2, 4, 6};

    private final long[] message = new long[STATE];
    private final long[] chained = new long[STATE];
    private final long[] p = new long[STATE];
    private final long[] q = new long[STATE];
    private final long[] other = new long[STATE];
    private final long[] boxed = new long[COLUMN];
    private final long[] v = new long[COLUMN];
    private final long[] y = new long[COLUMN];
    private final long[] z = new long[COLUMN];
    private final int[] scratch = new int[Slices.NONCES];

    SlicedGroestl() {
        Slices.fill(message, 64 * BYTE, 0x80);
        Slices.fill(message, STATE - BYTE, 1);
    }

    @Override
    public void prepare(int[] words) {
        for (int i = 0; i < 64; i++) {
            Slices.fill(message, (i ^ 7) * BYTE, words[i / 4] >>> (8 * (i & 3)));
        }
    }

    @Override
    public long[] hash(int first) {
        Slices.nonces(first, scratch, message, 59 * BYTE, -BYTE);
        System.arraycopy(message, 0, q, 0, STATE);
        System.arraycopy(message, 0, p, 0, STATE);
        toggleSize(p);
        permuteP(p, COLUMNS);
        permuteQ(q);
        System.arraycopy(p, 0, chained, 0, STATE);
        Slices.add(q, 0, chained, 0, STATE);
        toggleSize(chained);
        System.arraycopy(chained, 0, p, 0, STATE);
        permuteP(p, COLUMNS / 2);
        // The words' bytes are exchanged again.
        Slices.add(chained, STATE / 2, p, STATE / 2, STATE / 2);
        for (int i = 0; i < 64; i++) {
            System.arraycopy(p, STATE / 2 + i * BYTE, q, (i ^ 7) * BYTE, BYTE);
        }
        return q;
    }

    // The initial chaining value is the digest's size, 512.
    private static void toggleSize(long[] state) {
        Slices.toggle(state, STATE - 2 * BYTE, 2);
    }

    private void permuteP(long[] state, int lastColumns) {
        for (int round = 0; round < ROUNDS; round += 2) {
            roundP(state, round, other, COLUMNS);
            roundP(other, round + 1, state, round + 2 < ROUNDS ? COLUMNS : lastColumns);
        }
    }

    private void permuteQ(long[] state) {
        for (int round = 0; round < ROUNDS; round += 2) {
            roundQ(state, round, other);
            roundQ(other, round + 1, state);
        }
    }

    // One round for the last columns: the constants of the first row, SubBytes, ShiftBytes and MixBytes.
    private void roundP(long[] from, int round, long[] to, int columns) {
        for (int c = 0; c < COLUMNS; c++) {
            Slices.toggle(from, c * COLUMN, (c << 4) ^ round);
        }
        for (int c = COLUMNS - columns; c < COLUMNS; c++) {
            for (int r = 0; r < 8; r++) {
                Slices.substitute(from, ((c + SHIFTS_P[r]) & 15) * COLUMN + r * BYTE, boxed, r * BYTE);
            }
            mix(to, c * COLUMN);
        }
    }

    // The constants are those of the last row, and all rows are complemented.
    private void roundQ(long[] from, int round, long[] to) {
        for (int c = 0; c < COLUMNS; c++) {
            Slices.toggle(from, c * COLUMN + 7 * BYTE, (c << 4) ^ round);
        }
        for (int c = 0; c < COLUMNS; c++) {
            for (int r = 0; r < 8; r++) {
                Slices.substituteComplement(from, ((c + SHIFTS_Q[r]) & 15) * COLUMN + r * BYTE, boxed, r * BYTE);
            }
            mix(to, c * COLUMN);
        }
    }

    // The matrix with the factors 2, 2, 3, 4, 5, 3, 5, 7: twice the double of sums, plus other sums.
    private void mix(long[] to, int target) {
        for (int slice = 0; slice < BYTE; slice += L) {
            sums(boxed, slice);
        }
        doubled();
        doubledAgain(to, target);
    }

    private void sums(long[] from, int slice) {
        LongVector a0 = LongVector.fromArray(S, from, slice);
        LongVector a1 = LongVector.fromArray(S, from, slice + 1 * BYTE);
        LongVector a2 = LongVector.fromArray(S, from, slice + 2 * BYTE);
        LongVector a3 = LongVector.fromArray(S, from, slice + 3 * BYTE);
        LongVector a4 = LongVector.fromArray(S, from, slice + 4 * BYTE);
        LongVector a5 = LongVector.fromArray(S, from, slice + 5 * BYTE);
        LongVector a6 = LongVector.fromArray(S, from, slice + 6 * BYTE);
        LongVector a7 = LongVector.fromArray(S, from, slice + 7 * BYTE);
        LongVector u0 = a0.lanewise(XOR, a1);
        LongVector u1 = a1.lanewise(XOR, a2);
        LongVector u2 = a2.lanewise(XOR, a3);
        LongVector u3 = a3.lanewise(XOR, a4);
        LongVector u4 = a4.lanewise(XOR, a5);
        LongVector u5 = a5.lanewise(XOR, a6);
        LongVector u6 = a6.lanewise(XOR, a7);
        LongVector u7 = a7.lanewise(XOR, a0);
        u0.lanewise(XOR, u3).intoArray(v, slice);
        u1.lanewise(XOR, u4).intoArray(v, slice + 1 * BYTE);
        u2.lanewise(XOR, u5).intoArray(v, slice + 2 * BYTE);
        u3.lanewise(XOR, u6).intoArray(v, slice + 3 * BYTE);
        u4.lanewise(XOR, u7).intoArray(v, slice + 4 * BYTE);
        u5.lanewise(XOR, u0).intoArray(v, slice + 5 * BYTE);
        u6.lanewise(XOR, u1).intoArray(v, slice + 6 * BYTE);
        u7.lanewise(XOR, u2).intoArray(v, slice + 7 * BYTE);
        u0.lanewise(XOR, u2).lanewise(XOR, a6).intoArray(y, slice);
        u1.lanewise(XOR, u3).lanewise(XOR, a7).intoArray(y, slice + 1 * BYTE);
        u2.lanewise(XOR, u4).lanewise(XOR, a0).intoArray(y, slice + 2 * BYTE);
        u3.lanewise(XOR, u5).lanewise(XOR, a1).intoArray(y, slice + 3 * BYTE);
        u4.lanewise(XOR, u6).lanewise(XOR, a2).intoArray(y, slice + 4 * BYTE);
        u5.lanewise(XOR, u7).lanewise(XOR, a3).intoArray(y, slice + 5 * BYTE);
        u6.lanewise(XOR, u0).lanewise(XOR, a4).intoArray(y, slice + 6 * BYTE);
        u7.lanewise(XOR, u1).lanewise(XOR, a5).intoArray(y, slice + 7 * BYTE);
    }

    private void doubled() {
        LongVector t0 = LongVector.fromArray(S, v, 31 * L);
        LongVector.fromArray(S, y, 56 * L).lanewise(XOR, t0).intoArray(z, 0);
        LongVector.fromArray(S, y, 57 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 24 * L))
                .lanewise(XOR, t0)
                .intoArray(z, 1 * L);
        LongVector.fromArray(S, y, 58 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 25 * L))
                .intoArray(z, 2 * L);
        LongVector.fromArray(S, y, 59 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 26 * L))
                .lanewise(XOR, t0)
                .intoArray(z, 3 * L);
        LongVector.fromArray(S, y, 60 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 27 * L))
                .lanewise(XOR, t0)
                .intoArray(z, 4 * L);
        LongVector.fromArray(S, y, 61 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 28 * L))
                .intoArray(z, 5 * L);
        LongVector.fromArray(S, y, 62 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 29 * L))
                .intoArray(z, 6 * L);
        LongVector.fromArray(S, y, 63 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 30 * L))
                .intoArray(z, 7 * L);
        LongVector t1 = LongVector.fromArray(S, v, 39 * L);
        LongVector.fromArray(S, y, 0).lanewise(XOR, t1).intoArray(z, 8 * L);
        LongVector.fromArray(S, y, 1 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 32 * L))
                .lanewise(XOR, t1)
                .intoArray(z, 9 * L);
        LongVector.fromArray(S, y, 2 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 33 * L))
                .intoArray(z, 10 * L);
        LongVector.fromArray(S, y, 3 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 34 * L))
                .lanewise(XOR, t1)
                .intoArray(z, 11 * L);
        LongVector.fromArray(S, y, 4 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 35 * L))
                .lanewise(XOR, t1)
                .intoArray(z, 12 * L);
        LongVector.fromArray(S, y, 5 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 36 * L))
                .intoArray(z, 13 * L);
        LongVector.fromArray(S, y, 6 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 37 * L))
                .intoArray(z, 14 * L);
        LongVector.fromArray(S, y, 7 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 38 * L))
                .intoArray(z, 15 * L);
        LongVector t2 = LongVector.fromArray(S, v, 47 * L);
        LongVector.fromArray(S, y, 8 * L).lanewise(XOR, t2).intoArray(z, 16 * L);
        LongVector.fromArray(S, y, 9 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 40 * L))
                .lanewise(XOR, t2)
                .intoArray(z, 17 * L);
        LongVector.fromArray(S, y, 10 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 41 * L))
                .intoArray(z, 18 * L);
        LongVector.fromArray(S, y, 11 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 42 * L))
                .lanewise(XOR, t2)
                .intoArray(z, 19 * L);
        LongVector.fromArray(S, y, 12 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 43 * L))
                .lanewise(XOR, t2)
                .intoArray(z, 20 * L);
        LongVector.fromArray(S, y, 13 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 44 * L))
                .intoArray(z, 21 * L);
        LongVector.fromArray(S, y, 14 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 45 * L))
                .intoArray(z, 22 * L);
        LongVector.fromArray(S, y, 15 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 46 * L))
                .intoArray(z, 23 * L);
        LongVector t3 = LongVector.fromArray(S, v, 55 * L);
        LongVector.fromArray(S, y, 16 * L).lanewise(XOR, t3).intoArray(z, 24 * L);
        LongVector.fromArray(S, y, 17 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 48 * L))
                .lanewise(XOR, t3)
                .intoArray(z, 25 * L);
        LongVector.fromArray(S, y, 18 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 49 * L))
                .intoArray(z, 26 * L);
        LongVector.fromArray(S, y, 19 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 50 * L))
                .lanewise(XOR, t3)
                .intoArray(z, 27 * L);
        LongVector.fromArray(S, y, 20 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 51 * L))
                .lanewise(XOR, t3)
                .intoArray(z, 28 * L);
        LongVector.fromArray(S, y, 21 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 52 * L))
                .intoArray(z, 29 * L);
        LongVector.fromArray(S, y, 22 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 53 * L))
                .intoArray(z, 30 * L);
        LongVector.fromArray(S, y, 23 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 54 * L))
                .intoArray(z, 31 * L);
        LongVector t4 = LongVector.fromArray(S, v, 63 * L);
        LongVector.fromArray(S, y, 24 * L).lanewise(XOR, t4).intoArray(z, 32 * L);
        LongVector.fromArray(S, y, 25 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 56 * L))
                .lanewise(XOR, t4)
                .intoArray(z, 33 * L);
        LongVector.fromArray(S, y, 26 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 57 * L))
                .intoArray(z, 34 * L);
        LongVector.fromArray(S, y, 27 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 58 * L))
                .lanewise(XOR, t4)
                .intoArray(z, 35 * L);
        LongVector.fromArray(S, y, 28 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 59 * L))
                .lanewise(XOR, t4)
                .intoArray(z, 36 * L);
        LongVector.fromArray(S, y, 29 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 60 * L))
                .intoArray(z, 37 * L);
        LongVector.fromArray(S, y, 30 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 61 * L))
                .intoArray(z, 38 * L);
        LongVector.fromArray(S, y, 31 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 62 * L))
                .intoArray(z, 39 * L);
        LongVector t5 = LongVector.fromArray(S, v, 7 * L);
        LongVector.fromArray(S, y, 32 * L).lanewise(XOR, t5).intoArray(z, 40 * L);
        LongVector.fromArray(S, y, 33 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 0))
                .lanewise(XOR, t5)
                .intoArray(z, 41 * L);
        LongVector.fromArray(S, y, 34 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 1 * L))
                .intoArray(z, 42 * L);
        LongVector.fromArray(S, y, 35 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 2 * L))
                .lanewise(XOR, t5)
                .intoArray(z, 43 * L);
        LongVector.fromArray(S, y, 36 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 3 * L))
                .lanewise(XOR, t5)
                .intoArray(z, 44 * L);
        LongVector.fromArray(S, y, 37 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 4 * L))
                .intoArray(z, 45 * L);
        LongVector.fromArray(S, y, 38 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 5 * L))
                .intoArray(z, 46 * L);
        LongVector.fromArray(S, y, 39 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 6 * L))
                .intoArray(z, 47 * L);
        LongVector t6 = LongVector.fromArray(S, v, 15 * L);
        LongVector.fromArray(S, y, 40 * L).lanewise(XOR, t6).intoArray(z, 48 * L);
        LongVector.fromArray(S, y, 41 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 8 * L))
                .lanewise(XOR, t6)
                .intoArray(z, 49 * L);
        LongVector.fromArray(S, y, 42 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 9 * L))
                .intoArray(z, 50 * L);
        LongVector.fromArray(S, y, 43 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 10 * L))
                .lanewise(XOR, t6)
                .intoArray(z, 51 * L);
        LongVector.fromArray(S, y, 44 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 11 * L))
                .lanewise(XOR, t6)
                .intoArray(z, 52 * L);
        LongVector.fromArray(S, y, 45 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 12 * L))
                .intoArray(z, 53 * L);
        LongVector.fromArray(S, y, 46 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 13 * L))
                .intoArray(z, 54 * L);
        LongVector.fromArray(S, y, 47 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 14 * L))
                .intoArray(z, 55 * L);
        LongVector t7 = LongVector.fromArray(S, v, 23 * L);
        LongVector.fromArray(S, y, 48 * L).lanewise(XOR, t7).intoArray(z, 56 * L);
        LongVector.fromArray(S, y, 49 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 16 * L))
                .lanewise(XOR, t7)
                .intoArray(z, 57 * L);
        LongVector.fromArray(S, y, 50 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 17 * L))
                .intoArray(z, 58 * L);
        LongVector.fromArray(S, y, 51 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 18 * L))
                .lanewise(XOR, t7)
                .intoArray(z, 59 * L);
        LongVector.fromArray(S, y, 52 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 19 * L))
                .lanewise(XOR, t7)
                .intoArray(z, 60 * L);
        LongVector.fromArray(S, y, 53 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 20 * L))
                .intoArray(z, 61 * L);
        LongVector.fromArray(S, y, 54 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 21 * L))
                .intoArray(z, 62 * L);
        LongVector.fromArray(S, y, 55 * L)
                .lanewise(XOR, LongVector.fromArray(S, v, 22 * L))
                .intoArray(z, 63 * L);
    }

    private void doubledAgain(long[] to, int target) {
        LongVector t0 = LongVector.fromArray(S, z, 7 * L);
        LongVector.fromArray(S, y, 32 * L).lanewise(XOR, t0).intoArray(to, target);
        LongVector.fromArray(S, y, 33 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 0))
                .lanewise(XOR, t0)
                .intoArray(to, target + 1 * L);
        LongVector.fromArray(S, y, 34 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 1 * L))
                .intoArray(to, target + 2 * L);
        LongVector.fromArray(S, y, 35 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 2 * L))
                .lanewise(XOR, t0)
                .intoArray(to, target + 3 * L);
        LongVector.fromArray(S, y, 36 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 3 * L))
                .lanewise(XOR, t0)
                .intoArray(to, target + 4 * L);
        LongVector.fromArray(S, y, 37 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 4 * L))
                .intoArray(to, target + 5 * L);
        LongVector.fromArray(S, y, 38 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 5 * L))
                .intoArray(to, target + 6 * L);
        LongVector.fromArray(S, y, 39 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 6 * L))
                .intoArray(to, target + 7 * L);
        LongVector t1 = LongVector.fromArray(S, z, 15 * L);
        LongVector.fromArray(S, y, 40 * L).lanewise(XOR, t1).intoArray(to, target + 8 * L);
        LongVector.fromArray(S, y, 41 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 8 * L))
                .lanewise(XOR, t1)
                .intoArray(to, target + 9 * L);
        LongVector.fromArray(S, y, 42 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 9 * L))
                .intoArray(to, target + 10 * L);
        LongVector.fromArray(S, y, 43 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 10 * L))
                .lanewise(XOR, t1)
                .intoArray(to, target + 11 * L);
        LongVector.fromArray(S, y, 44 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 11 * L))
                .lanewise(XOR, t1)
                .intoArray(to, target + 12 * L);
        LongVector.fromArray(S, y, 45 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 12 * L))
                .intoArray(to, target + 13 * L);
        LongVector.fromArray(S, y, 46 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 13 * L))
                .intoArray(to, target + 14 * L);
        LongVector.fromArray(S, y, 47 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 14 * L))
                .intoArray(to, target + 15 * L);
        LongVector t2 = LongVector.fromArray(S, z, 23 * L);
        LongVector.fromArray(S, y, 48 * L).lanewise(XOR, t2).intoArray(to, target + 16 * L);
        LongVector.fromArray(S, y, 49 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 16 * L))
                .lanewise(XOR, t2)
                .intoArray(to, target + 17 * L);
        LongVector.fromArray(S, y, 50 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 17 * L))
                .intoArray(to, target + 18 * L);
        LongVector.fromArray(S, y, 51 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 18 * L))
                .lanewise(XOR, t2)
                .intoArray(to, target + 19 * L);
        LongVector.fromArray(S, y, 52 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 19 * L))
                .lanewise(XOR, t2)
                .intoArray(to, target + 20 * L);
        LongVector.fromArray(S, y, 53 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 20 * L))
                .intoArray(to, target + 21 * L);
        LongVector.fromArray(S, y, 54 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 21 * L))
                .intoArray(to, target + 22 * L);
        LongVector.fromArray(S, y, 55 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 22 * L))
                .intoArray(to, target + 23 * L);
        LongVector t3 = LongVector.fromArray(S, z, 31 * L);
        LongVector.fromArray(S, y, 56 * L).lanewise(XOR, t3).intoArray(to, target + 24 * L);
        LongVector.fromArray(S, y, 57 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 24 * L))
                .lanewise(XOR, t3)
                .intoArray(to, target + 25 * L);
        LongVector.fromArray(S, y, 58 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 25 * L))
                .intoArray(to, target + 26 * L);
        LongVector.fromArray(S, y, 59 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 26 * L))
                .lanewise(XOR, t3)
                .intoArray(to, target + 27 * L);
        LongVector.fromArray(S, y, 60 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 27 * L))
                .lanewise(XOR, t3)
                .intoArray(to, target + 28 * L);
        LongVector.fromArray(S, y, 61 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 28 * L))
                .intoArray(to, target + 29 * L);
        LongVector.fromArray(S, y, 62 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 29 * L))
                .intoArray(to, target + 30 * L);
        LongVector.fromArray(S, y, 63 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 30 * L))
                .intoArray(to, target + 31 * L);
        LongVector t4 = LongVector.fromArray(S, z, 39 * L);
        LongVector.fromArray(S, y, 0).lanewise(XOR, t4).intoArray(to, target + 32 * L);
        LongVector.fromArray(S, y, 1 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 32 * L))
                .lanewise(XOR, t4)
                .intoArray(to, target + 33 * L);
        LongVector.fromArray(S, y, 2 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 33 * L))
                .intoArray(to, target + 34 * L);
        LongVector.fromArray(S, y, 3 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 34 * L))
                .lanewise(XOR, t4)
                .intoArray(to, target + 35 * L);
        LongVector.fromArray(S, y, 4 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 35 * L))
                .lanewise(XOR, t4)
                .intoArray(to, target + 36 * L);
        LongVector.fromArray(S, y, 5 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 36 * L))
                .intoArray(to, target + 37 * L);
        LongVector.fromArray(S, y, 6 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 37 * L))
                .intoArray(to, target + 38 * L);
        LongVector.fromArray(S, y, 7 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 38 * L))
                .intoArray(to, target + 39 * L);
        LongVector t5 = LongVector.fromArray(S, z, 47 * L);
        LongVector.fromArray(S, y, 8 * L).lanewise(XOR, t5).intoArray(to, target + 40 * L);
        LongVector.fromArray(S, y, 9 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 40 * L))
                .lanewise(XOR, t5)
                .intoArray(to, target + 41 * L);
        LongVector.fromArray(S, y, 10 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 41 * L))
                .intoArray(to, target + 42 * L);
        LongVector.fromArray(S, y, 11 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 42 * L))
                .lanewise(XOR, t5)
                .intoArray(to, target + 43 * L);
        LongVector.fromArray(S, y, 12 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 43 * L))
                .lanewise(XOR, t5)
                .intoArray(to, target + 44 * L);
        LongVector.fromArray(S, y, 13 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 44 * L))
                .intoArray(to, target + 45 * L);
        LongVector.fromArray(S, y, 14 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 45 * L))
                .intoArray(to, target + 46 * L);
        LongVector.fromArray(S, y, 15 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 46 * L))
                .intoArray(to, target + 47 * L);
        LongVector t6 = LongVector.fromArray(S, z, 55 * L);
        LongVector.fromArray(S, y, 16 * L).lanewise(XOR, t6).intoArray(to, target + 48 * L);
        LongVector.fromArray(S, y, 17 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 48 * L))
                .lanewise(XOR, t6)
                .intoArray(to, target + 49 * L);
        LongVector.fromArray(S, y, 18 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 49 * L))
                .intoArray(to, target + 50 * L);
        LongVector.fromArray(S, y, 19 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 50 * L))
                .lanewise(XOR, t6)
                .intoArray(to, target + 51 * L);
        LongVector.fromArray(S, y, 20 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 51 * L))
                .lanewise(XOR, t6)
                .intoArray(to, target + 52 * L);
        LongVector.fromArray(S, y, 21 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 52 * L))
                .intoArray(to, target + 53 * L);
        LongVector.fromArray(S, y, 22 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 53 * L))
                .intoArray(to, target + 54 * L);
        LongVector.fromArray(S, y, 23 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 54 * L))
                .intoArray(to, target + 55 * L);
        LongVector t7 = LongVector.fromArray(S, z, 63 * L);
        LongVector.fromArray(S, y, 24 * L).lanewise(XOR, t7).intoArray(to, target + 56 * L);
        LongVector.fromArray(S, y, 25 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 56 * L))
                .lanewise(XOR, t7)
                .intoArray(to, target + 57 * L);
        LongVector.fromArray(S, y, 26 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 57 * L))
                .intoArray(to, target + 58 * L);
        LongVector.fromArray(S, y, 27 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 58 * L))
                .lanewise(XOR, t7)
                .intoArray(to, target + 59 * L);
        LongVector.fromArray(S, y, 28 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 59 * L))
                .lanewise(XOR, t7)
                .intoArray(to, target + 60 * L);
        LongVector.fromArray(S, y, 29 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 60 * L))
                .intoArray(to, target + 61 * L);
        LongVector.fromArray(S, y, 30 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 61 * L))
                .intoArray(to, target + 62 * L);
        LongVector.fromArray(S, y, 31 * L)
                .lanewise(XOR, LongVector.fromArray(S, z, 62 * L))
                .intoArray(to, target + 63 * L);
    }
}
