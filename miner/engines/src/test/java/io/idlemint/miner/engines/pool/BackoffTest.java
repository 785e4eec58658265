package io.idlemint.miner.engines.pool;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    @ParameterizedTest
    @CsvSource({"0, 250", "1, 500", "2, 1000", "6, 16000", "7, 30000", "30, 30000", "1000, 30000"})
    void doublesUpToTheCapAndSpreadsOverTheUpperHalf(int failures, long mostMillis) {
        Backoff backoff = Backoff.standard(new Random(3));
        Duration least = Duration.ofDays(1);
        Duration most = Duration.ZERO;
        for (int i = 0; i < 1000; i++) {
            Duration wait = backoff.after(failures);
            least = wait.compareTo(least) < 0 ? wait : least;
            most = wait.compareTo(most) > 0 ? wait : most;
        }
        assertTrue(most.toMillis() <= mostMillis, most::toString);
        assertTrue(least.toMillis() >= mostMillis / 2, least::toString);
        assertTrue(most.minus(least).toMillis() > mostMillis * 4 / 10, "spread over " + least + " to " + most);
    }

    @Test
    void impossibleLimitsAreRefused() {
        Random random = new Random(1);
        Duration second = Duration.ofSeconds(1);
        assertThrows(IllegalArgumentException.class, () -> new Backoff(Duration.ZERO, second, random));
        assertThrows(IllegalArgumentException.class, () -> new Backoff(second, Duration.ofMillis(1), random));
    }
}
