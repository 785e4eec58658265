package io.idlemint.miner.jumphash.digest.candidate;

import static java.lang.Integer.rotateLeft;

import io.idlemint.miner.jumphash.digest.Digest;
import io.idlemint.miner.jumphash.digest.Words;
import java.util.Arrays;

/// Shabal-512 with the parameters p = 3, r = 12. Not thread safe.
public final class Shabal512 implements Digest {
    private static final int BLOCK = 64;
    private static final int STEPS = 48;
    private static final Shabal512 STARTED = new Shabal512().start();

    // A and B are kept as the sequences that the permutation makes of them: the newest 12 and 16 words are the
    // state.
    private final int[] a = new int[12 + STEPS];
    private final int[] b = new int[16 + STEPS];
    private final int[] c = new int[16];
    private final int[] m = new int[16];
    private final byte[] last = new byte[BLOCK];

    @Override
    public int length() {
        return 64;
    }

    @Override
    public void hash(byte[] in, int offset, int length, byte[] out, int outOffset) {
        System.arraycopy(STARTED.a, 0, a, 0, 12);
        System.arraycopy(STARTED.b, 0, b, 0, 16);
        System.arraycopy(STARTED.c, 0, c, 0, 16);
        int whole = length / BLOCK * BLOCK;
        long counter = 1;
        for (int i = 0; i < whole; i += BLOCK) {
            absorb(in, offset + i, counter++);
            subtractAndSwap();
        }
        Arrays.fill(last, (byte) 0);
        System.arraycopy(in, offset + whole, last, 0, length - whole);
        last[length - whole] = (byte) 0x80;
        absorb(last, 0, counter);
        for (int i = 0; i < 3; i++) {
            swap();
            permute(counter);
        }
        for (int i = 0; i < 16; i++) {
            Words.putLe32(out, outOffset + 4 * i, b[i]);
        }
    }

    /// The state before the first block of a message: 12 words A, 16 words B, 16 words C.
    public static int[] initial() {
        int[] state = new int[44];
        System.arraycopy(STARTED.a, 0, state, 0, 12);
        System.arraycopy(STARTED.b, 0, state, 12, 16);
        System.arraycopy(STARTED.c, 0, state, 28, 16);
        return state;
    }

    /// The state after the two blocks that hold the digest's size: words 512, 513, ... with the counters -1 and
    /// 0.
    private Shabal512 start() {
        for (int counter = -1; counter <= 0; counter++) {
            for (int i = 0; i < 16; i++) {
                m[i] = 512 + 16 * (counter + 1) + i;
                b[i] += m[i];
            }
            permute(counter);
            subtractAndSwap();
        }
        return this;
    }

    private void absorb(byte[] block, int offset, long counter) {
        for (int i = 0; i < 16; i++) {
            m[i] = Words.le32(block, offset + 4 * i);
            b[i] += m[i];
        }
        permute(counter);
    }

    private void subtractAndSwap() {
        for (int i = 0; i < 16; i++) {
            c[i] -= m[i];
        }
        swap();
    }

    private void swap() {
        for (int i = 0; i < 16; i++) {
            int t = b[i];
            b[i] = c[i];
            c[i] = t;
        }
    }

    private void permute(long counter) {
        a[0] ^= (int) counter;
        a[1] ^= (int) (counter >>> 32);
        for (int i = 0; i < 16; i++) {
            b[i] = rotateLeft(b[i], 17);
        }
        for (int n = 0; n < STEPS; n++) {
            int turned = rotateLeft(a[n + 11], 15) * 5;
            int mixed = (a[n] ^ turned ^ c[(8 - n) & 15]) * 3;
            a[n + 12] = mixed ^ b[n + 13] ^ (b[n + 9] & ~b[n + 6]) ^ m[n & 15];
            b[n + 16] = ~(rotateLeft(b[n], 1) ^ a[n + 12]);
        }
        System.arraycopy(a, STEPS, a, 0, 12);
        System.arraycopy(b, STEPS, b, 0, 16);
        for (int j = 0; j < 36; j++) {
            a[j % 12] += c[(j + 3) & 15];
        }
    }
}
