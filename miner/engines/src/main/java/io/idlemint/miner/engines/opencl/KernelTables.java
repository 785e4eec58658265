package io.idlemint.miner.engines.opencl;

import io.idlemint.miner.jumphash.digest.AesTables;
import io.idlemint.miner.jumphash.digest.candidate.HamsiCode;
import io.idlemint.miner.jumphash.digest.candidate.Simd512;
import io.idlemint.miner.jumphash.digest.candidate.SimdTransform;
import io.idlemint.miner.jumphash.variant.JumpAlgorithm;

/// The tables that kernels look things up in, as 32-bit words.
final class KernelTables {
    /// Two points of SIMD's transform in one word.
    static final int PAIRS = 128;

    private static final int PRIME = 257;
    private static final int BLOCK = 128;
    private static final int NONCE = 60;
    private static final int STEPS = 32;

    private KernelTables() {}

    /// At least one word, because a buffer cannot be empty.
    static int[] of(JumpAlgorithm algorithm) {
        return switch (algorithm) {
            case GROESTL -> groestl();
            case ECHO, SHAVITE -> aes();
            case HAMSI -> hamsiNibbles();
            case SIMD -> simdFactors();
            default -> new int[1];
        };
    }

    /// 256 words of 64 bits: what a byte in the first row contributes to its column, the first row on top.
    private static int[] groestl() {
        int[] factors = {2, 7, 5, 3, 5, 4, 3, 2};
        int[] table = new int[512];
        for (int x = 0; x < 256; x++) {
            long column = 0;
            for (int factor : factors) {
                column = (column << 8) | AesTables.times(AesTables.sub(x), factor);
            }
            table[2 * x] = (int) column;
            table[2 * x + 1] = (int) (column >>> 32);
        }
        return table;
    }

    /// 256 words of 64 bits, of which the lower half is what a byte of a column's first row contributes.
    private static int[] aes() {
        int[] table = new int[512];
        int zero = AesTables.column(0, 0, 0, 0);
        for (int x = 0; x < 256; x++) {
            int s = AesTables.sub(0);
            int others = AesTables.times(s, 2) | (s << 8) | (s << 16) | (AesTables.times(s, 3) << 24);
            table[2 * x] = AesTables.column(x, 0, 0, 0) ^ zero ^ others;
        }
        return table;
    }

    /// What the nonce's eight half bytes, the lowest first, contribute to a block's sixteen expanded words: for
    /// the first all values of one word stand together, for the others all words of one value.
    private static int[] hamsiNibbles() {
        int[] code = HamsiCode.tables();
        int[] table = new int[8 * 256];
        for (int nibble = 0; nibble < 8; nibble++) {
            for (int value = 0; value < 16; value++) {
                int row = (256 * (4 + nibble / 2) + (value << (4 * (nibble & 1)))) * HamsiCode.WORDS;
                for (int word = 0; word < 16; word++) {
                    int at = nibble == 0 ? 16 * word + value : 256 * nibble + 16 * value + word;
                    table[at] = code[row + word];
                }
            }
        }
        return table;
    }

    /// The sixteen expanded words of a block of eight bytes, the first on top.
    static int[] hamsiBlock(long block) {
        int[] code = HamsiCode.tables();
        int[] words = new int[16];
        for (int i = 0; i < 8; i++) {
            int row = (256 * i + ((int) (block >>> (56 - 8 * i)) & 0xff)) * HamsiCode.WORDS;
            for (int word = 0; word < 16; word++) {
                words[word] ^= code[row + word];
            }
        }
        return words;
    }

    /// By how much each point of SIMD's transform grows with each unit of the nonce's four bytes.
    private static int[] simdFactors() {
        int[] zero = points(new byte[BLOCK], false);
        int[] table = new int[4 * PAIRS];
        for (int i = 0; i < 4; i++) {
            byte[] block = new byte[BLOCK];
            block[NONCE + i] = 1;
            int[] one = points(block, false);
            for (int point = 0; point < one.length; point++) {
                one[point] -= zero[point];
            }
            System.arraycopy(pairs(one), 0, table, i * PAIRS, PAIRS);
        }
        return table;
    }

    /// The points of a message of at most 128 bytes whose nonce is 0, as pairs.
    static int[] simdPairs(byte[] message) {
        byte[] block = new byte[BLOCK];
        System.arraycopy(message, 0, block, 0, NONCE);
        return pairs(points(block, false));
    }

    private static int[] points(byte[] block, boolean isLast) {
        SimdTransform transform = new SimdTransform();
        transform.expand(block, 0, isLast);
        int[] points = new int[2 * PAIRS];
        for (int i = 0; i < points.length; i++) {
            points[i] = transform.point(i);
        }
        return points;
    }

    private static int[] pairs(int[] points) {
        int[] pairs = new int[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            pairs[i] = Math.floorMod(points[2 * i], PRIME) | (Math.floorMod(points[2 * i + 1], PRIME) << 16);
        }
        return pairs;
    }

    /// The expanded words of the last block, which holds only the message's length of 512 bits, step by step.
    static int[] simdClosing() {
        byte[] block = new byte[BLOCK];
        block[1] = 2;
        SimdTransform transform = new SimdTransform();
        transform.expand(block, 0, true);
        int[] closing = new int[8 * STEPS];
        int[] words = new int[8];
        for (int step = 0; step < STEPS; step++) {
            transform.words(Simd512.group(step), step, words);
            System.arraycopy(words, 0, closing, 8 * step, 8);
        }
        return closing;
    }
}
