package io.idlemint.app.runtime.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
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

    @Test
    void moreInTheFileIsNotPrinted() {
        Logger ours = (Logger) LoggerFactory.getLogger("io.idlemint");
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        Level before = ours.getLevel();
        ours.setLevel(Level.WARN);
        ListAppender<ILoggingEvent> printed = new ListAppender<>();
        printed.setContext(root.getLoggerContext());
        printed.start();
        root.addAppender(printed);
        try (Logs logs = Logs.into(folder).orElseThrow()) {
            logs.level("INFO");
            ours.info("looked at");
            ours.warn("to be read");
            assertEquals(
                    List.of("to be read"),
                    printed.list.stream().map(ILoggingEvent::getMessage).toList());
            List<String> file = Logs.newest(folder, 10);
            assertEquals(2, file.size(), file::toString);
        } finally {
            root.detachAppender(printed);
            ours.setLevel(before);
        }
    }
}
