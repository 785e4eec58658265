package io.idlemint.miner.engines.vector;

import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.idlemint.miner.jumphash.digest.Whirlpool;
import java.util.Arrays;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorSpecies;

/// Whirlpool in planes, eight rows of eight bytes. The keys of the first block are constants; the second one is the
/// last of a message.
final class WhirlpoolKernel implements PlaneHash {
    private static final VectorSpecies<Byte> B = Planes.BYTES;
    private static final int N = B.length();
    private static final int ROUNDS = 10;
    private static final int BYTES = 64;
    private static final int STATE = BYTES * N;
    private static final byte[] SBOX = box();

    private final byte[] first = new byte[(ROUNDS + 1) * STATE];
    private final byte[] chained = new byte[STATE];
    private final byte[] last = new byte[STATE];
    private final byte[] key = new byte[STATE];
    private final byte[] nextKey = new byte[STATE];
    private final byte[] text = new byte[STATE];
    private final byte[] nextText = new byte[STATE];
    private final byte[] nothing = new byte[STATE];

    WhirlpoolKernel() {
        for (int round = 0; round < ROUNDS; round++) {
            System.arraycopy(first, round * STATE, key, 0, STATE);
            expand(key, nextKey, round);
            System.arraycopy(nextKey, 0, first, (round + 1) * STATE, STATE);
        }
    }

    private static byte[] box() {
        byte[] box = new byte[256];
        for (int i = 0; i < box.length; i++) {
            box[i] = (byte) Whirlpool.sub(i);
        }
        return box;
    }

    @Override
    public byte[] hash(byte[] message, int bytes) {
        System.arraycopy(message, 0, text, 0, STATE);
        for (int round = 0; round < ROUNDS; round += 2) {
            mix(text, first, round * STATE, nextText);
            mix(nextText, first, (round + 1) * STATE, text);
        }
        add(text, first, ROUNDS * STATE, message, chained);
        Arrays.fill(last, (byte) 0);
        System.arraycopy(message, STATE, last, 0, (bytes - BYTES) * N);
        Planes.fill(last, bytes - BYTES, 0x80);
        Planes.fill(last, 62, bytes >>> 5);
        Planes.fill(last, 63, bytes << 3);
        System.arraycopy(last, 0, text, 0, STATE);
        System.arraycopy(chained, 0, key, 0, STATE);
        for (int round = 0; round < ROUNDS; round += 2) {
            mix(text, key, 0, nextText);
            expand(key, nextKey, round);
            mix(nextText, nextKey, 0, text);
            expand(nextKey, key, round + 1);
        }
        add(text, key, 0, last, nextText);
        add(nextText, chained, 0, nothing, text);
        return text;
    }

    private static void add(byte[] a, byte[] b, int at, byte[] c, byte[] to) {
        for (int i = 0; i < STATE; i += N) {
            ByteVector.fromArray(B, a, i)
                    .lanewise(XOR, ByteVector.fromArray(B, b, at + i))
                    .lanewise(XOR, ByteVector.fromArray(B, c, i))
                    .intoArray(to, i);
        }
    }

    private void expand(byte[] from, byte[] to, int round) {
        mix(from, nothing, 0, to);
        for (int i = 0; i < 8; i++) {
            ByteVector.fromArray(B, to, i * N)
                    .lanewise(XOR, SBOX[8 * round + i])
                    .intoArray(to, i * N);
        }
    }

