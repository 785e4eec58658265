package io.idlemint.miner.engines.vector;

import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.XOR;

import java.util.Arrays;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorSpecies;

/// ECHO-512 in planes: 16 words of 16 bytes, four to a column. In the first round JumpHash's nonce reaches one
/// column only, and of the last round two are needed.
final class EchoKernel implements PlaneKernel, PlaneHash {
    private static final VectorSpecies<Byte> B = Planes.BYTES;
    private static final int N = B.length();
    private static final int ROUNDS = 10;
    private static final int WORD = 16 * N;
    private static final int COLUMN = 4 * WORD;
    private static final int STATE = 4 * COLUMN;
    private static final int DIGEST_BITS = 512;
    private static final int VARYING_COLUMN = 3;
    private static final int HALF_STATE = 128;

    private final byte[] start = new byte[STATE];
    private final byte[] kept = new byte[STATE];
    private final byte[] odd = new byte[STATE];
    private final byte[] even = new byte[STATE];
    private final byte[] once = new byte[WORD];
    private final byte[] column = new byte[COLUMN];

    private int bits;

    EchoKernel() {
        pad(64);
    }

    // The initial chaining value, and what follows a message.
    private void pad(int bytes) {
        Arrays.fill(start, (byte) 0);
        bits = 8 * bytes;
        for (int word = 0; word < 8; word++) {
            Planes.fill(start, 16 * word + 1, DIGEST_BITS >>> 8);
        }
        Planes.fill(start, HALF_STATE + bytes, 0x80);
        Planes.fill(start, HALF_STATE + 111, DIGEST_BITS >>> 8);
        Planes.fill(start, HALF_STATE + 112, bits);
        Planes.fill(start, HALF_STATE + 113, bits >>> 8);
    }

    @Override
    public void prepare(int[] message) {
        for (int i = 0; i < 64; i++) {
            Planes.fill(start, HALF_STATE + i, message[i / 4] >>> (8 * (i & 3)));
        }
        for (int c = 0; c < 4; c++) {
            column(0, c, start, kept);
        }
    }

    @Override
    public byte[] hash(int first) {
        Planes.nonces(first, start, HALF_STATE + 60, 1);
        System.arraycopy(kept, 0, even, 0, VARYING_COLUMN * COLUMN);
        column(0, VARYING_COLUMN, start, even);
        finish();
        return odd;
    }

    @Override
    public byte[] hash(byte[] planes, int bytes) {
        if (bits != 8 * bytes) {
            pad(bytes);
        }
        System.arraycopy(planes, 0, start, HALF_STATE * N, bytes * N);
        for (int c = 0; c < 4; c++) {
            column(0, c, start, even);
        }
        finish();
        return odd;
    }

    private void finish() {
        for (int round = 1; round < ROUNDS - 1; round++) {
            for (int c = 0; c < 4; c++) {
                column(round, c, round % 2 == 0 ? odd : even, round % 2 == 0 ? even : odd);
            }
        }
        column(ROUNDS - 1, 0, even, odd);
        column(ROUNDS - 1, 2, even, odd);
        for (int i = 0; i < COLUMN; i += N) {
            ByteVector.fromArray(B, odd, i)
                    .lanewise(XOR, ByteVector.fromArray(B, odd, 2 * COLUMN + i))
                    .lanewise(XOR, ByteVector.fromArray(B, start, i))
                    .lanewise(XOR, ByteVector.fromArray(B, start, 2 * COLUMN + i))
                    .intoArray(odd, i);
        }
    }

    // A column of the next state: the word of row r comes from r columns further on.
    private void column(int round, int c, byte[] from, byte[] to) {
        for (int r = 0; r < 4; r++) {
            int word = 4 * ((c + r) & 3) + r;
            aes(from, word * WORD, once, 0);
            key(bits + 16 * round + word);
            aes(once, 0, column, r * WORD);
        }
        mix(to, c * COLUMN);
    }

    // The counter is below 2^16, the salt is 0.
    private void key(int counter) {
        ByteVector.fromArray(B, once, 0).lanewise(XOR, (byte) counter).intoArray(once, 0);
        ByteVector.fromArray(B, once, N).lanewise(XOR, (byte) (counter >>> 8)).intoArray(once, N);
    }

