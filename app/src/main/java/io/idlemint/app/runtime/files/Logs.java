package io.idlemint.app.runtime.files;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/// The log in files of the data folder: at most three of 2 MB. Safe for use by several threads.
public final class Logs implements AutoCloseable {
    private static final String OURS = "io.idlemint";
    private static final String PATTERN = "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %logger{0}: %msg%n%ex{short}";

    private final Path folder;
    private final LoggerContext context;
    private final Level printed;
    private final RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();

    private Logs(Path folder, LoggerContext context) {
        this.folder = folder;
        this.context = context;
        this.printed = context.getLogger(OURS).getEffectiveLevel();
    }

    /// Begins to write into `idlemint.log`; what is printed stays as it is. Empty where another log library is used.
    public static Optional<Logs> into(Path folder) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return Optional.empty();
        }
        Logs logs = new Logs(folder, context);
        logs.begin();
        return Optional.of(logs);
    }

    private void begin() {
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.iteratorForAppenders().forEachRemaining(printer -> {
            ThresholdFilter filter = new ThresholdFilter();
            filter.setLevel(printed.toString());
            filter.start();
            printer.addFilter(filter);
        });
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        file.setContext(context);
        file.setName("FILE");
        // The rolling policy looks at the file's name when it starts.
        file.setFile(current().toString());
        FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(file);
        rolling.setFileNamePattern(folder.resolve("idlemint.%i.log").toString());
        rolling.setMinIndex(1);
        rolling.setMaxIndex(2);
        rolling.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(new FileSize(2_000_000));
        size.start();
        file.setEncoder(encoder);
        file.setRollingPolicy(rolling);
        file.setTriggeringPolicy(size);
        file.start();
        root.addAppender(file);
    }

    /// How much of our own is written from now on; never less than `IDLEMINT_LOG` asked for.
    ///
    /// @param level `WARN`, `INFO` or `DEBUG`
    public void level(String level) {
        Level wanted = Level.toLevel(level, Level.WARN);
        context.getLogger(OURS).setLevel(wanted.isGreaterOrEqual(printed) ? printed : wanted);
    }

    private Path current() {
        return folder.resolve("idlemint.log");
    }

    /// The newest lines, at most `limit`.
    public static List<String> newest(Path folder, int limit) {
        Path current = folder.resolve("idlemint.log");
        if (!Files.exists(current)) {
            return List.of();
        }
        try {
            List<String> all = new String(Files.readAllBytes(current), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return all.subList(Math.max(0, all.size() - limit), all.size());
        } catch (IOException broken) {
            throw new UncheckedIOException("The log " + current + " cannot be read", broken);
        }
    }

    @Override
    public void close() {
        context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(file);
        file.stop();
    }
}
