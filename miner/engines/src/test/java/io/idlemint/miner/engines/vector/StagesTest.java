package io.idlemint.miner.engines.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.jumphash.StandardHash;
import io.idlemint.miner.jumphash.digest.Words;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StagesTest {
    private static final int ROUNDS = Integer.getInteger("idlemint.test.rounds", 6);

    @BeforeEach
    void vectors() {
        VectorEngine.available().ifPresent(reason -> assumeTrue(false, reason));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SHA256", "BLAKE256", "SKEIN512_256", "HAVAL256_5", "PANAMA", "TIGER"})
    void everyLaneHoldsWhatTheReferenceComputes(StandardHash hash) {
        long seed = 16;
        Random random = new Random(seed);
        Stage stage = new Stages(new Patience(Ticker.system())).create(hash);
        int[] state = new int[Stage.GROUPS * Stage.STRIDE];
        for (int round = 0; round < ROUNDS; round++) {
            int words = round % 3 == 0 ? Stage.WORDS : Stage.WORDS - 4;
            byte[][] messages = new byte[Stage.LANES][4 * words];
            for (int lane = 0; lane < Stage.LANES; lane++) {
                random.nextBytes(messages[lane]);
                for (int i = 0; i < words; i++) {
                    state[at(lane, i)] = Words.le32(messages[lane], 4 * i);
                }
            }
            stage.hash(state, words);
            for (int lane = 0; lane < Stage.LANES; lane++) {
                byte[] expected = Arrays.copyOf(hash.create().hash(messages[lane]), 64);
                byte[] actual = new byte[64];
                for (int i = 0; i < 16; i++) {
                    Words.putLe32(actual, 4 * i, state[at(lane, i)]);
                }
                assertArrayEquals(expected, actual, hash + " lane " + lane + " round " + round + " seed " + seed);
            }
        }
    }

    private static int at(int lane, int word) {
        return lane / Stage.L * Stage.STRIDE + word * Stage.L + lane % Stage.L;
    }
}
