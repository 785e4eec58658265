package io.idlemint.miner.stratum.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A simulated miner with random luck, from a slow core to a large GPU.
class VariableDifficultyTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @ParameterizedTest
    @ValueSource(doubles = {30e3, 1e6, 8e6, 350e6, 5e9})
    void settlesAtTheWantedRate(double hashesPerSecond) {
        long seed = 7;
        Random random = new Random(seed);
        VariableDifficulty difficulty = new VariableDifficulty(SessionPolicy.DEFAULT, 0);
        run(difficulty, random, hashesPerSecond, 0, 300 * SECOND);
        int shares = run(difficulty, random, hashesPerSecond, 300 * SECOND, 900 * SECOND);
        double perMinute = shares / 10.0;
        assertTrue(perMinute > 7 && perMinute < 45, () -> perMinute + " shares a minute, seed " + seed);
    }

    private static int run(VariableDifficulty difficulty, Random random, double speed, long from, long to) {
        int shares = 0;
        long tick = from + SECOND;
        long now = from;
        while (now < to) {
            double expected = difficulty.current().expectedHashes().doubleValue();
            double luck = -Math.log(1 - random.nextDouble());
            long next = now + Math.max(1, (long) (luck * expected / speed * SECOND));
            if (next > tick) {
                // Without memory: a search may start over at any time.
                now = tick;
                tick += SECOND;
                difficulty.onTick(now);
            } else {
                now = next;
                shares++;
                difficulty.onShare(now);
            }
        }
        return shares;
    }
}
