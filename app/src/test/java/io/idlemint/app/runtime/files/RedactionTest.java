package io.idlemint.app.runtime.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RedactionTest {
    private static final String KEY = "4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318";
    private static final String WORDS = "legal winner thank year wave sausage worth useful legal winner thank yellow";
    private static final List<String> PLANTED = List.of(KEY, "sausage", "hunter2", "MIIEvQIBADANBg");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key " + KEY + " leaked",
                "0x" + KEY,
                "\"key\":\"" + KEY + "\"",
                "the words are " + WORDS + ".",
                "[legal, winner, thank, year, wave, sausage, worth, useful, legal, winner, thank, yellow]",
                "{\"words\":[\"legal\",\"winner\",\"thank\",\"year\",\"wave\",\"sausage\",\"worth\",\"useful\",\"legal\","
                        + "\"winner\",\"thank\",\"yellow\"]}",
                "password=hunter2",
                "Password: hunter2, and more",
                "{\"password\":\"hunter2\"}",
                "token = hunter2;",
                "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\n-----END PRIVATE KEY-----",
                "passphrase=\"hunter2 x\""
            })
    void secretsGo(String line) {
        String open = Redaction.of("BEFORE\n" + line + "\nAFTER");
        PLANTED.forEach(secret -> assertFalse(open.contains(secret), open));
        assertTrue(open.startsWith("BEFORE"), open);
        assertTrue(open.endsWith("AFTER"), open);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account 0x9f2d6a8c3b1e4f5a7d9c0b2e4f6a8c1d3e5f7a9c at 192.168.1.10:7443",
                "2026-11-21 14:32:05.001 WARN  Look: the key node does not answer, next try in 4 s",
                "OK Java: Java 25.0.1 is what is needed."
            })
    void whatHelpsStays(String line) {
        assertEquals(line, Redaction.of(line));
    }

    @Test
    void aPhraseAcrossLinesGoes() {
        assertFalse(Redaction.of(WORDS.replace(' ', '\n')).contains("sausage"));
    }
}
