package io.idlemint.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.fixtures.PrivateScreen;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/// A screen in memory with a window manager. Where the system has none of them the test is skipped.
final class Display implements AutoCloseable {
    static final int WIDTH = 1400;
    static final int HEIGHT = 900;

    private static final Pattern PLACE = Pattern.compile("X=(-?\\d+)\\s+Y=(-?\\d+)\\s+WIDTH=(\\d+)\\s+HEIGHT=(\\d+)");

    private final PrivateScreen screen;
    private final Process manager;

    private Display(PrivateScreen screen, Process manager) {
        this.screen = screen;
        this.manager = manager;
    }

    static Display open() throws IOException {
        PrivateScreen screen = PrivateScreen.start(WIDTH + "x" + HEIGHT)
                .orElseGet(() -> Assumptions.abort("SKIPPED: Xvfb does not start here"));
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
        window("windowclose");
    }

    /// Moves the mouse a little, as a person does.
    void touch() throws IOException, InterruptedException {
        tool("xdotool", "mousemove_relative", "7", "5");
    }

    /// Where the X server has the inside of the application's window.
    Rectangle windowPlace() throws IOException, InterruptedException {
        String told = window("getwindowgeometry", "--shell");
        Matcher place = PLACE.matcher(told);
        assertTrue(place.find(), told);
        return new Rectangle(number(place, 1), number(place, 2), number(place, 3), number(place, 4));
    }

    private static int number(Matcher place, int group) {
        return Integer.parseInt(place.group(group));
    }

    private String window(String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("xdotool", "search", "--onlyvisible", "--name", "^Idlemint$"));
        words.addAll(List.of(command));
        return tool(words.toArray(String[]::new));
    }

    private String tool(String... words) throws IOException, InterruptedException {
        ProcessBuilder tool = new ProcessBuilder(words);
        tool.environment().put("DISPLAY", screen.name());
        Process asked = started(tool);
        String told = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, asked.waitFor(), () -> String.join(" ", words) + " failed");
        return told;
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
