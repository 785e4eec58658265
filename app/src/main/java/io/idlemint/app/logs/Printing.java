package io.idlemint.app.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Objects;
import org.slf4j.Logger;

/// Prints warnings on the standard error, since the standard output belongs to the commands' facts, and of our own
/// what the environment variable `IDLEMINT_LOG` asks for. Logback finds it as a service; a file named by the property
/// `logback.configurationFile` takes its place. A file of the application's own would say the same, and reading XML
/// took a fifth of a second of each start.
public final class Printing extends ContextAwareBase implements Configurator {
    private static final String OURS = "io.idlemint";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty("logback.configurationFile") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        LateLayout layout = new LateLayout();
        layout.setContext(context);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setLayout(layout);
        encoder.start();
        ConsoleAppender<ILoggingEvent> printed = new ConsoleAppender<>();
        printed.setContext(context);
        printed.setName("STDERR");
        printed.setTarget("System.err");
        printed.setEncoder(encoder);
        printed.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(printed);
        String asked = Objects.requireNonNullElse(System.getenv("IDLEMINT_LOG"), "");
        context.getLogger(OURS).setLevel(Level.toLevel(asked, Level.WARN));
        // It takes the end of a bus for fatal; the senses say what it costs.
        context.getLogger("org.freedesktop.dbus").setLevel(Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
