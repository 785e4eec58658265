package io.idlemint.app.runtime.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.i18n.Units;
import io.idlemint.ui.prefs.Language;
import io.idlemint.ui.prefs.NoteKind;
import io.idlemint.ui.prefs.ThemeChoice;
import io.idlemint.ui.prefs.UiSettings;
import io.idlemint.ui.prefs.UiSettings.Behaviour;
import io.idlemint.ui.prefs.UiSettings.LogLevel;
import io.idlemint.ui.prefs.UiSettings.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsFileTest {

    private static final UiSettings ALL = UiSettings.USUAL
            .look(look -> look.with(Language.CHINESE)
                    .with(ThemeChoice.LIGHT)
                    .withText(150)
                    .withReducedMotion(true)
                    .with(new Units(Units.Temperature.FAHRENHEIT, Units.Size.BINARY)))
            .with(new Behaviour(true, true, LogLevel.DEBUG))
            .muted(NoteKind.HEAT, true)
            .with(new Place(-200, 10, 1300, 900, true))
            .welcomed(true);

    @TempDir
    private Path folder;

    @Test
    void whatWasChosenIsThereAfterARestart() {
        try (DataFolder data = DataFolder.take(folder).orElseThrow()) {
            try (SettingsFile file = SettingsFile.open(data)) {
                assertEquals(UiSettings.USUAL, file.now().get());
                for (int x = 0; x < 1_000; x++) {
                    int at = x;
                    file.change(now -> now.with(new Place(at, 0, 1280, 800, false)));
                }
                file.change(now -> ALL);
            }
            try (SettingsFile again = SettingsFile.open(data)) {
                assertEquals(ALL, again.now().get());
                assertTrue(again.keptAside().isEmpty());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"look\":{\"textPercent\":99}}",
                "{\"stranger\":1}",
                "{\"look\":{\"theme\":\"PINK\"}}",
                "{\"look\":{\"temperature\":\"KELVIN\"}}",
                "{\"muted\":[\"ALL\"]}",
                "null",
                "7"
            })
    void aBrokenFileIsKeptAsideAndTheUsualHolds(String text) throws IOException {
        Files.writeString(folder.resolve(SettingsFile.NAME), text);
        try (DataFolder data = DataFolder.take(folder).orElseThrow();
                SettingsFile file = SettingsFile.open(data)) {
            assertEquals(UiSettings.USUAL, file.now().get());
            Path aside = file.keptAside().getFirst().file();
            assertTrue(aside.getFileName().toString().startsWith("settings.json.broken-"), aside.toString());
            assertEquals(text, Files.readString(aside));
            assertFalse(Files.exists(folder.resolve(SettingsFile.NAME)));
        }
    }

    @Test
    void aWrongFieldIsNamed() throws IOException {
        var json = new ObjectMapper().readTree("{\"look\":{\"textPercent\":99}}");
        var wrong = assertThrows(IllegalArgumentException.class, () -> SettingsJson.read(json, ALL));
        assertTrue(String.valueOf(wrong.getMessage()).contains("textPercent"), wrong.getMessage());
        assertEquals(ALL, SettingsJson.read(SettingsJson.write(ALL), UiSettings.USUAL));
    }
}
