package io.idlemint.miner.jumphash.digest.candidate;

/// The round constants of JH's permutation E8, derived as the specification does (section 4.3.2): the constant
/// of a round is R6 of the one before, starting with the fraction of the square root of two; then brought into
/// bit-sliced order.
public final class JhConstants {
    private static final int[] SBOX = {9, 0, 4, 11, 13, 12, 3, 15, 1, 10, 2, 6, 7, 5, 8, 14};
    private static final String ROOT_OF_TWO = "6a09e667f3bcc908b2fb1366ea957d3e3adec17512775099da2f590b0667322a";
    private static final int ELEMENTS = 256;

    private JhConstants() {}

    /// Four words a round: the upper and lower half for the even elements, then for the odd ones.
    public static long[] sliced(int rounds) {
        int[] nibbles = new int[ELEMENTS / 4];
        for (int i = 0; i < nibbles.length; i++) {
            nibbles[i] = Character.digit(ROOT_OF_TWO.charAt(i), 16);
        }
        int[][] holds = {positions(0), positions(1)};
        long[] words = new long[4 * rounds];
        for (int round = 0; round < rounds; round++) {
            for (int odd = 0; odd < 2; odd++) {
                slice(nibbles, holds[odd], words, 4 * round + 2 * odd);
            }
            advance(holds, 1 << (round % 7));
            nibbles = nextConstant(nibbles);
        }
        return words;
    }

    private static int[] positions(int odd) {
        int[] elements = new int[ELEMENTS / 2];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = 2 * i + odd;
        }
        return elements;
    }

    private static void slice(int[] nibbles, int[] elements, long[] words, int at) {
        for (int bit = 0; bit < elements.length; bit++) {
            int element = elements[bit];
            long value = (nibbles[element / 4] >> (3 - element % 4)) & 1;
            words[at + bit / 64] |= value << (63 - bit % 64);
        }
    }

    /// Follows the elements through the exchange of the odd row's bits and the permutation that it stands for.
    private static void advance(int[][] holds, int distance) {
        int[] even = new int[ELEMENTS / 2];
        int[] odd = new int[ELEMENTS / 2];
        for (int i = 0; i < even.length; i++) {
            even[i] = permuted(holds[0][i], ELEMENTS);
            odd[i ^ distance] = permuted(holds[1][i], ELEMENTS);
        }
        holds[0] = even;
        holds[1] = odd;
    }

    /// R6 with the constant 0: S-box 0, the linear transform, the permutation P6.
    private static int[] nextConstant(int[] nibbles) {
        int size = nibbles.length;
        int[] next = new int[size];
        for (int i = 0; i < size; i += 2) {
            int a = SBOX[nibbles[i]];
            int b = SBOX[nibbles[i + 1]] ^ doubled(a);
            next[permuted(i, size)] = a ^ doubled(b);
            next[permuted(i + 1, size)] = b;
        }
        return next;
    }

    /// Multiplication by 2 in the field of 16 elements, x^4 + x + 1.
    private static int doubled(int x) {
        return ((x << 1) ^ ((x >> 3) * 0x13)) & 0xf;
    }

    /// Where the permutation P over `size` elements takes the element at `index`: pi, then P', then phi.
    private static int permuted(int index, int size) {
        int swapped = index % 4 < 2 ? index : index ^ 1;
        int half = size / 2;
        int split = swapped % 2 == 0 ? swapped / 2 : half + swapped / 2;
        return split < half ? split : split ^ 1;
    }
}
