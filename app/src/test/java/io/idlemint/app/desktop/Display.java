package io.idlemint.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.fixtures.PrivateScreen;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// A screen in memory with a window manager. Where the system has none of them the test is skipped.
final class Display implements AutoCloseable {
    private final PrivateScreen screen;
    private final Process manager;

    private Display(PrivateScreen screen, Process manager) {
        this.screen = screen;
        this.manager = manager;
    }

    static Display open() throws IOException {
        PrivateScreen screen =
                PrivateScreen.start("1400x900").orElseGet(() -> Assumptions.abort("SKIPPED: Xvfb does not start here"));
        ProcessBuilder manager = new ProcessBuilder("openbox", "--sm-disable");
        manager.environment().put("DISPLAY", screen.name());
        return new Display(screen, started(manager));
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
        return screen.name();
    }

    /// Takes the application's window away without asking it.
    void destroyWindow() throws IOException, InterruptedException {
        ProcessBuilder tool =
                new ProcessBuilder("xdotool", "search", "--onlyvisible", "--name", "^Idlemint$", "windowclose");
        tool.environment().put("DISPLAY", screen.name());
        assertEquals(0, started(tool).waitFor(), "xdotool finds no window");
    }

    @Override
    public void close() {
        manager.destroy();
        try {
            if (!manager.waitFor(30, TimeUnit.SECONDS)) {
                manager.destroyForcibly();
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
        screen.close();
    }
}