    // The key is added, then SubBytes, ShiftColumns and MixRows.
    private static void mix(byte[] from, byte[] keys, int key, byte[] to) {
        ByteVector t0 = ByteVector.fromArray(B, SBOX, 0);
        ByteVector t1 = ByteVector.fromArray(B, SBOX, N);
        ByteVector t2 = ByteVector.fromArray(B, SBOX, 2 * N);
        ByteVector t3 = ByteVector.fromArray(B, SBOX, 3 * N);
        ByteVector zero = ByteVector.zero(B);
        ByteVector poly = ByteVector.broadcast(B, (byte) 0x1d);
        for (int r = 0; r < 8; r++) {
            ByteVector x0 = ByteVector.fromArray(B, from, 8 * r * N)
                    .lanewise(XOR, ByteVector.fromArray(B, keys, key + 8 * r * N));
            ByteVector x1 = ByteVector.fromArray(B, from, (8 * ((r + 7) & 7) + 1) * N)
                    .lanewise(XOR, ByteVector.fromArray(B, keys, key + (8 * ((r + 7) & 7) + 1) * N));
            ByteVector x2 = ByteVector.fromArray(B, from, (8 * ((r + 6) & 7) + 2) * N)
                    .lanewise(XOR, ByteVector.fromArray(B, keys, key + (8 * ((r + 6) & 7) + 2) * N));
            ByteVector x3 = ByteVector.fromArray(B, from, (8 * ((r + 5) & 7) + 3) * N)
                    .lanewise(XOR, ByteVector.fromArray(B, keys, key + (8 * ((r + 5) & 7) + 3) * N));
            ByteVector x4 = ByteVector.fromArray(B, from, (8 * ((r + 4) & 7) + 4) * N)
                    .lanewise(XOR, ByteVector.fromArray(B, keys, key + (8 * ((r + 4) & 7) + 4) * N));
            ByteVector x5 = ByteVector.fromArray(B, from, (8 * ((r + 3) & 7) + 5) * N)
                    .lanewise(XOR, ByteVector.fromArray(B, keys, key + (8 * ((r + 3) & 7) + 5) * N));
            ByteVector x6 = ByteVector.fromArray(B, from, (8 * ((r + 2) & 7) + 6) * N)
                    .lanewise(XOR, ByteVector.fromArray(B, keys, key + (8 * ((r + 2) & 7) + 6) * N));
            ByteVector x7 = ByteVector.fromArray(B, from, (8 * ((r + 1) & 7) + 7) * N)
                    .lanewise(XOR, ByteVector.fromArray(B, keys, key + (8 * ((r + 1) & 7) + 7) * N));
            ByteVector a0 = x0.selectFrom(t0, t1).blend(x0.selectFrom(t2, t3), x0.compare(LT, (byte) 0));
            ByteVector a1 = x1.selectFrom(t0, t1).blend(x1.selectFrom(t2, t3), x1.compare(LT, (byte) 0));
            ByteVector a2 = x2.selectFrom(t0, t1).blend(x2.selectFrom(t2, t3), x2.compare(LT, (byte) 0));
            ByteVector a3 = x3.selectFrom(t0, t1).blend(x3.selectFrom(t2, t3), x3.compare(LT, (byte) 0));
            ByteVector a4 = x4.selectFrom(t0, t1).blend(x4.selectFrom(t2, t3), x4.compare(LT, (byte) 0));
            ByteVector a5 = x5.selectFrom(t0, t1).blend(x5.selectFrom(t2, t3), x5.compare(LT, (byte) 0));
            ByteVector a6 = x6.selectFrom(t0, t1).blend(x6.selectFrom(t2, t3), x6.compare(LT, (byte) 0));
            ByteVector a7 = x7.selectFrom(t0, t1).blend(x7.selectFrom(t2, t3), x7.compare(LT, (byte) 0));
            ByteVector e0 = a4.lanewise(XOR, a1);
            ByteVector f0 = e0.add(e0).lanewise(XOR, zero.blend(poly, e0.compare(LT, (byte) 0)));
            ByteVector g0 = f0.lanewise(XOR, a6).lanewise(XOR, a3);
            ByteVector h0 = g0.add(g0).lanewise(XOR, zero.blend(poly, g0.compare(LT, (byte) 0)));
            ByteVector i0 = h0.lanewise(XOR, a2);
            ByteVector k0 = i0.add(i0).lanewise(XOR, zero.blend(poly, i0.compare(LT, (byte) 0)));
            k0.lanewise(XOR, a0)
                    .lanewise(XOR, a7)
                    .lanewise(XOR, a5)
                    .lanewise(XOR, a3)
                    .lanewise(XOR, a1)
                    .intoArray(to, 8 * r * N);
            ByteVector e1 = a5.lanewise(XOR, a2);
            ByteVector f1 = e1.add(e1).lanewise(XOR, zero.blend(poly, e1.compare(LT, (byte) 0)));
            ByteVector g1 = f1.lanewise(XOR, a7).lanewise(XOR, a4);
            ByteVector h1 = g1.add(g1).lanewise(XOR, zero.blend(poly, g1.compare(LT, (byte) 0)));
            ByteVector i1 = h1.lanewise(XOR, a3);
            ByteVector k1 = i1.add(i1).lanewise(XOR, zero.blend(poly, i1.compare(LT, (byte) 0)));
            k1.lanewise(XOR, a1)
                    .lanewise(XOR, a0)
                    .lanewise(XOR, a6)
                    .lanewise(XOR, a4)
                    .lanewise(XOR, a2)
                    .intoArray(to, (8 * r + 1) * N);
            ByteVector e2 = a6.lanewise(XOR, a3);
            ByteVector f2 = e2.add(e2).lanewise(XOR, zero.blend(poly, e2.compare(LT, (byte) 0)));
            ByteVector g2 = f2.lanewise(XOR, a0).lanewise(XOR, a5);
            ByteVector h2 = g2.add(g2).lanewise(XOR, zero.blend(poly, g2.compare(LT, (byte) 0)));
            ByteVector i2 = h2.lanewise(XOR, a4);
            ByteVector k2 = i2.add(i2).lanewise(XOR, zero.blend(poly, i2.compare(LT, (byte) 0)));
            k2.lanewise(XOR, a2)
                    .lanewise(XOR, a1)
                    .lanewise(XOR, a7)
                    .lanewise(XOR, a5)
                    .lanewise(XOR, a3)
                    .intoArray(to, (8 * r + 2) * N);
            ByteVector e3 = a7.lanewise(XOR, a4);
            ByteVector f3 = e3.add(e3).lanewise(XOR, zero.blend(poly, e3.compare(LT, (byte) 0)));
            ByteVector g3 = f3.lanewise(XOR, a1).lanewise(XOR, a6);
            ByteVector h3 = g3.add(g3).lanewise(XOR, zero.blend(poly, g3.compare(LT, (byte) 0)));
            ByteVector i3 = h3.lanewise(XOR, a5);
            ByteVector k3 = i3.add(i3).lanewise(XOR, zero.blend(poly, i3.compare(LT, (byte) 0)));
            k3.lanewise(XOR, a3)
                    .lanewise(XOR, a2)
                    .lanewise(XOR, a0)
                    .lanewise(XOR, a6)
                    .lanewise(XOR, a4)
                    .intoArray(to, (8 * r + 3) * N);
            ByteVector e4 = a0.lanewise(XOR, a5);
            ByteVector f4 = e4.add(e4).lanewise(XOR, zero.blend(poly, e4.compare(LT, (byte) 0)));
            ByteVector g4 = f4.lanewise(XOR, a2).lanewise(XOR, a7);
            ByteVector h4 = g4.add(g4).lanewise(XOR, zero.blend(poly, g4.compare(LT, (byte) 0)));
            ByteVector i4 = h4.lanewise(XOR, a6);
            ByteVector k4 = i4.add(i4).lanewise(XOR, zero.blend(poly, i4.compare(LT, (byte) 0)));
            k4.lanewise(XOR, a4)
                    .lanewise(XOR, a3)
                    .lanewise(XOR, a1)
                    .lanewise(XOR, a7)
                    .lanewise(XOR, a5)
                    .intoArray(to, (8 * r + 4) * N);
            ByteVector e5 = a1.lanewise(XOR, a6);
            ByteVector f5 = e5.add(e5).lanewise(XOR, zero.blend(poly, e5.compare(LT, (byte) 0)));
            ByteVector g5 = f5.lanewise(XOR, a3).lanewise(XOR, a0);
            ByteVector h5 = g5.add(g5).lanewise(XOR, zero.blend(poly, g5.compare(LT, (byte) 0)));
            ByteVector i5 = h5.lanewise(XOR, a7);
            ByteVector k5 = i5.add(i5).lanewise(XOR, zero.blend(poly, i5.compare(LT, (byte) 0)));
            k5.lanewise(XOR, a5)
                    .lanewise(XOR, a4)
                    .lanewise(XOR, a2)
                    .lanewise(XOR, a0)
                    .lanewise(XOR, a6)
                    .intoArray(to, (8 * r + 5) * N);
            ByteVector e6 = a2.lanewise(XOR, a7);
            ByteVector f6 = e6.add(e6).lanewise(XOR, zero.blend(poly, e6.compare(LT, (byte) 0)));
            ByteVector g6 = f6.lanewise(XOR, a4).lanewise(XOR, a1);
            ByteVector h6 = g6.add(g6).lanewise(XOR, zero.blend(poly, g6.compare(LT, (byte) 0)));
            ByteVector i6 = h6.lanewise(XOR, a0);
            ByteVector k6 = i6.add(i6).lanewise(XOR, zero.blend(poly, i6.compare(LT, (byte) 0)));
            k6.lanewise(XOR, a6)
                    .lanewise(XOR, a5)
                    .lanewise(XOR, a3)
                    .lanewise(XOR, a1)
                    .lanewise(XOR, a7)
                    .intoArray(to, (8 * r + 6) * N);
            ByteVector e7 = a3.lanewise(XOR, a0);
            ByteVector f7 = e7.add(e7).lanewise(XOR, zero.blend(poly, e7.compare(LT, (byte) 0)));
            ByteVector g7 = f7.lanewise(XOR, a5).lanewise(XOR, a2);
            ByteVector h7 = g7.add(g7).lanewise(XOR, zero.blend(poly, g7.compare(LT, (byte) 0)));
            ByteVector i7 = h7.lanewise(XOR, a1);
            ByteVector k7 = i7.add(i7).lanewise(XOR, zero.blend(poly, i7.compare(LT, (byte) 0)));
            k7.lanewise(XOR, a7)
                    .lanewise(XOR, a6)
                    .lanewise(XOR, a4)
                    .lanewise(XOR, a2)
                    .lanewise(XOR, a0)
                    .intoArray(to, (8 * r + 7) * N);
        }
    }
}
