package io.idlemint.app.desktop;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/// A screen in memory with a window manager. Where the system has none of them the test is skipped.
final class Display implements AutoCloseable {
    private final Process server;
    private final Process manager;
    private final String name;

    private Display(Process server, Process manager, String name) {
        this.server = server;
        this.manager = manager;
        this.name = name;
    }

    static Display open() throws IOException {
        Process server = started(new ProcessBuilder(
                "Xvfb", "-displayfd", "1", "-noreset", "-screen", "0", "1400x900x24", "-nolisten", "tcp"));
        BufferedReader out = server.inputReader(StandardCharsets.US_ASCII);
        String number = out.readLine();
        assumeTrue(number != null, "SKIPPED: Xvfb does not start here");
        String name = ":" + number;
        ProcessBuilder manager = new ProcessBuilder("openbox", "--sm-disable");
        manager.environment().put("DISPLAY", name);
        return new Display(server, started(manager), name);
    }

    private static Process started(ProcessBuilder builder) throws IOException {
        try {
            return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException missing) {
            assumeTrue(false, "SKIPPED: " + builder.command().getFirst() + " is not here: " + missing.getMessage());
            throw missing;
        }
    }

    /// As in `DISPLAY`.
    String name() {
        return name;
    }

    @Override
    public void close() {
        for (Process process : new Process[] {manager, server}) {
            process.destroy();
            try {
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
