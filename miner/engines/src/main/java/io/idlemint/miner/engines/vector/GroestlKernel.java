package io.idlemint.miner.engines.vector;

import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.XOR;

import java.util.Arrays;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorSpecies;

/// Groestl-512 in planes: two permutations of 16 columns of eight bytes for the only block, and one for the
/// result, of which half is needed.
final class GroestlKernel implements PlaneKernel, PlaneHash {
    private static final VectorSpecies<Byte> B = Planes.BYTES;
    private static final int N = B.length();
    private static final int ROUNDS = 14;
    private static final int COLUMNS = 16;
    private static final int PLANES = 128;
    private static final int[] SHIFTS_P = {0, 1, 2, 3, 4, 5, 6, 11};
    private static final int[] SHIFTS_Q = {1, 3, 5, 11, 0, 2, 4, 6};

    private final Patience patience;
    private final byte[] message = new byte[PLANES * N];
    private final byte[] chained = new byte[PLANES * N];
    private final byte[] p = new byte[PLANES * N];
    private final byte[] q = new byte[PLANES * N];
    private final byte[] scratch = new byte[PLANES * N];

    /// @param patience is asked between rounds
    GroestlKernel(Patience patience) {
        this.patience = patience;
        Planes.fill(message, 64, 0x80);
        Planes.fill(message, PLANES - 1, 1);
    }

    @Override
    public void prepare(int[] words) {
        for (int i = 0; i < 64; i++) {
            Planes.fill(message, i ^ 7, words[i / 4] >>> (8 * (i & 3)));
        }
    }

    @Override
    public byte[] hash(int first) {
        Planes.nonces(first, message, 59, -1);
        compress();
        // The words' bytes are exchanged again.
        for (int i = 0; i < PLANES / 2; i++) {
            result(i, i ^ 7);
        }
        return q;
    }

    @Override
    public byte[] hash(byte[] planes, int bytes) {
        System.arraycopy(planes, 0, message, 0, bytes * N);
        Arrays.fill(message, bytes * N, (PLANES - 1) * N, (byte) 0);
        Planes.fill(message, bytes, 0x80);
        compress();
        for (int i = 0; i < PLANES / 2; i++) {
            result(i, i);
        }
        return q;
    }

    private void result(int i, int to) {
        int at = (PLANES / 2 + i) * N;
        ByteVector.fromArray(B, p, at)
                .lanewise(XOR, ByteVector.fromArray(B, chained, at))
                .intoArray(q, to * N);
    }

    private void compress() {
        System.arraycopy(message, 0, q, 0, q.length);
        System.arraycopy(message, 0, p, 0, p.length);
        toggleSize(p);
        permuteP(p, COLUMNS);
        permuteQ(q);
        for (int i = 0; i < PLANES * N; i += N) {
            ByteVector.fromArray(B, p, i)
                    .lanewise(XOR, ByteVector.fromArray(B, q, i))
                    .intoArray(chained, i);
        }
        toggleSize(chained);
        System.arraycopy(chained, 0, p, 0, p.length);
        permuteP(p, COLUMNS / 2);
    }

    // The initial chaining value is the digest's size, 512.
    private static void toggleSize(byte[] state) {
        int at = (PLANES - 2) * N;
        ByteVector.fromArray(B, state, at).lanewise(XOR, (byte) 2).intoArray(state, at);
    }

    private void permuteP(byte[] state, int lastColumns) {
        for (int round = 0; round < ROUNDS && !patience.isOver(); round += 2) {
            round(Planes.SBOX, SHIFTS_P, 0xf0, round, 0, 0, state, scratch, COLUMNS);
            int columns = round + 2 < ROUNDS ? COLUMNS : lastColumns;
            round(Planes.SBOX, SHIFTS_P, 0xf0, round + 1, 0, 0, scratch, state, columns);
        }
    }

    private void permuteQ(byte[] state) {
        for (int round = 0; round < ROUNDS && !patience.isOver(); round += 2) {
            round(Planes.COMPLEMENT_SBOX, SHIFTS_Q, 0, 0, 0xf0, round, state, scratch, COLUMNS);
            round(Planes.COMPLEMENT_SBOX, SHIFTS_Q, 0, 0, 0xf0, round + 1, scratch, state, COLUMNS);
        }
    }

