package io.idlemint.app.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Preferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Preferences BASE = Preferences.balanced(ZONE);

    @Test
    void whatIsWrittenIsReadAgain() {
        for (Preferences one : List.of(BASE, Preferences.quiet(ZONE), Preferences.full(ZoneId.of("UTC")))) {
            assertEquals(one, PreferencesJson.read(PreferencesJson.write(one), BASE));
        }
    }

    @Test
    void whatIsLeftOutStays() throws JsonProcessingException {
        Preferences read = PreferencesJson.read(JSON.readTree("{\"presence\": {\"here\": \"off\"}}"), BASE);
        assertEquals(Level.OFF, read.presence().here());
        assertEquals(BASE.presence().games(), read.presence().games());
        assertEquals(BASE.limits(), read.limits());
        assertEquals(BASE.schedule(), read.schedule());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|preferences must be a JSON object",
                "{\"limits\": 3}|limits must be a JSON object",
                "{\"limits\": {\"cpuCelsius\": \"hot\"}}|limits.cpuCelsius must be a whole number, was \"hot\"",
                "{\"limits\": {\"cpuCelsius\": 99999999999}}|limits.cpuCelsius 2147483647 is outside of 40 to 110",
                "{\"limits\": {\"busyPercent\": 101}}|limits.busyPercent 101 is outside of 5 to 100",
                "{\"limits\": {\"fan\": 1}}|limits.fan is not known; known are [busyPercent, cpuCelsius, gpuCelsius]",
                "{\"presence\": {\"here\": \"LOUD\"}}|presence.here must be one of [OFF, QUIET, BALANCED, FULL], was LOUD",
                "{\"presence\": {\"games\": [1]}}|presence.games must be a list of texts, was 1",
                "{\"supply\": {\"leaseOnMetered\": 1}}|supply.leaseOnMetered must be true or false, was 1",
                "{\"schedule\": {\"zone\": \"Mars/Base\"}}|schedule.zone 'Mars/Base' is not the name of a time zone",
                "{\"schedule\": {\"days\": []}}|schedule.days: 0 days, it must be 7",
                "{\"minimumProfitMicrosPerHour\": 2.5}|minimumProfitMicrosPerHour must be a whole number, was 2.5",
                "{\"mood\": 1}|mood is not known"
            },
            quoteCharacter = '~')
    void aBadFieldIsRefusedByName(String json, String sentence) {
        String said = assertThrows(
                        IllegalArgumentException.class, () -> PreferencesJson.read(JSON.readTree(json), BASE))
                .getMessage();
        assertTrue(said != null && said.startsWith(sentence), said);
    }

    @Test
    void aBrokenFileIsNotUsedAndAGoodOneIsReplacedAsAWhole(@TempDir Path folder) throws IOException {
        PreferencesFile file = new PreferencesFile(folder.resolve("governor.json"), BASE);
        assertEquals(BASE, file.read());
        Preferences quiet = Preferences.quiet(ZONE);
        file.write(quiet);
        assertEquals(quiet, file.read());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
        Files.writeString(folder.resolve("governor.json"), "{\"limits\": {\"cpuCelsius\": 300}}");
        assertEquals(BASE, file.read());
        Files.writeString(folder.resolve("governor.json"), "not json");
        assertEquals(BASE, file.read());
    }
}
