package io.idlemint.miner.jumphash.digest.candidate;

import io.idlemint.miner.jumphash.digest.AesTables;
import io.idlemint.miner.jumphash.digest.ResumableDigest;
import io.idlemint.miner.jumphash.digest.Words;
import java.util.Arrays;

/// Fugue-512: a state of 36 words that takes four bytes of message at a time. Not thread safe.
public final class Fugue512 implements ResumableDigest {
    private static final int SIZE = 36;
    // Specification, section 5.4.
    private static final int[] START = {
        0x8807a57e, 0xe616af75, 0xc5d3e4db, 0xac9ab027, 0xd915f117, 0xb6eecc54, 0x06e8020b, 0x4a92efd1,
        0xaac6e2c9, 0xddb21398, 0xcae65838, 0x437f203f, 0x25ea78e7, 0x951fddd6, 0xda6ed11d, 0xe13e3567
    };
    // S-box and the matrix of SuperMix in one: the column that a byte in row 0 contributes; the other rows' are
    // rotations of it.
    private static final int[] TABLE = table();

    // The state turns by moving where it begins.
    private final int[] s = new int[SIZE];
    private int begin;
    private final int[] kept = new int[SIZE];
    private int keptBegin;
    private int keptLength;
    private final byte[] last = new byte[4];

    /// The last 16 words of the state before the first word of a message; the others are 0.
    public static int[] initial() {
        return START.clone();
    }

    @Override
    public int length() {
        return 64;
    }

    @Override
    public void hash(byte[] in, int offset, int length, byte[] out, int outOffset) {
        start();
        finish(0, in, offset, length, out, outOffset);
    }

    @Override
    public int block() {
        return Integer.BYTES;
    }

    @Override
    public void keep(byte[] in, int offset, int length) {
        start();
        for (int i = 0; i < length; i += Integer.BYTES) {
            absorb(Words.be32(in, offset + i));
        }
        System.arraycopy(s, 0, kept, 0, SIZE);
        keptBegin = begin;
        keptLength = length;
    }

    @Override
    public void resume(byte[] in, int offset, int length, byte[] out, int outOffset) {
        System.arraycopy(kept, 0, s, 0, SIZE);
        begin = keptBegin;
        finish(keptLength, in, offset, length, out, outOffset);
    }

    private void start() {
        begin = 0;
        Arrays.fill(s, 0, SIZE - 16, 0);
        System.arraycopy(START, 0, s, SIZE - 16, 16);
    }

    private void finish(int done, byte[] in, int offset, int length, byte[] out, int outOffset) {
        int whole = length & ~3;
        for (int i = 0; i < whole; i += 4) {
            absorb(Words.be32(in, offset + i));
        }
        if (whole < length) {
            Arrays.fill(last, (byte) 0);
            System.arraycopy(in, offset + whole, last, 0, length - whole);
            absorb(Words.be32(last, 0));
        }
        long bits = 8L * done + 8L * length;
        absorb((int) (bits >>> 32));
        absorb((int) bits);
        mixOut();
        for (int i = 0; i < 4; i++) {
            Words.putBe32(out, outOffset + 4 * i, s[at(1 + i)]);
            Words.putBe32(out, outOffset + 16 + 4 * i, s[at(9 + i)]);
            Words.putBe32(out, outOffset + 32 + 4 * i, s[at(18 + i)]);
            Words.putBe32(out, outOffset + 48 + 4 * i, s[at(27 + i)]);
        }
    }

    private int at(int index) {
        int i = begin + index;
        return i < SIZE ? i : i - SIZE;
    }

    private void turn(int places) {
        begin = at(SIZE - places);
    }

    private void add(int to, int from) {
        s[at(to)] ^= s[at(from)];
    }

    private void absorb(int word) {
        add(22, 0);
        s[begin] = word;
        add(8, 0);
        add(1, 24);
        add(4, 27);
        add(7, 30);
        for (int i = 0; i < 4; i++) {
            mixRound();
        }
    }

    private void mixRound() {
        turn(3);
        for (int i = 0; i < 3; i++) {
            add(i, 4 + i);
            add(18 + i, 4 + i);
        }
        superMix();
    }

    private void mixOut() {
        for (int i = 0; i < 32; i++) {
            mixRound();
        }
        for (int i = 0; i < 13; i++) {
            spread(9, 18, 27, 9);
            spread(10, 18, 27, 9);
            spread(10, 19, 27, 9);
            spread(10, 19, 28, 8);
        }
        add(4, 0);
        add(9, 0);
        add(18, 0);
        add(27, 0);
    }

    private void spread(int i, int j, int k, int places) {
        add(4, 0);
        add(i, 0);
        add(j, 0);
        add(k, 0);
        turn(places);
        superMix();
    }

    /// SuperMix on the first four words, a matrix of 4 x 4 bytes: each column's sum, plus for row `i` what the
    /// other columns hold there, and the row turned by `i` places.
    private void superMix() {
        int i0 = at(0);
        int i1 = at(1);
        int i2 = at(2);
        int i3 = at(3);
        int w = s[i0];
        int x = s[i1];
        int y = s[i2];
        int z = s[i3];
        int c0 = TABLE[w >>> 24] ^ row1(w) ^ row2(w) ^ row3(w);
        int c1 = TABLE[x >>> 24] ^ row1(x) ^ row2(x) ^ row3(x);
        int c2 = TABLE[y >>> 24] ^ row1(y) ^ row2(y) ^ row3(y);
        int c3 = TABLE[z >>> 24] ^ row1(z) ^ row2(z) ^ row3(z);
        int r0 = TABLE[x >>> 24] ^ TABLE[y >>> 24] ^ TABLE[z >>> 24];
        int r1 = row1(w) ^ row1(y) ^ row1(z);
        int r2 = row2(w) ^ row2(x) ^ row2(z);
        int r3 = row3(w) ^ row3(x) ^ row3(y);
        s[i0] = rows(c0 ^ r0, c1 ^ r1, c2 ^ r2, c3 ^ r3);
        s[i1] = rows(c1 ^ (r0 << 8), c2 ^ (r1 << 8), c3 ^ (r2 << 8), c0 ^ (r3 >>> 24));
        s[i2] = rows(c2 ^ (r0 << 16), c3 ^ (r1 << 16), c0 ^ (r2 >>> 16), c1 ^ (r3 >>> 16));
        s[i3] = rows(c3 ^ (r0 << 24), c0 ^ (r1 >>> 8), c1 ^ (r2 >>> 8), c2 ^ (r3 >>> 8));
    }

    private static int row1(int word) {
        return TABLE[256 + ((word >>> 16) & 0xff)];
    }

    private static int row2(int word) {
        return TABLE[512 + ((word >>> 8) & 0xff)];
    }

    private static int row3(int word) {
        return TABLE[768 + (word & 0xff)];
    }

    private static int rows(int a, int b, int c, int d) {
        return (a & 0xff000000) | (b & 0xff0000) | (c & 0xff00) | (d & 0xff);
    }

    private static int[] table() {
        int[] table = new int[4 * 256];
        for (int x = 0; x < 256; x++) {
            int v = AesTables.sub(x);
            int column = (v << 24) | (v << 16) | (AesTables.times(v, 7) << 8) | AesTables.times(v, 4);
            for (int row = 0; row < 4; row++) {
                table[256 * row + x] = Integer.rotateRight(column, 8 * row);
            }
        }
        return table;
    }
}
