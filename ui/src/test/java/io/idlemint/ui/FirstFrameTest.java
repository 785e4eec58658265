package io.idlemint.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class FirstFrameTest {
    private static final String AFTER_NAME =
            " S 1 2 2 0 -1 4194560 9 0 0 0 5 6 0 0 20 0 31 0 TICKS 99 88 77 0 0 0 0 0 0 0 0 0 0 0 0 0 17 1 0 0";

    @Test
    void theAgeIsTheTimeSinceTheProcessBegan() {
        String stat = "4711 (idlemint)" + AFTER_NAME.replace("TICKS", "123456");
        assertEquals(Duration.ofMillis(870), FirstFrame.age(stat, "1235.43 2000.11\n"));
    }

    @Test
    void aNameWithSpacesAndParenthesesDoesNotMoveTheFields() {
        String stat = "4711 (a) b (c) 9)" + AFTER_NAME.replace("TICKS", "100");
        assertEquals(Duration.ofSeconds(2), FirstFrame.age(stat, "3.00 1.00\n"));
    }
}
