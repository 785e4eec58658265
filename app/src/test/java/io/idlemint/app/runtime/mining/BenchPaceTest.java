package io.idlemint.app.runtime.mining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchPaceTest {
    @ParameterizedTest
    @CsvSource({
        // of 60 s, 16.2 are for measuring and 14 for the other 35 to warm up
        "0, 36, 3000",
        "0, 54, 3000",
        "42000, 18, 3000",
        "45000, 18, 400",
        "44000, 18, 1100",
        "59000, 1, 550",
        "80000, 7, 400"
    })
    void whatOneMayTakeIsOwedToNoOther(long gone, int left, long warmUp) {
        assertEquals(Duration.ofMillis(warmUp), BenchPace.warmUp(Duration.ofMillis(gone), left));
    }

    @ParameterizedTest
    @CsvSource({"18", "36", "54", "70"})
    void ifAllTakeAsLongAsTheyMayItEndsInTime(int measurements) {
        Duration gone = Duration.ZERO;
        for (int left = measurements; left > 0; left--) {
            gone = gone.plus(BenchPace.warmUp(gone, left)).plus(BenchPace.MEASURING);
        }
        assertTrue(gone.compareTo(BenchPace.WHOLE) <= 0, "it took " + gone);
    }

    @Test
    void manyCardsTakeLonger() {
        assertEquals(BenchPace.SHORTEST, BenchPace.warmUp(Duration.ZERO, 200));
    }
}
