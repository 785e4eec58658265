package io.idlemint.miner.jumphash.digest;

import java.util.Arrays;

/// Tiger with its original padding 0x01 and 192 bits of output (Anderson, Biham: "Tiger: A Fast New Hash
/// Function", 1996). Not thread safe.
public final class Tiger implements Digest {
    private static final int BLOCK = 64;
    private static final long[] BOXES = TigerBoxes.generate();

    private final long[] state = new long[3];
    private final long[] x = new long[8];
    private final byte[] tail = new byte[2 * BLOCK];

    @Override
    public int length() {
        return 24;
    }

    @Override
    public void hash(byte[] in, int offset, int length, byte[] out, int outOffset) {
        TigerBoxes.start(state);
        int whole = length / BLOCK * BLOCK;
        for (int i = 0; i < whole; i += BLOCK) {
            compress(in, offset + i);
        }
        int rest = length - whole;
        int padded = rest + 9 <= BLOCK ? BLOCK : 2 * BLOCK;
        Arrays.fill(tail, (byte) 0);
        System.arraycopy(in, offset + whole, tail, 0, rest);
        tail[rest] = 1;
        Words.putLe64(tail, padded - 8, 8L * length);
        compress(tail, 0);
        if (padded > BLOCK) {
            compress(tail, BLOCK);
        }
        for (int i = 0; i < 3; i++) {
            Words.putLe64(out, outOffset + 8 * i, state[i]);
        }
    }

    private void compress(byte[] block, int offset) {
        for (int i = 0; i < 8; i++) {
            x[i] = Words.le64(block, offset + 8 * i);
        }
        compress(BOXES, state, x);
    }

    /// One compression under given S-boxes (four of 256 words). `x` is used up.
    static void compress(long[] boxes, long[] state, long[] x) {
        long a = state[0];
        long b = state[1];
        long c = state[2];
        for (int pass = 0; pass < 3; pass++) {
            if (pass > 0) {
                schedule(x);
            }
            int factor = 5 + 2 * pass;
            for (int i = 0; i < 8; i++) {
                c ^= x[i];
                long nextA = b + odd(boxes, c);
                long nextC = a - even(boxes, c);
                a = nextA * factor;
                b = c;
                c = nextC;
            }
        }
        state[0] ^= a;
        state[1] = b - state[1];
        state[2] += c;
    }

    private static long even(long[] boxes, long c) {
        return boxes[(int) c & 0xff]
                ^ boxes[256 + ((int) (c >>> 16) & 0xff)]
                ^ boxes[512 + ((int) (c >>> 32) & 0xff)]
                ^ boxes[768 + ((int) (c >>> 48) & 0xff)];
    }

    private static long odd(long[] boxes, long c) {
        return boxes[768 + ((int) (c >>> 8) & 0xff)]
                ^ boxes[512 + ((int) (c >>> 24) & 0xff)]
                ^ boxes[256 + ((int) (c >>> 40) & 0xff)]
                ^ boxes[(int) (c >>> 56)];
    }

    private static void schedule(long[] x) {
        x[0] -= x[7] ^ 0xa5a5a5a5a5a5a5a5L;
        x[1] ^= x[0];
        x[2] += x[1];
        x[3] -= x[2] ^ (~x[1] << 19);
        x[4] ^= x[3];
        x[5] += x[4];
        x[6] -= x[5] ^ (~x[4] >>> 23);
        x[7] ^= x[6];
        x[0] += x[7];
        x[1] -= x[0] ^ (~x[7] << 19);
        x[2] ^= x[1];
        x[3] += x[2];
        x[4] -= x[3] ^ (~x[2] >>> 23);
        x[5] ^= x[4];
        x[6] += x[5];
        x[7] -= x[6] ^ 0x0123456789abcdefL;
    }
}
