package io.idlemint.node.governor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GameNamesTest {
    @ParameterizedTest
    @CsvSource({
        "cs2, cs2",
        "CS2, cs2",
        "cs2.exe, cs2",
        "cs2, CS2.EXE",
        "eldenring.exe, eldenring",
        "Cyberpunk2077.exe, Cyberpunk2077",
        "Cyberpunk2077.e, Cyberpunk2077",
        "cyberpunk2077.E, Cyberpunk2077",
        "FortniteClient-, FortniteClient-Win64-Shipping",
        "FortniteClient-Win64-Shipping, FortniteClient-Win64-Shipping",
        "League of Legen, League of Legends",
        "League of Legen, League of Legends.exe",
        "RobloxPlayerBet, RobloxPlayerBeta",
        "VALORANT-Win64-, VALORANT-Win64-Shipping",
        "fifteen letters, fifteen letters",
        "fourteen chars., fourteen chars",
        ".exe, .exe"
    })
    void isFound(String running, String listed) {
        assertEquals(Set.of(listed), new GameNames(Set.of(listed)).among(Set.of("bash", running)));
    }

    @ParameterizedTest
    @CsvSource({
        "cs22, cs2",
        "cs, cs2",
        "League of Lege, League of Legends",
        "League of, League of Legends",
        "League of Legend, League of Legends",
        "FortniteClient, FortniteClient-Win64-Shipping",
        "Cyberpunk2077., Cyberpunk2077",
        "Cyberpunk2077.x, Cyberpunk2077",
        "fifteen letters, fifteen letter",
        "eldenring.ex, eldenring",
        "exe, .exe"
    })
    void isNotFound(String running, String listed) {
        assertEquals(Set.of(), new GameNames(Set.of(listed)).among(Set.of("bash", running)));
    }

    @Test
    void allThatTheListKnowsAtFirstAreFoundAsLinuxAndWineShowThem() {
        Set<String> listed = Preferences.balanced(ZoneOffset.UTC).presence().games();
        for (String game : listed) {
            for (String program : Set.of(game, game + ".exe")) {
                String shown = program.substring(0, Math.min(15, program.length()));
                assertEquals(Set.of(game), new GameNames(listed).among(Set.of(shown)), shown);
            }
        }
    }

    @Test
    void lettersOfMoreThanOneByteAreFoundAsLinuxShowsThem() {
        String game = "永劫无间大乱斗";
        byte[] cut = Arrays.copyOf(game.getBytes(StandardCharsets.UTF_8), 15);
        String shown = new String(cut, StandardCharsets.ISO_8859_1);
        assertEquals(Set.of(game), new GameNames(Set.of(game)).among(Set.of(shown)));
        assertEquals(Set.of(game), new GameNames(Set.of(game)).among(Set.of(game + ".exe")));
    }
}
