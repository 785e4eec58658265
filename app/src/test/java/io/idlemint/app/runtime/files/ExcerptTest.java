package io.idlemint.app.runtime.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void whatFitsStaysAsItIs() {
        String longest = "x".repeat(Excerpt.MAX);
        assertEquals(longest, Excerpt.of(longest));
        assertEquals("", Excerpt.of(""));
    }

    @Test
    void ofALongTextItShowsBothEnds() {
        String shown = Excerpt.of("limits." + "x".repeat(100_000) + " is not known");
        assertTrue(shown.startsWith("limits.xx"), shown);
        assertTrue(shown.endsWith("xx is not known"), shown);
        assertTrue(shown.contains("x … x"), shown);
        assertTrue(shown.length() <= Excerpt.MAX, () -> shown.length() + " characters");
    }

    @Test
    void noCharacterIsCutInTwo() {
        for (String before : new String[] {"", "x"}) {
            String shown = Excerpt.of(before + "😀".repeat(Excerpt.MAX));
            assertTrue(
                    shown.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE),
                    () -> "half a character in " + shown);
        }
    }
}