    // One round for the last columns: the constants of the first or of the last row, SubBytes, ShiftBytes and
    // MixBytes. That all rows of Q are complemented is in its S-box.
    private static void round(
            byte[] box,
            int[] shifts,
            int upper,
            int upperRound,
            int lower,
            int lowerRound,
            byte[] from,
            byte[] to,
            int columns) {
        int first = COLUMNS - columns;
        ByteVector t0 = ByteVector.fromArray(B, box, 0);
        ByteVector t1 = ByteVector.fromArray(B, box, N);
        ByteVector t2 = ByteVector.fromArray(B, box, 2 * N);
        ByteVector t3 = ByteVector.fromArray(B, box, 3 * N);
        ByteVector zero = ByteVector.zero(B);
        ByteVector poly = ByteVector.broadcast(B, (byte) 0x1b);
        for (int j = 0; j < columns; j++) {
            int c = first + j;
            ByteVector x0 = ByteVector.fromArray(B, from, ((c + shifts[0]) & 15) * 8 * N);
            ByteVector x1 = ByteVector.fromArray(B, from, (((c + shifts[1]) & 15) * 8 + 1) * N);
            ByteVector x2 = ByteVector.fromArray(B, from, (((c + shifts[2]) & 15) * 8 + 2) * N);
            ByteVector x3 = ByteVector.fromArray(B, from, (((c + shifts[3]) & 15) * 8 + 3) * N);
            ByteVector x4 = ByteVector.fromArray(B, from, (((c + shifts[4]) & 15) * 8 + 4) * N);
            ByteVector x5 = ByteVector.fromArray(B, from, (((c + shifts[5]) & 15) * 8 + 5) * N);
            ByteVector x6 = ByteVector.fromArray(B, from, (((c + shifts[6]) & 15) * 8 + 6) * N);
            ByteVector x7 = ByteVector.fromArray(B, from, (((c + shifts[7]) & 15) * 8 + 7) * N);
            x0 = x0.lanewise(XOR, (byte) ((((c + shifts[0]) << 4) & upper) ^ upperRound));
            x7 = x7.lanewise(XOR, (byte) ((((c + shifts[7]) << 4) & lower) ^ lowerRound));
            ByteVector a0 = x0.selectFrom(t0, t1).blend(x0.selectFrom(t2, t3), x0.compare(LT, (byte) 0));
            ByteVector a1 = x1.selectFrom(t0, t1).blend(x1.selectFrom(t2, t3), x1.compare(LT, (byte) 0));
            ByteVector a2 = x2.selectFrom(t0, t1).blend(x2.selectFrom(t2, t3), x2.compare(LT, (byte) 0));
            ByteVector a3 = x3.selectFrom(t0, t1).blend(x3.selectFrom(t2, t3), x3.compare(LT, (byte) 0));
            ByteVector a4 = x4.selectFrom(t0, t1).blend(x4.selectFrom(t2, t3), x4.compare(LT, (byte) 0));
            ByteVector a5 = x5.selectFrom(t0, t1).blend(x5.selectFrom(t2, t3), x5.compare(LT, (byte) 0));
            ByteVector a6 = x6.selectFrom(t0, t1).blend(x6.selectFrom(t2, t3), x6.compare(LT, (byte) 0));
            ByteVector a7 = x7.selectFrom(t0, t1).blend(x7.selectFrom(t2, t3), x7.compare(LT, (byte) 0));
            ByteVector u0 = a0.lanewise(XOR, a1);
            ByteVector u1 = a1.lanewise(XOR, a2);
            ByteVector u2 = a2.lanewise(XOR, a3);
            ByteVector u3 = a3.lanewise(XOR, a4);
            ByteVector u4 = a4.lanewise(XOR, a5);
            ByteVector u5 = a5.lanewise(XOR, a6);
            ByteVector u6 = a6.lanewise(XOR, a7);
            ByteVector u7 = a7.lanewise(XOR, a0);
            ByteVector v0 = u0.lanewise(XOR, u3);
            ByteVector v1 = u1.lanewise(XOR, u4);
            ByteVector v2 = u2.lanewise(XOR, u5);
            ByteVector v3 = u3.lanewise(XOR, u6);
            ByteVector v4 = u4.lanewise(XOR, u7);
            ByteVector v5 = u5.lanewise(XOR, u0);
            ByteVector v6 = u6.lanewise(XOR, u1);
            ByteVector v7 = u7.lanewise(XOR, u2);
            ByteVector y0 = u0.lanewise(XOR, u2).lanewise(XOR, a6);
            ByteVector y1 = u1.lanewise(XOR, u3).lanewise(XOR, a7);
            ByteVector y2 = u2.lanewise(XOR, u4).lanewise(XOR, a0);
            ByteVector y3 = u3.lanewise(XOR, u5).lanewise(XOR, a1);
            ByteVector y4 = u4.lanewise(XOR, u6).lanewise(XOR, a2);
            ByteVector y5 = u5.lanewise(XOR, u7).lanewise(XOR, a3);
            ByteVector y6 = u6.lanewise(XOR, u0).lanewise(XOR, a4);
            ByteVector y7 = u7.lanewise(XOR, u1).lanewise(XOR, a5);
            ByteVector d0 = v3.add(v3).lanewise(XOR, zero.blend(poly, v3.compare(LT, (byte) 0)));
            ByteVector z0 = d0.lanewise(XOR, y7);
            ByteVector w0 = z0.add(z0).lanewise(XOR, zero.blend(poly, z0.compare(LT, (byte) 0)));
            w0.lanewise(XOR, y4).intoArray(to, 8 * c * N);
            ByteVector d1 = v4.add(v4).lanewise(XOR, zero.blend(poly, v4.compare(LT, (byte) 0)));
            ByteVector z1 = d1.lanewise(XOR, y0);
            ByteVector w1 = z1.add(z1).lanewise(XOR, zero.blend(poly, z1.compare(LT, (byte) 0)));
            w1.lanewise(XOR, y5).intoArray(to, (8 * c + 1) * N);
            ByteVector d2 = v5.add(v5).lanewise(XOR, zero.blend(poly, v5.compare(LT, (byte) 0)));
            ByteVector z2 = d2.lanewise(XOR, y1);
            ByteVector w2 = z2.add(z2).lanewise(XOR, zero.blend(poly, z2.compare(LT, (byte) 0)));
            w2.lanewise(XOR, y6).intoArray(to, (8 * c + 2) * N);
            ByteVector d3 = v6.add(v6).lanewise(XOR, zero.blend(poly, v6.compare(LT, (byte) 0)));
            ByteVector z3 = d3.lanewise(XOR, y2);
            ByteVector w3 = z3.add(z3).lanewise(XOR, zero.blend(poly, z3.compare(LT, (byte) 0)));
            w3.lanewise(XOR, y7).intoArray(to, (8 * c + 3) * N);
            ByteVector d4 = v7.add(v7).lanewise(XOR, zero.blend(poly, v7.compare(LT, (byte) 0)));
            ByteVector z4 = d4.lanewise(XOR, y3);
            ByteVector w4 = z4.add(z4).lanewise(XOR, zero.blend(poly, z4.compare(LT, (byte) 0)));
            w4.lanewise(XOR, y0).intoArray(to, (8 * c + 4) * N);
            ByteVector d5 = v0.add(v0).lanewise(XOR, zero.blend(poly, v0.compare(LT, (byte) 0)));
            ByteVector z5 = d5.lanewise(XOR, y4);
            ByteVector w5 = z5.add(z5).lanewise(XOR, zero.blend(poly, z5.compare(LT, (byte) 0)));
            w5.lanewise(XOR, y1).intoArray(to, (8 * c + 5) * N);
            ByteVector d6 = v1.add(v1).lanewise(XOR, zero.blend(poly, v1.compare(LT, (byte) 0)));
            ByteVector z6 = d6.lanewise(XOR, y5);
            ByteVector w6 = z6.add(z6).lanewise(XOR, zero.blend(poly, z6.compare(LT, (byte) 0)));
            w6.lanewise(XOR, y2).intoArray(to, (8 * c + 6) * N);
            ByteVector d7 = v2.add(v2).lanewise(XOR, zero.blend(poly, v2.compare(LT, (byte) 0)));
            ByteVector z7 = d7.lanewise(XOR, y6);
            ByteVector w7 = z7.add(z7).lanewise(XOR, zero.blend(poly, z7.compare(LT, (byte) 0)));
            w7.lanewise(XOR, y3).intoArray(to, (8 * c + 7) * N);
        }
    }
}
