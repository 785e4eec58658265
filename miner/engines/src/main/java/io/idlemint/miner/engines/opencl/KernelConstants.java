package io.idlemint.miner.engines.opencl;

import io.idlemint.miner.jumphash.digest.Fractions;
import io.idlemint.miner.jumphash.digest.Haval256;
import io.idlemint.miner.jumphash.digest.candidate.Blake512;
import io.idlemint.miner.jumphash.digest.candidate.BlakeSigma;
import io.idlemint.miner.jumphash.digest.candidate.Hamsi512;
import io.idlemint.miner.jumphash.digest.candidate.Jh512;
import io.idlemint.miner.jumphash.digest.candidate.JhConstants;
import io.idlemint.miner.jumphash.digest.candidate.Keccak512;
import io.idlemint.miner.jumphash.digest.candidate.Luffa512;
import io.idlemint.miner.jumphash.digest.candidate.Shabal512;
import io.idlemint.miner.jumphash.digest.candidate.Shavite512;
import io.idlemint.miner.jumphash.digest.candidate.Simd512;
import io.idlemint.miner.jumphash.digest.candidate.Skein512;
import io.idlemint.miner.jumphash.variant.JumpAlgorithm;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// The constants of the hash functions as OpenCL C, taken from the reference so that they stand in one place.
final class KernelConstants {
    private static final int JH_ROUNDS = 42;
    private static final int PI_WORDS = 136;

    private KernelConstants() {}

    /// The arrays that the algorithm's kernel names, and those of SHA-256.
    static String of(JumpAlgorithm algorithm) {
        return sha256()
                + switch (algorithm) {
                    case BLAKE -> blakeOrder() + ints("PI32", Fractions.pi(32)) + longs("PI64", pi64()) + roots();
                    case BLAKE256 -> blakeOrder() + ints("PI32", Fractions.pi(16));
                    case SKEIN -> longs("SKEIN512_START", Skein512.with512Bits().start());
                    case SKEIN256 ->
                        longs("SKEIN256_START", Skein512.with256Bits().start());
                    case JH -> longs("JH_START", Jh512.start()) + longs("JH_CONSTANTS", JhConstants.sliced(JH_ROUNDS));
                    case KECCAK -> longs("KECCAK_CONSTANTS", Keccak512.roundConstants()) + keccakTurns();
                    case LUFFA -> ints("LUFFA_CONSTANTS", Luffa512.stepConstants());
                    case HAMSI ->
                        ints("HAMSI_ALPHA", Hamsi512.alpha(false))
                                + ints("HAMSI_LAST_ALPHA", Hamsi512.alpha(true))
                                + ints("HAMSI_PADDING", KernelTables.hamsiBlock(0x80L << 56))
                                + ints("HAMSI_LENGTH", KernelTables.hamsiBlock(512));
                    case SHABAL -> ints("SHABAL_START", Shabal512.initial());
                    case SHAVITE -> ints("SHAVITE_START", Shavite512.start());
                    case SIMD ->
                        ints("SIMD_START", Simd512.start())
                                + list("SIMD_GROUPS", 32, Simd512::group)
                                + ints("SIMD_CLOSING", KernelTables.simdClosing());
                    case SHA2BIG -> longs("SHA512_K", Fractions.cubeRoots(80)) + roots();
                    case HAVAL -> ints("PI32", Fractions.pi(PI_WORDS)) + list("HAVAL_ORDER", 160, Haval256::word);
                    default -> "";
                };
    }

    private static String roots() {
        return longs("SQUARE_ROOTS", Fractions.squareRoots(8));
    }

    private static long[] pi64() {
        return Blake512.constants();
    }

    private static String blakeOrder() {
        return list("BLAKE_ORDER", 160, i -> BlakeSigma.word(i / 16, i % 16));
    }

    private static String sha256() {
        int[] k = Fractions.upper(Fractions.cubeRoots(64));
        return ints("SHA_START", Fractions.upper(Fractions.squareRoots(8)))
                + ints("SHA_K", k)
                + ints("SHA_PADDING", padding(k));
    }

    /// What the rounds of the block after 64 bytes add: its expanded words, which are constant, and the round's
    /// constants.
    private static int[] padding(int[] k) {
        int[] w = new int[64];
        w[0] = 0x80000000;
        w[15] = 512;
        for (int i = 16; i < 64; i++) {
            int x = w[i - 15];
            int y = w[i - 2];
            w[i] = w[i - 16]
                    + w[i - 7]
                    + (Integer.rotateRight(x, 7) ^ Integer.rotateRight(x, 18) ^ (x >>> 3))
                    + (Integer.rotateRight(y, 17) ^ Integer.rotateRight(y, 19) ^ (y >>> 10));
        }
        for (int i = 0; i < 64; i++) {
            w[i] += k[i];
        }
        return w;
    }

    /// By how many bits Keccak turns each lane (the reference, section 2.3.2).
    private static String keccakTurns() {
        int[] turns = new int[25];
        int x = 1;
        int y = 0;
        for (int t = 0; t < 24; t++) {
            turns[x + 5 * y] = (t + 1) * (t + 2) / 2 % 64;
            int next = (2 * x + 3 * y) % 5;
            x = y;
            y = next;
        }
        return list("KECCAK_TURNS", 25, i -> turns[i]);
    }

    private static String list(String name, int count, IntUnaryOperator element) {
        return ints(name, IntStream.range(0, count).map(element).toArray());
    }

    private static String ints(String name, int[] values) {
        StringJoiner list =
                new StringJoiner(",", "constant const uint " + name + "[" + values.length + "] = {", "};\n");
        for (int value : values) {
            list.add(Integer.toUnsignedString(value) + "u");
        }
        return list.toString();
    }

    private static String longs(String name, long[] values) {
        StringJoiner list =
                new StringJoiner(",", "constant const ulong " + name + "[" + values.length + "] = {", "};\n");
        for (long value : values) {
            list.add(String.format(Locale.ROOT, "0x%xul", value));
        }
        return list.toString();
    }
}
