package io.idlemint.app.runtime.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ComputerNameTest {
    @ParameterizedTest
    @CsvSource({
        "attic, attic",
        "annas-mac.local, annas-mac",
        "' DESKTOP-7K2 ', DESKTOP-7K2",
        "localhost.localdomain, lab",
        "'', lab",
        ".local, lab"
    })
    void aNameIsShortAndNeverEmpty(String told, String expected) {
        assertEquals(expected, ComputerName.brief(told));
    }
}
