package io.idlemint.miner.engines.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.jumphash.Sha256;
import io.idlemint.miner.jumphash.digest.Words;
import io.idlemint.miner.jumphash.variant.JumpAlgorithm;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KernelsTest {
    private static final int ROUNDS = Integer.getInteger("idlemint.test.rounds", 12);

    @BeforeEach
    void vectors() {
        VectorEngine.available().ifPresent(reason -> assumeTrue(false, reason));
    }

    @ParameterizedTest
    @EnumSource(JumpAlgorithm.class)
    void everyLaneHoldsWhatTheReferenceComputes(JumpAlgorithm algorithm) {
        int lanes = Lanes.INTS.length();
        long seed = 11;
        Random random = new Random(seed);
        Kernels kernels = new Kernels(new Patience(Ticker.system()));
        Sha256Tail tail = new Sha256Tail();
        int[] words = new int[16 * lanes];
        for (int round = 0; round < ROUNDS; round++) {
            byte[] message = new byte[64];
            random.nextBytes(message);
            Kernel kernel = kernels.prepared(algorithm, message);
            assertNotNull(kernel, "no vector code");
            for (int first : new int[] {random.nextInt() & -lanes, -lanes, 0}) {
                kernel.hash(first, words);
                tail.atMost(0, words);
                for (int lane = 0; lane < lanes; lane++) {
                    byte[] expected = expected(algorithm, message, first + lane);
                    String where = algorithm + " lane " + lane + " round " + round + " seed " + seed;
                    assertArrayEquals(expected, bytes(words, lane), where);
                    assertEquals(Words.le32(Sha256.hash(expected), 28), tail.top(lane), where);
                }
            }
        }
    }

    private static byte[] expected(JumpAlgorithm algorithm, byte[] message, int nonce) {
        byte[] out = message.clone();
        Words.putLe32(out, 60, nonce);
        algorithm.create().apply(out, out);
        return out;
    }

    private static byte[] bytes(int[] words, int lane) {
        byte[] out = new byte[64];
        for (int i = 0; i < 16; i++) {
            Words.putBe32(out, 4 * i, words[i * Lanes.INTS.length() + lane]);
        }
        return out;
    }
}
