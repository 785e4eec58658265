package io.idlemint.app.runtime.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

final class LogsTest {
    @TempDir
    private Path folder;

    @Test
    void theSettingNeverHidesWhatTheEnvironmentAskedFor() {
        Logger ours = (Logger) LoggerFactory.getLogger("io.idlemint");
        Level before = ours.getLevel();
        ours.setLevel(Level.INFO);
        try (Logs logs = Logs.into(folder).orElseThrow()) {
            logs.level("WARN");
            assertEquals(Level.INFO, ours.getEffectiveLevel());
            logs.level("DEBUG");
            assertEquals(Level.DEBUG, ours.getEffectiveLevel());
        } finally {
            ours.setLevel(before);
        }
    }
}
