package io.idlemint.app.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.io.IOException;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

class PrintingTest {
    private static final String ANOTHER_FILE = "logback.configurationFile";

    private final LoggerContext context = new LoggerContext();

    @Test
    void logbackFindsIt() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ConsoleAppender<?> printed = assertInstanceOf(ConsoleAppender.class, root.getAppender("STDERR"));
        assertEquals("System.err", printed.getTarget());
        assertTrue(printed.isStarted());
    }

    @Test
    void warningsArePrinted() {
        assertEquals(ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY, printing().configure(context));
        assertEquals(Level.WARN, context.getLogger("io.grpc").getEffectiveLevel());
        assertEquals(Level.OFF, context.getLogger("org.freedesktop.dbus").getEffectiveLevel());
    }

    @Test
    void aFileThatIsNamedTakesItsPlace() {
        System.setProperty(ANOTHER_FILE, "other.xml");
        try {
            assertEquals(ExecutionStatus.INVOKE_NEXT_IF_ANY, printing().configure(context));
        } finally {
            System.clearProperty(ANOTHER_FILE);
        }
    }

    @Test
    void aLineHasTimeLevelNameAndTheBeginningOfWhatWentWrong() {
        LateLayout layout = new LateLayout();
        layout.setContext(context);
        layout.start();
        LoggingEvent event = new LoggingEvent(
                "",
                context.getLogger("io.idlemint.app.Desktop"),
                Level.WARN,
                "the key {} is silent",
                new IOException("no route"),
                new Object[] {"node"});
        String[] lines = layout.doLayout(event).split("\\R", -1);
        assertTrue(lines[0].matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} WARN  Desktop: the key node is silent"), lines[0]);
        assertTrue(lines[1].contains("java.io.IOException: no route"), lines[1]);
    }

    @Test
    void javasOwnLogLeadsThere() throws IOException {
        java.util.logging.Logger root = java.util.logging.Logger.getLogger("");
        Handler[] before = root.getHandlers();
        java.util.logging.Level level = root.getLevel();
        try {
            assertEquals(JavaLogging.class, new JavaLogging().getClass());
            assertInstanceOf(SLF4JBridgeHandler.class, root.getHandlers()[0]);
            assertEquals(1, root.getHandlers().length);
            assertEquals(java.util.logging.Level.WARNING, root.getLevel());
        } finally {
            LogManager.getLogManager().readConfiguration();
            for (Handler its : root.getHandlers()) {
                root.removeHandler(its);
            }
            for (Handler its : before) {
                root.addHandler(its);
            }
            root.setLevel(level);
        }
    }

    private Printing printing() {
        Printing printing = new Printing();
        printing.setContext(context);
        return printing;
    }
}
