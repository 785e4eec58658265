package io.idlemint.miner.engines.opencl;

import io.idlemint.miner.jumphash.digest.Words;
import io.idlemint.miner.jumphash.digest.candidate.CubeHash512;
import io.idlemint.miner.jumphash.digest.candidate.Hamsi512;
import io.idlemint.miner.jumphash.digest.candidate.Luffa512;
import io.idlemint.miner.jumphash.digest.candidate.Skein512;
import io.idlemint.miner.jumphash.variant.JumpAlgorithm;

/// What is the same for all nonces of a job, computed once by the reference: the sixteen little-endian words of
/// the message, and the state that an algorithm reaches before it meets the nonce.
final class JobWords {
    /// Words of a job's buffer.
    static final int SIZE = 16 + KernelTables.PAIRS;

    private static final int OWN = 16;
    private static final int LENGTH = 64;
    private static final int HALF = 32;
    private static final int HAMSI_KEPT = 56;

    private JobWords() {}

    static int[] of(JumpAlgorithm algorithm, byte[] message) {
        int[] job = new int[SIZE];
        for (int i = 0; i < OWN; i++) {
            job[i] = Words.le32(message, 4 * i);
        }
        int[] own = own(algorithm, message, job);
        System.arraycopy(own, 0, job, OWN, own.length);
        return job;
    }

    private static int[] own(JumpAlgorithm algorithm, byte[] message, int[] words) {
        return switch (algorithm) {
            case LUFFA -> luffa(reversed(words));
            case CUBEHASH -> cubeHash(reversed(words));
            case HAMSI -> hamsi(message);
            case SIMD -> KernelTables.simdPairs(message);
            case SKEIN256 -> skein256(message);
            default -> new int[0];
        };
    }

    private static int[] luffa(byte[] swapped) {
        Luffa512 luffa = new Luffa512();
        luffa.keep(swapped, 0, HALF);
        return luffa.kept();
    }

    private static int[] cubeHash(byte[] swapped) {
        CubeHash512 cubeHash = new CubeHash512();
        cubeHash.keep(swapped, 0, HALF);
        return cubeHash.kept();
    }

    /// The chaining value after seven of the eight blocks, and what the upper half of the eighth contributes.
    private static int[] hamsi(byte[] message) {
        Hamsi512 hamsi = new Hamsi512();
        hamsi.keep(message, 0, HAMSI_KEPT);
        int[] own = new int[32];
        System.arraycopy(hamsi.kept(), 0, own, 0, 16);
        long upper = Words.be64(message, HAMSI_KEPT) & 0xffffffff00000000L;
        System.arraycopy(KernelTables.hamsiBlock(upper), 0, own, 16, 16);
        return own;
    }

    private static int[] skein256(byte[] message) {
        byte[] hash = new byte[HALF];
        Skein512.with256Bits().hash(message, 0, HALF, hash, 0);
        int[] own = new int[8];
        for (int i = 0; i < own.length; i++) {
            own[i] = Words.le32(hash, 4 * i);
        }
        return own;
    }

    /// The message with the bytes of each eight reversed.
    private static byte[] reversed(int[] words) {
        byte[] swapped = new byte[LENGTH];
        for (int i = 0; i < OWN; i++) {
            Words.putBe32(swapped, 4 * (i ^ 1), words[i]);
        }
        return swapped;
    }
}
