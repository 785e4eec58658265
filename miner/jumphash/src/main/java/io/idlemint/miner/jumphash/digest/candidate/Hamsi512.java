package io.idlemint.miner.jumphash.digest.candidate;

import static java.lang.Integer.rotateLeft;

import io.idlemint.miner.jumphash.digest.ResumableDigest;
import io.idlemint.miner.jumphash.digest.Words;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Hamsi-512: blocks of eight bytes, six rounds for each and twelve for the last. Not thread safe.
public final class Hamsi512 implements ResumableDigest {
    private static final int BLOCK = 8;
    private static final int ROUNDS = 6;
    private static final int FINAL_ROUNDS = 12;
    private static final int[] EXPANSION = HamsiCode.tables();
    // The address that the designer worked at (specification, section 2.2.2).
    private static final byte[] ADDRESS =
            "steelpark Arenberg 10, bus 2446, B-3001 Leuven-Heverlee, Belgium".getBytes(StandardCharsets.US_ASCII);
    // Specification, section 2.3.1 (for P) and 2.4 (for Pf).
    private static final int[] ALPHA = {
        0xff00f0f0, 0xccccaaaa, 0xf0f0cccc, 0xff00aaaa, 0xccccaaaa, 0xf0f0ff00, 0xaaaacccc, 0xf0f0ff00,
        0xf0f0cccc, 0xaaaaff00, 0xccccff00, 0xaaaaf0f0, 0xaaaaf0f0, 0xff00cccc, 0xccccf0f0, 0xff00aaaa,
        0xccccaaaa, 0xff00f0f0, 0xff00aaaa, 0xf0f0cccc, 0xf0f0ff00, 0xccccaaaa, 0xf0f0ff00, 0xaaaacccc,
        0xaaaaff00, 0xf0f0cccc, 0xaaaaf0f0, 0xccccff00, 0xff00cccc, 0xaaaaf0f0, 0xff00aaaa, 0xccccf0f0
    };
    private static final int[] FINAL_ALPHA = {
        0xcaf9639c, 0x0ff0f9c0, 0x639c0ff0, 0xcaf9f9c0, 0x0ff0f9c0, 0x639ccaf9, 0xf9c00ff0, 0x639ccaf9,
        0x639c0ff0, 0xf9c0caf9, 0x0ff0caf9, 0xf9c0639c, 0xf9c0639c, 0xcaf90ff0, 0x0ff0639c, 0xcaf9f9c0,
        0x0ff0f9c0, 0xcaf9639c, 0xcaf9f9c0, 0x639c0ff0, 0x639ccaf9, 0x0ff0f9c0, 0x639ccaf9, 0xf9c00ff0,
        0xf9c0caf9, 0x639c0ff0, 0xf9c0639c, 0x0ff0caf9, 0xcaf90ff0, 0xf9c0639c, 0xcaf9f9c0, 0x0ff0639c
    };

    private final int[] h = new int[16];
    private final int[] kept = new int[16];
    private int keptLength;
    private final int[] m = new int[16];
    private final int[] s = new int[32];
    private final byte[] last = new byte[2 * BLOCK];

    /// The 32 words that a round adds to the state; those of the last block are others.
    public static int[] alpha(boolean last) {
        return (last ? FINAL_ALPHA : ALPHA).clone();
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
        return BLOCK;
    }

    @Override
    public void keep(byte[] in, int offset, int length) {
        start();
        for (int i = 0; i < length; i += BLOCK) {
            absorb(in, offset + i, ALPHA, ROUNDS);
        }
        System.arraycopy(h, 0, kept, 0, 16);
        keptLength = length;
    }

    /// The state that [#keep] kept.
    public int[] kept() {
        return kept.clone();
    }

    @Override
    public void resume(byte[] in, int offset, int length, byte[] out, int outOffset) {
        System.arraycopy(kept, 0, h, 0, 16);
        finish(keptLength, in, offset, length, out, outOffset);
    }

    private void start() {
        for (int i = 0; i < 16; i++) {
            h[i] = Words.be32(ADDRESS, 4 * i);
        }
    }

    private void finish(int done, byte[] in, int offset, int length, byte[] out, int outOffset) {
        int whole = length / BLOCK * BLOCK;
        for (int i = 0; i < whole; i += BLOCK) {
            absorb(in, offset + i, ALPHA, ROUNDS);
        }
        Arrays.fill(last, (byte) 0);
        System.arraycopy(in, offset + whole, last, 0, length - whole);
        last[length - whole] = (byte) 0x80;
        Words.putBe64(last, BLOCK, 8L * done + 8L * length);
        absorb(last, 0, ALPHA, ROUNDS);
        absorb(last, BLOCK, FINAL_ALPHA, FINAL_ROUNDS);
        for (int i = 0; i < 16; i++) {
            Words.putBe32(out, outOffset + 4 * i, h[i]);
        }
    }

    private void absorb(byte[] block, int offset, int[] alpha, int rounds) {
        expand(block, offset);
        concatenate();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < 32; i++) {
                s[i] ^= alpha[i];
            }
            s[1] ^= round;
            substitute();
            diffuse();
        }
        for (int i = 0; i < 8; i++) {
            h[i] ^= s[i];
            h[8 + i] ^= s[16 + i];
        }
    }

    private void expand(byte[] block, int offset) {
        Arrays.fill(m, 0);
        for (int i = 0; i < BLOCK; i++) {
            int row = (256 * i + (block[offset + i] & 0xff)) * HamsiCode.WORDS;
            for (int j = 0; j < 16; j++) {
                m[j] ^= EXPANSION[row + j];
            }
        }
    }

    /// Message and chaining value alternate by pairs of words; every second row of eight begins with the
    /// chaining value.
    private void concatenate() {
        for (int i = 0; i < 16; i += 2) {
            int messageAt = 2 * i + ((i & 4) >> 1);
            int chainingAt = messageAt ^ 2;
            s[messageAt] = m[i];
            s[messageAt + 1] = m[i + 1];
            s[chainingAt] = h[i];
            s[chainingAt + 1] = h[i + 1];
        }
    }

    /// The second S-box of Serpent on the four rows of eight words.
    private void substitute() {
        for (int i = 0; i < 8; i++) {
            int a = s[i];
            int b = s[8 + i];
            int c = s[16 + i];
            int d = s[24 + i];
            int p = (a & c) ^ d;
            int q = c ^ b ^ p;
            int r = (d | a) ^ b;
            int t = a ^ q;
            int u = (r | t) ^ p;
            int v = t ^ (p & r);
            s[i] = q;
            s[8 + i] = u;
            s[16 + i] = r ^ u ^ v;
            s[24 + i] = ~v;
        }
    }

    private void diffuse() {
        for (int i = 0; i < 8; i++) {
            linear(i, 8 + ((i + 1) & 7), 16 + ((i + 2) & 7), 24 + ((i + 3) & 7));
        }
        linear(0, 2, 5, 7);
        linear(16, 19, 21, 22);
        linear(9, 11, 12, 14);
        linear(25, 26, 28, 31);
    }

    private void linear(int i, int j, int k, int l) {
        int a = rotateLeft(s[i], 13);
        int c = rotateLeft(s[k], 3);
        int b = rotateLeft(s[j] ^ a ^ c, 1);
        int d = rotateLeft(s[l] ^ c ^ (a << 3), 7);
        s[i] = rotateLeft(a ^ b ^ d, 5);
        s[j] = b;
        s[k] = rotateLeft(c ^ d ^ (b << 7), 22);
        s[l] = d;
    }
}
