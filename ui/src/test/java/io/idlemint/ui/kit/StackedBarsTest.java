package io.idlemint.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StackedBarsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "1, 1",
        "4, 1",
        "5, 2",
        "9, 5",
        "20, 5",
        "21, 10",
        "41, 20",
        "3440000000, 1000000000",
        "9000000000000000000, 5000000000000000000"
    })
    void theScaleHoldsTheHighestBarInFourSteps(long highest, long step) {
        assertEquals(step, StackedBars.step(highest));
    }
}
