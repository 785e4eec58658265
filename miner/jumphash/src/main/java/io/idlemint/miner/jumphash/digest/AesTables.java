package io.idlemint.miner.jumphash.digest;

/// The AES S-box and its round as four tables (FIPS 197), for hash functions that are built on AES. A 128-bit
/// state is four little-endian words; word `j` of a keyless round is `T0[x(j)] ^ T1[x(j+1) >> 8] ^ T2[x(j+2) >>
/// 16] ^ T3[x(j+3) >> 24]`, with the low eight bits of each index.
public final class AesTables {
    private static final int[] SBOX = sbox();
    private static final int[] T0 = table(0);
    private static final int[] T1 = table(8);
    private static final int[] T2 = table(16);
    private static final int[] T3 = table(24);

    private AesTables() {}

    /// The S-box of `x` (0..255).
    public static int sub(int x) {
        return SBOX[x];
    }

    /// The product of `a` and `b` (0..255) in the field of AES, x^8 + x^4 + x^3 + x + 1.
    public static int times(int a, int b) {
        int product = 0;
        int shifted = a;
        for (int rest = b; rest != 0; rest >>= 1) {
            product ^= (rest & 1) * shifted;
            shifted = (shifted << 1) ^ ((shifted >> 7) * 0x11b);
        }
        return product;
    }

    /// One word of a keyless AES round: the four words of the state in the order in which ShiftRows reads them
    /// for this word.
    public static int column(int a, int b, int c, int d) {
        return T0[a & 0xff] ^ T1[(b >>> 8) & 0xff] ^ T2[(c >>> 16) & 0xff] ^ T3[d >>> 24];
    }

    private static int[] sbox() {
        int[] box = new int[256];
        for (int x = 0; x < 256; x++) {
            box[x] = affine(inverse(x));
        }
        return box;
    }

    private static int affine(int x) {
        int doubled = x | (x << 8);
        return (x ^ (doubled >> 4) ^ (doubled >> 5) ^ (doubled >> 6) ^ (doubled >> 7) ^ 0x63) & 0xff;
    }

    private static int inverse(int x) {
        int result = 1;
        for (int i = 0; i < 254; i++) {
            result = times(result, x);
        }
        return result;
    }

    private static int[] table(int rotation) {
        int[] table = new int[256];
        for (int x = 0; x < 256; x++) {
            int s = SBOX[x];
            int word = times(s, 2) | (s << 8) | (s << 16) | (times(s, 3) << 24);
            table[x] = Integer.rotateLeft(word, rotation);
        }
        return table;
    }
}