    // One round of AES without a key.
    private static void aes(byte[] from, int at, byte[] to, int target) {
        ByteVector t0 = ByteVector.fromArray(B, Planes.SBOX, 0);
        ByteVector t1 = ByteVector.fromArray(B, Planes.SBOX, 1 * N);
        ByteVector t2 = ByteVector.fromArray(B, Planes.SBOX, 2 * N);
        ByteVector t3 = ByteVector.fromArray(B, Planes.SBOX, 3 * N);
        ByteVector zero = ByteVector.zero(B);
        ByteVector poly = ByteVector.broadcast(B, (byte) 0x1b);
        for (int j = 0; j < 16; j += 4) {
            ByteVector x0 = ByteVector.fromArray(B, from, at + j * N);
            ByteVector x1 = ByteVector.fromArray(B, from, at + ((j + 5) & 15) * N);
            ByteVector x2 = ByteVector.fromArray(B, from, at + ((j + 10) & 15) * N);
            ByteVector x3 = ByteVector.fromArray(B, from, at + ((j + 15) & 15) * N);
            ByteVector s0 = x0.selectFrom(t0, t1).blend(x0.selectFrom(t2, t3), x0.compare(LT, (byte) 0));
            ByteVector s1 = x1.selectFrom(t0, t1).blend(x1.selectFrom(t2, t3), x1.compare(LT, (byte) 0));
            ByteVector s2 = x2.selectFrom(t0, t1).blend(x2.selectFrom(t2, t3), x2.compare(LT, (byte) 0));
            ByteVector s3 = x3.selectFrom(t0, t1).blend(x3.selectFrom(t2, t3), x3.compare(LT, (byte) 0));
            ByteVector all = s0.lanewise(XOR, s1).lanewise(XOR, s2).lanewise(XOR, s3);
            ByteVector e0 = s0.lanewise(XOR, s1);
            ByteVector f0 = e0.add(e0).lanewise(XOR, zero.blend(poly, e0.compare(LT, (byte) 0)));
            s0.lanewise(XOR, all).lanewise(XOR, f0).intoArray(to, target + j * N);
            ByteVector e1 = s1.lanewise(XOR, s2);
            ByteVector f1 = e1.add(e1).lanewise(XOR, zero.blend(poly, e1.compare(LT, (byte) 0)));
            s1.lanewise(XOR, all).lanewise(XOR, f1).intoArray(to, target + (j + 1) * N);
            ByteVector e2 = s2.lanewise(XOR, s3);
            ByteVector f2 = e2.add(e2).lanewise(XOR, zero.blend(poly, e2.compare(LT, (byte) 0)));
            s2.lanewise(XOR, all).lanewise(XOR, f2).intoArray(to, target + (j + 2) * N);
            ByteVector e3 = s3.lanewise(XOR, s0);
            ByteVector f3 = e3.add(e3).lanewise(XOR, zero.blend(poly, e3.compare(LT, (byte) 0)));
            s3.lanewise(XOR, all).lanewise(XOR, f3).intoArray(to, target + (j + 3) * N);
        }
    }

    // MixColumns of AES over the four words of a column.
    private void mix(byte[] to, int target) {
        ByteVector zero = ByteVector.zero(B);
        ByteVector poly = ByteVector.broadcast(B, (byte) 0x1b);
        for (int i = 0; i < WORD; i += N) {
            ByteVector s0 = ByteVector.fromArray(B, column, i);
            ByteVector s1 = ByteVector.fromArray(B, column, 1 * WORD + i);
            ByteVector s2 = ByteVector.fromArray(B, column, 2 * WORD + i);
            ByteVector s3 = ByteVector.fromArray(B, column, 3 * WORD + i);
            ByteVector all = s0.lanewise(XOR, s1).lanewise(XOR, s2).lanewise(XOR, s3);
            ByteVector e0 = s0.lanewise(XOR, s1);
            ByteVector f0 = e0.add(e0).lanewise(XOR, zero.blend(poly, e0.compare(LT, (byte) 0)));
            s0.lanewise(XOR, all).lanewise(XOR, f0).intoArray(to, target + i);
            ByteVector e1 = s1.lanewise(XOR, s2);
            ByteVector f1 = e1.add(e1).lanewise(XOR, zero.blend(poly, e1.compare(LT, (byte) 0)));
            s1.lanewise(XOR, all).lanewise(XOR, f1).intoArray(to, target + 1 * WORD + i);
            ByteVector e2 = s2.lanewise(XOR, s3);
            ByteVector f2 = e2.add(e2).lanewise(XOR, zero.blend(poly, e2.compare(LT, (byte) 0)));
            s2.lanewise(XOR, all).lanewise(XOR, f2).intoArray(to, target + 2 * WORD + i);
            ByteVector e3 = s3.lanewise(XOR, s0);
            ByteVector f3 = e3.add(e3).lanewise(XOR, zero.blend(poly, e3.compare(LT, (byte) 0)));
            s3.lanewise(XOR, all).lanewise(XOR, f3).intoArray(to, target + 3 * WORD + i);
        }
    }
}
