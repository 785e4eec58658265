package io.idlemint.app.logs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/// Leads `java.util.logging`, which JavaFX and gRPC write to, to the other log. Java makes an object of this when
/// something is first written there ([LogManager], "java.util.logging.config.class"), which most starts never do.
public final class JavaLogging {
    private static final String CONFIGURATION = """
            handlers = org.slf4j.bridge.SLF4JBridgeHandler
            .level = WARNING
            """;

    /// Called by Java.
    ///
    /// @throws IOException never
    public JavaLogging() throws IOException {
        LogManager.getLogManager()
                .readConfiguration(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /// Has Java do so. To be called before anything is written.
    public static void lead() {
        System.setProperty("java.util.logging.config.class", JavaLogging.class.getName());
    }
}
